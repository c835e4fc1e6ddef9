import { reportMissing } from '../manifest/missing-objects';
import type { SetRule } from './rule';

/** The StorageClass that a claim names exists. */
export const matchStorageClass = {
  id: 'match-storage-class',
  says: 'The StorageClass that a claim names exists',
  severity: 'error',
  checkSet(set, report) {
    reportMissing(set, 'StorageClass', report);
  },
} as const satisfies SetRule;
