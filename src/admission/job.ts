import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Job. */
export const JOB_CHECKS = checks('Job', {});

/** Checks a Job. */
export function reviewJob(review: Review): void {}
