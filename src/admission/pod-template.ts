import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a PodTemplate. */
export const POD_TEMPLATE_CHECKS = checks('PodTemplate', {});

/** Checks a PodTemplate. */
export function reviewPodTemplate(review: Review): void {}
