import { diffManifests, type ManifestFields, manifestLabel } from '../manifest/diff';
import { differenceLines } from '../manifest/difference-text';
import { isFilePath, load } from './load';

/** What a matcher answers to jest. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** Compares all manifests, document by document. */
export function toMatchManifest(received: unknown, expected: unknown): MatcherResult {
  const actual = load(received, 'received');
  const differences = diffManifests(load(expected, 'expected'), actual);
  const those = isFilePath(expected) ? `those of "${expected}"` : 'the given ones';
  if (differences.length === 0) {
    return { pass: true, message: () => `Expected other manifests than ${those}, got the same: ${list(actual)}` };
  }
  const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  return {
    pass: false,
    message: () =>
      [`Expected the same manifests as ${those}, got ${count}`, '', ...differenceLines(differences)].join('\n'),
  };
}

const MOST_LABELS = 10;

/** The manifests by name, the first ten of them. */
export function list(manifests: readonly ManifestFields[]): string {
  if (manifests.length === 0) return 'no manifest';
  const labels = manifests.slice(0, MOST_LABELS).map(manifestLabel).join(', ');
  return manifests.length > MOST_LABELS ? `${labels} and ${manifests.length - MOST_LABELS} more` : labels;
}
