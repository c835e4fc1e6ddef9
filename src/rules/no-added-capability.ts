import { BASELINE_CAPABILITIES } from '../kubernetes/pod-security';
import { fieldsOf, itemsOf } from '../manifest/fields';
import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Containers add no capabilities but those that runtimes give by themselves. */
export const noAddedCapability = {
  id: 'no-added-capability',
  says: 'Containers add no capabilities but those that a runtime gives by itself',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod(pod, report) {
    for (const { of, context, at } of securityContextsIn(pod)) {
      for (const [index, capability] of itemsOf(fieldsOf(context.capabilities).add).entries()) {
        if (typeof capability !== 'string' || BASELINE_CAPABILITIES.includes(capability)) continue;
        report({
          at: at.down('capabilities', 'add', index),
          message: `${of} adds the capability "${capability}", which the baseline standard forbids`,
          fix: `Remove it; what may be added is ${BASELINE_CAPABILITIES.join(', ')}`,
        });
      }
    }
  },
} as const satisfies PodRule;
