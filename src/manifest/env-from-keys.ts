import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, objectsOf, textOf } from './fields';
import type { ManifestSet } from './manifest-set';
import { type DataKind, dataKeysOf, isDataRefused } from './missing-keys';
import { namedObject } from './named-objects';

/** All keys of one object as variables. */
export interface EnvFromKeys {
  readonly kind: DataKind;
  readonly name: string;
  readonly prefix: string;
  /** The keys without the prefix. */
  readonly keys: Iterable<string>;
  /** Where the source is. */
  readonly at: FieldPath;
  /** Where the object's name is. */
  readonly nameAt: FieldPath;
}

// Many more than any set has; to look at all of a hostile one would take minutes.
const MOST_KEYS = 1_000_000;
const looked = new WeakMap<ManifestSet, number>();

/** The sources in `envFrom` of a container whose objects are in the set. */
export function* envFromKeys(
  set: ManifestSet,
  namespace: string,
  container: Fields,
  at: FieldPath,
): Iterable<EnvFromKeys> {
  for (const [source, index] of objectsOf(container.envFrom)) {
    if (typeof (source.prefix ?? '') !== 'string') continue;
    for (const [field, kind] of [
      ['configMapRef', 'ConfigMap'],
      ['secretRef', 'Secret'],
    ] as const) {
      const name = textOf(fieldsOf(source[field]).name);
      if (name === undefined) continue;
      const object = namedObject(set, kind, namespace, name);
      if (object.is !== 'found' || object.entries.length !== 1) continue;
      if (object.entries.some((entry) => isDataRefused(set, entry))) continue;
      const before = looked.get(set) ?? 0;
      if (before > MOST_KEYS) return;
      const sourceAt = at.down('envFrom', index);
      const keys = object.entries.flatMap((entry) => [...dataKeysOf(entry).text]);
      looked.set(set, before + keys.length);
      const prefix = textOf(source.prefix) ?? '';
      yield { kind, name, prefix, keys, at: sourceAt, nameAt: sourceAt.down(field, 'name') };
    }
  }
}
