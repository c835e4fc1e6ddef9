import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a CronJob. */
export const CRON_JOB_CHECKS = checks('CronJob', {});

/** Checks a CronJob. */
export function reviewCronJob(review: Review): void {}
