import { containersOf } from '../kubernetes/pod-spec';
import { fieldsOf, itemsOf } from '../manifest/fields';
import { mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

const DEVICE = 'block-device';

/** Breaks of the checks of a Pod that uses the namespaces of its node. */
export const HOST_NAMESPACES_MUTATIONS = mutationGroup(podSites, {
  *'pod-host-network-ports'({ path, spec, manifest }) {
    // A port of the node is for one Pod only, so nothing with replicas fits.
    if (!isPlain(spec) || (manifest.kind !== 'Pod' && manifest.kind !== 'DaemonSet')) return;
    const ports = containersOf(spec).flatMap((one) => itemsOf(one.container.ports).map((port) => ({ ...one, port })));
    const [first] = ports;
    const { containerPort } = fieldsOf(first?.port);
    if (first?.list !== 'containers' || ports.length !== 1 || typeof containerPort !== 'number') return;
    const other = containerPort === 65535 ? 65534 : containerPort + 1;
    yield [
      put([...path, 'hostNetwork'], true),
      put([...path, 'dnsPolicy'], 'ClusterFirstWithHostNet'),
      put([...path, 'containers', first.index, 'ports', 0, 'hostPort'], other),
    ];
  },
  *'pod-host-users-namespaces'({ path, spec }) {
    if (!isPlain(spec) || hasDevices(spec)) return;
    yield [put([...path, 'hostUsers'], false), put([...path, 'hostIPC'], true)];
  },
  *'pod-host-users-volume-devices'({ path, spec }) {
    if (!isPlain(spec) || hasDevices(spec) || itemsOf(spec.containers).length === 0) return;
    const volume = { name: DEVICE, persistentVolumeClaim: { claimName: DEVICE } };
    yield [
      put([...path, 'hostUsers'], false),
      put([...path, 'volumes', itemsOf(spec.volumes).length], volume),
      put([...path, 'containers', 0, 'volumeDevices'], [{ name: DEVICE, devicePath: '/dev/block' }]),
    ];
  },
  *'pod-share-process-host-pid'({ path, spec }) {
    if (!isPlain(spec)) return;
    yield [put([...path, 'hostPID'], true), put([...path, 'shareProcessNamespace'], true)];
  },
});

/** Whether the Pod says nothing yet of what it shares with its node. */
function isPlain(spec: PodSite['spec']): boolean {
  const fields = [
    'os',
    'hostNetwork',
    'hostPID',
    'hostIPC',
    'hostUsers',
    'hostnameOverride',
    'hostAliases',
    'dnsPolicy',
  ];
  return !fields.some((name) => spec[name] !== undefined) && fieldsOf(spec.securityContext).sysctls === undefined;
}

function hasDevices(spec: PodSite['spec']): boolean {
  return containersOf(spec).some(({ container }) => container.volumeDevices !== undefined);
}
