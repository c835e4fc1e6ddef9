import { containersOf } from '../kubernetes/pod-spec';
import { type Fields, fieldsOf, isFields, itemsOf, numberOf, objectsOf } from '../manifest/fields';
import { drop, type MutationGroup, mutationGroup, put, type Steps } from './mutation';
import { allContainerSites, allPodSites, type ContainerSite, type PodSite } from './site';

function isWindows({ os }: Fields): boolean {
  return fieldsOf(os).name === 'windows';
}

/** Whether annotations speak of seccomp too, as they did once. */
function isAnnotated({ annotations }: Fields): boolean {
  return Object.keys(fieldsOf(annotations)).some((key) => key.includes('seccomp.security.alpha.kubernetes.io/'));
}

function contextOf({ container }: ContainerSite): Fields {
  return fieldsOf(container.securityContext);
}

/** Where the fields of a container's security context are. */
function inContext({ path }: ContainerSite, ...steps: Steps): Steps {
  return [...path, 'securityContext', ...steps];
}

/** A volume that may as well be another: nothing but its name speaks of it. */
function* exchangeable({ spec, path }: PodSite): Iterable<readonly [name: unknown, path: Steps]> {
  for (const [volume, index] of objectsOf(spec.volumes)) {
    const { medium } = fieldsOf(volume.emptyDir);
    if (isFields(volume.emptyDir) && medium === undefined) yield [volume.name, [...path, 'volumes', index]];
  }
}

/** Breaks of the Pod Security Standards in the spec of a Pod. */
export const POD_SECURITY_MUTATIONS: MutationGroup = mutationGroup(allPodSites, {
  *'no-host-process'({ spec, path }) {
    const others = spec.containers === undefined || spec.securityContext !== undefined;
    if (!others && spec.hostNetwork === true) {
      yield put([...path, 'securityContext'], { windowsOptions: { hostProcess: true } });
    }
  },
  *'no-host-namespaces'({ spec, path }) {
    if (isWindows(spec) || spec.hostUsers === false) return;
    if (spec.hostPID !== true && spec.shareProcessNamespace !== true) yield put([...path, 'hostPID'], true);
    if (spec.hostIPC !== true && fieldsOf(spec.securityContext).sysctls === undefined)
      yield put([...path, 'hostIPC'], true);
  },
  *'no-host-path-volume'(site) {
    for (const [name, path] of exchangeable(site)) yield put(path, { name, hostPath: { path: '/var/lib/data' } });
  },
  *'valid-volume-type'(site) {
    for (const [name, path] of exchangeable(site)) {
      yield put(path, { name, nfs: { server: 'nfs.example.com', path: '/data' } });
    }
  },
  *'no-unsafe-sysctl'({ spec, path }) {
    if (isWindows(spec) || spec.hostIPC === true) return;
    const { sysctls } = fieldsOf(spec.securityContext);
    const unsafe = { name: 'kernel.msgmax', value: '65536' };
    yield put([...path, 'securityContext', 'sysctls'], [...itemsOf(sysctls), unsafe]);
  },
  *'no-se-linux-override'({ spec, path }) {
    if (!isWindows(spec)) yield put([...path, 'securityContext', 'seLinuxOptions', 'type'], 'spc_t');
  },
  *'no-unconfined-seccomp'({ spec, path, metadata }) {
    const isFree = !isWindows(spec) && !isAnnotated(metadata);
    if (isFree) yield put([...path, 'securityContext', 'seccompProfile'], { type: 'Unconfined' });
  },
  *'require-seccomp-profile'({ spec, path, metadata }) {
    const { seccompProfile } = fieldsOf(spec.securityContext);
    if (!isFields(seccompProfile) || isWindows(spec) || isAnnotated(metadata)) return;
    const isLeft = ({ securityContext }: Fields): boolean => isFields(fieldsOf(securityContext).seccompProfile);
    if (containersOf(spec).every(({ container }) => isLeft(container))) return;
    yield drop([...path, 'securityContext', 'seccompProfile']);
  },
  *'require-run-as-non-root'({ spec, path }) {
    const { runAsNonRoot } = fieldsOf(spec.securityContext);
    if (runAsNonRoot === true && spec.hostUsers !== false)
      yield put([...path, 'securityContext', 'runAsNonRoot'], false);
  },
});

/** Breaks of the Pod Security Standards in a container. */
export const CONTAINER_SECURITY_MUTATIONS: MutationGroup = mutationGroup(allContainerSites, {
  *'no-privileged-container'(site) {
    const { allowPrivilegeEscalation } = contextOf(site);
    if (isWindows(site.pod.spec) || allowPrivilegeEscalation === false) return;
    yield put(inContext(site, 'privileged'), true);
  },
  *'no-added-capability'(site) {
    if (isWindows(site.pod.spec)) return;
    const add = itemsOf(fieldsOf(contextOf(site).capabilities).add);
    yield put(inContext(site, 'capabilities', 'add'), [...add, 'NET_ADMIN']);
  },
  *'no-host-port'({ container, pod, path, index, kind }) {
    // Of several Pods on one node only one gets the port: another rule's matter.
    if (pod.isTemplate || pod.spec.hostNetwork === true || kind !== 'container') return;
    const [port] = itemsOf(container.ports);
    if (isFields(port) && !port.hostPort) yield put([...path, 'ports', 0, 'hostPort'], 20000 + index);
  },
  *'no-probe-host'({ container, path }) {
    for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
      for (const action of ['httpGet', 'tcpSocket']) {
        if (isFields(fieldsOf(container[probe])[action])) yield put([...path, probe, action, 'host'], '10.0.0.1');
      }
    }
  },
  *'no-app-armor-override'({ container, pod, list }) {
    const profiles = [container, pod.spec].map(({ securityContext }) => fieldsOf(securityContext).appArmorProfile);
    const isFree = profiles.every((profile) => profile === undefined) && !isWindows(pod.spec);
    if (!isFree || list === 'ephemeralContainers') return;
    const annotation = `container.apparmor.security.beta.kubernetes.io/${container.name}`;
    yield put([...pod.metadataPath, 'annotations', annotation], 'unconfined');
  },
  *'no-unmasked-proc'(site) {
    if (site.pod.spec.hostUsers === false) yield put(inContext(site, 'procMount'), 'Unmasked');
  },
  *'no-unmasked-user-proc'(site) {
    if (site.pod.spec.hostUsers === false) yield put(inContext(site, 'procMount'), 'Unmasked');
  },
  *'no-privilege-escalation'(site) {
    if (contextOf(site).allowPrivilegeEscalation === false) yield drop(inContext(site, 'allowPrivilegeEscalation'));
  },
  *'no-root-user'(site) {
    const { runAsUser, runAsNonRoot } = contextOf(site);
    const isAsked = runAsNonRoot ?? fieldsOf(site.pod.spec.securityContext).runAsNonRoot;
    const isFree = isAsked !== true && site.pod.spec.hostUsers !== false;
    if (isFree && (numberOf(runAsUser) ?? 0) > 0) yield put(inContext(site, 'runAsUser'), 0);
  },
  *'require-dropped-capabilities'(site) {
    const { drop: dropped } = fieldsOf(contextOf(site).capabilities);
    if (itemsOf(dropped).includes('ALL')) yield put(inContext(site, 'capabilities', 'drop'), ['NET_RAW']);
  },
});
