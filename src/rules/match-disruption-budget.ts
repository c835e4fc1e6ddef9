import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, itemsOf } from '../manifest/fields';
import { labelsInWords, unmatchedSelector } from '../manifest/unmatched-selector';
import type { ObjectRule } from './rule';

/** A PodDisruptionBudget protects Pods that there are. */
export const matchDisruptionBudget = {
  id: 'match-disruption-budget',
  says: 'The selector of a PodDisruptionBudget matches the labels of Pods in its namespace',
  severity: 'warning',
  kinds: ['PodDisruptionBudget'],
  checkObject(budget, report, set) {
    if (budget.group !== 'policy') return;
    const { matchLabels, matchExpressions } = fieldsOf(fieldsOf(budget.manifest.spec).selector);
    if (itemsOf(matchExpressions).length > 0) return;
    const unmatched = unmatchedSelector(set, budget.namespace, fieldsOf(matchLabels));
    if (!unmatched) return;
    const at = FieldPath.of('spec', 'selector', 'matchLabels');
    const { misspelt, pod } = unmatched;
    if (misspelt) {
      report({
        at: at.key(misspelt.key),
        severity: 'error',
        message: `No Pod has the label "${misspelt.key}: ${misspelt.value}", so the budget protects nothing`,
        fix: `Write "${misspelt.meant}", as ${pod.entry.kind} "${pod.entry.name}" has it`,
      });
    } else {
      report({
        at,
        message: 'The selector matches no Pod, so the budget protects nothing',
        fix: `Write labels that its Pods have; those of ${pod.entry.kind} "${pod.entry.name}" have ${labelsInWords(pod)}`,
      });
    }
  },
} as const satisfies ObjectRule;
