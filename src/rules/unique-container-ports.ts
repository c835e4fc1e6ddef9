import { numberOf, objectsOf, textOf } from '../manifest/fields';
import { type ContainerEntry, containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** The containers of a Pod share one network: only one of them can listen on a port. */
export const uniqueContainerPorts = {
  id: 'unique-container-ports',
  says: 'No two containers of a Pod listen on the same port',
  severity: 'error',
  checkPod(pod, report) {
    const taken = new Map<string, readonly [by: ContainerEntry, hostIp: string, hostPort: number]>();
    for (const entry of containersIn(pod)) {
      // Init containers have ended when the others start.
      if (entry.kind !== 'container' && entry.kind !== 'sidecar') continue;
      for (const [port, index] of objectsOf(entry.container.ports)) {
        const number = numberOf(port.containerPort);
        if (number === undefined) continue;
        const protocol = textOf(port.protocol) ?? 'TCP';
        const hostIp = textOf(port.hostIP) ?? '';
        const hostPort = numberOf(port.hostPort) ?? 0;
        const called = protocol === 'TCP' ? `port ${number}` : `port ${number}/${protocol}`;
        const [first, firstIp, firstPort] = taken.get(`${number}/${protocol}`) ?? [];
        if (!first) {
          taken.set(`${number}/${protocol}`, [entry, hostIp, hostPort]);
        } else if (first !== entry) {
          // On the node's own network each may have an address of its own.
          if (pod.spec.hostNetwork === true && hostIp !== firstIp) continue;
          report({
            at: entry.at.down('ports', index, 'containerPort'),
            message: `Containers "${first.name}" and "${entry.name}" both listen on ${called}, so the second cannot bind and restarts for ever`,
            fix: `Let container "${entry.name}" listen on another port, or remove the port where it does not listen on it`,
          });
        } else if (hostPort === 0 || firstPort === 0 || (hostPort === firstPort && hostIp === firstIp)) {
          report({
            at: entry.at.down('ports', index, 'containerPort'),
            severity: 'warning',
            message: `Container "${entry.name}" lists ${called} twice, and "kubectl apply" drops one of them`,
            fix: 'Remove one of them',
          });
        }
      }
    }
  },
} as const satisfies PodRule;
