import { fieldsOf, textOf } from '../manifest/fields';
import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const TYPES = ['container_t', 'container_init_t', 'container_kvm_t'];
const TYPES_SINCE_31 = [...TYPES, 'container_engine_t'];

/** SELinux keeps the user and the role of containers, and their type is one for containers. */
export const noSeLinuxOverride = {
  id: 'no-se-linux-override',
  says: 'SELinux options set no user and no role, and only a type that is for containers',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod(pod, report, { minor }) {
    const types = minor < 31 ? TYPES : TYPES_SINCE_31;
    for (const { of, context, at } of securityContextsIn(pod)) {
      const options = fieldsOf(context.seLinuxOptions);
      const type = textOf(options.type);
      if (type !== undefined && !types.includes(type)) {
        report({
          at: at.down('seLinuxOptions', 'type'),
          message: `${of} has the SELinux type "${type}", which the baseline standard forbids`,
          fix: `Remove it, or write one of ${types.join(', ')}`,
        });
      }
      for (const field of ['user', 'role']) {
        const value = textOf(options[field]);
        if (value === undefined) continue;
        report({
          at: at.down('seLinuxOptions', field),
          message: `${of} has the SELinux ${field} "${value}", which the baseline standard forbids`,
          fix: 'Remove it',
        });
      }
    }
  },
} as const satisfies PodRule;
