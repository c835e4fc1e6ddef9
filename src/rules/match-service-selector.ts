import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf } from '../manifest/fields';
import { labelsInWords, unmatchedSelector } from '../manifest/unmatched-selector';
import type { ObjectRule } from './rule';

/** A Service selects Pods that there are. */
export const matchServiceSelector = {
  id: 'match-service-selector',
  says: 'The selector of a Service matches the labels of Pods in its namespace',
  severity: 'warning',
  kinds: ['Service'],
  checkObject(service, report, set) {
    const { selector, type } = fieldsOf(service.manifest.spec);
    if (service.group !== '' || type === 'ExternalName') return;
    const unmatched = unmatchedSelector(set, service.namespace, fieldsOf(selector));
    if (!unmatched) return;
    const at = FieldPath.of('spec', 'selector');
    const { misspelt, pod } = unmatched;
    if (misspelt) {
      report({
        at: at.key(misspelt.key),
        severity: 'error',
        message: `No Pod has the label "${misspelt.key}: ${misspelt.value}", so the Service has no endpoints`,
        fix: `Write "${misspelt.meant}", as ${pod.entry.kind} "${pod.entry.name}" has it`,
      });
    } else {
      report({
        at,
        message: 'The selector matches no Pod, so the Service has no endpoints',
        fix: `Write labels that its Pods have; those of ${pod.entry.kind} "${pod.entry.name}" have ${labelsInWords(pod)}`,
      });
    }
  },
} as const satisfies ObjectRule;
