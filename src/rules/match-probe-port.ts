import { closest } from '../kubernetes/suggest';
import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const HANDLERS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** A probe that names a port names one of its own container. */
export const matchProbePort = {
  id: 'match-probe-port',
  says: 'A probe or a hook that names a port names one that its container declares',
  severity: 'error',
  checkPod(pod, report) {
    for (const { container, at, name } of containersIn(pod)) {
      const declared = objectsOf(container.ports).flatMap(([port]) => textOf(port.name) ?? []);
      for (const path of HANDLERS) {
        const handler = path.reduce((owner, field) => fieldsOf(owner[field]), container);
        for (const action of ['httpGet', 'tcpSocket']) {
          const port = textOf(fieldsOf(handler[action]).port);
          if (port === undefined || declared.includes(port)) continue;
          const meant = closest(port, declared) ?? (declared.length === 1 ? declared[0] : undefined);
          report({
            at: at.down(...path, action, 'port'),
            message: `Container "${name}" has no port "${port}", so every call of it fails`,
            fix: meant === undefined ? 'Write the number of the port, or give a port this name' : `Write "${meant}"`,
          });
        }
      }
    }
  },
} as const satisfies PodRule;
