import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Pod. */
export const POD_CHECKS = checks('Pod', {});

/** Checks a Pod. */
export function reviewPod(review: Review): void {}
