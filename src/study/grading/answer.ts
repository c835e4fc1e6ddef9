import { isDeepStrictEqual } from 'node:util';
import { KINDS } from '../../kubernetes/kinds';
import type { Manifest } from '../../manifest/manifest';
import { type Entry, ManifestSet, type PodEntry } from '../../manifest/manifest-set';
import type { Target } from '../requirements/requirement';

/** What a learner wrote, as far as it can be read. */
export interface Answer {
  /** What Kubernetes would take of it. */
  readonly set: ManifestSet;
  /** What it would not take, which counts for nothing; without a kind where even that cannot be read. */
  readonly refused: readonly Entry[];
  /** The object that a requirement is about; none where several that differ have the name. */
  tryFind(target: Target): Entry | undefined;
  /** The Pod that it is, or the Pods that it makes. */
  tryFindPod(target: Target): PodEntry | undefined;
  /** All objects that a requirement could be about: more than one where a name is given twice. */
  named(target: Target): readonly Entry[];
  /** Whether the object that a requirement is about is there, but Kubernetes would not take it. */
  isRefused(target: Target): boolean;
}

/**
 * The answer that objects make.
 * @param minor the minor number of the Kubernetes version that they are for
 * @param refused the other objects, which Kubernetes would not take
 */
export function answerOf(manifests: readonly Manifest[], minor: number, refused: readonly Manifest[] = []): Answer {
  const set = new ManifestSet(manifests, minor);
  const byName = new Map<string, Entry[]>();
  for (const entry of set.entries) {
    if (Object.hasOwn(KINDS, entry.kind) && entry.group !== groupOf(entry.kind)) continue;
    const key = keyOfEntry(entry);
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
  const others = new ManifestSet(refused, minor).entries;
  const refusedKeys = new Set(others.map(keyOfEntry));
  const isRefused = (target: Target): boolean => !byName.has(keyOf(target)) && refusedKeys.has(keyOf(target));
  return { set, refused: others, named, tryFind, tryFindPod: (target) => tryFind(target)?.pod, isRefused };
}

const DEFAULT = 'default';

/** The namespace that an object gets where nobody says otherwise. */
export function namespaceOf(entry: Entry): string {
  return entry.namespace === '' ? DEFAULT : entry.namespace;
}

function keyOf({ kind, name, namespace = DEFAULT }: Target): string {
  return `${kind}\n${namespace}\n${name}`;
}

function keyOfEntry(entry: Entry): string {
  return keyOf({ kind: entry.kind, name: entry.name, namespace: namespaceOf(entry) });
}

function groupOf(kind: string): string {
  const { apiVersion } = KINDS[kind as keyof typeof KINDS];
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
