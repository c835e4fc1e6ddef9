import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** A Pod's claims of devices exist in its namespace. */
export const matchResourceClaim = {
  id: 'match-resource-claim',
  says: 'A ResourceClaim or ResourceClaimTemplate that a Pod names exists in its namespace',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'ResourceClaim', report);
    reportMissing(set, 'ResourceClaimTemplate', report);
  },
} as const satisfies SetRule;
