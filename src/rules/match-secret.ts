import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** A Secret that an object names exists in its namespace. */
export const matchSecret = {
  id: 'match-secret',
  says: 'A Secret that an object names exists in its namespace',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'Secret', report);
  },
} as const satisfies SetRule;
