import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of Volume. */
export const VOLUME_CHECKS = checks('Volume', {});

/** Checks the volumes of a Pod; `at` is the Pod's spec. */
export function reviewVolumes(context: PodContext, at: FieldPath, review: Review): void {}
