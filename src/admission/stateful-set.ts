import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a StatefulSet. */
export const STATEFUL_SET_CHECKS = checks('StatefulSet', {});

/** Checks a StatefulSet. */
export function reviewStatefulSet(review: Review): void {}
