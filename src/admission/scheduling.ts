import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL, DNS_1123_SUBDOMAIN, QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewNodeAffinity } from './node-affinity';
import { reviewLabels } from './object-meta';
import { reviewPodAffinity } from './pod-affinity';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';
import { reviewToleration } from './toleration';
import { reviewTopologySpread } from './topology-spread';

/** What the API server checks of the fields that decide about a Pod's node. */
export const SCHEDULING_CHECKS = checks('Scheduling', {
  'pod-node-name': {
    path: 'spec.nodeName',
    says: 'Is a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'pod-node-selector': {
    path: 'spec.nodeSelector',
    says: 'The keys and the values have the form of labels',
    cause: 'Invalid',
  },
  'pod-priority-class-name': {
    path: 'spec.priorityClassName',
    says: 'Is a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'pod-preemption-policy': {
    path: 'spec.preemptionPolicy',
    says: 'Is "PreemptLowerPriority" or "Never"',
    cause: 'NotSupported',
  },
  'pod-scheduling-gates': {
    path: 'spec.schedulingGates[].name',
    says: 'Is a qualified name',
    cause: 'Invalid',
  },
  'pod-scheduling-gates-unique': {
    path: 'spec.schedulingGates[].name',
    says: 'Is the name of one gate only',
    cause: 'Duplicate',
  },
  'pod-scheduling-group': {
    path: 'spec.schedulingGroup.podGroupName',
    says: 'Names the group of Pods, by a DNS-1123 subdomain',
    cause: 'Invalid',
    since: '1.36',
    gate: FEATURE_GATES.GenericWorkload,
  },
  'pod-workload-ref': {
    path: 'spec.workloadRef',
    says: 'The name is a DNS-1123 subdomain, the "podGroup" and the "podGroupReplicaKey", if there is one, are DNS-1123 labels',
    cause: 'Invalid',
    since: '1.35',
    until: '1.35',
    gate: FEATURE_GATES.GenericWorkload,
  },
});

const PREEMPTION_POLICIES = ['PreemptLowerPriority', 'Never'];

/** Checks what decides about the node of a Pod; `at` is the Pod's spec. */
export function reviewScheduling(context: PodContext, at: FieldPath, review: Review): void {
  const { spec } = context;
  if (spec.nodeSelector !== undefined) {
    const labels = SCHEDULING_CHECKS['pod-node-selector'];
    reviewLabels(spec.nodeSelector, at.field('nodeSelector'), review, { key: labels, value: labels });
  }
  if (spec.affinity !== undefined) reviewAffinity(context, at.field('affinity'), review);
  if (spec.schedulingGates !== undefined) reviewGates(spec.schedulingGates, at.field('schedulingGates'), review);
  if (spec.topologySpreadConstraints !== undefined) {
    reviewTopologySpread(spec.topologySpreadConstraints, context, at.field('topologySpreadConstraints'), review);
  }
  if (spec.tolerations !== undefined) {
    const list = at.field('tolerations');
    for (const [toleration, index] of objectsOf(spec.tolerations))
      reviewToleration(toleration, list.index(index), review);
  }
  if (isFields(spec.schedulingGroup)) {
    const { podGroupName } = spec.schedulingGroup;
    const check = SCHEDULING_CHECKS['pod-scheduling-group'];
    review.format(check, podGroupName ?? '', DNS_1123_SUBDOMAIN, at.down('schedulingGroup', 'podGroupName'));
  }
  if (isFields(spec.workloadRef)) reviewWorkloadRef(spec.workloadRef, at.field('workloadRef'), review);
  reviewNames(context, at, review);
}

function reviewWorkloadRef({ name, podGroup, podGroupReplicaKey }: Fields, at: FieldPath, review: Review): void {
  const check = SCHEDULING_CHECKS['pod-workload-ref'];
  review.format(check, name ?? '', DNS_1123_SUBDOMAIN, at.field('name'));
  review.format(check, podGroup ?? '', DNS_1123_LABEL, at.field('podGroup'));
  if (textOf(podGroupReplicaKey) !== undefined) {
    review.format(check, podGroupReplicaKey, DNS_1123_LABEL, at.field('podGroupReplicaKey'));
  }
}

function reviewAffinity(context: PodContext, at: FieldPath, review: Review): void {
  const { nodeAffinity, podAffinity, podAntiAffinity } = fieldsOf(context.spec.affinity);
  if (isFields(nodeAffinity)) reviewNodeAffinity(nodeAffinity, at.field('nodeAffinity'), review);
  if (isFields(podAffinity)) reviewPodAffinity(podAffinity, context, at.field('podAffinity'), review);
  if (isFields(podAntiAffinity)) reviewPodAffinity(podAntiAffinity, context, at.field('podAntiAffinity'), review);
}

function reviewGates(gates: unknown, at: FieldPath, review: Review): void {
  const seen = new Set<string>();
  for (const [{ name }, index] of objectsOf(gates)) {
    const text = name ?? '';
    if (typeof text !== 'string') continue;
    const nameAt = at.index(index).field('name');
    if (text === '') {
      review.report(SCHEDULING_CHECKS['pod-scheduling-gates'], nameAt, {
        message: 'The scheduling gate has no name',
        fix: 'Write the name, as "example.com/gate"',
        alias: `${at.index(index)}`,
      });
      continue;
    }
    if (!QUALIFIED_NAME.test(text)) {
      const alias = `${at.index(index)}`;
      review.format(SCHEDULING_CHECKS['pod-scheduling-gates'], text, QUALIFIED_NAME, nameAt, { alias });
    }
    if (seen.has(text)) {
      review.report(SCHEDULING_CHECKS['pod-scheduling-gates-unique'], nameAt, {
        message: `There is a scheduling gate ${quoted(text)} already`,
        fix: 'Remove one of the two',
        alias: `${at.index(index)}`,
      });
    }
    seen.add(text);
  }
}

function reviewNames({ spec }: PodContext, at: FieldPath, review: Review): void {
  const { nodeName, priorityClassName, preemptionPolicy } = spec;
  if (textOf(nodeName) !== undefined) {
    review.format(SCHEDULING_CHECKS['pod-node-name'], nodeName, DNS_1123_SUBDOMAIN, at.field('nodeName'));
  }
  if (textOf(priorityClassName) !== undefined) {
    const nameAt = at.field('priorityClassName');
    review.format(SCHEDULING_CHECKS['pod-priority-class-name'], priorityClassName, DNS_1123_SUBDOMAIN, nameAt);
  }
  if (preemptionPolicy === undefined || preemptionPolicy === null) return;
  const check = SCHEDULING_CHECKS['pod-preemption-policy'];
  if (review.required(check, preemptionPolicy, at.field('preemptionPolicy'), EMPTY_POLICY)) {
    review.oneOf(check, preemptionPolicy, PREEMPTION_POLICIES, at.field('preemptionPolicy'));
  }
}

const EMPTY_POLICY = {
  message: 'The preemption policy is empty',
  fix: 'Write "PreemptLowerPriority" or "Never", or remove the field',
};
