import { safeSysctls } from '../kubernetes/pod-security';
import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** Kernel parameters are those that touch nobody but the Pod. */
export const noUnsafeSysctl = {
  id: 'no-unsafe-sysctl',
  says: 'The kernel parameters that a Pod sets are those that touch nobody else',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod({ spec, at }, report, { minor }) {
    const safe = safeSysctls(minor);
    for (const [sysctl, index] of objectsOf(fieldsOf(spec.securityContext).sysctls)) {
      const name = textOf(sysctl.name);
      if (name === undefined || safe.includes(name)) continue;
      report({
        at: at.down('securityContext', 'sysctls', index, 'name'),
        message: `The kernel parameter "${name}" is not among the safe ones, so the baseline standard forbids it, and nodes that are not told to allow it refuse the Pod`,
        fix: 'Remove it, or set it on the node',
      });
    }
  },
} as const satisfies PodRule;
