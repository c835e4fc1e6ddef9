import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, numberOf, objectsOf } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of SuccessPolicy. */
export const SUCCESS_POLICY_CHECKS = checks('SuccessPolicy', {
  'job-success-policy': {
    path: 'spec.successPolicy',
    says: 'Only a Job of the mode "Indexed" has rules on success',
    cause: 'Invalid',
    since: '1.30',
    gate: FEATURE_GATES.JobSuccessPolicy,
  },
  'job-success-rules-required': {
    path: 'spec.successPolicy.rules',
    says: 'A success policy has a rule',
    cause: 'Required',
    since: '1.30',
    gate: FEATURE_GATES.JobSuccessPolicy,
  },
  'job-success-rules': {
    path: 'spec.successPolicy.rules',
    says: 'A success policy has at most 20 rules',
    cause: 'TooMany',
    since: '1.30',
    gate: FEATURE_GATES.JobSuccessPolicy,
  },
  'job-success-rule': {
    path: 'spec.successPolicy.rules[]',
    says: 'A rule on success has "succeededIndexes" or "succeededCount", or both',
    cause: 'Required',
    since: '1.30',
    gate: FEATURE_GATES.JobSuccessPolicy,
  },
  'job-success-indexes': {
    path: 'spec.successPolicy.rules[].succeededIndexes',
    says: 'Indexes are numbers and spans of them, as "0,2-4", which rise and stay below the completions',
    cause: 'Invalid',
    since: '1.30',
    gate: FEATURE_GATES.JobSuccessPolicy,
  },
  'job-success-indexes-length': {
    path: 'spec.successPolicy.rules[].succeededIndexes',
    says: 'Indexes are written in at most 64 KiB',
    cause: 'TooLong',
    since: '1.30',
    gate: FEATURE_GATES.JobSuccessPolicy,
  },
  'job-success-count': {
    path: 'spec.successPolicy.rules[].succeededCount',
    says: 'The count is 0 or more, and no more than the completions and the indexes of the rule',
    cause: 'Invalid',
    since: '1.30',
    gate: FEATURE_GATES.JobSuccessPolicy,
  },
});

const MAX_RULES = 20;

/**
 * Checks `successPolicy` of a Job's spec; `at` is the policy.
 * @param completions how many completions the Job has, if that is known
 */
export function reviewSuccessPolicy(
  spec: Fields,
  completions: number | undefined,
  at: FieldPath,
  review: Review,
): void {
  const checks = SUCCESS_POLICY_CHECKS;
  if (!review.has(checks['job-success-policy'])) return;
  if (spec.completionMode !== 'Indexed') {
    review.report(checks['job-success-policy'], at, {
      message: 'Only a Job of the mode "Indexed" has rules on success',
      fix: 'Write "completionMode: Indexed", or remove "successPolicy"',
    });
    return;
  }
  const ofRules = at.field('rules');
  const written = fieldsOf(spec.successPolicy).rules;
  const rules = objectsOf(written);
  if (written === undefined || written === null || (Array.isArray(written) && written.length === 0)) {
    review.report(checks['job-success-rules-required'], ofRules, {
      message: 'The success policy has no rule',
      fix: 'Write a rule with "succeededIndexes" or "succeededCount"',
    });
  } else if (rules.length > MAX_RULES) {
    review.report(checks['job-success-rules'], ofRules, {
      message: `${rules.length} rules are more than ${MAX_RULES}`,
      fix: `Write ${MAX_RULES} rules or fewer`,
    });
  }
  for (const [rule, index] of rules) reviewRule(rule, completions, ofRules.index(index), review, checks);
}

const MAX_BYTES = 64 * 1024;

function reviewRule(
  { succeededIndexes, succeededCount }: Fields,
  completions: number | undefined,
  at: FieldPath,
  review: Review,
  checks: typeof SUCCESS_POLICY_CHECKS,
): void {
  const hasIndexes = succeededIndexes !== undefined && succeededIndexes !== null;
  if (!hasIndexes && (succeededCount === undefined || succeededCount === null)) {
    review.report(checks['job-success-rule'], at, {
      message: 'The rule has neither "succeededIndexes" nor "succeededCount"',
      fix: 'Write one of the two, or both',
    });
  }
  let most = completions;
  if (typeof succeededIndexes === 'string') {
    const own = at.field('succeededIndexes');
    if (Buffer.byteLength(succeededIndexes) > MAX_BYTES) {
      const message = 'The indexes are written in more than 64 KiB';
      review.report(checks['job-success-indexes-length'], own, { message, fix: 'Write spans of indexes, as "0-9999"' });
    }
    const indexes = readIndexes(succeededIndexes, completions ?? Number.POSITIVE_INFINITY);
    if (typeof indexes === 'string') {
      review.report(checks['job-success-indexes'], own, {
        message: `${quoted(succeededIndexes)} are no indexes of the Job: ${indexes}`,
        fix: 'Write numbers and spans of them, as "0,2-4", which rise and stay below "completions"',
      });
    } else {
      most = Math.min(most ?? indexes, indexes);
    }
  }
  const count = numberOf(succeededCount);
  if (count === undefined || (count >= 0 && count <= (most ?? count))) return;
  const upTo = most === undefined ? 'is less than 0' : `is not between 0 and ${most}`;
  review.report(checks['job-success-count'], at.field('succeededCount'), {
    message: `${count} ${upTo}${most === undefined ? '' : `, the number of ${most === completions ? 'completions' : 'indexes of the rule'}`}`,
    fix: most === undefined ? 'Write 0 or more' : `Write a number from 0 to ${most}`,
  });
}

/** How many indexes are written, or what is wrong with them, as a clause. */
function readIndexes(text: string, completions: number): number | string {
  if (text === '') return 0;
  let last = -1;
  let total = 0;
  for (const span of text.split(',')) {
    const [from = '', to, ...more] = span.split('-');
    if (more.length > 0) return `${quoted(span)} has more than one "-"`;
    const first = indexOf(from);
    const final = to === undefined ? first : indexOf(to);
    if (first === undefined || final === undefined) return `${quoted(span)} is neither a number nor a span`;
    if (Math.max(first, final) >= completions) return `${quoted(span)} is not below the ${completions} completions`;
    if (first <= last || (to !== undefined && first >= final)) return `${quoted(span)} does not rise`;
    total += final - first + 1;
    last = final;
  }
  return total;
}

/** As Go reads a number; that it may be too large for 64 bits makes no difference here. */
function indexOf(text: string): number | undefined {
  return /^\+?[0-9]+$/.test(text) ? Number(text) : undefined;
}
