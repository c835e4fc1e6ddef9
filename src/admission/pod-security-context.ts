import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { SYSCTL_NAME } from '../kubernetes/names';
import { type Fields, isFields, itemsOf, objectsOf } from '../manifest/fields';
import { checks } from './check';
import { reviewChoice } from './choice';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';
import { MAX_ID, reviewCommonContext } from './security-context';
import { reviewHostProcesses } from './windows-options';

/** What the API server checks of PodSecurityContext. */
export const POD_SECURITY_CONTEXT_CHECKS = checks('PodSecurityContext', {
  'sec-fs-group': {
    path: 'spec.securityContext.fsGroup',
    says: 'A group is a number from 0 to 2147483647',
    cause: 'Invalid',
  },
  'sec-supplemental-groups': {
    path: 'spec.securityContext.supplementalGroups[]',
    says: 'A group is a number from 0 to 2147483647',
    cause: 'Invalid',
  },
  'sec-fs-group-change-policy': {
    path: 'spec.securityContext.fsGroupChangePolicy',
    says: 'When the group of files is changed is "OnRootMismatch" or "Always"',
    cause: 'NotSupported',
  },
  'sec-supplemental-policy': {
    path: 'spec.securityContext.supplementalGroupsPolicy',
    says: 'What happens to the groups of the image is "Merge" or "Strict"',
    cause: 'NotSupported',
    since: '1.31',
    gate: FEATURE_GATES.SupplementalGroupsPolicy,
  },
  'sec-selinux-change-policy': {
    path: 'spec.securityContext.seLinuxChangePolicy',
    says: 'How volumes get their SELinux label is "Recursive", the one way for which no feature has to be turned on',
    cause: 'NotSupported',
    since: '1.32',
    gate: FEATURE_GATES.SELinuxChangePolicy,
  },
  'sec-sysctl-name-required': {
    path: 'spec.securityContext.sysctls[].name',
    says: 'A sysctl has a name',
    cause: 'Required',
  },
  'sec-sysctl-name': {
    path: 'spec.securityContext.sysctls[].name',
    says: `A sysctl has a name of ${SYSCTL_NAME.rule}`,
    cause: 'Invalid',
  },
  'sec-sysctl-duplicate': {
    path: 'spec.securityContext.sysctls[].name',
    says: 'A sysctl is set once',
    cause: 'Duplicate',
  },
  'sec-sysctl-host-ns': {
    path: 'spec.securityContext.sysctls[].name',
    says: 'A Pod that shares the network or the IPC of its node sets no sysctl of it',
    cause: 'Invalid',
    since: '1.29',
  },
});

/** Checks `securityContext` of a Pod; `at` is the Pod's spec. */
export function reviewPodSecurityContext({ spec }: PodContext, at: FieldPath, review: Review): void {
  reviewHostProcesses(spec, at, review);
  if (!isFields(spec.securityContext)) return;
  const context = spec.securityContext;
  const own = at.field('securityContext');
  const checks = POD_SECURITY_CONTEXT_CHECKS;
  reviewCommonContext(context, own, review);
  if (context.fsGroup !== undefined) {
    review.range(checks['sec-fs-group'], context.fsGroup, 0, MAX_ID, own.field('fsGroup'));
  }
  if (context.supplementalGroups !== undefined) {
    itemsOf(context.supplementalGroups).forEach((group, index) => {
      if (typeof group !== 'number' || (group >= 0 && group <= MAX_ID)) return;
      review.range(checks['sec-supplemental-groups'], group, 0, MAX_ID, own.down('supplementalGroups', index));
    });
  }
  const { fsGroupChangePolicy, supplementalGroupsPolicy, seLinuxChangePolicy } = context;
  if (fsGroupChangePolicy !== undefined) {
    const check = checks['sec-fs-group-change-policy'];
    reviewChoice(check, fsGroupChangePolicy, ['OnRootMismatch', 'Always'], own.field('fsGroupChangePolicy'), review);
  }
  if (supplementalGroupsPolicy !== undefined) {
    const check = checks['sec-supplemental-policy'];
    reviewChoice(check, supplementalGroupsPolicy, ['Merge', 'Strict'], own.field('supplementalGroupsPolicy'), review);
  }
  if (seLinuxChangePolicy !== undefined) {
    // The other value, "MountOption", belongs to a feature that is off.
    const check = checks['sec-selinux-change-policy'];
    reviewChoice(check, seLinuxChangePolicy, ['Recursive'], own.field('seLinuxChangePolicy'), review);
  }
  if (context.sysctls !== undefined) reviewSysctls(context.sysctls, spec, own.field('sysctls'), review);
}

function reviewSysctls(sysctls: unknown, { hostNetwork, hostIPC }: Fields, at: FieldPath, review: Review): void {
  const checks = POD_SECURITY_CONTEXT_CHECKS;
  const seen = new Set<string>();
  for (const [{ name }, index] of objectsOf(sysctls)) {
    const own = at.index(index).field('name');
    const isNamed = review.required(checks['sec-sysctl-name-required'], name, own, {
      message: 'The sysctl has no name',
      fix: 'Write the name of a kernel parameter, as "net.core.somaxconn"',
    });
    if (!isNamed || typeof name !== 'string') continue;
    if (!SYSCTL_NAME.test(name)) {
      review.format(checks['sec-sysctl-name'], name, SYSCTL_NAME, own);
      continue;
    }
    if (seen.has(name)) {
      review.report(checks['sec-sysctl-duplicate'], own, {
        message: `The sysctl ${quoted(name)} is set twice`,
        fix: 'Remove one of the two',
      });
    }
    seen.add(name);
    const space = spaceOf(name);
    if ((space === 'network' && hostNetwork === true) || (space === 'IPC' && hostIPC === true)) {
      review.report(checks['sec-sysctl-host-ns'], own, {
        message: `${quoted(name)} would change the ${space} of the node, which the Pod shares`,
        fix: `Remove the sysctl, or "${space === 'network' ? 'hostNetwork' : 'hostIPC'}: true" from the spec of the Pod`,
      });
    }
  }
}

const IPC_SYSCTLS = /^(kernel\.(sem|shm|shmall|shmmax|shmmni|shm_rmid_forced|msg|msgmax|msgmnb|msgmni)$|fs\.mqueue\.)/;

/** What of the system the kernel keeps apart for each Pod and the sysctl belongs to, if anything. */
function spaceOf(name: string): 'network' | 'IPC' | undefined {
  // Where "/" comes first, it joins the parts, and "." stands within them.
  const isSlashed = /^[^.]*\//.test(name);
  const dotted = isSlashed ? name.replace(/[./]/g, (sign) => (sign === '.' ? '/' : '.')) : name;
  const [known = ''] = dotted.split('*');
  if (known.startsWith('net.')) return 'network';
  return IPC_SYSCTLS.test(known) ? 'IPC' : undefined;
}
