import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields } from '../manifest/fields';
import { isAbsent } from './absent';
import { checks } from './check';
import { type HandlerKind, reviewHandler } from './handler';
import type { Review } from './review';

/** What the API server checks of Probe. */
export const PROBE_CHECKS = checks('Probe', {
  'probe-handler-required': {
    path: 'livenessProbe, readinessProbe, startupProbe',
    says: 'A probe has one of "exec", "httpGet", "tcpSocket" and "grpc"',
    cause: 'Required',
  },
  'probe-handler-single': {
    path: 'livenessProbe, readinessProbe, startupProbe',
    says: 'A probe has no second handler',
    cause: 'Forbidden',
  },
  'probe-nonnegative': {
    path: 'initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold, failureThreshold',
    says: 'A time or a number of times is 0 or more',
    cause: 'Invalid',
  },
  'probe-success-threshold': {
    path: 'livenessProbe.successThreshold, startupProbe.successThreshold',
    says: 'One success is enough for a liveness and a startup probe',
    cause: 'Invalid',
  },
  'probe-readiness-grace': {
    path: 'readinessProbe.terminationGracePeriodSeconds',
    says: 'A readiness probe, which ends nothing, has no time to end',
    cause: 'Invalid',
  },
  'probe-grace-positive': {
    path: 'livenessProbe.terminationGracePeriodSeconds, startupProbe.terminationGracePeriodSeconds',
    says: 'The time to end is 1 second or more',
    cause: 'Invalid',
  },
});

const TIMES = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

const PROBE: HandlerKind = {
  name: 'The probe',
  required: PROBE_CHECKS['probe-handler-required'],
  single: PROBE_CHECKS['probe-handler-single'],
  handlers: ['exec', 'httpGet', 'tcpSocket', 'grpc'],
  others: new Set([...TIMES, 'terminationGracePeriodSeconds']),
};

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** Checks the probes of a container; `at` is the container. */
export function reviewProbes(container: Fields, at: FieldPath, review: Review): void {
  for (const name of PROBES) {
    const probe = container[name];
    if (isFields(probe)) reviewProbe(probe, name === 'readinessProbe', at.field(name), review);
  }
}

function reviewProbe(probe: Fields, isReadiness: boolean, at: FieldPath, review: Review): void {
  reviewHandler(probe, PROBE, at, review);
  for (const field of TIMES) {
    const value = probe[field];
    if (typeof value !== 'number') continue;
    if (field === 'successThreshold' && !isReadiness) {
      reviewSuccessThreshold(value, at.field(field), review);
    } else if (value < 0) {
      review.range(PROBE_CHECKS['probe-nonnegative'], value, 0, Number.POSITIVE_INFINITY, at.field(field));
    }
  }
  const grace = probe.terminationGracePeriodSeconds;
  if (isAbsent(grace)) return;
  const graceAt = at.field('terminationGracePeriodSeconds');
  if (!isReadiness) {
    review.range(PROBE_CHECKS['probe-grace-positive'], grace, 1, Number.POSITIVE_INFINITY, graceAt);
  } else if (typeof grace === 'number') {
    review.report(PROBE_CHECKS['probe-readiness-grace'], graceAt, {
      message: 'A readiness probe ends no container, so it has no "terminationGracePeriodSeconds"',
      fix: 'Remove the field, or write it in the spec of the Pod',
    });
  }
}

function reviewSuccessThreshold(value: number, at: FieldPath, review: Review): void {
  // 0 counts as left out.
  if (value === 0 || value === 1) return;
  review.report(PROBE_CHECKS['probe-success-threshold'], at, {
    message: `${value} is not 1: a single success is enough for this probe`,
    fix: 'Write 1, or remove the field',
  });
}
