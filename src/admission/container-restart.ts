import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields, itemsOf, objectsOf } from '../manifest/fields';
import { isAbsent, isBlank } from './absent';
import { checks } from './check';
import { reviewChoice } from './choice';
import { quoted, type Review } from './review';

/** What the API server checks of the ways in which a container is restarted. */
export const CONTAINER_RESTART_CHECKS = checks('Container restarts', {
  'ctr-restart-policy-old': {
    path: 'containers[].restartPolicy',
    says: 'Only init containers have a restart policy of their own',
    cause: 'Forbidden',
    until: '1.33',
  },
  'ctr-restart-policy-new': {
    path: 'containers[].restartPolicy, initContainers[].restartPolicy',
    says: 'The restart policy of a container is "Always", "OnFailure" or "Never"',
    cause: 'NotSupported',
    since: '1.34',
    gate: FEATURE_GATES.ContainerRestartRules,
  },
  'ctr-restart-rules-policy': {
    path: 'containers[].restartPolicy, initContainers[].restartPolicy',
    says: 'A container with rules for restarts has a restart policy',
    cause: 'Required',
    since: '1.34',
    gate: FEATURE_GATES.ContainerRestartRules,
  },
  'ctr-restart-rules-count': {
    path: 'containers[].restartPolicyRules',
    says: 'There are at most 20 rules for restarts',
    cause: 'TooMany',
    since: '1.34',
    gate: FEATURE_GATES.ContainerRestartRules,
  },
  'ctr-restart-rules': {
    path: 'containers[].restartPolicyRules[].action, containers[].restartPolicyRules[].exitCodes.operator',
    says: 'The action is "Restart" or, since 1.36, "RestartAllContainers", the operator "In" or "NotIn"',
    cause: 'NotSupported',
    since: '1.34',
    gate: FEATURE_GATES.ContainerRestartRules,
  },
  'ctr-restart-rules-codes': {
    path: 'containers[].restartPolicyRules[].exitCodes',
    says: 'A rule for restarts names exit codes',
    cause: 'Required',
    since: '1.34',
    gate: FEATURE_GATES.ContainerRestartRules,
  },
  'ctr-restart-rules-values': {
    path: 'containers[].restartPolicyRules[].exitCodes.values',
    says: 'A rule for restarts has at most 255 exit codes',
    cause: 'TooMany',
    since: '1.34',
    gate: FEATURE_GATES.ContainerRestartRules,
  },
  'init-restart-policy': {
    path: 'initContainers[].restartPolicy',
    says: 'The restart policy of an init container is "Always", which makes it a sidecar',
    cause: 'NotSupported',
    until: '1.33',
    gate: FEATURE_GATES.SidecarContainers,
  },
  'init-restart-rules': {
    path: 'initContainers[].restartPolicyRules',
    says: 'A sidecar, which is always restarted, has no rules for it',
    cause: 'Forbidden',
    since: '1.34',
    until: '1.35',
    gate: FEATURE_GATES.ContainerRestartRules,
  },
  'resize-policy-required': {
    path: 'resizePolicy[].resourceName, resizePolicy[].restartPolicy',
    says: 'What happens on a resize names the resource and what happens',
    cause: 'Required',
    gate: FEATURE_GATES.InPlacePodVerticalScaling,
  },
  'resize-policy-resource': {
    path: 'resizePolicy[].resourceName',
    says: 'The resource is "cpu" or "memory"',
    cause: 'NotSupported',
    gate: FEATURE_GATES.InPlacePodVerticalScaling,
  },
  'resize-policy-unique': {
    path: 'resizePolicy[].resourceName',
    says: 'Each resource stands once',
    cause: 'Duplicate',
    gate: FEATURE_GATES.InPlacePodVerticalScaling,
  },
  'resize-policy-restart': {
    path: 'resizePolicy[].restartPolicy',
    says: 'What happens on a resize is "NotRequired" or "RestartContainer"',
    cause: 'NotSupported',
    gate: FEATURE_GATES.InPlacePodVerticalScaling,
  },
  'resize-policy-never': {
    path: 'resizePolicy[].restartPolicy',
    says: 'A container of a Pod that is never restarted is not restarted on a resize',
    cause: 'Invalid',
    since: '1.29',
    gate: FEATURE_GATES.InPlacePodVerticalScaling,
  },
  'init-no-resize-policy': {
    path: 'initContainers[].resizePolicy',
    says: 'Is left out of an init container, be it a sidecar or not',
    cause: 'Invalid',
    until: '1.32',
    gate: FEATURE_GATES.InPlacePodVerticalScaling,
  },
  'init-resize-policy': {
    path: 'initContainers[].resizePolicy[].restartPolicy',
    says: 'An init container that is no sidecar is not restarted on a resize',
    cause: 'Invalid',
    since: '1.36',
  },
});

const POLICIES = ['Always', 'OnFailure', 'Never'];
const MAX_RULES = 20;
const MAX_VALUES = 255;

/** Checks how a container that is no init container is restarted; `at` is the container. */
export function reviewRestart(container: Fields, at: FieldPath, review: Review): void {
  if (!review.since('1.34') && !isAbsent(container.restartPolicy)) {
    review.report(CONTAINER_RESTART_CHECKS['ctr-restart-policy-old'], at.field('restartPolicy'), {
      message: 'Only an init container has a restart policy of its own',
      fix: 'Remove "restartPolicy", or write it in the spec of the Pod',
      marksName: true,
    });
  }
  reviewPolicyAndRules(container, at, review);
}

/** Checks how an init container is restarted; `at` is the container. */
export function reviewInitRestart(container: Fields, at: FieldPath, review: Review): void {
  const { restartPolicy, restartPolicyRules, resizePolicy } = container;
  if (itemsOf(resizePolicy).length > 0) {
    review.report(CONTAINER_RESTART_CHECKS['init-no-resize-policy'], at.field('resizePolicy'), {
      message: 'An init container cannot be resized',
      fix: 'Remove "resizePolicy"',
      marksName: true,
    });
  }
  if (isSidecar(container)) {
    if (review.since('1.36')) reviewPolicyAndRules(container, at, review);
    else if (itemsOf(restartPolicyRules).length > 0) {
      review.report(CONTAINER_RESTART_CHECKS['init-restart-rules'], at.field('restartPolicyRules'), {
        message: 'The container is always restarted, so it has no rules for it',
        fix: 'Remove "restartPolicyRules", or write another "restartPolicy"',
      });
    }
    return;
  }
  if (review.has(CONTAINER_RESTART_CHECKS['init-restart-policy'])) {
    reviewChoice(
      CONTAINER_RESTART_CHECKS['init-restart-policy'],
      restartPolicy,
      ['Always'],
      at.field('restartPolicy'),
      review,
    );
  } else if (!isAbsent(restartPolicy) || (restartPolicyRules !== undefined && review.since('1.35'))) {
    // 1.34 doesn't look at rules without a policy.
    reviewPolicyAndRules(container, at, review);
  }
  for (const [{ restartPolicy: onResize }, index] of objectsOf(resizePolicy)) {
    if (onResize !== 'RestartContainer') continue;
    const check = CONTAINER_RESTART_CHECKS['init-resize-policy'];
    review.report(check, at.down('resizePolicy', index, 'restartPolicy'), {
      message: 'An init container that is no sidecar cannot be restarted on a resize',
      fix: 'Write "NotRequired"',
    });
  }
}

/** Whether an init container keeps running beside the others. */
export function isSidecar({ restartPolicy }: Fields): boolean {
  return restartPolicy === 'Always';
}

function reviewPolicyAndRules({ restartPolicy, restartPolicyRules }: Fields, at: FieldPath, review: Review): void {
  if (!review.since('1.34')) return;
  const rules = objectsOf(restartPolicyRules);
  const policyAt = at.field('restartPolicy');
  if (!isAbsent(restartPolicy)) {
    reviewChoice(CONTAINER_RESTART_CHECKS['ctr-restart-policy-new'], restartPolicy, POLICIES, policyAt, review);
  } else if (rules.length > 0) {
    review.report(CONTAINER_RESTART_CHECKS['ctr-restart-rules-policy'], policyAt, {
      message: 'The container has rules for restarts, but no restart policy',
      fix: 'Write "restartPolicy" for what no rule is about',
    });
    // Of an init container the API server looks no further.
    if (at.up?.last === 'initContainers') return;
  }
  if (rules.length === 0) return;
  const rulesAt = at.field('restartPolicyRules');
  if (rules.length > MAX_RULES) {
    review.report(CONTAINER_RESTART_CHECKS['ctr-restart-rules-count'], rulesAt, {
      message: `There are ${rules.length} rules for restarts, and there can be ${MAX_RULES}`,
      fix: 'Write rules that have more exit codes each',
    });
  }
  for (const [rule, index] of rules) reviewRule(rule, rulesAt.index(index), review);
}

function reviewRule({ action, exitCodes }: Fields, at: FieldPath, review: Review): void {
  const check = CONTAINER_RESTART_CHECKS['ctr-restart-rules'];
  const actions = review.since('1.36') ? ['Restart', 'RestartAllContainers'] : ['Restart'];
  reviewChoice(check, action ?? '', actions, at.field('action'), review);
  if (isAbsent(exitCodes)) {
    review.report(CONTAINER_RESTART_CHECKS['ctr-restart-rules-codes'], at.field('exitCodes'), {
      message: 'The rule does not say for which exit codes it is',
      fix: 'Write "exitCodes" with "operator" and "values"',
    });
  }
  if (!isFields(exitCodes)) return;
  const { operator, values } = exitCodes;
  reviewChoice(check, operator ?? '', ['In', 'NotIn'], at.down('exitCodes', 'operator'), review);
  if (itemsOf(values).length <= MAX_VALUES) return;
  review.report(CONTAINER_RESTART_CHECKS['ctr-restart-rules-values'], at.down('exitCodes', 'values'), {
    message: `The rule has ${itemsOf(values).length} exit codes, and can have ${MAX_VALUES}`,
    fix: 'Write the other exit codes with "NotIn"',
  });
}

/**
 * Checks what happens to a container when it is resized; `at` is the container.
 * @param restartPolicy that of the Pod
 */
export function reviewResizePolicy(
  { resizePolicy }: Fields,
  at: FieldPath,
  review: Review,
  restartPolicy: unknown,
): void {
  if (!Array.isArray(resizePolicy)) return;
  const policiesAt = at.field('resizePolicy');
  const seen = new Set<unknown>();
  for (const [policy, index] of objectsOf(resizePolicy)) {
    const policyAt = policiesAt.index(index);
    const { resourceName, restartPolicy: onResize } = policy;
    if (seen.has(resourceName ?? '')) {
      review.report(CONTAINER_RESTART_CHECKS['resize-policy-unique'], policyAt, {
        message: `The resource ${quoted(String(resourceName ?? ''))} stands here twice`,
        fix: 'Remove one of the two',
        mark: policyAt.field('resourceName'),
      });
    }
    seen.add(resourceName ?? '');
    const alias = policiesAt.toString();
    for (const field of ['resourceName', 'restartPolicy']) {
      if (!isBlank(policy[field])) continue;
      review.report(CONTAINER_RESTART_CHECKS['resize-policy-required'], policyAt.field(field), {
        message: `What happens on a resize has no "${field}"`,
        fix: `Write "${field}"`,
        alias,
      });
    }
    const resourceAt = policyAt.field('resourceName');
    const restartAt = policyAt.field('restartPolicy');
    review.oneOf(CONTAINER_RESTART_CHECKS['resize-policy-resource'], resourceName, ['cpu', 'memory'], resourceAt, {
      alias,
    });
    const choices = ['NotRequired', 'RestartContainer'];
    review.oneOf(CONTAINER_RESTART_CHECKS['resize-policy-restart'], onResize, choices, restartAt, { alias });
    if (restartPolicy === 'Never' && onResize === 'RestartContainer') {
      review.report(CONTAINER_RESTART_CHECKS['resize-policy-never'], restartAt, {
        message: 'The Pod is never restarted, and its container would be on a resize',
        fix: 'Write "NotRequired"',
        alias,
      });
    }
  }
}
