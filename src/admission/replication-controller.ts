import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { fieldsOf, isFields, numberOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta } from './object-meta';
import type { Review } from './review';
import {
  reviewAlwaysRunning,
  reviewCount,
  reviewRequiredTemplate,
  reviewSelection,
  reviewSharedDisks,
  WORKLOAD_CHECKS,
} from './workload';

/** What the API server checks of a ReplicationController. */
export const REPLICATION_CONTROLLER_CHECKS = checks('ReplicationController', {
  'rc-selector': {
    path: 'spec.selector',
    says: 'A ReplicationController selects its Pods by labels, those of its template if it names none',
    cause: 'Required',
  },
});

const SPEC = FieldPath.of('spec');
const TEMPLATE = SPEC.field('template');

/** Checks a ReplicationController. */
export function reviewReplicationController(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  const spec = fieldsOf(review.manifest.spec);
  reviewCount(WORKLOAD_CHECKS['wl-min-ready'], spec, 'minReadySeconds', SPEC, review);
  reviewCount(WORKLOAD_CHECKS['wl-replicas'], spec, 'replicas', SPEC, review);
  const template = reviewRequiredTemplate(spec.template, TEMPLATE, review);
  const labels = template?.metadata.labels;
  const isSelecting = count(spec.selector) > 0;
  if (!isSelecting && count(labels) === 0) {
    review.report(REPLICATION_CONTROLLER_CHECKS['rc-selector'], SPEC.field('selector'), {
      message: 'The ReplicationController has no selector, and its template has no labels to select by',
      fix: 'Write labels in the template',
    });
  }
  if (template === undefined) return;
  if (isSelecting) reviewSelection({ matchLabels: spec.selector }, labels, TEMPLATE, review);
  reviewAlwaysRunning(template, TEMPLATE, review);
  if ((numberOf(spec.replicas) ?? 1) > 1) reviewSharedDisks(template, TEMPLATE, review);
}

/** How many labels a map holds; one of the wrong type counts as some. */
function count(labels: unknown): number {
  if (isFields(labels)) return Object.keys(labels).length;
  return labels === undefined || labels === null ? 0 : 1;
}
