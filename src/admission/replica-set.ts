import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a ReplicaSet. */
export const REPLICA_SET_CHECKS = checks('ReplicaSet', {});

/** Checks a ReplicaSet. */
export function reviewReplicaSet(review: Review): void {}
