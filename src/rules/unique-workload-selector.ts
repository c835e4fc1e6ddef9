import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, itemsOf } from '../manifest/fields';
import type { Entry, PodEntry } from '../manifest/manifest-set';
import { PodSelection } from '../manifest/selected-pods';
import type { ObjectRule } from './rule';

/** No workload selects the Pods of another. */
export const uniqueWorkloadSelector = {
  id: 'unique-workload-selector',
  says: 'The selector of a workload matches no Pods but its own',
  severity: 'warning',
  kinds: ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController'],
  checkObject(workload, report, set) {
    const selector = fieldsOf(fieldsOf(workload.manifest.spec).selector);
    const isPlain = workload.kind === 'ReplicationController';
    const { matchLabels, matchExpressions } = selector;
    // One that selects everything is refused by the API server.
    if (Object.keys(isPlain ? selector : fieldsOf(matchLabels)).length + itemsOf(matchExpressions).length === 0) return;
    const at = FieldPath.of('spec', 'selector');
    const selection = PodSelection.of(set);
    const pods = isPlain
      ? selection.byLabels(workload.namespace, selector)
      : selection.bySelector(workload.namespace, selector);
    if (set.isRefused(workload, META)) return;
    const other = pods.find((pod) => isTaken(workload, pod) && !set.isRefused(pod.entry, META));
    if (!other) return;
    const { kind, name } = other.entry;
    const effect = other.isTemplate
      ? "they take each other's Pods for their own"
      : `the ${workload.kind} takes it for one of its own, and may delete it`;
    report({
      at,
      message: `The selector also matches ${other.isTemplate ? 'the Pods of ' : ''}${kind} "${name}", so ${effect}`,
      fix: 'Add a label to the template and the selector that tells them apart',
    });
  },
} as const satisfies ObjectRule;

const META = FieldPath.of('metadata');

/** The kinds that adopt a Pod which nothing owns. */
const ADOPTING = ['ReplicaSet', 'DaemonSet', 'ReplicationController'];

function isTaken(workload: Entry, { entry, isTemplate }: PodEntry): boolean {
  if (entry.namespace !== workload.namespace) return false;
  if (!isTemplate) return ADOPTING.includes(workload.kind);
  // The Pods of Jobs have an owner from the start, and templates alone make none.
  if (!uniqueWorkloadSelector.kinds.some((kind) => kind === entry.kind)) return false;
  return entry.kind !== workload.kind || entry.name !== workload.name;
}
