import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { fieldsOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta } from './object-meta';
import type { Review } from './review';
import { reviewCount, reviewReplicated, WORKLOAD_CHECKS } from './workload';

/** What the API server checks of a ReplicaSet and of no other workload: nothing. */
export const REPLICA_SET_CHECKS = checks('ReplicaSet', {});

const SPEC = FieldPath.of('spec');

/** Checks a ReplicaSet. */
export function reviewReplicaSet(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  const spec = fieldsOf(review.manifest.spec);
  reviewCount(WORKLOAD_CHECKS['wl-replicas'], spec, 'replicas', SPEC, review);
  reviewCount(WORKLOAD_CHECKS['wl-min-ready'], spec, 'minReadySeconds', SPEC, review);
  reviewReplicated(spec, SPEC, review);
}
