import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, textOf } from '../manifest/fields';
import type { SetRule } from './rule';

/** The replicas of what is scaled automatically are left to that. */
export const noScaledReplicas = {
  id: 'no-scaled-replicas',
  says: 'A workload that a HorizontalPodAutoscaler scales has no replicas of its own',
  severity: 'note',
  checkSet(set, report) {
    for (const scaler of set.ofKind('HorizontalPodAutoscaler')) {
      if (scaler.group !== 'autoscaling') continue;
      const { kind, name } = fieldsOf(fieldsOf(scaler.manifest.spec).scaleTargetRef);
      const target = set.find(textOf(kind) ?? '', scaler.namespace, textOf(name) ?? '');
      if (!target || fieldsOf(target.manifest.spec).replicas === undefined) continue;
      report(target, {
        at: FieldPath.of('spec', 'replicas'),
        message: `HorizontalPodAutoscaler "${scaler.name}" changes this number, and every apply sets it back`,
        fix: 'Remove "replicas"',
      });
    }
  },
} as const satisfies SetRule;
