import type { Entry } from '../../../manifest/manifest-set';
import type { Sort } from '../model/scene';

const SORTS: Readonly<Record<string, Sort>> = {
  ConfigMap: 'config',
  Secret: 'secret',
  PersistentVolumeClaim: 'claim',
  PersistentVolume: 'claim',
  StorageClass: 'claim',
  ServiceAccount: 'account',
  Service: 'service',
  Ingress: 'service',
};

/** The sort of an object as a small box. */
export function sortOfKind({ kind, pod }: Entry): Sort {
  if (Object.hasOwn(SORTS, kind)) return SORTS[kind] as Sort;
  if (!pod) return 'other';
  return pod.isTemplate ? 'workload' : 'container';
}
