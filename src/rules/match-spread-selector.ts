import { matchesSelector } from '../kubernetes/label-selector';
import { isFields, objectsOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** Pods are spread among Pods like them. */
export const matchSpreadSelector = {
  id: 'match-spread-selector',
  says: 'The labelSelector of a topology spread constraint selects the Pod itself',
  severity: 'warning',
  checkPod({ spec, labels, at }, report) {
    for (const [{ labelSelector }, index] of objectsOf(spec.topologySpreadConstraints)) {
      if (!isFields(labelSelector) || matchesSelector(labelSelector, labels)) continue;
      report({
        at: at.down('topologySpreadConstraints', index, 'labelSelector'),
        message:
          'The Pod does not have the labels by which it is to be spread, so its own Pods are not counted and may all end up in one place',
        fix: 'Select by labels of the Pod',
      });
    }
  },
} as const satisfies PodRule;
