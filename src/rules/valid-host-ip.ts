import { parseIp } from '../kubernetes/ip-address';
import { numberOf, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** The address of a port of the node is one, and goes with a port of the node. */
export const validHostIp = {
  id: 'valid-host-ip',
  says: 'The hostIP of a port is an IP address, goes with a hostPort, and does not overlap with another',
  severity: 'warning',
  checkPod(pod, report) {
    const taken = new Map<string, string>();
    for (const { container, at } of containersIn(pod)) {
      for (const [port, index] of objectsOf(container.ports)) {
        const hostIp = textOf(port.hostIP) ?? '';
        const hostPort = numberOf(port.hostPort) ?? 0;
        const portAt = at.down('ports', index);
        if (hostIp !== '' && parseIp(hostIp) === undefined) {
          report({
            at: portAt.field('hostIP'),
            message: `"${hostIp}" is no IP address, so the network of the Pod cannot be set up and it never starts`,
            fix: 'Write an address of the node, or remove "hostIP"',
          });
        } else if (hostIp !== '' && hostPort === 0 && pod.spec.hostNetwork !== true) {
          report({
            at: portAt.field('hostIP'),
            message: 'A "hostIP" without a "hostPort" does nothing',
            fix: 'Add a "hostPort", or remove "hostIP"',
          });
        }
        if (hostPort === 0) continue;
        const key = `${port.containerPort}/${textOf(port.protocol) ?? 'TCP'}/${hostPort}`;
        const first = taken.get(key);
        if (first === undefined) taken.set(key, hostIp);
        else if ((first === '') !== (hostIp === '')) {
          report({
            at: portAt.field('hostIP'),
            message: `Port ${hostPort} of the node is taken on every address and on one of them, so it is left to chance which one answers`,
            fix: 'Write a "hostIP" for both, or remove one of the ports',
          });
        }
      }
    }
  },
} as const satisfies PodRule;
