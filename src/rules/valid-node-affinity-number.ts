import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, itemsOf, objectsOf } from '../manifest/fields';
import type { PodEntry } from '../manifest/manifest-set';
import type { PodRule } from './rule';

/** What labels of nodes are compared with is a number. */
export const validNodeAffinityNumber = {
  id: 'valid-node-affinity-number',
  says: 'The value of an expression of node affinity with Gt or Lt is a whole number',
  severity: 'error',
  checkPod(pod, report) {
    for (const [term, at] of terms(pod)) {
      for (const [{ operator, values, key }, index] of objectsOf(term.matchExpressions)) {
        const [value] = itemsOf(values);
        if ((operator !== 'Gt' && operator !== 'Lt') || typeof value !== 'string' || /^[+-]?\d+$/.test(value)) continue;
        report({
          at: at.down('matchExpressions', index, 'values', 0),
          message: `"${value}" is no whole number, so no value of "${key}" can be compared with it and the Pod is not scheduled`,
          fix: 'Write a whole number in quotes, or use "In"',
        });
      }
    }
  },
} as const satisfies PodRule;

function* terms({ spec, at }: PodEntry): Iterable<readonly [term: Fields, at: FieldPath]> {
  const nodeAffinity = fieldsOf(fieldsOf(spec.affinity).nodeAffinity);
  const own = at.down('affinity', 'nodeAffinity');
  const required = 'requiredDuringSchedulingIgnoredDuringExecution';
  for (const [term, index] of objectsOf(fieldsOf(nodeAffinity[required]).nodeSelectorTerms)) {
    yield [term, own.down(required, 'nodeSelectorTerms', index)];
  }
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
  for (const [{ preference }, index] of objectsOf(nodeAffinity[preferred])) {
    yield [fieldsOf(preference), own.down(preferred, index, 'preference')];
  }
}
