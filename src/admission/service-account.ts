import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a ServiceAccount. */
export const SERVICE_ACCOUNT_CHECKS = checks('ServiceAccount', {});

/** Checks a ServiceAccount. */
export function reviewServiceAccount(review: Review): void {}
