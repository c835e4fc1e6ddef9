import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewLabelSelector } from './label-selector';
import { reviewMatchLabelKeys, reviewUnmergedMatchLabelKeys } from './match-label-keys';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';

/** What the API server checks of TopologySpreadConstraint. */
export const TOPOLOGY_SPREAD_CHECKS = checks('TopologySpreadConstraint', {
  'tsc-max-skew': {
    path: 'topologySpreadConstraints[].maxSkew',
    says: 'Is 1 or more',
    cause: 'Invalid',
  },
  'tsc-topology-key': {
    path: 'topologySpreadConstraints[].topologyKey',
    says: 'Names the label whose value tells one place from another',
    cause: 'Required',
  },
  'tsc-when': {
    path: 'topologySpreadConstraints[].whenUnsatisfiable',
    says: 'Is "DoNotSchedule" or "ScheduleAnyway"',
    cause: 'NotSupported',
  },
  'tsc-unique': {
    path: 'topologySpreadConstraints[]',
    says: 'Is the only one with its topologyKey and whenUnsatisfiable',
    cause: 'Duplicate',
  },
  'tsc-min-domains': {
    path: 'topologySpreadConstraints[].minDomains',
    says: 'Is 1 or more, and stands only beside "DoNotSchedule"',
    cause: 'Invalid',
  },
  'tsc-node-policies': {
    path: 'topologySpreadConstraints[].nodeAffinityPolicy, topologySpreadConstraints[].nodeTaintsPolicy',
    says: 'Is "Honor" or "Ignore"',
    cause: 'NotSupported',
  },
  'tsc-match-label-keys': {
    path: 'topologySpreadConstraints[].matchLabelKeys[]',
    says: 'Has the form of the key of a label',
    cause: 'Invalid',
  },
  'tsc-match-label-keys-selector': {
    path: 'topologySpreadConstraints[].matchLabelKeys',
    says: 'Stands only beside a label selector',
    cause: 'Forbidden',
  },
  'tsc-match-label-keys-overlap': {
    path: 'topologySpreadConstraints[].matchLabelKeys[]',
    says: 'Does not stand in the label selector, from 1.34 on of a Pod that has the label',
    cause: 'Invalid',
  },
});

const KEYS_CHECKS = {
  format: TOPOLOGY_SPREAD_CHECKS['tsc-match-label-keys'],
  selector: TOPOLOGY_SPREAD_CHECKS['tsc-match-label-keys-selector'],
  overlap: TOPOLOGY_SPREAD_CHECKS['tsc-match-label-keys-overlap'],
};

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];
const POLICIES = ['Honor', 'Ignore'];

/** Checks `topologySpreadConstraints` of a Pod; `at` is the list. */
export function reviewTopologySpread(constraints: unknown, context: PodContext, at: FieldPath, review: Review): void {
  const places = new Map<string, number>();
  for (const [constraint, index] of objectsOf(constraints)) {
    const constraintAt = at.index(index);
    reviewConstraint(constraint, constraintAt, review);
    reviewKeys(constraint, context, constraintAt, review);
    const { topologyKey, whenUnsatisfiable, labelSelector } = constraint;
    if (labelSelector !== undefined) reviewLabelSelector(labelSelector, constraintAt.field('labelSelector'), review);
    const pair = `${textOf(whenUnsatisfiable) ?? ''} ${textOf(topologyKey) ?? ''}`;
    const before = places.get(pair);
    places.set(pair, index);
    if (before === undefined || textOf(topologyKey) === undefined || textOf(whenUnsatisfiable) === undefined) continue;
    review.report(TOPOLOGY_SPREAD_CHECKS['tsc-unique'], constraintAt, {
      message: `There is a constraint with the topology key "${topologyKey}" and "${whenUnsatisfiable}" already`,
      fix: 'Remove one of the two, or change its topologyKey or whenUnsatisfiable',
      alias: `${at.index(before)}.{topologyKey, whenUnsatisfiable}`,
    });
  }
}

function reviewConstraint(constraint: Fields, at: FieldPath, review: Review): void {
  const { maxSkew, topologyKey, whenUnsatisfiable, minDomains, nodeAffinityPolicy, nodeTaintsPolicy } = constraint;
  const skew = TOPOLOGY_SPREAD_CHECKS['tsc-max-skew'];
  if (review.required(skew, maxSkew, at.field('maxSkew'), NO_SKEW)) {
    review.range(skew, maxSkew, 1, Number.POSITIVE_INFINITY, at.field('maxSkew'));
  }
  review.required(TOPOLOGY_SPREAD_CHECKS['tsc-topology-key'], topologyKey, at.field('topologyKey'), NO_KEY);
  const when = TOPOLOGY_SPREAD_CHECKS['tsc-when'];
  if (review.required(when, whenUnsatisfiable, at.field('whenUnsatisfiable'), NO_ACTION)) {
    review.oneOf(when, whenUnsatisfiable, ACTIONS, at.field('whenUnsatisfiable'));
  }
  if (minDomains !== undefined) reviewMinDomains(minDomains, whenUnsatisfiable, at.field('minDomains'), review);
  if (nodeAffinityPolicy !== undefined) reviewPolicy(nodeAffinityPolicy, at.field('nodeAffinityPolicy'), review);
  if (nodeTaintsPolicy !== undefined) reviewPolicy(nodeTaintsPolicy, at.field('nodeTaintsPolicy'), review);
}

const NO_SKEW = { message: 'The constraint has no "maxSkew"', fix: 'Write "maxSkew", 1 or more' };
const NO_KEY = {
  message: 'The constraint has no topology key',
  fix: 'Write the label of the nodes that counts, as "kubernetes.io/hostname" or "topology.kubernetes.io/zone"',
};
const NO_ACTION = {
  message: 'The constraint does not say what happens when it cannot be met',
  fix: 'Write "DoNotSchedule" or "ScheduleAnyway" as "whenUnsatisfiable"',
};

function reviewMinDomains(minDomains: unknown, action: unknown, at: FieldPath, review: Review): void {
  const check = TOPOLOGY_SPREAD_CHECKS['tsc-min-domains'];
  if (typeof minDomains !== 'number') return;
  if (minDomains < 1) review.range(check, minDomains, 1, Number.POSITIVE_INFINITY, at);
  else if (action === 'ScheduleAnyway') {
    review.report(check, at, {
      message: `"minDomains" counts only with "DoNotSchedule", not with ${quoted(action)}`,
      fix: 'Write "DoNotSchedule" as "whenUnsatisfiable", or remove "minDomains"',
    });
  }
}

function reviewPolicy(policy: unknown, at: FieldPath, review: Review): void {
  const check = TOPOLOGY_SPREAD_CHECKS['tsc-node-policies'];
  if (policy === '') review.report(check, at, { message: 'The policy is empty', fix: 'Write "Honor" or "Ignore"' });
  else review.oneOf(check, policy, POLICIES, at);
}

function reviewKeys(constraint: Fields, context: PodContext, at: FieldPath, review: Review): void {
  const { labelSelector, matchLabelKeys } = constraint;
  if (matchLabelKeys === undefined) return;
  if (review.since('1.34')) {
    const labels = context.isTemplate ? undefined : fieldsOf(context.metadata.labels);
    reviewMatchLabelKeys({ labelSelector, matchLabelKeys }, at, labels, KEYS_CHECKS, review);
  } else reviewUnmergedMatchLabelKeys({ labelSelector, matchLabelKeys }, at, KEYS_CHECKS, review);
}
