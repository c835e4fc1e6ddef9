import { textOf } from '../manifest/fields';
import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Since 1.35 the baseline standard lets containers in a user namespace see all of /proc; the restricted one does not. */
export const noUnmaskedUserProc = {
  id: 'no-unmasked-user-proc',
  says: 'Containers in a user namespace see /proc with its dangerous parts masked too, since Kubernetes 1.35',
  severity: 'error',
  podSecurity: 'restricted',
  since: '1.35',
  checkPod(pod, report, { minor }) {
    if (minor < 35 || pod.spec.hostUsers !== false) return;
    for (const { of, context, at } of securityContextsIn(pod)) {
      const type = textOf(context.procMount);
      if (type === undefined || type === 'Default') continue;
      report({
        at: at.field('procMount'),
        message: `${of} sees all of /proc, which the restricted standard forbids in a user namespace too`,
        fix: 'Remove "procMount"',
      });
    }
  },
} as const satisfies PodRule;
