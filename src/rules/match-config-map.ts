import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** A ConfigMap that a Pod names exists in its namespace. */
export const matchConfigMap = {
  id: 'match-config-map',
  says: 'A ConfigMap that a Pod names exists in its namespace',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'ConfigMap', report);
  },
} as const satisfies SetRule;
