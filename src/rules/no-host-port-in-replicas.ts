import { fieldsOf, numberOf, objectsOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const KINDS = ['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'];

/** Of the replicas of a workload only one fits on a node if they take a port of it. */
export const noHostPortInReplicas = {
  id: 'no-host-port-in-replicas',
  says: 'A workload with several replicas takes no port of the nodes',
  severity: 'note',
  checkPod(pod, report) {
    const replicas = numberOf(fieldsOf(pod.entry.manifest.spec).replicas) ?? 1;
    if (replicas < 2 || !KINDS.includes(pod.entry.kind)) return;
    for (const { container, at } of containersIn(pod)) {
      for (const [{ hostPort }, index] of objectsOf(container.ports)) {
        if ((numberOf(hostPort) ?? 0) === 0) continue;
        report({
          at: at.down('ports', index, 'hostPort'),
          message: `Only one of the ${replicas} replicas fits on a node, since each takes port ${hostPort} of it; the others stay Pending where nodes are fewer`,
          fix: 'Remove "hostPort" and let a Service lead to the Pods, or use a DaemonSet',
        });
      }
    }
  },
} as const satisfies PodRule;
