import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, itemsOf, objectsOf } from '../manifest/fields';
import { checks } from './check';
import type { JobOwner } from './job-spec';
import { quoted, type Review } from './review';

/** What the API server checks of PodFailurePolicy. */
export const POD_FAILURE_POLICY_CHECKS = checks('PodFailurePolicy', {
  'job-pod-failure-rules': {
    path: 'spec.podFailurePolicy.rules',
    says: 'A Job has at most 20 rules on failed Pods',
    cause: 'TooMany',
  },
  'job-pod-failure-action-required': {
    path: 'spec.podFailurePolicy.rules[].action',
    says: 'A rule on failed Pods has an action',
    cause: 'Required',
  },
  'job-pod-failure-action': {
    path: 'spec.podFailurePolicy.rules[].action',
    says: 'The action on a failed Pod is "Ignore", "Count", "FailJob" or "FailIndex"',
    cause: 'NotSupported',
  },
  'job-pod-failure-fail-index': {
    path: 'spec.podFailurePolicy.rules[].action',
    says: 'An index can only fail in a Job with "backoffLimitPerIndex"',
    cause: 'Invalid',
    gate: FEATURE_GATES.JobBackoffLimitPerIndex,
  },
  'job-pod-failure-one-of': {
    path: 'spec.podFailurePolicy.rules[]',
    says: 'A rule on failed Pods has either "onExitCodes" or "onPodConditions"',
    cause: 'Invalid',
  },
  'job-pod-failure-operator-required': {
    path: 'spec.podFailurePolicy.rules[].onExitCodes.operator',
    says: 'Exit codes have an operator',
    cause: 'Required',
  },
  'job-pod-failure-operator': {
    path: 'spec.podFailurePolicy.rules[].onExitCodes.operator',
    says: 'The operator of exit codes is "In" or "NotIn"',
    cause: 'NotSupported',
  },
  'job-pod-failure-container': {
    path: 'spec.podFailurePolicy.rules[].onExitCodes.containerName',
    says: 'Exit codes are those of a container or an init container of the template',
    cause: 'Invalid',
  },
  'job-pod-failure-exit-codes': {
    path: 'spec.podFailurePolicy.rules[].onExitCodes.values',
    says: 'There is at least one exit code, they rise, and 0 is not among those of "In"',
    cause: 'Invalid',
  },
  'job-pod-failure-exit-codes-max': {
    path: 'spec.podFailurePolicy.rules[].onExitCodes.values',
    says: 'There are at most 255 exit codes',
    cause: 'TooMany',
  },
  'job-pod-failure-exit-codes-duplicate': {
    path: 'spec.podFailurePolicy.rules[].onExitCodes.values[]',
    says: 'An exit code stands once',
    cause: 'Duplicate',
  },
  'job-pod-failure-conditions-max': {
    path: 'spec.podFailurePolicy.rules[].onPodConditions',
    says: 'A rule has at most 20 conditions',
    cause: 'TooMany',
  },
  'job-pod-failure-conditions': {
    path: 'spec.podFailurePolicy.rules[].onPodConditions[].type',
    says: 'The type of a condition is a qualified name',
    cause: 'Invalid',
  },
  'job-pod-failure-status-required': {
    path: 'spec.podFailurePolicy.rules[].onPodConditions[].status',
    says: 'In a CronJob, a condition has a status: only a Job has a default for it',
    cause: 'Required',
    until: '1.33',
  },
  'job-pod-failure-status': {
    path: 'spec.podFailurePolicy.rules[].onPodConditions[].status',
    says: 'The status of a condition is "True", "False" or "Unknown"',
    cause: 'NotSupported',
  },
});

const MAX_RULES = 20;
const MAX_VALUES = 255;
const MAX_CONDITIONS = 20;
const ACTIONS = ['Ignore', 'Count', 'FailJob', 'FailIndex'];

/** Checks `podFailurePolicy` of a Job's spec; `at` is the policy. */
export function reviewPodFailurePolicy(spec: Fields, at: FieldPath, review: Review, owner: JobOwner): void {
  const rules = objectsOf(fieldsOf(spec.podFailurePolicy).rules);
  const ofRules = at.field('rules');
  if (rules.length > MAX_RULES) {
    review.report(POD_FAILURE_POLICY_CHECKS['job-pod-failure-rules'], ofRules, {
      message: `${rules.length} rules are more than ${MAX_RULES}`,
      fix: `Write ${MAX_RULES} rules or fewer`,
    });
  }
  const names = new Set<unknown>();
  const pod = fieldsOf(fieldsOf(spec.template).spec);
  for (const list of ['containers', 'initContainers']) {
    for (const [{ name }] of objectsOf(pod[list])) names.add(name);
  }
  for (const [rule, index] of rules) reviewRule(rule, spec, names, ofRules.index(index), review, owner);
}

function reviewRule(
  rule: Fields,
  spec: Fields,
  names: ReadonlySet<unknown>,
  at: FieldPath,
  review: Review,
  owner: JobOwner,
): void {
  const checks = POD_FAILURE_POLICY_CHECKS;
  const { action, onExitCodes, onPodConditions } = rule;
  const atAction = at.field('action');
  review.required(checks['job-pod-failure-action-required'], action, atAction, {
    message: 'The rule has no action',
    fix: 'Write "Ignore", "Count", "FailJob" or "FailIndex"',
  });
  review.oneOf(checks['job-pod-failure-action'], action, ACTIONS, atAction);
  if (action === 'FailIndex' && (spec.backoffLimitPerIndex ?? undefined) === undefined) {
    review.report(checks['job-pod-failure-fail-index'], atAction, {
      message: '"FailIndex" needs a Job with "backoffLimitPerIndex"',
      fix: 'Write "backoffLimitPerIndex" in the spec of the Job, or "FailJob" here',
    });
  }
  const hasCodes = onExitCodes !== undefined && onExitCodes !== null;
  const hasConditions = onPodConditions !== undefined && onPodConditions !== null && !isEmptyList(onPodConditions);
  if (hasCodes === hasConditions) {
    review.report(checks['job-pod-failure-one-of'], at, {
      message: `The rule has ${hasCodes ? 'both' : 'neither'} "onExitCodes" ${hasCodes ? 'and' : 'nor'} "onPodConditions"`,
      fix: hasCodes ? 'Make two rules of it' : 'Write one of the two',
    });
  }
  if (isFields(onExitCodes)) reviewExitCodes(onExitCodes, names, at.field('onExitCodes'), review);
  if (hasConditions) reviewConditions(onPodConditions, at.field('onPodConditions'), review, owner);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function reviewExitCodes(
  { operator, containerName, values }: Fields,
  names: ReadonlySet<unknown>,
  at: FieldPath,
  review: Review,
): void {
  const checks = POD_FAILURE_POLICY_CHECKS;
  review.required(checks['job-pod-failure-operator-required'], operator, at.field('operator'), {
    message: 'The exit codes have no operator',
    fix: 'Write "In" or "NotIn"',
  });
  review.oneOf(checks['job-pod-failure-operator'], operator, ['In', 'NotIn'], at.field('operator'));
  if (typeof containerName === 'string' && !names.has(containerName)) {
    review.report(checks['job-pod-failure-container'], at.field('containerName'), {
      message: `The template has no container ${quoted(containerName)}`,
      fix: 'Write the name of a container or an init container, or remove the field for all containers',
    });
  }
  if (values === undefined || values === null || Array.isArray(values)) {
    reviewValues(itemsOf(values), operator, at.field('values'), review);
  }
}

function reviewValues(values: readonly unknown[], operator: unknown, at: FieldPath, review: Review): void {
  const checks = POD_FAILURE_POLICY_CHECKS;
  if (values.length === 0) {
    const message = 'There is no exit code';
    review.report(checks['job-pod-failure-exit-codes'], at, { message, fix: 'Write at least one number' });
  } else if (values.length > MAX_VALUES) {
    review.report(checks['job-pod-failure-exit-codes-max'], at, {
      message: `${values.length} exit codes are more than ${MAX_VALUES}`,
      fix: `Write ${MAX_VALUES} or fewer`,
    });
  }
  const seen = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  let falling: FieldPath | undefined;
  values.forEach((value, index) => {
    const code = value ?? 0;
    if (typeof code !== 'number') return;
    if (code === 0 && operator === 'In') {
      const message = '0 is no exit code of a failure';
      review.report(checks['job-pod-failure-exit-codes'], at.index(index), { message, fix: 'Remove it' });
    }
    if (seen.has(code)) {
      const message = `The exit code ${code} stands twice`;
      review.report(checks['job-pod-failure-exit-codes-duplicate'], at.index(index), { message, fix: 'Remove it' });
    }
    if (code < last) falling ??= at.index(index);
    seen.add(code);
    last = code;
  });
  if (falling === undefined) return;
  review.report(checks['job-pod-failure-exit-codes'], at, {
    message: 'The exit codes do not rise',
    fix: 'Write them in their order, the lowest first',
    mark: falling,
  });
}

function reviewConditions(conditions: unknown, at: FieldPath, review: Review, owner: JobOwner): void {
  const checks = POD_FAILURE_POLICY_CHECKS;
  const count = itemsOf(conditions).length;
  if (count > MAX_CONDITIONS) {
    review.report(checks['job-pod-failure-conditions-max'], at, {
      message: `${count} conditions are more than ${MAX_CONDITIONS}`,
      fix: `Write ${MAX_CONDITIONS} conditions or fewer`,
    });
  }
  for (const [{ type, status }, index] of objectsOf(conditions)) {
    const own = at.index(index);
    review.format(checks['job-pod-failure-conditions'], type ?? '', QUALIFIED_NAME, own.field('type'));
    if (owner === 'CronJob') {
      review.required(checks['job-pod-failure-status-required'], status, own.field('status'), {
        message: 'The condition has no status',
        fix: 'Write "True"',
      });
    }
    review.oneOf(checks['job-pod-failure-status'], status, ['True', 'False', 'Unknown'], own.field('status'));
  }
}
