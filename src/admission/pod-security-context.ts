import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of PodSecurityContext. */
export const POD_SECURITY_CONTEXT_CHECKS = checks('PodSecurityContext', {});

/** Checks `securityContext` of a Pod; `at` is the Pod's spec. */
export function reviewPodSecurityContext(context: PodContext, at: FieldPath, review: Review): void {}
