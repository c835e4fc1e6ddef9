import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of Container. */
export const CONTAINER_CHECKS = checks('Container', {});

/** Checks all containers of a Pod, of every list; `at` is the Pod's spec. */
export function reviewContainers(context: PodContext, at: FieldPath, review: Review): void {}
