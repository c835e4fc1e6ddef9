import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** The ServiceAccount that a Pod runs as exists in its namespace. */
export const matchServiceAccount = {
  id: 'match-service-account',
  says: 'The ServiceAccount that a Pod runs as exists in its namespace',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'ServiceAccount', report);
  },
} as const satisfies SetRule;
