import { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { fieldsOf, textOf } from './fields';
import type { Entry, ManifestSet } from './manifest-set';
import type { MissingObject } from './missing-objects';
import { namedObject } from './named-objects';
import { type KeyReference, type NamedReference, referencesTo } from './named-references';

/** A kind that holds data under keys. */
export type DataKind = 'ConfigMap' | 'Secret';

/** The keys of a ConfigMap or a Secret as written; those of binary data apart, which no variable can have. */
export interface DataKeys {
  readonly text: ReadonlySet<string>;
  readonly binary: ReadonlySet<string>;
  /** Whether something in the cluster adds more. */
  readonly isOpen: boolean;
}

const cache = new WeakMap<Entry, DataKeys>();

/** The keys that an object holds. */
export function dataKeysOf(entry: Entry): DataKeys {
  let keys = cache.get(entry);
  if (!keys) {
    const { data, stringData, binaryData, type } = entry.manifest;
    const isSecret = entry.kind === 'Secret';
    const text = new Set([...Object.keys(fieldsOf(data)), ...(isSecret ? Object.keys(fieldsOf(stringData)) : [])]);
    const binary = new Set(isSecret ? [] : Object.keys(fieldsOf(binaryData)));
    keys = { text, binary, isOpen: isSecret && textOf(type) === 'kubernetes.io/service-account-token' };
    cache.set(entry, keys);
  }
  return keys;
}

/** Reports the keys that are taken from an object of the set that does not have them. */
export function reportMissingKeys(
  set: ManifestSet,
  kind: DataKind,
  report: (entry: Entry, report: MissingObject) => void,
): void {
  for (const reference of referencesTo(set, kind)) {
    if (reference.optional || reference.keys.length === 0) continue;
    const object = namedObject(set, kind, reference.entry.namespace, reference.name);
    if (object.is !== 'found') continue;
    const holders = object.entries.map(dataKeysOf);
    if (holders.some(({ isOpen }) => isOpen) || object.entries.some((entry) => isDataRefused(set, entry))) continue;
    for (const key of reference.keys) {
      const missing = missingKey(reference, key, holders);
      if (missing) report(reference.entry, { at: key.at, ...missing });
    }
  }
}

/** Whether what an object holds is wrong in itself. */
export function isDataRefused(set: ManifestSet, entry: Entry): boolean {
  return DATA.some((at) => set.isRefused(entry, at));
}

const DATA = ['data', 'stringData', 'binaryData', 'type'].map((field) => FieldPath.of(field));

function missingKey(
  { kind, name, use, effect }: NamedReference,
  { key }: KeyReference,
  holders: readonly DataKeys[],
): Omit<MissingObject, 'at'> | undefined {
  if (holders.some(({ text, binary }) => text.has(key) || (use !== 'env' && binary.has(key)))) return undefined;
  if (holders.some(({ binary }) => binary.has(key))) {
    return {
      message: `The key "${key}" of ${kind} "${name}" holds binary data, which no variable can have, so ${effect}`,
      fix: `Move the key to "data", or mount it as a file`,
    };
  }
  const count = holders.reduce((sum, { text, binary }) => sum + text.size + (use === 'env' ? 0 : binary.size), 0);
  const isShort = count <= MOST;
  const keys = isShort ? holders.flatMap(({ text, binary }) => [...text, ...(use === 'env' ? [] : binary)]) : [];
  const meant = closest(key, keys);
  return {
    message: `${kind} "${name}" has no key "${key}", so ${effect}`,
    fix: `Write ${meant === undefined ? oneOf(keys) : `"${meant}"`}, or add the key to the ${kind}`,
    // What has no data at all may be filled by something in the cluster.
    ...(count === 0 && { severity: 'warning' as const }),
  };
}

/** So many keys aren't compared letter by letter. */
const MOST = 200;

function oneOf(keys: readonly string[]): string {
  if (keys.length === 0 || keys.length > 5) return 'a key that it has';
  return keys.map((key) => `"${key}"`).join(' or ');
}
