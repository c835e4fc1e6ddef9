import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of Scheduling. */
export const SCHEDULING_CHECKS = checks('Scheduling', {});

/** Checks what decides about the node of a Pod; `at` is the Pod's spec. */
export function reviewScheduling(context: PodContext, at: FieldPath, review: Review): void {}
