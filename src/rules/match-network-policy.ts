import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, itemsOf } from '../manifest/fields';
import { labelsInWords, unmatchedSelector } from '../manifest/unmatched-selector';
import type { ObjectRule } from './rule';

/** A NetworkPolicy guards Pods that there are. */
export const matchNetworkPolicy = {
  id: 'match-network-policy',
  says: 'The podSelector of a NetworkPolicy matches the labels of Pods in its namespace',
  severity: 'note',
  kinds: ['NetworkPolicy'],
  checkObject(policy, report, set) {
    if (policy.group !== 'networking.k8s.io') return;
    const { matchLabels, matchExpressions } = fieldsOf(fieldsOf(policy.manifest.spec).podSelector);
    if (itemsOf(matchExpressions).length > 0) return;
    const unmatched = unmatchedSelector(set, policy.namespace, fieldsOf(matchLabels));
    if (!unmatched) return;
    const at = FieldPath.of('spec', 'podSelector', 'matchLabels');
    const { misspelt, pod } = unmatched;
    if (misspelt) {
      report({
        at: at.key(misspelt.key),
        severity: 'error',
        message: `No Pod has the label "${misspelt.key}: ${misspelt.value}", so the policy guards nothing`,
        fix: `Write "${misspelt.meant}", as ${pod.entry.kind} "${pod.entry.name}" has it`,
      });
    } else {
      report({
        at,
        message: 'The selector matches no Pod of these manifests, so the policy guards none of them',
        fix: `Write labels that Pods have; those of ${pod.entry.kind} "${pod.entry.name}" have ${labelsInWords(pod)}`,
      });
    }
  },
} as const satisfies ObjectRule;
