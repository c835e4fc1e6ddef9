import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Deployment. */
export const DEPLOYMENT_CHECKS = checks('Deployment', {});

/** Checks a Deployment. */
export function reviewDeployment(review: Review): void {}
