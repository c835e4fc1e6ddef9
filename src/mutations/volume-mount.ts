import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { type Edit, mutationGroup, put, type Steps } from './mutation';
import { ephemeral, type VolumeSite, volumeSites, withVolumes } from './volume';

const NAME = 'broken-neighbour';
const MOUNT_PATH = '/broken-neighbour';
const EMPTY = { name: NAME, emptyDir: {} };
const DISK = { name: `${NAME}-disk`, ...ephemeral({ volumeMode: 'Block' }) };

type Fields = Readonly<Record<string, unknown>>;

function volumeAt({ pod, volumes }: VolumeSite, volume: Fields): Edit {
  return put([...pod.path, 'volumes', volumes.length], volume);
}

function mountPath({ container, mounts }: VolumeSite, more = 0): Steps {
  return [...container.path, 'volumeMounts', mounts.length + more];
}

/** Adds an empty folder and mounts it so. */
function mounted(site: VolumeSite, ...mounts: readonly Fields[]): readonly Edit[] {
  const edits = mounts.map((mount, index) =>
    put(mountPath(site, index), { name: NAME, mountPath: `${MOUNT_PATH}-${index}`, ...mount }),
  );
  return [volumeAt(site, EMPTY), ...edits];
}

/** Breaks of the checks of VolumeMount. */
export const VOLUME_MOUNT_MUTATIONS = mutationGroup(volumeSites, {
  'mount-name-required': (site) => [put(mountPath(site), { mountPath: MOUNT_PATH })],
  'mount-volume-exists': (site) => [put(mountPath(site), { name: 'no-such-volume-here', mountPath: MOUNT_PATH })],
  'mount-path-required': (site) => [mounted(site, { mountPath: '' })],
  *'mount-path-unique'(site) {
    const [first] = objectsOf(site.mounts)[0] ?? [];
    const path = textOf(first?.mountPath);
    if (path !== undefined) yield mounted(site, { mountPath: path });
  },
  *'mount-path-device'(site) {
    if (!takesDevices(site)) return;
    const devices = put([...site.container.path, 'volumeDevices'], [{ name: DISK.name, devicePath: MOUNT_PATH }]);
    const disk = put([...site.pod.path, 'volumes', site.volumes.length + 1], DISK);
    yield [...mounted(site, { mountPath: MOUNT_PATH }), disk, devices];
  },
  *'mount-name-device'(site) {
    if (!takesDevices(site)) return;
    const devices = put([...site.container.path, 'volumeDevices'], [{ name: DISK.name, devicePath: '/dev/xvda' }]);
    yield [...withVolumes(site, DISK), devices];
  },
  'mount-subpath': (site) => [mounted(site, { subPath: '/data' }), mounted(site, { subPath: 'a/../data' })],
  'mount-image-subpath': (site) => [
    [
      volumeAt(site, { name: NAME, image: { reference: 'example.com/data:1' } }),
      put(mountPath(site), { name: NAME, mountPath: MOUNT_PATH, subPath: 'data' }),
    ],
  ],
  'mount-subpath-expr': (site) => [mounted(site, { subPathExpr: '../data' })],
  'mount-subpath-both': (site) => [mounted(site, { subPath: 'data', subPathExpr: 'data' })],
  'mount-propagation': (site) => [mounted(site, { mountPropagation: 'Shared' })],
  *'mount-propagation-privileged'(site) {
    const { privileged } = fieldsOf(site.container.container.securityContext);
    if (privileged !== true) yield mounted(site, { mountPropagation: 'Bidirectional' });
  },
  'mount-recursive-ro': (site) => [mounted(site, { readOnly: true, recursiveReadOnly: 'Always' })],
  'mount-recursive-ro-needs': (site) => [
    mounted(site, { recursiveReadOnly: 'Enabled' }),
    mounted(site, { readOnly: true, recursiveReadOnly: 'IfPossible', mountPropagation: 'HostToContainer' }),
  ],
});

/** The containers that have no devices and can have some, which needs the user namespace of the node. */
function* deviceSites(manifest: Manifest): Iterable<VolumeSite> {
  for (const site of volumeSites(manifest)) if (takesDevices(site)) yield site;
}

function takesDevices({ container: { container }, pod: { spec } }: VolumeSite): boolean {
  return container.volumeDevices === undefined && spec.hostUsers !== false;
}

/** Adds a claim and makes it these devices. */
function devices(site: VolumeSite, ...list: readonly Fields[]): readonly Edit[] {
  return [volumeAt(site, DISK), put([...site.container.path, 'volumeDevices'], list)];
}

/** Breaks of the checks of VolumeDevice. */
export const VOLUME_DEVICE_MUTATIONS = mutationGroup(deviceSites, {
  'device-name': (site) => [put([...site.container.path, 'volumeDevices'], [{ devicePath: '/dev/xvda' }])],
  'device-name-unique': (site) => [
    devices(site, { name: DISK.name, devicePath: '/dev/xvda' }, { name: DISK.name, devicePath: '/dev/xvdb' }),
  ],
  'device-volume-exists': (site) => [
    put([...site.container.path, 'volumeDevices'], [{ name: 'no-such-volume-here', devicePath: '/dev/xvda' }]),
  ],
  'device-volume-claim': (site) => [
    [
      volumeAt(site, EMPTY),
      put([...site.container.path, 'volumeDevices'], [{ name: EMPTY.name, devicePath: '/dev/xvda' }]),
    ],
  ],
  'device-path': (site) => [devices(site, { name: DISK.name })],
  'device-path-backstep': (site) => [devices(site, { name: DISK.name, devicePath: '/dev/../xvda' })],
  'device-path-unique': (site) => [
    [
      ...devices(site, { name: DISK.name, devicePath: '/dev/xvda' }, { name: EMPTY.name, devicePath: '/dev/xvda' }),
      put([...site.pod.path, 'volumes', site.volumes.length + 1], { name: EMPTY.name, ...ephemeral() }),
    ],
  ],
});
