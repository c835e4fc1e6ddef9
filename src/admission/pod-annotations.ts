import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of Pod annotations. */
export const POD_ANNOTATIONS_CHECKS = checks('Pod annotations', {});

/** Checks the annotations that mean something to Pods. */
export function reviewPodAnnotations(context: PodContext, at: FieldPath, review: Review): void {}
