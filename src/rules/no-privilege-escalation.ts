import { fieldsOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** No process can get more rights than the one that started it. */
export const noPrivilegeEscalation = {
  id: 'no-privilege-escalation',
  says: 'Containers set allowPrivilegeEscalation to false',
  severity: 'error',
  podSecurity: 'restricted',
  checkPod(pod, report) {
    if (fieldsOf(pod.spec.os).name === 'windows') return;
    for (const { container, at, called } of containersIn(pod)) {
      if (fieldsOf(container.securityContext).allowPrivilegeEscalation === false) continue;
      report({
        at: at.down('securityContext', 'allowPrivilegeEscalation'),
        message: `${called} lets its processes gain privileges, which the restricted standard forbids`,
        fix: 'Write "allowPrivilegeEscalation: false"',
      });
    }
  },
} as const satisfies PodRule;
