import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, itemsOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** Labels that Kubernetes gives Pods are left to it. */
export const noReservedLabel = {
  id: 'no-reserved-label',
  says: 'The template and the selector of a workload do not use the labels that its controller sets',
  severity: 'warning',
  checkPod({ entry, isTemplate, labels, metadataAt }, report) {
    const reserved = isTemplate && Object.hasOwn(RESERVED, entry.kind) ? RESERVED[entry.kind] : undefined;
    if (!reserved) return;
    for (const label of reserved) {
      if (!Object.hasOwn(labels, label)) continue;
      report({
        at: metadataAt.field('labels').key(label),
        message: `The ${entry.kind} sets the label "${label}" on its Pods itself, so this value is lost`,
        fix: 'Remove it',
      });
    }
    const at = metadataAt.up?.up;
    if (!at) return;
    for (const [label, place] of selected(fieldsOf(fieldsOf(entry.manifest.spec).selector), at.field('selector'))) {
      if (!reserved.includes(label)) continue;
      report({
        at: place,
        message: `The ${entry.kind} sets the label "${label}" on its Pods itself, so it does not find them by this selector`,
        fix: 'Select by a label of your own',
      });
    }
  },
} as const satisfies PodRule;

/** The labels that each kind's controller sets; a Job's selector is checked by the API server. */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['pod-template-hash'],
  StatefulSet: ['controller-revision-hash', 'statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index'],
  DaemonSet: ['controller-revision-hash', 'pod-template-generation'],
};

function* selected(selector: Fields, at: FieldPath): Iterable<[string, FieldPath]> {
  const labelsAt = at.field('matchLabels');
  for (const label of Object.keys(fieldsOf(selector.matchLabels))) yield [label, labelsAt.key(label)];
  for (const [index, expression] of itemsOf(selector.matchExpressions).entries()) {
    const { key } = fieldsOf(expression);
    if (typeof key === 'string') yield [key, at.down('matchExpressions', index, 'key')];
  }
}
