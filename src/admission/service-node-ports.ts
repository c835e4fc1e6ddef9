import { FieldPath } from '../kubernetes/field-path';
import { type Fields, numberOf } from '../manifest/fields';
import { checks } from './check';
import type { Review } from './review';
import { protocolOf, type ServiceFacts } from './service-facts';

/** What the API server checks of the ports on nodes that a Service asks for. */
export const SERVICE_NODE_PORT_CHECKS = checks('ServicePort', {
  'svc-node-port-type': {
    path: 'spec.ports[].nodePort',
    says: 'A Service of type ClusterIP has no nodePort',
    cause: 'Forbidden',
  },
  'svc-node-port-duplicate': {
    path: 'spec.ports[].nodePort',
    says: 'No two ports have one nodePort and one protocol',
    cause: 'Duplicate',
  },
  'svc-node-port-shared': {
    path: 'spec.ports[].nodePort, spec.healthCheckNodePort',
    says: 'One nodePort serves several ports only if they have the same number, each over a protocol of its own',
    cause: 'Invalid',
  },
});

const SPEC = FieldPath.of('spec');
const PORTS = SPEC.field('ports');

type Ports = readonly (readonly [port: Fields, index: number])[];

/** Checks the ports on nodes that a Service asks for. */
export function reviewNodePorts({ spec, type }: ServiceFacts, ports: Ports, review: Review): void {
  const asked = ports.filter(([port]) => nodePortOf(port) !== 0);
  for (const [, index] of type === 'ClusterIP' ? asked : []) {
    review.report(SERVICE_NODE_PORT_CHECKS['svc-node-port-type'], placeOf(index), {
      message: 'A Service of type ClusterIP cannot have a nodePort',
      fix: 'Write "type: NodePort", or remove the nodePort',
    });
  }
  const duplicates = reviewDuplicates(asked, review);
  if (type !== 'NodePort' && type !== 'LoadBalancer') return;
  const allocates = type === 'NodePort' || spec.allocateLoadBalancerNodePorts !== false;
  const taken = reviewAllocation(allocates ? ports : asked, duplicates, review);
  if (type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local') {
    reviewHealthCheck(numberOf(spec.healthCheckNodePort) ?? 0, taken, review);
  }
}

function reviewDuplicates(asked: Ports, review: Review): ReadonlySet<number> {
  const seen = new Set<string>();
  const duplicates = new Set<number>();
  for (const [port, index] of asked) {
    const key = `${protocolOf(port)} ${nodePortOf(port)}`;
    if (seen.has(key)) {
      duplicates.add(index);
      review.report(SERVICE_NODE_PORT_CHECKS['svc-node-port-duplicate'], placeOf(index), {
        message: `Another port has the nodePort ${nodePortOf(port)}, too`,
        fix: 'Choose another nodePort, or leave it to the cluster',
      });
    }
    seen.add(key);
  }
  return duplicates;
}

/** Takes the node ports as the server does: one after the other, and ports of one number share what one of them asks for. */
function reviewAllocation(ports: Ports, duplicates: ReadonlySet<number>, review: Review): ReadonlySet<number> {
  const requested = new Map<unknown, number>();
  for (const [port] of ports) {
    const nodePort = nodePortOf(port);
    if (nodePort !== 0 && !requested.has(port.port)) requested.set(port.port, nodePort);
  }
  const taken = new Set<number>();
  const served = new Set<unknown>();
  for (const [port, index] of ports) {
    const shared = requested.get(port.port);
    const own = nodePortOf(port);
    const nodePort = served.has(port.port) ? own : shared;
    const isServed = served.has(port.port) && (own === 0 || own === shared);
    served.add(port.port);
    if (isServed || nodePort === undefined) continue;
    if (taken.has(nodePort) && !duplicates.has(index)) {
      review.report(SERVICE_NODE_PORT_CHECKS['svc-node-port-shared'], placeOf(index), {
        message: `The nodePort ${nodePort} is taken by a port of another number`,
        fix: 'Choose another nodePort, or leave it to the cluster',
      });
    }
    taken.add(nodePort);
  }
  return taken;
}

function reviewHealthCheck(nodePort: number, taken: ReadonlySet<number>, review: Review): void {
  // What is no port at all is another check's.
  if (nodePort <= 0 || nodePort > 65_535) return;
  const at = SPEC.field('healthCheckNodePort');
  // The server answers with an internal error and no path.
  if (taken.has(nodePort)) {
    review.report(SERVICE_NODE_PORT_CHECKS['svc-node-port-shared'], at, {
      message: `The nodePort ${nodePort} is taken by a port of the Service`,
      fix: 'Choose another healthCheckNodePort, or leave it to the cluster',
      alias: '',
    });
  }
}

function nodePortOf(port: Fields): number {
  return numberOf(port.nodePort) ?? 0;
}

function placeOf(index: number): FieldPath {
  return PORTS.index(index).field('nodePort');
}
