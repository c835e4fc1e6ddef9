import { textOf } from '../manifest/fields';
import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Containers see /proc with its dangerous parts masked. */
export const noUnmaskedProc = {
  id: 'no-unmasked-proc',
  says: 'Containers see /proc with its dangerous parts masked, in Kubernetes 1.33 and 1.34',
  severity: 'error',
  podSecurity: 'baseline',
  since: '1.33',
  until: '1.34',
  checkPod(pod, report, { minor }) {
    // Earlier API servers leave the field out; later ones allow it in a user namespace, and refuse it outside of one.
    if (minor < 33 || minor > 34) return;
    for (const { of, context, at } of securityContextsIn(pod)) {
      const type = textOf(context.procMount);
      if (type === undefined || type === 'Default') continue;
      report({
        at: at.field('procMount'),
        message: `${of} sees all of /proc, which the baseline standard forbids`,
        fix: 'Remove "procMount"',
      });
    }
  },
} as const satisfies PodRule;
