import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a ConfigMap. */
export const CONFIG_MAP_CHECKS = checks('ConfigMap', {});

/** Checks a ConfigMap. */
export function reviewConfigMap(review: Review): void {}
