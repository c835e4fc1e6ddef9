import { numberOf, objectsOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** No container takes a port of its node. */
export const noHostPort = {
  id: 'no-host-port',
  says: 'No container takes a port of its node',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod(pod, report) {
    for (const { container, at, called } of containersIn(pod)) {
      for (const [{ hostPort }, index] of objectsOf(container.ports)) {
        if ((numberOf(hostPort) ?? 0) === 0) continue;
        report({
          at: at.down('ports', index, 'hostPort'),
          message: `${called} takes port ${hostPort} of its node, which the baseline standard forbids`,
          fix: 'Remove "hostPort", and let a Service lead to the Pod',
        });
      }
    }
  },
} as const satisfies PodRule;
