import type { FieldPath } from '../kubernetes/field-path';
import type { Fields } from '../manifest/fields';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of SecurityContext. */
export const SECURITY_CONTEXT_CHECKS = checks('SecurityContext', {});

/** Checks `securityContext` of a container; `at` is the container. */
export function reviewSecurityContext(container: Fields, at: FieldPath, review: Review, context: PodContext): void {}
