import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a ReplicationController. */
export const REPLICATION_CONTROLLER_CHECKS = checks('ReplicationController', {});

/** Checks a ReplicationController. */
export function reviewReplicationController(review: Review): void {}
