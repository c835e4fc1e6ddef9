import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Namespace. */
export const NAMESPACE_CHECKS = checks('Namespace', {});

/** Checks a Namespace. */
export function reviewNamespace(review: Review): void {}
