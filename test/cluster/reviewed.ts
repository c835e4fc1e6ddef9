import type { ReviewedClass } from './review';

/**
 * The disagreements between real servers and us that are understood. Each class explains every manifest that it matches;
 * one that matches nothing any more is to be removed.
 */
export const REVIEWED: readonly ReviewedClass[] = [
  {
    outcome: 'only we reject',
    checks: 'behind a gate',
    reason:
      'The feature gate of the field is off in this version, so the server drops the field without a word; the check is made as if it were on',
  },
  {
    outcome: 'only we reject',
    versions: ['1.28'],
    kinds: ['Job', 'CronJob'],
    checks: ['job-pod-failure-container'],
    reason:
      'Where the feature gate JobBackoffLimitPerIndex is off, the server drops a whole rule that has the action FailIndex',
  },
  {
    outcome: 'only we reject',
    checks: ['init-no-lifecycle'],
    reason:
      'A lifecycle that holds nothing but a stopSignal is gone where the feature gate ContainerStopSignals is off',
  },
  {
    outcome: 'only the server rejects',
    kinds: ['Service'],
    cause: /is not in the valid range\. The range of valid IPs is/,
    reason: 'Which addresses a Service may ask for depends on the cluster',
  },
  {
    outcome: 'only the server rejects',
    kinds: ['Pod'],
    name: /^(rules|random): /,
    cause: /the integer value of priority|Pod Overhead set without corresponding RuntimeClass/,
    reason:
      'The PriorityClass or the RuntimeClass that the Pod names exists on the server, but without the values it wants',
  },
];
