import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, isFields, itemsOf } from '../manifest/fields';
import { reviewAppArmorProfile } from './app-armor-profile';
import { checks } from './check';
import { reviewChoice } from './choice';
import type { PodContext } from './pod-context';
import type { Review } from './review';
import { reviewSeccompProfile } from './seccomp-profile';
import { reviewWindowsOptions } from './windows-options';

/** What the API server checks of SecurityContext. */
export const SECURITY_CONTEXT_CHECKS = checks('SecurityContext', {
  'sec-run-as-user': {
    path: 'securityContext.runAsUser',
    says: 'A user is a number from 0 to 2147483647, in a Pod and in a container',
    cause: 'Invalid',
  },
  'sec-run-as-group': {
    path: 'securityContext.runAsGroup',
    says: 'A group is a number from 0 to 2147483647, in a Pod and in a container',
    cause: 'Invalid',
  },
  'sec-proc-mount': {
    path: 'containers[].securityContext.procMount',
    says: 'The mount of /proc is "Default" or "Unmasked"',
    cause: 'NotSupported',
    gate: FEATURE_GATES.ProcMountType,
  },
  'sec-proc-mount-unmasked': {
    path: 'containers[].securityContext.procMount',
    says: 'An unmasked /proc needs a Pod with "hostUsers: false"',
    cause: 'Invalid',
    since: '1.30',
    gate: FEATURE_GATES.ProcMountType,
  },
  'sec-priv-esc-privileged': {
    path: 'containers[].securityContext',
    says: 'A privileged container cannot forbid the escalation of privileges',
    cause: 'Invalid',
  },
  'sec-priv-esc-sysadmin': {
    path: 'containers[].securityContext',
    says: 'A container with the capability "CAP_SYS_ADMIN" cannot forbid the escalation of privileges',
    cause: 'Invalid',
  },
});

/** The highest number of a user or a group. */
export const MAX_ID = 2 ** 31 - 1;

/** Checks what the security contexts of a Pod and of a container have in common. */
export function reviewCommonContext(context: Fields, at: FieldPath, review: Review): void {
  const { runAsUser, runAsGroup, seccompProfile, appArmorProfile, windowsOptions } = context;
  if (runAsUser !== undefined) {
    review.range(SECURITY_CONTEXT_CHECKS['sec-run-as-user'], runAsUser, 0, MAX_ID, at.field('runAsUser'));
  }
  if (runAsGroup !== undefined) {
    review.range(SECURITY_CONTEXT_CHECKS['sec-run-as-group'], runAsGroup, 0, MAX_ID, at.field('runAsGroup'));
  }
  if (seccompProfile !== undefined) reviewSeccompProfile(seccompProfile, at.field('seccompProfile'), review);
  if (appArmorProfile !== undefined) reviewAppArmorProfile(appArmorProfile, at.field('appArmorProfile'), review);
  if (windowsOptions !== undefined) reviewWindowsOptions(windowsOptions, at.field('windowsOptions'), review);
}

/** Checks `securityContext` of a container; `at` is the container. */
export function reviewSecurityContext(container: Fields, at: FieldPath, review: Review, { spec }: PodContext): void {
  if (!isFields(container.securityContext)) return;
  const context = container.securityContext;
  const own = at.field('securityContext');
  reviewCommonContext(context, own, review);
  if (context.procMount !== undefined) reviewProcMount(context.procMount, own.field('procMount'), review, spec);
  if (context.allowPrivilegeEscalation === false) reviewEscalation(context, own, review);
}

function reviewProcMount(procMount: unknown, at: FieldPath, review: Review, { hostUsers }: Fields): void {
  reviewChoice(SECURITY_CONTEXT_CHECKS['sec-proc-mount'], procMount, ['Default', 'Unmasked'], at, review);
  if (procMount !== 'Unmasked' || hostUsers === false) return;
  review.report(SECURITY_CONTEXT_CHECKS['sec-proc-mount-unmasked'], at, {
    message: 'An unmasked /proc is only for a Pod with users of its own',
    fix: 'Write "hostUsers: false" in the spec of the Pod, or "Default" here',
  });
}

function reviewEscalation({ privileged, capabilities }: Fields, at: FieldPath, review: Review): void {
  const mark = at.field('allowPrivilegeEscalation');
  if (privileged === true) {
    review.report(SECURITY_CONTEXT_CHECKS['sec-priv-esc-privileged'], at, {
      message: 'The container is privileged, and says that it must not gain privileges',
      fix: 'Remove "privileged: true" or "allowPrivilegeEscalation: false"',
      mark,
    });
  }
  // The server knows it by no other name, though "SYS_ADMIN" is the usual one.
  if (itemsOf(fieldsOf(capabilities).add).includes('CAP_SYS_ADMIN')) {
    review.report(SECURITY_CONTEXT_CHECKS['sec-priv-esc-sysadmin'], at, {
      message: 'The container adds the capability "CAP_SYS_ADMIN", and says that it must not gain privileges',
      fix: 'Remove the capability or "allowPrivilegeEscalation: false"',
      mark,
    });
  }
}
