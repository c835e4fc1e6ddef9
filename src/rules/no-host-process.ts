import { fieldsOf } from '../manifest/fields';
import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** No Windows container runs as a process of the node. */
export const noHostProcess = {
  id: 'no-host-process',
  says: 'No Windows container is a HostProcess container, which is a process of the node',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod(pod, report) {
    for (const { of, context, at } of securityContextsIn(pod)) {
      if (fieldsOf(context.windowsOptions).hostProcess !== true) continue;
      report({
        at: at.down('windowsOptions', 'hostProcess'),
        message: `${of} is to run as a process of the Windows node, which the baseline standard forbids`,
        fix: 'Remove "hostProcess"',
      });
    }
  },
} as const satisfies PodRule;
