import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Service. */
export const SERVICE_CHECKS = checks('Service', {});

/** Checks a Service. */
export function reviewService(review: Review): void {}
