import { type Difference, diffFragment, type ManifestFields, manifestLabel } from '../manifest/diff';
import { differenceLines } from '../manifest/difference-text';
import { isFields } from '../manifest/fields';
import { load, refused } from './load';
import { list, type MatcherResult } from './to-match-manifest';

/** Looks for a manifest that has every field of the fragment; of several fragments, for one manifest each. */
export function toContainManifest(received: unknown, partial: unknown): MatcherResult {
  const manifests = load(received, 'received');
  const fragments = load(partial, 'expected');
  if (fragments.length === 0) throw refused('No fields to look for', 'Name at least one field of the manifest');
  const searches = fragments.map((fragment) => search(fragment, manifests));
  const failed = searches.find(({ match }) => !match);
  if (failed) return { pass: false, message: () => failed.message };
  const matches = searches.map(({ match }) => match).filter((match) => match !== undefined);
  return { pass: true, message: () => `Expected no manifest with these fields, got ${list(matches)}` };
}

interface Search {
  readonly match?: ManifestFields;
  readonly message: string;
}

function search(fragment: ManifestFields, manifests: readonly ManifestFields[]): Search {
  const candidates = manifests.filter((manifest) => sameObject(fragment, manifest));
  let nearest: Difference[] | undefined;
  for (const candidate of candidates) {
    const differences = diffFragment(fragment, candidate);
    if (differences.length === 0) return { match: candidate, message: '' };
    if (!nearest || differences.length < nearest.length) nearest = differences;
  }
  if (!nearest) return { message: `Expected ${sought(fragment)}, got ${list(manifests)}` };
  const others = candidates.length > 1 ? ', this one is the nearest' : '';
  return {
    message: [`Expected a manifest with these fields, got none${others}`, '', ...differenceLines(nearest)].join('\n'),
  };
}

/** Whether the manifest is what the fragment speaks of, as far as it names it. */
function sameObject(fragment: ManifestFields, manifest: ManifestFields): boolean {
  const wanted = isFields(fragment.metadata) ? fragment.metadata : {};
  const actual = isFields(manifest.metadata) ? manifest.metadata : {};
  const pairs = [
    [fragment.kind, manifest.kind],
    [wanted.name, actual.name],
    [wanted.namespace, actual.namespace],
  ];
  return pairs.every(([expected, got]) => expected === undefined || expected === got);
}

function sought({ kind, metadata }: ManifestFields): string {
  const { name, namespace } = isFields(metadata) ? metadata : {};
  const within = namespace === undefined ? '' : ` in namespace "${namespace}"`;
  if (name === undefined) return `${kind === undefined ? 'a manifest' : `a ${kind}`}${within}`;
  return `${manifestLabel({ kind, metadata: { name } })}${within}`;
}
