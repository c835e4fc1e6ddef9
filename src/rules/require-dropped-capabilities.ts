import { BASELINE_CAPABILITIES } from '../kubernetes/pod-security';
import { fieldsOf, itemsOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Containers drop all capabilities, and add one at most; of those that nobody may add the baseline standard tells. */
export const requireDroppedCapabilities = {
  id: 'require-dropped-capabilities',
  says: 'Containers drop the capability ALL, and add none but NET_BIND_SERVICE',
  severity: 'error',
  podSecurity: 'restricted',
  checkPod(pod, report) {
    if (fieldsOf(pod.spec.os).name === 'windows') return;
    for (const { container, at, called } of containersIn(pod)) {
      const capabilitiesAt = at.down('securityContext', 'capabilities');
      const { drop, add } = fieldsOf(fieldsOf(container.securityContext).capabilities);
      if (!itemsOf(drop).includes('ALL')) {
        report({
          at: capabilitiesAt.field('drop'),
          message: `${called} keeps the capabilities that the runtime gives it, which the restricted standard forbids`,
          fix: 'Write "drop: [ALL]"',
        });
      }
      for (const [index, capability] of itemsOf(add).entries()) {
        if (capability === 'NET_BIND_SERVICE' || !BASELINE_CAPABILITIES.includes(String(capability))) continue;
        report({
          at: capabilitiesAt.down('add', index),
          message: `${called} adds the capability "${capability}", which the restricted standard forbids`,
          fix: 'Remove it: only "NET_BIND_SERVICE" may be added',
        });
      }
    }
  },
} as const satisfies PodRule;
