import type { Example } from './topic';

/** The manifests of an example that shows something of another topic, too. */
export function sharedExample(examples: readonly Example[], id: string): Example['manifests'] {
  return examples.find((example) => example.id === id)?.manifests ?? [];
}
