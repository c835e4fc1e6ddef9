import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, itemsOf, numberOf } from '../manifest/fields';
import { namedObject } from '../manifest/named-objects';
import { referencesTo } from '../manifest/named-references';
import type { SetRule } from './rule';

/** Replicas that share a claim have one that can be shared. */
export const matchAccessMode = {
  id: 'match-access-mode',
  says: 'A claim that several replicas mount has an access mode for several nodes',
  severity: 'warning',
  checkSet(set, report) {
    for (const { entry, name, at } of referencesTo(set, 'PersistentVolumeClaim')) {
      const replicas = numberOf(fieldsOf(entry.manifest.spec).replicas) ?? 1;
      if (!SCALED.includes(entry.kind) || replicas < 2 || set.isRefused(entry, REPLICAS)) continue;
      const claim = namedObject(set, 'PersistentVolumeClaim', entry.namespace, name);
      if (claim.is !== 'found' || claim.entries.some((found) => set.isRefused(found, MODES))) continue;
      const modes = claim.entries.flatMap(({ manifest }) => itemsOf(fieldsOf(manifest.spec).accessModes));
      if (modes.length === 0 || modes.some((mode) => !ONE.includes(mode))) continue;
      const single = modes.every((mode) => mode === 'ReadWriteOncePod');
      report(entry, {
        at,
        message: `The ${replicas} replicas mount claim "${name}", which only one ${single ? 'Pod' : 'node'} can mount, so ${
          single ? 'all but one stay Pending' : 'those on other nodes do not start'
        }`,
        fix: `Write "accessModes: [ReadWriteMany]" in the claim, "replicas: 1", or a StatefulSet with "volumeClaimTemplates"`,
        ...(single && { severity: 'error' as const }),
      });
    }
  },
} as const satisfies SetRule;

const MODES = FieldPath.of('spec', 'accessModes');
const REPLICAS = FieldPath.of('spec', 'replicas');
const SCALED = ['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'];
const ONE: readonly unknown[] = ['ReadWriteOnce', 'ReadWriteOncePod'];
