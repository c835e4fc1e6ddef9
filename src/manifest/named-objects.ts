import { FieldPath } from '../kubernetes/field-path';
import { Spellings } from '../kubernetes/misspelling';
import type { Entry, ManifestSet } from './manifest-set';

/** A kind that others name, and its API group; the core group is empty. */
export const NAMED_KINDS = {
  ConfigMap: '',
  Secret: '',
  PersistentVolumeClaim: '',
  ServiceAccount: '',
  Service: '',
  Namespace: '',
  PriorityClass: 'scheduling.k8s.io',
  RuntimeClass: 'node.k8s.io',
  StorageClass: 'storage.k8s.io',
  ResourceClaim: 'resource.k8s.io',
  ResourceClaimTemplate: 'resource.k8s.io',
  Deployment: 'apps',
  ReplicaSet: 'apps',
  StatefulSet: 'apps',
  ReplicationController: '',
} as const satisfies Record<string, string>;

/** A kind that others name. */
export type NamedKind = keyof typeof NAMED_KINDS;

/** What a name stands for. */
export type NamedObject =
  /** The objects of that name; more than one where it is not known which namespace is meant. */
  | { readonly is: 'found'; readonly entries: readonly Entry[] }
  /** Only objects of other namespaces have the name. */
  | { readonly is: 'elsewhere'; readonly namespace: string }
  /** No object has the name, but one has that which was surely meant. */
  | { readonly is: 'misspelt'; readonly meant: string }
  | { readonly is: 'unknown' };

/** Of so many objects of one name nobody knows which is meant. */
const MOST = 10;

/** Finds the object that a name stands for; an object without a namespace may end up in any. */
export function namedObject(set: ManifestSet, kind: NamedKind, namespace: string, name: string): NamedObject {
  if (set.isExternal(kind, namespace, name)) return { is: 'unknown' };
  const index = indexOf(set, kind);
  const named = index.byName.get(name);
  if (named) {
    const own = [...(named.get(namespace) ?? []), ...(namespace === '' ? [] : (named.get('') ?? []))];
    if (own.length > 0) return own.length > MOST ? { is: 'unknown' } : { is: 'found', entries: own };
    const [first = []] = named.values();
    if (namespace !== '') return { is: 'elsewhere', namespace: first[0]?.namespace ?? '' };
    return named.size > 1 || first.length > MOST ? { is: 'unknown' } : { is: 'found', entries: first };
  }
  index.spellings ??= new Spellings(index.byName.keys());
  for (const meant of index.spellings.meant(name)) {
    const namespaces = index.byName.get(meant);
    if (namespaces?.has(namespace) || namespaces?.has('') || namespace === '') return { is: 'misspelt', meant };
  }
  return { is: 'unknown' };
}

const NAME = FieldPath.of('metadata', 'name');

interface KindIndex {
  /** By name, then by namespace. */
  readonly byName: Map<string, Map<string, Entry[]>>;
  spellings?: Spellings;
}

const indexes = new WeakMap<ManifestSet, Map<NamedKind, KindIndex>>();

function indexOf(set: ManifestSet, kind: NamedKind): KindIndex {
  let ofSet = indexes.get(set);
  if (!ofSet) {
    ofSet = new Map();
    indexes.set(set, ofSet);
  }
  let index = ofSet.get(kind);
  if (!index) {
    index = { byName: new Map() };
    for (const entry of set.ofKind(kind)) {
      if (entry.group !== NAMED_KINDS[kind] || entry.name === '' || set.isRefused(entry, NAME)) continue;
      const namespaces = index.byName.get(entry.name);
      const entries = namespaces?.get(entry.namespace);
      if (entries) entries.push(entry);
      else if (namespaces) namespaces.set(entry.namespace, [entry]);
      else index.byName.set(entry.name, new Map([[entry.namespace, [entry]]]));
    }
    ofSet.set(kind, index);
  }
  return index;
}
