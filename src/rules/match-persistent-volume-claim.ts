import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** A PersistentVolumeClaim that a Pod mounts exists in its namespace. */
export const matchPersistentVolumeClaim = {
  id: 'match-persistent-volume-claim',
  says: 'A PersistentVolumeClaim that a Pod mounts exists in its namespace',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'PersistentVolumeClaim', report);
  },
} as const satisfies SetRule;
