import type { FieldPath } from '../kubernetes/field-path';
import { containersOf } from '../kubernetes/pod-spec';
import type { KubernetesVersion } from '../kubernetes/versions';
import { type Fields, fieldsOf, isFields } from '../manifest/fields';
import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of a Pod that names its operating system. */
export const POD_OS_CHECKS = checks('PodOS', {
  'pod-os-name': {
    path: 'spec.os.name',
    says: 'Names the operating system',
    cause: 'Required',
  },
  'pod-os-name-supported': {
    path: 'spec.os.name',
    says: 'Is "linux" or "windows"',
    cause: 'NotSupported',
  },
  'pod-os-linux': {
    path: 'spec.securityContext.windowsOptions, spec.containers[].securityContext.windowsOptions',
    says: 'Is left out of a Pod for Linux',
    cause: 'Forbidden',
  },
  'pod-os-windows-pod': {
    path: 'spec, spec.securityContext',
    says: 'What only Linux knows is left out of a Pod for Windows: hostPID, hostIPC, runAsUser, fsGroup, sysctls and others',
    cause: 'Forbidden',
  },
  'pod-os-windows-container': {
    path: 'spec.containers[].securityContext',
    says: 'What only Linux knows is left out of a Pod for Windows: privileged, capabilities, runAsUser and others',
    cause: 'Forbidden',
  },
  'pod-os-windows-resources': {
    path: 'spec.resources',
    says: 'Is left out of a Pod for Windows',
    cause: 'Forbidden',
    since: '1.34',
  },
});

/** A field that Windows doesn't know, with the version that brought it, if it is not an old one. */
type LinuxField = readonly [name: string, since?: KubernetesVersion];

const POD_FIELDS: readonly LinuxField[] = [['hostUsers'], ['hostPID'], ['hostIPC'], ['shareProcessNamespace']];

const POD_SECURITY_FIELDS: readonly LinuxField[] = [
  ['appArmorProfile', '1.30'],
  ['seLinuxOptions'],
  ['seccompProfile'],
  ['fsGroup'],
  ['fsGroupChangePolicy'],
  ['sysctls'],
  ['runAsUser'],
  ['runAsGroup'],
  ['supplementalGroups'],
  ['supplementalGroupsPolicy', '1.31'],
  ['seLinuxChangePolicy', '1.32'],
];

const CONTAINER_SECURITY_FIELDS: readonly LinuxField[] = [
  ['appArmorProfile', '1.30'],
  ['seLinuxOptions'],
  ['seccompProfile'],
  ['capabilities'],
  ['readOnlyRootFilesystem'],
  ['privileged'],
  ['allowPrivilegeEscalation'],
  ['procMount'],
  ['runAsUser'],
  ['runAsGroup'],
];

/** Checks `os` of a Pod, and that nothing in the Pod is for another system; `at` is the Pod's spec. */
export function reviewPodOs(spec: Fields, at: FieldPath, review: Review): void {
  if (!isFields(spec.os)) return;
  const { name } = spec.os;
  if (name === 'linux') reviewLinux(spec, at, review);
  else if (name === 'windows') reviewWindows(spec, at, review);
  else {
    const nameAt = at.field('os').field('name');
    const named = review.required(POD_OS_CHECKS['pod-os-name'], name, nameAt, {
      message: 'The operating system has no name',
      fix: 'Write "linux" or "windows" as "name"',
    });
    if (named) {
      review.oneOf(POD_OS_CHECKS['pod-os-name-supported'], name, ['linux', 'windows'], nameAt, { alias: `${at}.os` });
    }
  }
}

function reviewLinux(spec: Fields, at: FieldPath, review: Review): void {
  const report = (securityContext: unknown, contextAt: FieldPath): void => {
    const { windowsOptions } = fieldsOf(securityContext);
    if (windowsOptions === undefined || windowsOptions === null) return;
    review.report(POD_OS_CHECKS['pod-os-linux'], contextAt.field('windowsOptions'), {
      message: '"windowsOptions" is not for a Pod whose "os.name" is "linux"',
      fix: 'Remove "windowsOptions", or write "windows" as "os.name"',
    });
  };
  report(spec.securityContext, at.field('securityContext'));
  for (const { list, index, container } of containersOf(spec)) {
    if (container.securityContext !== undefined) {
      report(container.securityContext, at.down(list, index, 'securityContext'));
    }
  }
}

function reviewWindows(spec: Fields, at: FieldPath, review: Review): void {
  const check = POD_OS_CHECKS['pod-os-windows-pod'];
  reviewLinuxFields(check, spec, POD_FIELDS, at, review);
  const podContext = fieldsOf(spec.securityContext);
  reviewLinuxFields(check, podContext, POD_SECURITY_FIELDS, at.field('securityContext'), review);
  for (const { list, index, container } of containersOf(spec)) {
    if (!isFields(container.securityContext)) continue;
    const contextAt = at.down(list, index, 'securityContext');
    const containerCheck = POD_OS_CHECKS['pod-os-windows-container'];
    reviewLinuxFields(containerCheck, container.securityContext, CONTAINER_SECURITY_FIELDS, contextAt, review);
  }
  if (spec.resources !== undefined && spec.resources !== null) {
    review.report(POD_OS_CHECKS['pod-os-windows-resources'], at.field('resources'), {
      message: 'A Pod whose "os.name" is "windows" has no resources of its own',
      fix: 'Write the resources of each container',
    });
  }
}

function reviewLinuxFields(
  check: (typeof POD_OS_CHECKS)['pod-os-windows-pod'],
  fields: Fields,
  names: readonly LinuxField[],
  at: FieldPath,
  review: Review,
): void {
  for (const [name, since] of names) {
    if (!isSet(name, fields[name]) || (since !== undefined && !review.since(since))) continue;
    review.report(check, at.field(name), {
      message: `"${name}" is not for a Pod whose "os.name" is "windows"`,
      fix: `Remove "${name}", or write "linux" as "os.name"`,
    });
  }
}

/** Whether the field counts as set; most do with any value, false and empty ones too. */
function isSet(name: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (name === 'hostPID' || name === 'hostIPC') return value === true;
  return !(name === 'sysctls' && Array.isArray(value) && value.length === 0);
}
