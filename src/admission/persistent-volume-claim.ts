import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a PersistentVolumeClaim. */
export const PERSISTENT_VOLUME_CLAIM_CHECKS = checks('PersistentVolumeClaim', {});

/** Checks a PersistentVolumeClaim. */
export function reviewPersistentVolumeClaim(review: Review): void {}

/** Checks the spec of a claim, that of a template too. */
export function reviewClaimSpec(spec: unknown, at: FieldPath, review: Review): void {}
