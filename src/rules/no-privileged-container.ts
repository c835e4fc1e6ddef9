import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** No container is privileged. */
export const noPrivilegedContainer = {
  id: 'no-privileged-container',
  says: 'No container is privileged',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod(pod, report) {
    for (const { of, context, at } of securityContextsIn(pod)) {
      if (context.privileged !== true) continue;
      report({
        at: at.field('privileged'),
        message: `${of} is privileged, so it may do on the node what root may, which the baseline standard forbids`,
        fix: 'Remove "privileged", and add the capabilities that are needed',
      });
    }
  },
} as const satisfies PodRule;
