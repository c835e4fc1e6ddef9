import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields } from '../manifest/fields';
import { isAbsent } from './absent';
import { checks } from './check';
import { type HandlerKind, reviewHandler } from './handler';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of Lifecycle. */
export const LIFECYCLE_CHECKS = checks('Lifecycle', {
  'lifecycle-handler-required': {
    path: 'lifecycle.postStart, lifecycle.preStop',
    says: 'A hook has one of "exec", "httpGet", "tcpSocket" and, since 1.30, "sleep"',
    cause: 'Required',
  },
  'lifecycle-handler-single': {
    path: 'lifecycle.postStart, lifecycle.preStop',
    says: 'A hook has no second handler',
    cause: 'Forbidden',
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
}

function gracePeriodOf({ spec, isTemplate }: PodContext): number {
  const written = spec.terminationGracePeriodSeconds;
  const seconds = typeof written === 'number' ? written : GRACE_PERIOD;
  // The API server makes a Pod's negative time 1 second, and leaves that of a template.
  return seconds < 0 && !isTemplate ? 1 : seconds;
}

/** Whether the API server sees a lifecycle: one that has nothing but a feature that is off is dropped. */
export function hasLifecycle({ lifecycle }: Fields): boolean {
  if (!isFields(lifecycle)) return false;
  return isAbsent(lifecycle.stopSignal) || !isAbsent(lifecycle.postStart) || !isAbsent(lifecycle.preStop);
}
