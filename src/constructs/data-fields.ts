import { KINDS } from '../kubernetes/kinds';
import type { Expansion } from './expansion';
import type { NamedObject } from './reference';

/** The fields by which the API refers to one kind of object that holds data. */
export interface DataFields {
  readonly kind: string;
  readonly keyRef: 'configMapKeyRef' | 'secretKeyRef';
  readonly envFromRef: 'configMapRef' | 'secretRef';
  readonly volume: 'configMap' | 'secret';
  readonly volumeName: 'name' | 'secretName';
}

export const CONFIG_MAP_FIELDS: DataFields = {
  kind: KINDS.ConfigMap.kind,
  keyRef: 'configMapKeyRef',
  envFromRef: 'configMapRef',
  volume: 'configMap',
  volumeName: 'name',
};

export const SECRET_FIELDS: DataFields = {
  kind: KINDS.Secret.kind,
  keyRef: 'secretKeyRef',
  envFromRef: 'secretRef',
  volume: 'secret',
  volumeName: 'secretName',
};

/** How the API refers to an object that has to be a ConfigMap or a Secret. Notes that it is needed. */
export function expectData(object: NamedObject, expansion: Expansion, field: string): DataFields {
  const known = [CONFIG_MAP_FIELDS, SECRET_FIELDS];
  const kinds = known.map(({ kind }) => kind);
  expansion.expectKind(object, kinds, field);
  expansion.refer(object);
  return known[kinds.indexOf(object.kind)] as DataFields;
}
