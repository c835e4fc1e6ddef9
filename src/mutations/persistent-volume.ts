import { fieldsOf, isFields } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { drop, type Edit, mutationGroup, put } from './mutation';

type Fields = Readonly<Record<string, unknown>>;

/** The spec of a claim or a volume. */
interface StorageSite {
  readonly manifest: Manifest;
  readonly spec: Fields;
}

const at = (field: string, ...more: string[]) => ['spec', field, ...more];
const set =
  (field: string, ...values: readonly unknown[]) =>
  () =>
    values.map((value) => put(at(field), value));

function sitesOf(kind: string) {
  return function* (manifest: Manifest): Iterable<StorageSite> {
    const { spec } = manifest;
    if (manifest.apiVersion === 'v1' && manifest.kind === kind && isFields(spec)) yield { manifest, spec };
  };
}

/** Breaks of the checks of a PersistentVolumeClaim. */
export const PERSISTENT_VOLUME_CLAIM_MUTATIONS = mutationGroup(sitesOf('PersistentVolumeClaim'), {
  'pvc-access-modes': () => [drop(at('accessModes'))],
  'pvc-access-mode': set('accessModes', ['ReadWriteSometimes']),
  'pvc-access-mode-alone': set('accessModes', ['ReadWriteOncePod', 'ReadWriteOnce']),
  'pvc-storage-request': () => [drop(at('resources', 'requests', 'storage'))],
  'pvc-storage-positive': () => [put(at('resources', 'requests', 'storage'), '0')],
  'pvc-storage-class': set('storageClassName', 'Not_One'),
  'pvc-volume-mode': set('volumeMode', 'Folder'),
  'pvc-attributes-class': set('volumeAttributesClassName', 'Not_One'),
  'pvc-data-source': ({ spec }) => source(spec, { kind: 'PersistentVolumeClaim' }),
  'pvc-data-source-core': ({ spec }) => source(spec, { kind: 'VolumeSnapshot', name: 'snapshot' }),
  'pvc-data-source-group': ({ spec }) => source(spec, { apiGroup: 'Not_One', kind: 'Backup', name: 'backup' }),
  *'pvc-data-source-equal'({ spec }) {
    if (spec.dataSource !== undefined || spec.dataSourceRef !== undefined) return;
    const dataSource = { kind: 'PersistentVolumeClaim', name: 'one' };
    yield [put(at('dataSource'), dataSource), put(at('dataSourceRef'), { ...dataSource, name: 'other' })];
  },
});

function* source({ dataSource, dataSourceRef }: Fields, value: unknown): Iterable<Edit> {
  if (dataSource === undefined && dataSourceRef === undefined) yield put(at('dataSourceRef'), value);
}

const POLICY = 'persistentVolumeReclaimPolicy';
const ATTRIBUTES_CLASS = 'volumeAttributesClassName';
const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';
const CSI = { csi: { driver: 'csi.example.com', volumeHandle: 'volume' } };
const NFS = { nfs: { server: 'nfs.example.com', path: '/export' } };
const SECRET = { name: 'secret', namespace: 'storage' };
const NODES = {
  required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'Exists' }] }] },
};

/** Breaks of the checks of a PersistentVolume. */
export const PERSISTENT_VOLUME_MUTATIONS = mutationGroup(sitesOf('PersistentVolume'), {
  'pv-access-modes': () => [drop(at('accessModes'))],
  'pv-access-mode': set('accessModes', ['ReadWriteSometimes']),
  'pv-access-mode-alone': set('accessModes', ['ReadWriteOncePod', 'ReadWriteOnce']),
  'pv-capacity': () => [drop(at('capacity'))],
  'pv-capacity-storage': ({ spec }) => [put(at('capacity'), { ...fieldsOf(spec.capacity), cpu: '1' })],
  'pv-capacity-positive': () => [put(at('capacity', 'storage'), '0')],
  'pv-reclaim-policy': set('persistentVolumeReclaimPolicy', 'Keep'),
  'pv-reclaim-root': (site) => [[...other(site, { hostPath: { path: '/' } }), put(at(POLICY), 'Recycle')]],
  'pv-node-affinity': ({ spec }) => (spec.nodeAffinity === undefined ? [put(at('nodeAffinity'), {})] : []),
  'pv-local-affinity': (site) => [[...other(site, { local: { path: '/mnt/disk' } }), drop(at('nodeAffinity'))]],
  'pv-storage-class': set('storageClassName', 'Not_One'),
  'pv-volume-mode': set('volumeMode', 'Folder'),
  'pv-attributes-class-empty': (site) => [[...other(site, CSI), put(at(ATTRIBUTES_CLASS), '')]],
  'pv-attributes-class': (site) => [[...other(site, CSI), put(at(ATTRIBUTES_CLASS), 'Not_One')]],
  'pv-attributes-class-csi': (site) => [[...other(site, NFS), put(at(ATTRIBUTES_CLASS), 'gold')]],
  'pv-mount-options': (site) => [[...other(site, CSI), put(['metadata', 'annotations', MOUNT_OPTIONS], 'ro')]],
  'pv-source': (site) => [other(site, {})],
  'pv-one-source': (site) => [other(site, { ...NFS, ...CSI })],
});

/** The fields of a PersistentVolume that are no sources. */
const COMMON = new Set([
  'accessModes',
  'capacity',
  'claimRef',
  'mountOptions',
  'nodeAffinity',
  POLICY,
  'storageClassName',
  ATTRIBUTES_CLASS,
  'volumeMode',
]);

/** Gives a volume other sources. */
function other({ spec }: StorageSite, sources: Fields): Edit[] {
  const own = Object.keys(spec).filter((field) => !COMMON.has(field) && !Object.hasOwn(sources, field));
  return [
    ...own.map((field) => drop(at(field))),
    ...Object.entries(sources).map(([name, value]) => put(at(name), value)),
  ];
}

/** Gives a volume each of these sources. */
const sourced =
  (...sources: readonly Fields[]) =>
  (site: StorageSite) =>
    sources.map((one) => other(site, one));

/** Breaks of the checks of sources that only a PersistentVolume has, or that no longer work in Pods. */
export const PERSISTENT_VOLUME_SOURCE_MUTATIONS = mutationGroup(sitesOf('PersistentVolume'), {
  'pv-local-path': (site) => [local(site, {})],
  'pv-local-backstep': (site) => [local(site, { path: '/mnt/../disk' })],
  'pv-azure-file-namespace': sourced({ azureFile: { secretName: 'secret', shareName: 'share', secretNamespace: '' } }),
  'pv-csi-handle': sourced({ csi: { driver: 'csi.example.com' } }),
  'pv-csi-secret': sourced({ csi: { ...CSI.csi, nodePublishSecretRef: { name: 'secret' } } }),
  'pv-csi-secret-format': sourced({ csi: { ...CSI.csi, nodeExpandSecretRef: { ...SECRET, name: 'Not_One' } } }),
  'vol-secret-ref': sourced({ cinder: { volumeID: 'volume', secretRef: { name: 'secret' } } }),
  'vol-gce-pd': sourced({ gcePersistentDisk: {} }),
  'vol-vsphere-etc': sourced({ scaleIO: { gateway: 'https://example.com', system: 'scaleio', secretRef: SECRET } }),
  'vol-cephfs': sourced({ cephfs: { monitors: [] } }),
  'vol-rbd': sourced({ rbd: { monitors: ['10.0.0.1:6789'], image: '' } }),
  'vol-glusterfs': sourced({ glusterfs: { endpoints: 'glusterfs', path: '' } }),
  'pv-glusterfs-namespace': sourced({
    glusterfs: { endpoints: 'glusterfs', path: 'volume', endpointsNamespace: 'Not_One' },
  }),
  'vol-flocker': sourced({ flocker: {} }),
  'vol-flocker-both': sourced({ flocker: { datasetName: 'data', datasetUUID: '0e0e8cc9' } }),
  'vol-flocker-name': sourced({ flocker: { datasetName: 'my/data' } }),
  'vol-quobyte': sourced({ quobyte: { registry: 'quobyte.example.com:7861', volume: '' } }),
  'vol-quobyte-registry': sourced({ quobyte: { registry: 'quobyte.example.com', volume: 'volume' } }),
  'vol-quobyte-tenant': sourced({
    quobyte: { registry: 'quobyte.example.com:7861', volume: 'volume', tenant: 't'.repeat(65) },
  }),
  'vol-storageos-name': sourced({ storageos: { volumeName: 'Not_One' } }),
});

function local(site: StorageSite, source: Fields): Edit[] {
  return [...other(site, { local: source }), put(at('nodeAffinity'), NODES)];
}
