import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a DaemonSet. */
export const DAEMON_SET_CHECKS = checks('DaemonSet', {});

/** Checks a DaemonSet. */
export function reviewDaemonSet(review: Review): void {}
