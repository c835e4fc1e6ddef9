import { CAPABILITIES } from '../kubernetes/capabilities';
import { closest } from '../kubernetes/suggest';
import { fieldsOf, itemsOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Capabilities are Linux', written without `CAP_`. */
export const validCapability = {
  id: 'valid-capability',
  says: 'Capabilities are those of Linux, written without CAP_',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { container, at } of containersIn(pod)) {
      const capabilities = fieldsOf(fieldsOf(container.securityContext).capabilities);
      for (const list of ['add', 'drop'] as const) {
        for (const [index, written] of itemsOf(capabilities[list]).entries()) {
          if (typeof written !== 'string' || CAPABILITIES.includes(written.toUpperCase())) continue;
          const bare = written.toUpperCase().replace(/^CAP_/, '');
          const isPrefixed = CAPABILITIES.includes(bare);
          const meant = isPrefixed ? bare : closest(bare, CAPABILITIES);
          report({
            at: at.down('securityContext', 'capabilities', list, index),
            message: isPrefixed
              ? `Not every runtime knows the capability "${written}", which Kubernetes calls "${bare}"; the others pass over it or do not start the container`
              : `Linux has no capability "${written}": runtimes pass over it or do not start the container`,
            fix: meant === undefined ? 'Remove it' : `Write "${meant}"`,
            ...(isPrefixed && { correction: { value: bare } }),
          });
        }
      }
    }
  },
} as const satisfies PodRule;
