import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, numberOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { ObjectRule } from './rule';

const DEFAULT_DEADLINE = 600;

/** A Pod can be ready before its rollout counts as failed. */
export const matchProgressDeadline = {
  id: 'match-progress-deadline',
  says: 'The first probe of a Deployment comes before its progressDeadlineSeconds are over',
  severity: 'warning',
  kinds: ['Deployment'],
  checkObject({ manifest, pod }, report) {
    if (!pod) return;
    const { progressDeadlineSeconds, minReadySeconds } = fieldsOf(manifest.spec);
    const deadline = numberOf(progressDeadlineSeconds) ?? DEFAULT_DEADLINE;
    const ready = numberOf(minReadySeconds) ?? 0;
    for (const { container, at, called } of containersIn(pod)) {
      for (const probe of ['startupProbe', 'readinessProbe']) {
        const delay = numberOf(fieldsOf(container[probe]).initialDelaySeconds) ?? 0;
        if (delay === 0 || delay + ready < deadline) continue;
        const isSet = progressDeadlineSeconds !== undefined;
        report({
          at: isSet ? FieldPath.of('spec', 'progressDeadlineSeconds') : at.down(probe, 'initialDelaySeconds'),
          message: `${called} is first asked after ${delay} seconds, and the rollout counts as failed after ${deadline}`,
          fix: isSet ? `Write more than ${delay + ready}` : 'Ask earlier, or write a longer "progressDeadlineSeconds"',
        });
        return;
      }
    }
  },
} as const satisfies ObjectRule;
