import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of PodSpec. */
export const POD_SPEC_CHECKS = checks('PodSpec', {});

/** Checks the spec of a Pod or of a template; `at` is the spec. */
export function reviewPodSpec(context: PodContext, at: FieldPath, review: Review): void {}
