import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields, numberOf } from '../manifest/fields';
import { checks } from './check';
import { reviewChoice } from './choice';
import type { PodContext } from './pod-context';
import { reviewPodFailurePolicy } from './pod-failure-policy';
import { quoted, type Review } from './review';
import { reviewSuccessPolicy } from './success-policy';
import { reviewCount, reviewRequiredTemplate } from './workload';

/** What the API server checks of JobSpec, in a Job and in a CronJob. */
export const JOB_SPEC_CHECKS = checks('JobSpec', {
  'job-counts': {
    path: 'spec.completions, parallelism, backoffLimit, activeDeadlineSeconds, ttlSecondsAfterFinished',
    says: 'The numbers of a Job are 0 or more',
    cause: 'Invalid',
  },
  'job-index-counts': {
    path: 'spec.backoffLimitPerIndex, maxFailedIndexes',
    says: 'The limits of failures by index are 0 or more',
    cause: 'Invalid',
    gate: FEATURE_GATES.JobBackoffLimitPerIndex,
  },
  'job-completion-mode': {
    path: 'spec.completionMode',
    says: 'The completion mode is "NonIndexed" or "Indexed"',
    cause: 'NotSupported',
  },
  'job-indexed-completions': {
    path: 'spec.completions',
    says: 'A Job of the mode "Indexed" says how many completions it has',
    cause: 'Required',
  },
  'job-indexed-parallelism': {
    path: 'spec.parallelism',
    says: 'A Job of the mode "Indexed" runs at most 100000 Pods at once, 10000 if it has more than 100000 completions and "backoffLimitPerIndex"',
    cause: 'Invalid',
  },
  'job-backoff-per-index': {
    path: 'spec.backoffLimitPerIndex',
    says: 'Only a Job of the mode "Indexed" limits failures by index',
    cause: 'Invalid',
    gate: FEATURE_GATES.JobBackoffLimitPerIndex,
  },
  'job-backoff-per-index-required': {
    path: 'spec.backoffLimitPerIndex',
    says: 'Where "maxFailedIndexes" is, "backoffLimitPerIndex" is too',
    cause: 'Required',
    gate: FEATURE_GATES.JobBackoffLimitPerIndex,
  },
  'job-max-failed-indexes': {
    path: 'spec.maxFailedIndexes',
    says: 'Only a Job of the mode "Indexed" limits its failed indexes: to its completions or fewer, and 100000 (10000 if it has more than 100000 completions)',
    cause: 'Invalid',
    gate: FEATURE_GATES.JobBackoffLimitPerIndex,
  },
  'job-max-failed-indexes-required': {
    path: 'spec.maxFailedIndexes',
    says: 'A Job of more than 100000 completions with "backoffLimitPerIndex" limits its failed indexes',
    cause: 'Required',
    gate: FEATURE_GATES.JobBackoffLimitPerIndex,
  },
  'job-managed-by': {
    path: 'spec.managedBy',
    says: 'The controller of a Job is a domain, "/" and a path, of at most 63 bytes',
    cause: 'Invalid',
    since: '1.30',
    gate: FEATURE_GATES.JobManagedBy,
  },
  'job-replacement-policy': {
    path: 'spec.podReplacementPolicy',
    says: 'Pods are replaced in the way "TerminatingOrFailed" or "Failed", with a "podFailurePolicy" only the latter',
    cause: 'NotSupported',
    gate: FEATURE_GATES.JobPodReplacementPolicy,
  },
  'job-restart-policy': {
    path: 'spec.template.spec.restartPolicy',
    says: 'The Pods of a Job are restarted in the way "OnFailure" or "Never", and never "Always", the default',
    cause: 'Required',
  },
  'job-pod-failure-restart': {
    path: 'spec.template.spec.restartPolicy',
    says: 'With a "podFailurePolicy", the Pods of a Job are restarted in the way "Never"',
    cause: 'Invalid',
  },
});

/** What the spec of a Job belongs to: some defaults of a Job are none in a CronJob. */
export type JobOwner = 'Job' | 'CronJob';

const COUNTS = ['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished'];
const INDEX_COUNTS = ['backoffLimitPerIndex', 'maxFailedIndexes'];
const MODES = ['NonIndexed', 'Indexed'];

/**
 * Checks the spec of a Job, but its selector; `at` is the spec.
 * @returns the template, if it has one
 */
export function reviewJobSpec(spec: Fields, at: FieldPath, review: Review, owner: JobOwner): PodContext | undefined {
  const checks = JOB_SPEC_CHECKS;
  for (const field of COUNTS) reviewCount(checks['job-counts'], spec, field, at, review);
  for (const field of INDEX_COUNTS) reviewCount(checks['job-index-counts'], spec, field, at, review);
  if (spec.completionMode !== undefined) {
    reviewChoice(checks['job-completion-mode'], spec.completionMode, MODES, at.field('completionMode'), review);
  }
  reviewIndexes(spec, at, review, owner);
  reviewManagedBy(spec.managedBy, at, review);
  if (isFields(spec.podFailurePolicy)) {
    reviewPodFailurePolicy(spec, at.field('podFailurePolicy'), review, owner);
  }
  if (isFields(spec.successPolicy)) {
    reviewSuccessPolicy(spec, completionsOf(spec, owner), at.field('successPolicy'), review);
  }
  if (spec.podReplacementPolicy !== undefined) {
    const policies = isThere(spec.podFailurePolicy) ? ['Failed'] : ['Failed', 'TerminatingOrFailed'];
    const ownPath = at.field('podReplacementPolicy');
    reviewChoice(checks['job-replacement-policy'], spec.podReplacementPolicy, policies, ownPath, review);
  }
  const template = reviewRequiredTemplate(spec.template, at.field('template'), review);
  reviewRestart(template, isThere(spec.podFailurePolicy), at, review);
  return template;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** How many completions a Job has; undefined where that is left open. */
export function completionsOf({ completions, parallelism }: Fields, owner: JobOwner): number | undefined {
  // What is a default in a Job is none in a CronJob.
  if (owner === 'Job' && !isThere(completions) && !isThere(parallelism)) return 1;
  return numberOf(completions);
}

const MANY = 100_000;
const FEWER = 10_000;

function reviewIndexes(spec: Fields, at: FieldPath, review: Review, owner: JobOwner): void {
  const { completionMode: mode } = spec;
  const checks = JOB_SPEC_CHECKS;
  const hasBackoff = isThere(spec.backoffLimitPerIndex);
  const hasMax = isThere(spec.maxFailedIndexes);
  if (hasMax && !hasBackoff) {
    review.report(checks['job-backoff-per-index-required'], at.field('backoffLimitPerIndex'), {
      message: '"maxFailedIndexes" is there, but "backoffLimitPerIndex" isn\'t',
      fix: 'Write how often each index may fail in "backoffLimitPerIndex"',
    });
  }
  if (mode === 'Indexed') {
    reviewIndexed(spec, at, review, owner);
  } else if (!isThere(mode) || mode === 'NonIndexed') {
    const fix = 'Write "completionMode: Indexed", or remove the field';
    if (hasBackoff) {
      const message = 'Only a Job of the mode "Indexed" limits failures by index';
      review.report(checks['job-backoff-per-index'], at.field('backoffLimitPerIndex'), { message, fix });
    }
    if (hasMax) {
      const message = 'Only a Job of the mode "Indexed" has failed indexes';
      review.report(checks['job-max-failed-indexes'], at.field('maxFailedIndexes'), { message, fix });
    }
  }
}

function reviewIndexed(spec: Fields, at: FieldPath, review: Review, owner: JobOwner): void {
  const checks = JOB_SPEC_CHECKS;
  const completions = completionsOf(spec, owner);
  if (completions === undefined && !isThere(spec.completions)) {
    review.report(checks['job-indexed-completions'], at.field('completions'), {
      message: 'The Job of the mode "Indexed" doesn\'t say how many completions it has',
      fix: 'Write "completions"',
    });
  }
  const hasBackoff = isThere(spec.backoffLimitPerIndex);
  const isLarge = hasBackoff && completions !== undefined && completions > MANY;
  const most = isLarge ? FEWER : MANY;
  const parallelism = numberOf(spec.parallelism);
  if (parallelism !== undefined && parallelism > most) {
    review.report(checks['job-indexed-parallelism'], at.field('parallelism'), {
      message: `${parallelism} is more than the ${most} Pods that such a Job runs at once`,
      fix: `Write ${most} or less`,
    });
  }
  if (isLarge && !isThere(spec.maxFailedIndexes)) {
    review.report(checks['job-max-failed-indexes-required'], at.field('maxFailedIndexes'), {
      message: `A Job of more than ${MANY} completions has to limit its failed indexes`,
      fix: `Write "maxFailedIndexes" of ${FEWER} or less`,
    });
  }
  const failed = numberOf(spec.maxFailedIndexes);
  const mostFailed = Math.min(most, completions ?? most);
  if (failed === undefined || failed <= mostFailed) return;
  review.report(checks['job-max-failed-indexes'], at.field('maxFailedIndexes'), {
    message: `${failed} is more than the ${mostFailed} ${mostFailed === completions ? 'completions of the Job' : 'failed indexes that such a Job may have'}`,
    fix: `Write ${mostFailed} or less`,
  });
}

/** The prefix is checked as a name is, the rest may have any sign that the path of a URL has. */
const MANAGER = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?\.)*[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;
const MAX_MANAGER_BYTES = 63;

function reviewManagedBy(managedBy: unknown, at: FieldPath, review: Review): void {
  if (typeof managedBy !== 'string') return;
  const isLong = Buffer.byteLength(managedBy) > MAX_MANAGER_BYTES;
  if (!isLong && MANAGER.test(managedBy)) return;
  review.report(JOB_SPEC_CHECKS['job-managed-by'], at.field('managedBy'), {
    message: `${quoted(managedBy)} ${isLong ? `has more than ${MAX_MANAGER_BYTES} bytes` : 'is no domain and path'}`,
    fix: 'Write a domain, "/" and a path, as "example.com/controller"',
  });
}

function reviewRestart(template: PodContext | undefined, isNever: boolean, at: FieldPath, review: Review): void {
  if (template === undefined) return;
  const restart = template.spec.restartPolicy ?? '';
  const own = at.down('template', 'spec', 'restartPolicy');
  // What is no policy at all, the check of the spec reports.
  if (restart === '' || restart === 'Always') {
    const { kind } = review.manifest;
    const choice = isNever
      ? 'Write "Never"'
      : 'Write "Never" for new Pods after a failure, or "OnFailure" for the same Pod';
    review.report(JOB_SPEC_CHECKS['job-restart-policy'], own, {
      message:
        restart === ''
          ? `The Pods of a ${kind} need a "restartPolicy": the default, "Always", is not for Pods that end`
          : `"Always" is not for the Pods of a ${kind}, which end`,
      fix: choice,
    });
  } else if (isNever && restart === 'OnFailure') {
    review.report(JOB_SPEC_CHECKS['job-pod-failure-restart'], own, {
      message: '"OnFailure" does not go with a "podFailurePolicy", which decides on Pods that failed',
      fix: 'Write "Never"',
    });
  }
}
