import { fieldsOf, textOf } from '../manifest/fields';
import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Nobody turns seccomp off. */
export const noUnconfinedSeccomp = {
  id: 'no-unconfined-seccomp',
  says: 'A seccomp profile that is set is that of the runtime or one of the node',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod(pod, report) {
    for (const { of, context, at } of securityContextsIn(pod)) {
      const type = textOf(fieldsOf(context.seccompProfile).type);
      if (type === undefined || type === 'RuntimeDefault' || type === 'Localhost') continue;
      report({
        at: at.down('seccompProfile', 'type'),
        message: `${of} has the seccomp profile "${type}", which the baseline standard forbids`,
        fix: 'Write "RuntimeDefault"',
      });
    }
  },
} as const satisfies PodRule;
