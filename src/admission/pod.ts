import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta } from './object-meta';
import { reviewPodAnnotations } from './pod-annotations';
import type { PodContext } from './pod-context';
import { reviewPodSpec } from './pod-spec';
import { volumesOf } from './pod-template';
import type { Review } from './review';

/** What the API server checks of a Pod, and not of a template. */
export const POD_CHECKS = checks('Pod', {
  'pod-gates-node-name': {
    path: 'spec.nodeName',
    says: 'Is left out while there are scheduling gates',
    cause: 'Forbidden',
  },
});

const METADATA = FieldPath.of('metadata');
const ANNOTATIONS = METADATA.field('annotations');
const SPEC = FieldPath.of('spec');

/** Checks a Pod. */
export function reviewPod(review: Review): void {
  const { metadata, spec } = review.manifest;
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  const context: PodContext = {
    spec: fieldsOf(spec),
    metadata: fieldsOf(metadata),
    isTemplate: false,
    volumes: volumesOf(spec),
  };
  reviewPodAnnotations(context, ANNOTATIONS, review);
  reviewPodSpec(context, SPEC, review);
  reviewGatedNode(context.spec, review);
}

function reviewGatedNode({ nodeName, schedulingGates }: Fields, review: Review): void {
  if (textOf(nodeName) === undefined || itemsOf(schedulingGates).length === 0) return;
  review.report(POD_CHECKS['pod-gates-node-name'], SPEC.field('nodeName'), {
    message: 'The Pod has a node although its scheduling gates keep it from getting one',
    fix: 'Remove "nodeName" or "schedulingGates"',
  });
}
