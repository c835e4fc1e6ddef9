import { fieldsOf } from '../manifest/fields';
import { type Edit, type MutationGroup, mutationGroup, put, type Steps } from './mutation';
import { type ContainerSite, containerSites, type PodSite, podSites } from './site';

/** Profiles that break one check each, of seccomp and, with other ids, of AppArmor. */
const PROFILES: Readonly<Record<string, unknown>> = {
  'type-required': {},
  type: { type: 'Confined' },
  'localhost-required': { type: 'Localhost' },
  localhost: { type: 'RuntimeDefault', localhostProfile: 'profiles/audit.json' },
};

function* profile(path: Steps, { spec, metadata }: PodSite, field: string, kind: string): Iterable<Edit> {
  // An annotation would have to say the same.
  const isFree = Object.keys(fieldsOf(metadata.annotations)).every((key) => !/seccomp|apparmor/.test(key));
  if (isFree && isLinux(spec)) yield put([...path, 'securityContext', field], PROFILES[kind]);
}

function isLinux(spec: PodSite['spec']): boolean {
  return fieldsOf(spec.os).name !== 'windows';
}

/** An option of Windows, where the Pod doesn't say that it is for Linux. */
function* windows(path: Steps, { spec }: PodSite, option: string, value: unknown): Iterable<Edit> {
  if (fieldsOf(spec.os).name !== 'linux') yield put([...path, 'securityContext', 'windowsOptions', option], value);
}

function* linux(path: Steps, { spec }: PodSite, field: string, value: unknown): Iterable<Edit> {
  if (isLinux(spec)) yield put([...path, 'securityContext', field], value);
}

/** Breaks of what the API server checks of the security context of a container. */
export const SECURITY_CONTEXT_MUTATIONS: MutationGroup = mutationGroup(containerSites, {
  'sec-run-as-user': ({ path, pod }) => linux(path, pod, 'runAsUser', -1),
  'sec-run-as-group': ({ path, pod }) => linux(path, pod, 'runAsGroup', 2 ** 31),
  'sec-proc-mount': ({ path, pod }) => linux(path, pod, 'procMount', 'Masked'),
  'sec-proc-mount-unmasked': ({ path, pod }) =>
    pod.spec.hostUsers === false ? [] : linux(path, pod, 'procMount', 'Unmasked'),
  *'sec-priv-esc-privileged'({ path, pod, container }) {
    const own = [...path, 'securityContext'];
    const { add } = fieldsOf(fieldsOf(container.securityContext).capabilities);
    if (!isLinux(pod.spec) || add !== undefined) return;
    yield [put([...own, 'privileged'], true), put([...own, 'allowPrivilegeEscalation'], false)];
  },
  *'sec-priv-esc-sysadmin'({ path, pod, container }) {
    const own = [...path, 'securityContext'];
    if (!isLinux(pod.spec) || fieldsOf(container.securityContext).privileged === true) return;
    yield [put([...own, 'capabilities', 'add'], ['CAP_SYS_ADMIN']), put([...own, 'allowPrivilegeEscalation'], false)];
  },
  'sec-seccomp-type-required': ({ path, pod }) => profile(path, pod, 'seccompProfile', 'type-required'),
  'sec-seccomp-type': ({ path, pod }) => profile(path, pod, 'seccompProfile', 'type'),
  'sec-seccomp-localhost-required': ({ path, pod }) => profile(path, pod, 'seccompProfile', 'localhost-required'),
  'sec-seccomp-localhost': ({ path, pod }) => profile(path, pod, 'seccompProfile', 'localhost'),
  'sec-apparmor-type-required': ({ path, pod }) => profile(path, pod, 'appArmorProfile', 'type-required'),
  'sec-apparmor-type': ({ path, pod }) => profile(path, pod, 'appArmorProfile', 'type'),
  'sec-apparmor-localhost-required': ({ path, pod }) => profile(path, pod, 'appArmorProfile', 'localhost-required'),
  'sec-apparmor-localhost': ({ path, pod }) => profile(path, pod, 'appArmorProfile', 'localhost'),
  *'sec-apparmor-localhost-length'(site) {
    const profile = { type: 'Localhost', localhostProfile: 'p'.repeat(4096) };
    if (isLinux(site.pod.spec) && isUnannotated(site))
      yield put([...site.path, 'securityContext', 'appArmorProfile'], profile);
  },
  'sec-win-gmsa-name': ({ path, pod }) => windows(path, pod, 'gmsaCredentialSpecName', 'Web_Server'),
  'sec-win-gmsa-spec': ({ path, pod }) => windows(path, pod, 'gmsaCredentialSpec', ''),
  'sec-win-user-name': ({ path, pod }) => windows(path, pod, 'runAsUserName', 'domain\\group\\user'),
  *'sec-win-host-process'({ path, pod }) {
    const { spec } = pod;
    const isAlone = Array.isArray(spec.containers) && spec.containers.length === 1 && spec.initContainers === undefined;
    if (fieldsOf(spec.os).name === 'linux' || !isAlone) return;
    const option = ['securityContext', 'windowsOptions', 'hostProcess'];
    yield [put([...pod.path, ...option], true), put([...path, ...option], false)];
  },
});

function isUnannotated({ pod: { metadata } }: ContainerSite): boolean {
  return metadata.annotations === undefined;
}

const SYSCTL = { name: 'net.ipv4.tcp_syncookies', value: '1' };

function* sysctls({ path, spec }: PodSite, added: readonly unknown[], isHost: boolean): Iterable<Edit> {
  const { sysctls } = fieldsOf(spec.securityContext);
  if (!isLinux(spec) || (spec.hostNetwork === true) !== isHost || sysctls !== undefined) return;
  yield put([...path, 'securityContext', 'sysctls'], added);
}

/** Breaks of what the API server checks of the security context of a Pod. */
export const POD_SECURITY_CONTEXT_MUTATIONS: MutationGroup = mutationGroup(podSites, {
  'sec-run-as-user': (site) => linux(site.path, site, 'runAsUser', 2 ** 31),
  'sec-run-as-group': (site) => linux(site.path, site, 'runAsGroup', -1),
  'sec-fs-group': (site) => linux(site.path, site, 'fsGroup', -1),
  'sec-supplemental-groups': (site) => linux(site.path, site, 'supplementalGroups', [1, -1]),
  'sec-fs-group-change-policy': (site) => linux(site.path, site, 'fsGroupChangePolicy', 'Sometimes'),
  'sec-supplemental-policy': (site) => linux(site.path, site, 'supplementalGroupsPolicy', 'Replace'),
  'sec-selinux-change-policy': (site) => linux(site.path, site, 'seLinuxChangePolicy', 'MountOption'),
  'sec-sysctl-name-required': (site) => sysctls(site, [{ value: '1' }], false),
  'sec-sysctl-name': (site) => sysctls(site, [{ ...SYSCTL, name: 'net.ipv4.TCP_syncookies' }], false),
  'sec-sysctl-duplicate': (site) => sysctls(site, [SYSCTL, SYSCTL], false),
  'sec-sysctl-host-ns': (site) => sysctls(site, [SYSCTL], true),
  'sec-seccomp-type-required': (site) => profile(site.path, site, 'seccompProfile', 'type-required'),
  'sec-seccomp-localhost': (site) => profile(site.path, site, 'seccompProfile', 'localhost'),
  'sec-win-user-name': (site) => windows(site.path, site, 'runAsUserName', '...'),
  *'sec-win-host-process-network'({ path, spec }) {
    if (fieldsOf(spec.os).name === 'linux' || spec.hostNetwork === true) return;
    yield put([...path, 'securityContext', 'windowsOptions', 'hostProcess'], true);
  },
});
