import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL } from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf, objectsOf } from '../manifest/fields';
import { checks } from './check';
import { reviewLabelKey, reviewLabelSelector } from './label-selector';
import { reviewMatchLabelKeys } from './match-label-keys';
import { reviewWeight } from './node-affinity';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of PodAffinity and PodAntiAffinity. */
export const POD_AFFINITY_CHECKS = checks('PodAffinity', {
  'pod-aff-weight': {
    path: 'preferredDuringSchedulingIgnoredDuringExecution[].weight',
    says: 'Is a number from 1 to 100',
    cause: 'Invalid',
  },
  'pod-aff-topology-key': {
    path: 'topologyKey',
    says: 'Names the label whose value tells one place from another',
    cause: 'Required',
  },
  'pod-aff-topology-key-format': {
    path: 'topologyKey',
    says: 'Has the form of the key of a label',
    cause: 'Invalid',
  },
  'pod-aff-namespaces': {
    path: 'namespaces[]',
    says: 'Is a DNS-1123 label',
    cause: 'Invalid',
  },
  'pod-aff-match-label-keys': {
    path: 'matchLabelKeys[], mismatchLabelKeys[]',
    says: 'Has the form of the key of a label',
    cause: 'Invalid',
    since: '1.29',
    gate: FEATURE_GATES.MatchLabelKeysInPodAffinity,
  },
  'pod-aff-match-label-keys-selector': {
    path: 'matchLabelKeys, mismatchLabelKeys',
    says: 'Stands only beside a label selector',
    cause: 'Forbidden',
    since: '1.29',
    gate: FEATURE_GATES.MatchLabelKeysInPodAffinity,
  },
  'pod-aff-match-label-keys-overlap': {
    path: 'matchLabelKeys[]',
    says: 'Stands neither in "mismatchLabelKeys" nor, on a Pod that has the label, in the label selector',
    cause: 'Invalid',
    since: '1.29',
    gate: FEATURE_GATES.MatchLabelKeysInPodAffinity,
  },
});

const KEYS_CHECKS = {
  format: POD_AFFINITY_CHECKS['pod-aff-match-label-keys'],
  selector: POD_AFFINITY_CHECKS['pod-aff-match-label-keys-selector'],
  overlap: POD_AFFINITY_CHECKS['pod-aff-match-label-keys-overlap'],
};

/** Checks `podAffinity` or `podAntiAffinity` of a Pod. */
export function reviewPodAffinity(affinity: Fields, context: PodContext, at: FieldPath, review: Review): void {
  const required = affinity.requiredDuringSchedulingIgnoredDuringExecution;
  if (required !== undefined) {
    const list = at.field('requiredDuringSchedulingIgnoredDuringExecution');
    for (const [term, index] of objectsOf(required)) reviewTerm(term, context, list.index(index), review);
  }
  const preferred = affinity.preferredDuringSchedulingIgnoredDuringExecution;
  if (preferred === undefined) return;
  const list = at.field('preferredDuringSchedulingIgnoredDuringExecution');
  for (const [{ weight, podAffinityTerm }, index] of objectsOf(preferred)) {
    const termAt = list.index(index);
    reviewWeight(POD_AFFINITY_CHECKS['pod-aff-weight'], weight, termAt.field('weight'), review);
    reviewTerm(fieldsOf(podAffinityTerm), context, termAt.field('podAffinityTerm'), review);
  }
}

function reviewTerm(term: Fields, context: PodContext, at: FieldPath, review: Review): void {
  const { labelSelector, namespaceSelector, namespaces, matchLabelKeys, mismatchLabelKeys, topologyKey } = term;
  if (labelSelector !== undefined) reviewLabelSelector(labelSelector, at.field('labelSelector'), review);
  if (namespaceSelector !== undefined) reviewLabelSelector(namespaceSelector, at.field('namespaceSelector'), review);
  if (namespaces !== undefined) reviewNamespaces(namespaces, at, review);
  if (matchLabelKeys !== undefined || mismatchLabelKeys !== undefined) {
    const labels = context.isTemplate ? undefined : fieldsOf(context.metadata.labels);
    reviewMatchLabelKeys({ labelSelector, matchLabelKeys, mismatchLabelKeys }, at, labels, KEYS_CHECKS, review);
  }
  const keyAt = at.field('topologyKey');
  if (review.required(POD_AFFINITY_CHECKS['pod-aff-topology-key'], topologyKey, keyAt, NO_TOPOLOGY_KEY)) {
    reviewLabelKey(POD_AFFINITY_CHECKS['pod-aff-topology-key-format'], topologyKey, keyAt, review);
  }
}

const NO_TOPOLOGY_KEY = {
  message: 'The term has no topology key',
  fix: 'Write the label of the nodes that counts, as "kubernetes.io/hostname" or "topology.kubernetes.io/zone"',
};

function reviewNamespaces(namespaces: unknown, at: FieldPath, review: Review): void {
  itemsOf(namespaces).forEach((name, index) => {
    const text = name ?? '';
    if (typeof text !== 'string' || DNS_1123_LABEL.test(text)) return;
    review.format(
      POD_AFFINITY_CHECKS['pod-aff-namespaces'],
      text,
      DNS_1123_LABEL,
      at.field('namespaces').index(index),
      {
        alias: `${at}.namespace`,
      },
    );
  });
}
