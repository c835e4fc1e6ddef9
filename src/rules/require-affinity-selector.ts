import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, isFields, objectsOf } from '../manifest/fields';
import type { PodEntry } from '../manifest/manifest-set';
import type { PodRule } from './rule';

const KINDS = ['podAffinity', 'podAntiAffinity'];
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** What Pods are kept near, or apart from, is said. */
export const requireAffinitySelector = {
  id: 'require-affinity-selector',
  says: 'Terms of affinity between Pods and topology spread constraints have a labelSelector',
  severity: 'warning',
  checkPod(pod, report) {
    for (const [term, at] of terms(pod)) {
      if (isFields(term.labelSelector)) continue;
      report({
        at: at.field('labelSelector'),
        message: 'Without a "labelSelector" no Pod is meant, so this has no effect',
        fix: 'Add a "labelSelector"; "{}" means all Pods',
      });
    }
  },
} as const satisfies PodRule;

function* terms({ spec, at }: PodEntry): Iterable<readonly [term: Fields, at: FieldPath]> {
  const affinity = fieldsOf(spec.affinity);
  for (const kind of KINDS) {
    const own = at.down('affinity', kind);
    for (const [term, index] of objectsOf(fieldsOf(affinity[kind])[REQUIRED])) yield [term, own.down(REQUIRED, index)];
    for (const [weighted, index] of objectsOf(fieldsOf(affinity[kind])[PREFERRED])) {
      const { podAffinityTerm } = weighted;
      if (isFields(podAffinityTerm)) yield [podAffinityTerm, own.down(PREFERRED, index, 'podAffinityTerm')];
    }
  }
  for (const [constraint, index] of objectsOf(spec.topologySpreadConstraints)) {
    yield [constraint, at.down('topologySpreadConstraints', index)];
  }
}
