import { reportMissingKeys } from '../manifest/missing-keys';
import type { SetRule } from './rule';

/** A key that a Pod takes from a Secret is in it. */
export const matchSecretKey = {
  id: 'match-secret-key',
  says: 'A key that a Pod takes from a Secret is in it',
  severity: 'error',
  checkSet(set, report) {
    reportMissingKeys(set, 'Secret', report);
  },
} as const satisfies SetRule;
