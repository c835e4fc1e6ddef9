import { FieldPath } from '../kubernetes/field-path';
import { missingObject } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** The Namespace of an object exists. */
export const matchNamespace = {
  id: 'match-namespace',
  says: 'The Namespace that an object is in exists',
  severity: 'error',
  checkSet(set, report) {
    if (set.ofKind('Namespace').length === 0) return;
    const looked = new Map<string, ReturnType<typeof missingObject>>();
    for (const entry of set.entries) {
      const { namespace } = entry;
      if (namespace === '' || BUILT_IN.includes(namespace)) continue;
      if (!looked.has(namespace)) {
        looked.set(namespace, missingObject(set, 'Namespace', '', namespace, 'the API server refuses the object'));
      }
      const missing = looked.get(namespace);
      if (missing) report(entry, { at: FieldPath.of('metadata', 'namespace'), ...missing });
    }
  },
} as const satisfies SetRule;

/** Namespaces that every cluster has. */
const BUILT_IN = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];
