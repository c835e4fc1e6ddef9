import { fieldsOf } from '../manifest/fields';
import { containersIn, quoted } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const FIX = 'Write "runAsNonRoot: true"';

/** Containers run as a user that is not root. */
export const requireRunAsNonRoot = {
  id: 'require-run-as-non-root',
  says: 'Containers must run as a user that is not root, since Kubernetes 1.35 unless they are in a user namespace',
  severity: 'error',
  podSecurity: 'restricted',
  checkPod(pod, report, { minor }) {
    const { spec, at } = pod;
    if (minor >= 35 && spec.hostUsers === false) return;
    const { runAsNonRoot } = fieldsOf(spec.securityContext);
    const wanting: string[] = [];
    for (const { container, at: containerAt, called, name } of containersIn(pod)) {
      const own = fieldsOf(container.securityContext).runAsNonRoot;
      if (own === false) {
        report({
          at: containerAt.down('securityContext', 'runAsNonRoot'),
          message: `${called} may run as root, which the restricted standard forbids`,
          fix: FIX,
        });
      } else if (own !== true && runAsNonRoot !== true) {
        wanting.push(name);
      }
    }
    if (runAsNonRoot !== false && wanting.length === 0) return;
    const who =
      wanting.length === 0 ? 'Containers of the Pod' : `Container${wanting.length > 1 ? 's' : ''} ${quoted(wanting)}`;
    report({
      at: at.down('securityContext', 'runAsNonRoot'),
      message: `${who} may run as root, which the restricted standard forbids`,
      fix: FIX,
    });
  },
} as const satisfies PodRule;
