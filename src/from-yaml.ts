import type { Manifest } from './manifest/manifest';

/**
 * The objects in a text of YAML or JSON, with the values that Kubernetes reads in it; a `List` stays one object.
 * @param text one or more documents
 * @param source where the text is from, for messages
 * @throws PodwrightError for text that Kubernetes cannot read, with the line and the column
 * @example const findings = validate(fromYaml(readFileSync('web.yaml', 'utf8'), 'web.yaml'));
 */
export function fromYaml(text: string, source?: string): Manifest[] {
  // Loaded when something is read: an import of ours stays light.
  const reader = require('./manifest/from-yaml') as typeof import('./manifest/from-yaml');
  return reader.fromYaml(text, source);
}
