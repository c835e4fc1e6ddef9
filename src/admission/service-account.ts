import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { checks } from './check';
import { reviewObjectMeta } from './object-meta';
import type { Review } from './review';

/** What the API server checks of a ServiceAccount: nothing beside its metadata. */
export const SERVICE_ACCOUNT_CHECKS = checks('ServiceAccount', {});

/** Checks a ServiceAccount. */
export function reviewServiceAccount(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
}
