import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a PersistentVolume. */
export const PERSISTENT_VOLUME_CHECKS = checks('PersistentVolume', {});

/** Checks a PersistentVolume. */
export function reviewPersistentVolume(review: Review): void {}
