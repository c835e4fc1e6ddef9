import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { type Fields, fieldsOf, isFields } from '../manifest/fields';
import { isAbsent } from './absent';
import { checks } from './check';
import { type HandlerKind, reviewHandler } from './handler';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';

/** What the API server checks of Lifecycle. */
export const LIFECYCLE_CHECKS = checks('Lifecycle', {
  'lifecycle-handler-required': {
    path: 'lifecycle.postStart, lifecycle.preStop',
    says: 'A hook has one of "exec", "httpGet", "tcpSocket" and, since 1.29, "sleep"',
    cause: 'Required',
  },
  'lifecycle-handler-single': {
    path: 'lifecycle.postStart, lifecycle.preStop',
    says: 'A hook has no second handler',
    cause: 'Forbidden',
  },
  'lifecycle-stop-signal-os': {
    path: 'lifecycle.stopSignal',
    says: 'Stands only in a Pod that names its operating system',
    cause: 'Forbidden',
    since: '1.33',
    gate: FEATURE_GATES.ContainerStopSignals,
  },
  'lifecycle-stop-signal': {
    path: 'lifecycle.stopSignal',
    says: 'Is a signal of the operating system, as "SIGTERM"; Windows has that one and "SIGKILL"',
    cause: 'NotSupported',
    since: '1.33',
    gate: FEATURE_GATES.ContainerStopSignals,
  },
});

const HOOK: HandlerKind = {
  name: 'The hook',
  required: LIFECYCLE_CHECKS['lifecycle-handler-required'],
  single: LIFECYCLE_CHECKS['lifecycle-handler-single'],
  handlers: ['exec', 'httpGet', 'tcpSocket', 'sleep'],
  others: new Set(),
};

/** The seconds that a Pod has to end where it doesn't say. */
const GRACE_PERIOD = 30;

/** Checks `lifecycle` of a container; `at` is the container. */
export function reviewLifecycle({ lifecycle }: Fields, at: FieldPath, review: Review, context: PodContext): void {
  if (!isFields(lifecycle)) return;
  for (const hook of ['postStart', 'preStop']) {
    const handler = lifecycle[hook];
    if (isFields(handler)) reviewHandler(handler, HOOK, at.down('lifecycle', hook), review, gracePeriodOf(context));
  }
  if (!isAbsent(lifecycle.stopSignal)) {
    reviewStopSignal(lifecycle.stopSignal, context.spec.os, at.down('lifecycle', 'stopSignal'), review);
  }
}

const WINDOWS_SIGNALS = ['SIGKILL', 'SIGTERM'];
const LINUX_SIGNALS = [
  ...['SIGABRT', 'SIGALRM', 'SIGBUS', 'SIGCHLD', 'SIGCLD', 'SIGCONT', 'SIGFPE', 'SIGHUP', 'SIGILL', 'SIGINT', 'SIGIO'],
  ...['SIGIOT', 'SIGKILL', 'SIGPIPE', 'SIGPOLL', 'SIGPROF', 'SIGPWR', 'SIGQUIT', 'SIGSEGV', 'SIGSTKFLT', 'SIGSTOP'],
  ...['SIGSYS', 'SIGTERM', 'SIGTRAP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU', 'SIGURG', 'SIGUSR1', 'SIGUSR2', 'SIGVTALRM'],
  ...['SIGWINCH', 'SIGXCPU', 'SIGXFSZ', 'SIGRTMIN', 'SIGRTMAX'],
  ...Array.from({ length: 15 }, (_, i) => `SIGRTMIN+${i + 1}`),
  ...Array.from({ length: 14 }, (_, i) => `SIGRTMAX-${i + 1}`),
];

function reviewStopSignal(signal: unknown, os: unknown, at: FieldPath, review: Review): void {
  if (isAbsent(os)) {
    review.report(LIFECYCLE_CHECKS['lifecycle-stop-signal-os'], at, {
      message: 'Which signals there are depends on the operating system, which the Pod does not name',
      fix: 'Write "os: { name: linux }" in the spec of the Pod',
    });
    return;
  }
  const { name } = fieldsOf(os);
  const signals = name === 'linux' ? LINUX_SIGNALS : name === 'windows' ? WINDOWS_SIGNALS : undefined;
  const isSignal = typeof signal !== 'string' || signals === undefined || signals.includes(signal);
  if (isSignal) return;
  const near = closest(signal.toUpperCase(), signals) ?? closest(`SIG${signal.toUpperCase()}`, signals);
  review.report(LIFECYCLE_CHECKS['lifecycle-stop-signal'], at, {
    message: `${quoted(signal)} is no signal that a container for ${name} can be ended with`,
    fix: near === undefined ? 'Write a signal, as "SIGTERM"' : `Write ${quoted(near)}`,
  });
}

function gracePeriodOf({ spec, isTemplate }: PodContext): number {
  const written = spec.terminationGracePeriodSeconds;
  const seconds = typeof written === 'number' ? written : GRACE_PERIOD;
  // The API server makes a Pod's negative time 1 second, and leaves that of a template.
  return seconds < 0 && !isTemplate ? 1 : seconds;
}
