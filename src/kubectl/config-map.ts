import { readSources, toConfigMapData } from '../constructs/kubectl-sources';
import { sortedMap } from '../kubernetes/go-json';
import { KINDS } from '../kubernetes/kinds';
import type { Manifest } from '../manifest/manifest';
import { commaLists } from './comma-list';
import { nameHash } from './name-hash';
import { type Identity, objectOf } from './object';

/** Where data comes from. */
export interface DataFlags extends Identity {
  readonly fromFile?: readonly string[];
  readonly fromLiteral?: readonly string[];
  readonly fromEnvFile?: readonly string[];
  readonly appendHash?: boolean;
}

/** The bytes that the flags name, by key. */
export function dataOf({ fromFile = [], fromLiteral = [], fromEnvFile = [] }: DataFlags): Map<string, Buffer> {
  return readSources({
    fromFile: commaLists(fromFile, 'from-file'),
    fromLiteral,
    fromEnvFile: commaLists(fromEnvFile, 'from-env-file'),
  });
}

/**
 * The ConfigMap that `kubectl create configmap` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_configmap/
 */
export function createConfigMap(flags: DataFlags): Manifest {
  const { data: texts = {}, binaryData: bytes = {} } = toConfigMapData(dataOf(flags));
  const data = sortedMap(Object.entries(texts));
  const binaryData = sortedMap(Object.entries(bytes));
  const { name } = flags;
  const facts = { kind: 'ConfigMap', name, data, ...(Object.keys(binaryData).length > 0 && { binaryData }) };
  const identity = { ...flags, name: flags.appendHash ? `${name}-${nameHash(facts)}` : name };
  return objectOf(KINDS.ConfigMap, identity, { data, binaryData });
}
