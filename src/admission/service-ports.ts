import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL, PORT_NAME, QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, numberOf, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';
import { protocolOf, type ServiceFacts } from './service-facts';
import { reviewNodePorts } from './service-node-ports';

/** What the API server checks of the ports of a Service. */
export const SERVICE_PORT_CHECKS = checks('ServicePort', {
  'svc-ports-required': {
    path: 'spec.ports',
    says: 'A Service has a port, unless it is headless or of type ExternalName',
    cause: 'Required',
  },
  'svc-port-name-required': {
    path: 'spec.ports[].name',
    says: 'Each port has a name where there are several',
    cause: 'Required',
  },
  'svc-port-name-format': {
    path: 'spec.ports[].name',
    says: 'The name of a port is a DNS-1123 label of at most 63 characters',
    cause: 'Invalid',
  },
  'svc-port-name-unique': {
    path: 'spec.ports[].name',
    says: 'No two ports have one name',
    cause: 'Duplicate',
  },
  'svc-port-number': {
    path: 'spec.ports[].port',
    says: 'A port is a number from 1 to 65535',
    cause: 'Invalid',
  },
  'svc-port-protocol': {
    path: 'spec.ports[].protocol',
    says: 'The protocol is "TCP", "UDP" or "SCTP"',
    cause: 'NotSupported',
  },
  'svc-target-port': {
    path: 'spec.ports[].targetPort',
    says: 'A targetPort is a number from 1 to 65535, or the name of a container port, which has at most 15 characters and a letter',
    cause: 'Invalid',
  },
  'svc-app-protocol': {
    path: 'spec.ports[].appProtocol',
    says: 'An appProtocol is a name, with a domain and "/" before it or without',
    cause: 'Invalid',
  },
  'svc-port-duplicate': {
    path: 'spec.ports[]',
    says: 'No two ports have one number and one protocol',
    cause: 'Duplicate',
  },
  'svc-lb-kubelet-port': {
    path: 'spec.ports[]',
    says: "A Service of type LoadBalancer does not lay port 10250 open, which is the kubelet's",
    cause: 'Invalid',
    until: '1.32',
  },
});

const PORTS = FieldPath.of('spec', 'ports');
const MAX_PORT = 65_535;
const KUBELET_PORT = 10_250;

/** Checks the ports of a Service. */
export function reviewServicePorts(service: ServiceFacts, review: Review): void {
  const { spec, type, isHeadless } = service;
  const ports = objectsOf(spec.ports);
  if (ports.length === 0 && !isHeadless && type !== 'ExternalName' && !isMistyped(spec.ports)) {
    review.report(SERVICE_PORT_CHECKS['svc-ports-required'], PORTS, {
      message: 'The Service has no port',
      fix: 'Write spec.ports, as in [{ port: 80 }], or clusterIP: None for a headless Service',
    });
  }
  for (const [port, index] of ports) reviewPort(port, PORTS.index(index), ports.length > 1, type, review);
  if (ports.length > 1) reviewDuplicates(ports, review);
  reviewNodePorts(service, ports, review);
}

/** Whether something stands there that the structure refuses. */
function isMistyped(ports: unknown): boolean {
  return ports !== undefined && ports !== null && !(Array.isArray(ports) && ports.length === 0);
}

function reviewPort(port: Fields, at: FieldPath, isOneOfMany: boolean, type: string, review: Review): void {
  if (isOneOfMany) {
    review.required(SERVICE_PORT_CHECKS['svc-port-name-required'], port.name, at.field('name'), {
      message: 'The port has no name, and there are several',
      fix: 'Write a name for each port',
    });
  }
  if (textOf(port.name) !== undefined) {
    review.format(SERVICE_PORT_CHECKS['svc-port-name-format'], port.name, DNS_1123_LABEL, at.field('name'));
  }
  const number = port.port ?? 0;
  // The API server takes it as the targetPort too where there is none, and then names that.
  const isCopied = (port.targetPort ?? 0) === 0 || port.targetPort === '';
  const also = isCopied ? { alias: at.field('targetPort').toString() } : {};
  if (number === 0 && port.port !== 0) {
    review.report(SERVICE_PORT_CHECKS['svc-port-number'], at.field('port'), {
      message: 'The port has no number',
      fix: `Write a number from 1 to ${MAX_PORT}`,
      ...also,
    });
  } else review.range(SERVICE_PORT_CHECKS['svc-port-number'], number, 1, MAX_PORT, at.field('port'), also);
  if (port.protocol !== undefined) {
    const protocols = ['TCP', 'UDP', 'SCTP'];
    review.oneOf(SERVICE_PORT_CHECKS['svc-port-protocol'], port.protocol, protocols, at.field('protocol'));
  }
  if (port.targetPort !== undefined) reviewTargetPort(port.targetPort, at.field('targetPort'), review);
  if (port.appProtocol !== undefined) {
    review.format(SERVICE_PORT_CHECKS['svc-app-protocol'], port.appProtocol, QUALIFIED_NAME, at.field('appProtocol'));
  }
  if (type === 'LoadBalancer' && number === KUBELET_PORT) {
    review.report(SERVICE_PORT_CHECKS['svc-lb-kubelet-port'], at, {
      message: `The load balancer would lay port ${KUBELET_PORT} open, which is the kubelet's`,
      fix: 'Choose another port',
      mark: at.field('port'),
    });
  }
}

function reviewTargetPort(target: unknown, at: FieldPath, review: Review): void {
  const check = SERVICE_PORT_CHECKS['svc-target-port'];
  // Zero and empty text stand for the port itself.
  if (target !== 0 && target !== '') review.range(check, target, 1, MAX_PORT, at);
  if (typeof target !== 'string' || target === '' || PORT_NAME.test(target)) return;
  const number = /^[0-9]{1,5}$/.test(target) ? Number(target) : 0;
  if (number >= 1 && number <= MAX_PORT) {
    review.report(check, at, {
      message: `${quoted(target)} in quotes is the name of a port, and as a name it lacks a letter`,
      fix: `Write ${number} without quotes`,
      correction: { value: number },
    });
  } else review.format(check, target, PORT_NAME, at);
}

function reviewDuplicates(ports: readonly (readonly [Fields, number])[], review: Review): void {
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const [port, index] of ports) {
    const at = PORTS.index(index);
    const name = textOf(port.name);
    if (name !== undefined && names.has(name)) {
      review.report(SERVICE_PORT_CHECKS['svc-port-name-unique'], at.field('name'), {
        message: `Another port has the name ${quoted(name)}, too`,
        fix: 'Give each port a name of its own',
      });
    }
    if (name !== undefined) names.add(name);
    const number = numberOf(port.port ?? 0);
    const protocol = protocolOf(port);
    if (number === undefined || protocol === undefined) continue;
    const key = `${protocol} ${number}`;
    if (numbers.has(key)) {
      review.report(SERVICE_PORT_CHECKS['svc-port-duplicate'], at, {
        message: `Another port is ${number} over ${protocol}, too`,
        fix: 'Remove it, or choose another number',
        mark: at.field('port'),
      });
    }
    numbers.add(key);
  }
}
