import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Secret. */
export const SECRET_CHECKS = checks('Secret', {});

/** Checks a Secret. */
export function reviewSecret(review: Review): void {}
