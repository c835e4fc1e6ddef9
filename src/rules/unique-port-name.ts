import { numberOf, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** A name of a port stands for one port of the Pod. */
export const uniquePortName = {
  id: 'unique-port-name',
  says: 'No two containers of a Pod give the same name to different ports of a protocol',
  severity: 'warning',
  checkPod(pod, report) {
    const named = new Map<string, readonly [container: string, number: number]>();
    for (const { container, at, name, kind } of containersIn(pod)) {
      if (kind !== 'container' && kind !== 'sidecar') continue;
      for (const [port, index] of objectsOf(container.ports)) {
        const portName = textOf(port.name);
        const number = numberOf(port.containerPort);
        if (portName === undefined || number === undefined) continue;
        const key = `${portName}/${textOf(port.protocol) ?? 'TCP'}`;
        const first = named.get(key);
        if (!first) named.set(key, [name, number]);
        else if (first[0] !== name && first[1] !== number) {
          report({
            at: at.down('ports', index, 'name'),
            message: `Container "${first[0]}" has a port "${portName}" too, ${first[1]}: a Service that names it never leads to port ${number} of container "${name}"`,
            fix: 'Give one of the two another name',
          });
        }
      }
    }
  },
} as const satisfies PodRule;
