import type { FieldPath } from '../kubernetes/field-path';
import { PORT_NAME } from '../kubernetes/names';
import { type Fields, objectsOf } from '../manifest/fields';
import { isAbsent, isBlank } from './absent';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of ContainerPort. */
export const CONTAINER_PORT_CHECKS = checks('ContainerPort', {
  'port-number-required': {
    path: 'ports[].containerPort',
    says: 'A port has a number, which is not 0',
    cause: 'Required',
  },
  'port-number': {
    path: 'ports[].containerPort',
    says: 'The number of a port is from 1 to 65535',
    cause: 'Invalid',
  },
  'port-host-range': {
    path: 'ports[].hostPort',
    says: 'The port of the node is from 1 to 65535; 0 is none',
    cause: 'Invalid',
  },
  'port-name-format': {
    path: 'ports[].name',
    says: 'The name of a port has at most 15 lower case letters, digits and "-", with a letter and no "--"',
    cause: 'Invalid',
  },
  'port-name-unique': {
    path: 'ports[].name',
    says: 'The name is that of one port of the container only',
    cause: 'Duplicate',
  },
  'port-protocol': {
    path: 'ports[].protocol',
    says: 'The protocol is "TCP", "UDP" or "SCTP"',
    cause: 'NotSupported',
  },
  'port-host-conflict': {
    path: 'containers[].ports[].hostPort',
    says: 'A port of the node, with its protocol and address, is taken once by the containers of the Pod',
    cause: 'Duplicate',
  },
  'init-host-port': {
    path: 'initContainers[].ports[].hostPort',
    says: 'A port of the node, with its protocol and address, is taken once by an init container',
    cause: 'Duplicate',
  },
});

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];
const MAX_PORT = 65535;

/** Checks `ports` of a container, each by itself; `at` is the container. */
export function reviewPorts({ ports }: Fields, at: FieldPath, review: Review): void {
  if (!Array.isArray(ports)) return;
  const names = new Set<string>();
  const portsAt = at.field('ports');
  for (const [{ name, containerPort, hostPort, protocol }, index] of objectsOf(ports)) {
    const portAt = portsAt.index(index);
    if (isAbsent(containerPort) || containerPort === 0) {
      review.report(CONTAINER_PORT_CHECKS['port-number-required'], portAt.field('containerPort'), {
        message: containerPort === 0 ? 'The port 0 is none' : 'The port has no number',
        fix: 'Write the number that the container listens on as "containerPort"',
      });
    } else if (isOut(containerPort)) {
      review.range(CONTAINER_PORT_CHECKS['port-number'], containerPort, 1, MAX_PORT, portAt.field('containerPort'));
    }
    if (isOut(hostPort)) {
      review.range(CONTAINER_PORT_CHECKS['port-host-range'], hostPort, 1, MAX_PORT, portAt.field('hostPort'));
    }
    if (!isBlank(name)) reviewPortName(name, names, portAt, review);
    if (!isBlank(protocol)) {
      review.oneOf(CONTAINER_PORT_CHECKS['port-protocol'], protocol, PROTOCOLS, portAt.field('protocol'));
    }
  }
}

function isOut(port: unknown): boolean {
  return typeof port === 'number' && port !== 0 && (port < 1 || port > MAX_PORT);
}

function reviewPortName(name: unknown, names: Set<string>, portAt: FieldPath, review: Review): void {
  if (typeof name !== 'string') return;
  if (!PORT_NAME.test(name)) {
    review.format(CONTAINER_PORT_CHECKS['port-name-format'], name, PORT_NAME, portAt.field('name'));
  } else if (names.has(name)) {
    review.report(CONTAINER_PORT_CHECKS['port-name-unique'], portAt.field('name'), {
      message: `Another port of the container has the name ${quoted(name)}`,
      fix: 'Write another name',
    });
  }
  names.add(name);
}

/** The ports of the node that containers take, to find those that are taken twice. */
export class HostPorts {
  private readonly taken = new Set<string>();

  /**
   * @param isOnHost whether the containers use the network of the node: then each port is one of the node
   * @param isInit whether it is an init container, which runs alone
   */
  constructor(
    private readonly isOnHost: boolean,
    private readonly isInit = false,
  ) {}

  /** Takes the ports of a container; `at` is the container, and `alias` what the API server calls it. */
  take({ ports }: Fields, at: FieldPath, review: Review, alias?: FieldPath): void {
    if (!Array.isArray(ports)) return;
    for (const [port, index] of objectsOf(ports)) {
      const number = this.hostPortOf(port);
      if (number === undefined) continue;
      const { hostIP, protocol } = port;
      const address = `${isBlank(protocol) ? 'TCP' : String(protocol)}/${isAbsent(hostIP) ? '' : String(hostIP)}/${number}`;
      if (this.taken.has(address))
        this.report(port, number, at.down('ports', index), review, alias?.down('ports', index));
      this.taken.add(address);
    }
  }

  private hostPortOf({ hostPort, containerPort }: Fields): number | undefined {
    if (typeof hostPort === 'number' && hostPort !== 0) return hostPort;
    const isWritten = !isAbsent(hostPort) && hostPort !== 0;
    return this.isOnHost && !isWritten && typeof containerPort === 'number' && containerPort !== 0
      ? containerPort
      : undefined;
  }

  private report(port: Fields, number: number, at: FieldPath, review: Review, alias: FieldPath | undefined): void {
    const check = CONTAINER_PORT_CHECKS[this.isInit ? 'init-host-port' : 'port-host-conflict'];
    const isWritten = typeof port.hostPort === 'number' && port.hostPort !== 0;
    review.report(check, at.field('hostPort'), {
      message: isWritten
        ? `The port ${number} of the node is taken already`
        : `With "hostNetwork" the port ${number} is one of the node, where it is taken already`,
      fix: 'Write another port',
      ...(isWritten ? {} : { mark: at.field('containerPort') }),
      ...(alias === undefined ? {} : { alias: alias.field('hostPort').toString() }),
    });
  }
}
