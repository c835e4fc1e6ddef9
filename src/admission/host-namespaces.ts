import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { containersOf } from '../kubernetes/pod-spec';
import { type Fields, objectsOf } from '../manifest/fields';
import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Pod that uses the namespaces of its node. */
export const HOST_NAMESPACES_CHECKS = checks('Host namespaces', {
  'pod-host-network-ports': {
    path: 'spec.containers[].ports[].hostPort',
    says: 'Is equal to "containerPort" with "hostNetwork", or left out',
    cause: 'Invalid',
  },
  'pod-host-users-namespaces': {
    path: 'spec.hostNetwork, spec.hostPID, spec.hostIPC',
    says: 'Is not true when "hostUsers" is false',
    cause: 'Forbidden',
    gate: FEATURE_GATES.UserNamespacesSupport,
  },
  'pod-host-users-volume-devices': {
    path: 'spec.containers[].volumeDevices',
    says: 'Is left out when "hostUsers" is false',
    cause: 'Forbidden',
    since: '1.34',
  },
  'pod-share-process-host-pid': {
    path: 'spec.shareProcessNamespace',
    says: 'Is not true when "hostPID" is true',
    cause: 'Invalid',
  },
});

/** The fields that a Pod with users of its own can't have; the API server names some of them in its own way. */
const HOST_FIELDS = [
  { name: 'hostNetwork', alias: undefined },
  { name: 'hostPID', alias: 'HostPID' },
  { name: 'hostIPC', alias: 'HostIPC' },
] as const;

/** Checks what a Pod shares with its node; `at` is the Pod's spec. */
export function reviewHostNamespaces(spec: Fields, at: FieldPath, review: Review): void {
  if (spec.hostNetwork === true) reviewHostPorts(spec.containers, at.field('containers'), review);
  if (spec.hostUsers === false) reviewOwnUsers(spec, at, review);
  if (spec.shareProcessNamespace === true && spec.hostPID === true) {
    review.report(HOST_NAMESPACES_CHECKS['pod-share-process-host-pid'], at.field('shareProcessNamespace'), {
      message: 'The processes cannot be shared within the Pod and with the node at once',
      fix: 'Remove "shareProcessNamespace" or "hostPID"',
      alias: `${at}.securityContext.shareProcessNamespace`,
    });
  }
}

function reviewHostPorts(containers: unknown, at: FieldPath, review: Review): void {
  for (const [{ ports }, index] of objectsOf(containers)) {
    for (const [{ hostPort, containerPort }, place] of objectsOf(ports)) {
      if (typeof hostPort !== 'number' || hostPort === 0) continue;
      if (typeof containerPort !== 'number' || hostPort === containerPort) continue;
      review.report(HOST_NAMESPACES_CHECKS['pod-host-network-ports'], at.down(index, 'ports', place, 'hostPort'), {
        message: `With "hostNetwork" the container listens on the node itself: the port ${hostPort} of the node cannot lead to the port ${containerPort}`,
        fix: 'Write the same number as "hostPort" and "containerPort", or remove "hostPort"',
      });
    }
  }
}

function reviewOwnUsers(spec: Fields, at: FieldPath, review: Review): void {
  for (const { name, alias } of HOST_FIELDS) {
    if (spec[name] !== true) continue;
    review.report(HOST_NAMESPACES_CHECKS['pod-host-users-namespaces'], at.field(name), {
      message: `"${name}" is not for a Pod whose "hostUsers" is false`,
      fix: `Remove "${name}", or "hostUsers: false"`,
      ...(alias === undefined ? {} : { alias: `${at}.${alias}` }),
    });
  }
  const check = HOST_NAMESPACES_CHECKS['pod-host-users-volume-devices'];
  if (!review.has(check)) return;
  for (const { list, index, container } of containersOf(spec)) {
    if (!Array.isArray(container.volumeDevices) || container.volumeDevices.length === 0) continue;
    review.report(check, at.down(list, index, 'volumeDevices'), {
      message: 'Block devices are not for a Pod whose "hostUsers" is false',
      fix: 'Remove "volumeDevices", or "hostUsers: false"',
    });
  }
}
