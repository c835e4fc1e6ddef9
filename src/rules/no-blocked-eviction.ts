import { FieldPath } from '../kubernetes/field-path';
import { parseIntOrPercent } from '../kubernetes/int-or-string';
import { type Fields, fieldsOf, numberOf } from '../manifest/fields';
import type { Entry, ManifestSet } from '../manifest/manifest-set';
import { PodSelection } from '../manifest/selected-pods';
import type { ObjectRule } from './rule';

/** A PodDisruptionBudget leaves room for a Pod to be evicted. */
export const noBlockedEviction = {
  id: 'no-blocked-eviction',
  says: 'A PodDisruptionBudget lets at least one of its Pods be evicted',
  severity: 'warning',
  kinds: ['PodDisruptionBudget'],
  checkObject(budget, report, set) {
    if (budget.group !== 'policy') return;
    const { minAvailable, maxUnavailable, selector } = fieldsOf(budget.manifest.spec);
    const at = FieldPath.of('spec');
    const effect = 'no Pod can be evicted, and a node that it runs on cannot be drained';
    if (parseIntOrPercent(maxUnavailable)?.value === 0) {
      const message = `The budget lets ${maxUnavailable} Pods be unavailable, so ${effect}`;
      report({ at: at.field('maxUnavailable'), message, fix: 'Write 1 or more' });
      return;
    }
    const least = parseIntOrPercent(minAvailable);
    if (least?.kind === 'percent' && least.value >= 100) {
      const message = `The budget keeps ${minAvailable} of the Pods available, so ${effect}`;
      report({ at: at.field('minAvailable'), message, fix: 'Write less than 100%, or "maxUnavailable: 1"' });
    } else if (least?.kind === 'int') {
      const replicas = replicasOf(set, budget, fieldsOf(selector));
      if (replicas === undefined || replicas < 1 || least.value < replicas) return;
      const message = `The budget keeps ${least.value} of ${replicas} Pods available, so ${effect}`;
      report({ at: at.field('minAvailable'), message, fix: 'Write less than there are replicas, or add replicas' });
    }
  },
} as const satisfies ObjectRule;

/** The number of Pods that a budget is for, where one workload says it. */
function replicasOf(set: ManifestSet, { namespace }: Entry, selector: Fields): number | undefined {
  const pods = PodSelection.of(set).bySelector(namespace, selector);
  const [pod] = pods;
  // Of a single Pod or the Pods of a Job or a node it is not known how many there are.
  if (!pod || pods.length > 1 || !['Deployment', 'ReplicaSet', 'StatefulSet'].includes(pod.entry.kind))
    return undefined;
  if (isScaled(set, pod.entry)) return undefined;
  return numberOf(fieldsOf(pod.entry.manifest.spec).replicas);
}

const scaled = new WeakMap<ManifestSet, Set<string>>();

/** Whether something else than the workload says how many Pods there are. */
function isScaled(set: ManifestSet, { name }: Entry): boolean {
  let names = scaled.get(set);
  if (!names) {
    const scalers = [...set.ofKind('HorizontalPodAutoscaler'), ...set.ofKind('ScaledObject')];
    names = new Set(scalers.map(({ manifest }) => String(fieldsOf(fieldsOf(manifest.spec).scaleTargetRef).name)));
    scaled.set(set, names);
  }
  return names.has(name);
}
