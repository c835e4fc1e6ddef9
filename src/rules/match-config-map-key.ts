import { reportMissingKeys } from '../manifest/missing-keys';
import type { SetRule } from './rule';

/** A key that a Pod takes from a ConfigMap is in it. */
export const matchConfigMapKey = {
  id: 'match-config-map-key',
  says: 'A key that a Pod takes from a ConfigMap is in it',
  severity: 'error',
  checkSet(set, report) {
    reportMissingKeys(set, 'ConfigMap', report);
  },
} as const satisfies SetRule;
