import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** The RuntimeClass that a Pod names exists. */
export const matchRuntimeClass = {
  id: 'match-runtime-class',
  says: 'The RuntimeClass that a Pod names exists',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'RuntimeClass', report);
  },
} as const satisfies SetRule;
