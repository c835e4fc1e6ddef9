import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** No container is told to run as the user 0. */
export const noRootUser = {
  id: 'no-root-user',
  says: 'No container is told to run as the user 0, since Kubernetes 1.35 unless it is in a user namespace',
  severity: 'error',
  podSecurity: 'restricted',
  checkPod(pod, report, { minor }) {
    if (minor >= 35 && pod.spec.hostUsers === false) return;
    for (const { of, context, at } of securityContextsIn(pod)) {
      if (context.runAsUser !== 0) continue;
      report({
        at: at.field('runAsUser'),
        message: `${of} runs as root, which the restricted standard forbids`,
        fix: 'Write the number of another user, as in "runAsUser: 1000"',
      });
    }
  },
} as const satisfies PodRule;
