import { numberOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** The time to end in is not negative. */
export const validGracePeriod = {
  id: 'valid-grace-period',
  says: 'The terminationGracePeriodSeconds of a Pod is not negative',
  severity: 'warning',
  checkPod({ spec, at }, report) {
    const seconds = numberOf(spec.terminationGracePeriodSeconds);
    if (seconds === undefined || seconds >= 0) return;
    report({
      at: at.field('terminationGracePeriodSeconds'),
      message: `A time of ${seconds} seconds is taken for 1, so the containers are killed a second after they are told to end`,
      fix: 'Write the seconds that they need to end, or 0 to kill them at once',
    });
  },
} as const satisfies PodRule;
