import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** The PriorityClass that a Pod names exists. */
export const matchPriorityClass = {
  id: 'match-priority-class',
  says: 'The PriorityClass that a Pod names exists',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'PriorityClass', report);
  },
} as const satisfies SetRule;
