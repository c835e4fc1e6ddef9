import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields } from '../manifest/fields';
import { isBlank } from './absent';
import { type Check, checks } from './check';
import { quoted, type Review } from './review';

/** The volume that a source belongs to. */
export interface VolumeOwner {
  readonly name: string;
  /** Whether it is a PersistentVolume, of whose sources the API server asks a little more. */
  readonly isPersistent: boolean;
}

/** Checks one source of a volume, as `nfs`; `at` is the source. */
export type SourceReview = (source: Fields, at: FieldPath, review: Review, owner: VolumeOwner) => void;

/** What the API server checks of the sources of a volume that name a Secret. */
export const VOLUME_SOURCE_CHECKS = checks('VolumeSource', {
  'vol-secret-ref': {
    path: '{cinder,storageos,iscsi}.secretRef',
    says: 'A Secret is named; by a PersistentVolume, its namespace too, except of iscsi',
    cause: 'Required',
  },
});

/** Whether a list is absent or has nothing in it. */
export function isEmptyList(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Reports a field that an object needs and lacks; tells whether it has it. */
export function reviewNeeded(
  check: Check,
  owner: Fields,
  field: string,
  fix: string,
  at: FieldPath,
  review: Review,
): boolean {
  if (!isBlank(owner[field])) return true;
  review.report(check, at.field(field), { message: `${quoted(String(at.last))} has no ${quoted(field)}`, fix });
  return false;
}

/** Checks the reference to a Secret, if there is one; `at` is the source. */
export function reviewSecretRef(ref: unknown, fields: readonly string[], at: FieldPath, review: Review): void {
  if (!isFields(ref)) return;
  const refAt = at.field('secretRef');
  for (const field of fields) {
    reviewNeeded(VOLUME_SOURCE_CHECKS['vol-secret-ref'], ref, field, `Write the ${field} of the Secret`, refAt, review);
  }
}
