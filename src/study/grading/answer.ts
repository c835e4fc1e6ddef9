import { isDeepStrictEqual } from 'node:util';
import { KINDS } from '../../kubernetes/kinds';
import type { Manifest } from '../../manifest/manifest';
import { type Entry, ManifestSet, type PodEntry } from '../../manifest/manifest-set';
import type { Target } from '../requirements/requirement';

/** What a learner wrote, as far as it can be read. */
export interface Answer {
  readonly set: ManifestSet;
  /** The object that a requirement is about; none where several that differ have the name. */
  tryFind(target: Target): Entry | undefined;
  /** The Pod that it is, or the Pods that it makes. */
  tryFindPod(target: Target): PodEntry | undefined;
  /** All objects that a requirement could be about: more than one where a name is given twice. */
  named(target: Target): readonly Entry[];
}

/**
 * The answer that objects make.
 * @param minor the minor number of the Kubernetes version that they are for
 */
export function answerOf(manifests: readonly Manifest[], minor: number): Answer {
  const set = new ManifestSet(manifests, minor);
  const byName = new Map<string, Entry[]>();
  for (const entry of set.entries) {
    const { kind, name } = entry;
    if (Object.hasOwn(KINDS, kind) && entry.group !== groupOf(kind)) continue;
    const key = keyOf({ kind, name, namespace: namespaceOf(entry) });
    const same = byName.get(key);
    if (same) same.push(entry);
    else byName.set(key, [entry]);
  }
  const named = (target: Target): readonly Entry[] => byName.get(keyOf(target)) ?? [];
  const single = new Map<string, Entry | undefined>();
  for (const [key, [entry, ...others]] of byName) {
    // The same twice is the same.
    if (others.every(({ manifest }) => isDeepStrictEqual(manifest, entry?.manifest))) single.set(key, entry);
  }
  const tryFind = (target: Target): Entry | undefined => single.get(keyOf(target));
  return { set, named, tryFind, tryFindPod: (target) => tryFind(target)?.pod };
}

const DEFAULT = 'default';

/** The namespace that an object gets where nobody says otherwise. */
export function namespaceOf(entry: Entry): string {
  return entry.namespace === '' ? DEFAULT : entry.namespace;
}

function keyOf({ kind, name, namespace = DEFAULT }: Target): string {
  return `${kind}\n${namespace}\n${name}`;
}

function groupOf(kind: string): string {
  const { apiVersion } = KINDS[kind as keyof typeof KINDS];
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
