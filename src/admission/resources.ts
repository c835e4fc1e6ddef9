import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of ResourceRequirements. */
export const RESOURCES_CHECKS = checks('ResourceRequirements', {});

/** Checks `resources` of a container. */
export function reviewResources(resources: unknown, at: FieldPath, review: Review, context: PodContext): void {}

/** Checks `overhead` or another map of quantities as limits. */
export function reviewResourceList(list: unknown, at: FieldPath, review: Review): void {}
