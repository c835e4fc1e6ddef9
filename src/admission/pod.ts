import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, itemsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta } from './object-meta';
import { reviewPodAnnotations } from './pod-annotations';
import type { PodContext } from './pod-context';
import { reviewPodSpec } from './pod-spec';
import { volumesOf } from './pod-template';
import { quoted, type Review } from './review';

/** What the API server checks of a Pod, and not of a template. */
export const POD_CHECKS = checks('Pod', {
  'pod-gates-node-name': {
    path: 'spec.nodeName',
    says: 'Is left out while there are scheduling gates',
    cause: 'Forbidden',
  },
  'pod-priority-mismatch': {
    path: 'spec.priority',
    says: 'Is left out, or the number that the priority class has: 0 where none is named',
    cause: 'Forbidden',
  },
  'pod-preemption-mismatch': {
    path: 'spec.preemptionPolicy',
    says: 'Is left out, or what the priority class has: "PreemptLowerPriority" where none is named',
    cause: 'Forbidden',
  },
  'pod-overhead-class': {
    path: 'spec.overhead',
    says: 'Is left out where no RuntimeClass is named: the overhead is that of the class',
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
  reviewPriority(context.spec, review);
  reviewOverhead(context.spec, review);
}

function reviewGatedNode({ nodeName, schedulingGates }: Fields, review: Review): void {
  if (textOf(nodeName) === undefined || itemsOf(schedulingGates).length === 0) return;
  review.report(POD_CHECKS['pod-gates-node-name'], SPEC.field('nodeName'), {
    message: 'The Pod has a node although its scheduling gates keep it from getting one',
    fix: 'Remove "nodeName" or "schedulingGates"',
  });
}

/** The priority of the classes that every cluster has, and of no class. */
const PRIORITIES = new Map([
  ['', 0],
  ['system-cluster-critical', 2000000000],
  ['system-node-critical', 2000001000],
]);

function reviewPriority({ priorityClassName, priority, preemptionPolicy }: Fields, review: Review): void {
  const name = priorityClassName ?? '';
  const own = typeof name === 'string' ? PRIORITIES.get(name) : undefined;
  if (own === undefined) return;
  const whose = name === '' ? 'a Pod without a priority class' : `the priority class ${quoted(name as string)}`;
  if (typeof priority === 'number' && priority !== own) {
    review.report(POD_CHECKS['pod-priority-mismatch'], SPEC.field('priority'), {
      message: `The priority of ${whose} is ${own}, not ${priority}`,
      fix: 'Remove "priority", and name a priority class that has this number as "priorityClassName"',
    });
  }
  if (preemptionPolicy === 'Never') {
    review.report(POD_CHECKS['pod-preemption-mismatch'], SPEC.field('preemptionPolicy'), {
      message: `The preemption policy of ${whose} is "PreemptLowerPriority", not "Never"`,
      fix: 'Remove "preemptionPolicy", and name a priority class that has it as "priorityClassName"',
    });
  }
}

function reviewOverhead({ overhead, runtimeClassName }: Fields, review: Review): void {
  if (!isFields(overhead) || (runtimeClassName !== undefined && runtimeClassName !== null)) return;
  review.report(POD_CHECKS['pod-overhead-class'], SPEC.field('overhead'), {
    message: 'A Pod without a RuntimeClass has no overhead',
    fix: 'Remove "overhead", or name the RuntimeClass that has it as "runtimeClassName"',
  });
}
