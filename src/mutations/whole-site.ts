import { isMisspelling } from '../kubernetes/misspelling';
import type { Manifest } from '../manifest/manifest';
import { type Entry, ManifestSet } from '../manifest/manifest-set';

/** An object among those that it belongs with. */
export interface WholeSite {
  readonly manifest: Manifest;
  readonly entry: Entry;
  readonly set: ManifestSet;
}

const sets = new WeakMap<readonly Manifest[], ManifestSet>();

/** The site of an object. */
export function* wholeSites(manifest: Manifest, all: readonly Manifest[]): Iterable<WholeSite> {
  let set = sets.get(all);
  if (!set) {
    set = new ManifestSet(all, OLDEST);
    sets.set(all, set);
  }
  const entry = set.entries[all.indexOf(manifest)];
  if (entry) yield { manifest, entry, set };
}

const OLDEST = 28;

/** The name with two letters in each other's place; undefined where that makes no other name. */
export function misspelt(name: string): string | undefined {
  for (let i = name.length - 1; i > 1; i--) {
    const slip = name.slice(0, i - 1) + name[i] + name[i - 1] + name.slice(i + 1);
    if (/^[a-z]{2}$/.test(name.slice(i - 1, i + 1)) && isMisspelling(slip, name)) return slip;
  }
  return undefined;
}
