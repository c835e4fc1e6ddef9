import { fieldsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const HANDLERS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** Probes and hooks call the Pod itself, not another host. */
export const noProbeHost = {
  id: 'no-probe-host',
  says: 'Probes and hooks call the Pod itself and no other host, since Kubernetes 1.34',
  severity: 'error',
  podSecurity: 'baseline',
  since: '1.34',
  checkPod(pod, report, { minor }) {
    if (minor < 34) return;
    for (const { container, at, called } of containersIn(pod)) {
      for (const path of HANDLERS) {
        const handler = path.reduce((owner, field) => fieldsOf(owner[field]), container);
        for (const action of ['httpGet', 'tcpSocket']) {
          const host = textOf(fieldsOf(handler[action]).host);
          if (host === undefined) continue;
          report({
            at: at.down(...path, action, 'host'),
            message: `${called} lets the node call "${host}" for it, which the baseline standard forbids`,
            fix: 'Remove "host": then the Pod itself is called',
          });
        }
      }
    }
  },
} as const satisfies PodRule;
