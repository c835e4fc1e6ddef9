import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of ObjectFieldSelector and ResourceFieldSelector. */
export const DOWNWARD_API_CHECKS = checks('ObjectFieldSelector', {
  // Also here, for volumes: 'vol-downward-field' and 'vol-downward-resource-container'.
});

/** Where the value of a field goes: into an environment variable, or into a file of a `downwardAPI` volume. */
export type DownwardTarget = 'env' | 'volume';

/** Checks `fieldRef`; `at` is the `fieldRef`. */
export function reviewFieldRef(ref: unknown, at: FieldPath, review: Review, target: DownwardTarget): void {}

/** Checks `resourceFieldRef`; `at` is the `resourceFieldRef`. A file of a volume has to name the container. */
export function reviewResourceFieldRef(ref: unknown, at: FieldPath, review: Review, target: DownwardTarget): void {}
