import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';

type Fields = Readonly<Record<string, unknown>>;

const SPEC = { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'] };
const NFS = { nfs: { server: 'nfs.example.com', path: '/export' } };
const CSI = { csi: { driver: 'csi.example.com', volumeHandle: 'volume' } };
const LOCAL = { local: { path: '/mnt/disk' } };
const NODES = { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'host', operator: 'Exists' }] }] } };
const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';

function volumeOf(fields: Fields, metadata: Fields = {}) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'volume', ...metadata },
    spec: { ...SPEC, ...fields },
  };
}

const saysOf = (fields: Fields, version?: string) => admissionOf(volumeOf(fields), version);

test('a volume without a spec', () => {
  const expected = ['pv-access-modes spec.accessModes', 'pv-capacity spec.capacity', 'pv-source spec'];
  for (const spec of [undefined, null, {}]) expect(admissionOf({ ...volumeOf({}), spec })).toEqual(expected);
});

describe('the source', () => {
  test.each<[Fields, string[]]>([
    [NFS, []],
    [CSI, []],
    [{ ...LOCAL, nodeAffinity: NODES }, []],
    [{}, ['pv-source spec']],
    [{ nfs: null }, ['pv-source spec']],
    [{ nfs: 'x' }, []],
    [{ ...CSI, ...NFS }, ['pv-one-source spec.csi']],
    // What comes second is not looked into; a flexVolume may come second.
    [{ ...NFS, csi: {} }, ['pv-one-source spec.csi']],
    [{ ...NFS, flexVolume: { driver: 'd' } }, []],
    [{ ...NFS, flexVolume: {} }, ['vol-flex spec.flexVolume.driver']],
    [{ ...CSI, flexVolume: { driver: 'd' } }, ['pv-one-source spec.csi']],
  ])('%j', (fields, expected) => {
    expect(saysOf(fields)).toEqual(expected);
  });

  test.each<[Fields, string[]]>([
    [{ hostPath: { path: '/a/..' } }, ['vol-hostpath-backstep spec.hostPath.path']],
    [{ nfs: { server: 's', path: 'p' } }, ['vol-nfs-path spec.nfs.path']],
    [{ local: {} }, ['pv-local-path spec.local.path']],
    [{ local: { path: '/a/../b' } }, ['pv-local-backstep spec.local.path']],
    [{ local: { path: 'relative' } }, []],
    [{ glusterfs: { endpoints: 'e', path: 'p', endpointsNamespace: 'ns' } }, []],
    [
      { glusterfs: { endpoints: 'e', path: 'p', endpointsNamespace: '' } },
      ['pv-glusterfs-namespace spec.glusterfs.endpointsNamespace'],
    ],
    [
      { glusterfs: { endpoints: 'e', path: 'p', endpointsNamespace: 'a.b' } },
      ['pv-glusterfs-namespace spec.glusterfs.endpointsNamespace'],
    ],
    [{ azureFile: { secretName: 's', shareName: 's', secretNamespace: null } }, []],
    [
      { azureFile: { secretName: 's', shareName: 's', secretNamespace: '' } },
      ['pv-azure-file-namespace spec.azureFile.secretNamespace'],
    ],
    [{ cinder: { volumeID: 'v', secretRef: { name: 's', namespace: 'n' } } }, []],
    [
      { cinder: { volumeID: 'v', secretRef: {} } },
      ['vol-secret-ref spec.cinder.secretRef.name', 'vol-secret-ref spec.cinder.secretRef.namespace'],
    ],
    [
      { storageos: { volumeName: 'v', secretRef: { name: 's' } } },
      ['vol-secret-ref spec.storageos.secretRef.namespace'],
    ],
    [
      { iscsi: { targetPortal: 'p', iqn: 'iqn.2001-04.com.example:x', secretRef: {} } },
      ['vol-secret-ref spec.iscsi.secretRef.name'],
    ],
    [{ csi: { driver: 'd' } }, ['pv-csi-handle spec.csi.volumeHandle']],
    [{ csi: { ...CSI.csi, nodeStageSecretRef: {} } }, []],
    [
      { csi: { ...CSI.csi, nodePublishSecretRef: {} } },
      ['pv-csi-secret spec.csi.nodePublishSecretRef.name', 'pv-csi-secret spec.csi.nodePublishSecretRef.namespace'],
    ],
    [
      { csi: { ...CSI.csi, controllerExpandSecretRef: { name: 'A', namespace: 'a.b' } } },
      [
        'pv-csi-secret-format spec.csi.controllerExpandSecretRef.name',
        'pv-csi-secret-format spec.csi.controllerExpandSecretRef.namespace',
      ],
    ],
  ])('%j', (source, expected) => {
    expect(saysOf({ ...source, nodeAffinity: NODES })).toEqual(expected);
  });

  test('a portal and the name of the volume with an initiator', () => {
    const iqn = 'iqn.2001-04.com.example:x';
    const iscsi = { targetPortal: '10.0.0.1:3260', iqn, initiatorName: iqn };
    const of = (letters: number) => admit(volumeOf({ iscsi }, { name: 'a'.repeat(letters) }), 28);
    expect(of(50)).toEqual([]);
    expect(of(51)).toMatchObject([{ id: 'vol-iscsi-length', alias: 'spec.iscsi.targetportal' }]);
  });
});

describe('the fields beside it', () => {
  test.each<[Fields, string[]]>([
    [{ accessModes: [] }, ['pv-access-modes spec.accessModes']],
    [{ accessModes: ['RWO'] }, ['pv-access-mode spec.accessModes[0]']],
    [{ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }, ['pv-access-mode-alone spec.accessModes']],
    [{ capacity: null }, ['pv-capacity spec.capacity']],
    [{ capacity: {} }, ['pv-capacity spec.capacity']],
    [{ capacity: { storage: '0' } }, ['pv-capacity-positive spec.capacity[storage]']],
    [{ capacity: { storage: -1 } }, ['pv-capacity-positive spec.capacity[storage]']],
    [{ capacity: { storage: null } }, ['pv-capacity-positive spec.capacity[storage]']],
    [{ capacity: { storage: '1n' } }, []],
    [{ capacity: { cpu: '1' } }, ['pv-capacity-storage spec.capacity']],
    [
      { capacity: { storage: '1Gi', cpu: 0 } },
      ['pv-capacity-storage spec.capacity', 'pv-capacity-positive spec.capacity[cpu]'],
    ],
    [{ persistentVolumeReclaimPolicy: '' }, []],
    [{ persistentVolumeReclaimPolicy: 'Delete' }, []],
    [{ persistentVolumeReclaimPolicy: 'retain' }, ['pv-reclaim-policy spec.persistentVolumeReclaimPolicy']],
    [{ storageClassName: '' }, []],
    [{ storageClassName: 'Fast' }, ['pv-storage-class spec.storageClassName']],
    [{ volumeMode: 'Block' }, []],
    [{ volumeMode: '' }, ['pv-volume-mode spec.volumeMode']],
    [{ mountOptions: ['anything'], claimRef: { name: 'Any_Name' } }, []],
    [{ nodeAffinity: null }, []],
    [{ nodeAffinity: {} }, ['pv-node-affinity spec.nodeAffinity.required']],
    [{ nodeAffinity: { required: {} } }, ['node-aff-terms spec.nodeAffinity.required.nodeSelectorTerms']],
  ])('%j', (fields, expected) => {
    expect(saysOf({ ...NFS, ...fields })).toEqual(expected);
  });

  test.each([
    ['/', false],
    ['//', false],
    ['/./', false],
    ['/a', true],
    ['a', true],
    ['.', true],
  ])('recycling the folder %j: %s', (path, isTaken) => {
    const expected = isTaken ? [] : ['pv-reclaim-root spec.persistentVolumeReclaimPolicy'];
    expect(saysOf({ hostPath: { path }, persistentVolumeReclaimPolicy: 'Recycle' })).toEqual(expected);
    expect(saysOf({ hostPath: { path }, persistentVolumeReclaimPolicy: 'Delete' })).toEqual([]);
  });

  test('recycling the folder "/a/.."', () => {
    expect(saysOf({ hostPath: { path: '/a/..' }, persistentVolumeReclaimPolicy: 'Recycle' })).toEqual([
      'vol-hostpath-backstep spec.hostPath.path',
      'pv-reclaim-root spec.persistentVolumeReclaimPolicy',
    ]);
  });

  test.each<[unknown, string[]]>([
    [undefined, ['pv-local-affinity spec.nodeAffinity']],
    [null, ['pv-local-affinity spec.nodeAffinity']],
    [{}, ['pv-node-affinity spec.nodeAffinity.required']],
    [NODES, []],
  ])('a local volume with the affinity %j', (nodeAffinity, expected) => {
    expect(saysOf({ ...LOCAL, nodeAffinity })).toEqual(expected);
  });

  test('volumeAttributesClassName is checked since 1.29', () => {
    expect(saysOf({ ...CSI, volumeAttributesClassName: 'gold' }, '1.34')).toEqual([]);
    expect(saysOf({ ...CSI, volumeAttributesClassName: null }, '1.34')).toEqual([]);
    expect(saysOf({ ...NFS, volumeAttributesClassName: '' }, '1.28')).toEqual([]);
    expect(saysOf({ ...NFS, volumeAttributesClassName: '' }, '1.29')).toEqual([
      'pv-attributes-class-empty spec.volumeAttributesClassName',
      'pv-attributes-class-csi spec.csi',
    ]);
    expect(saysOf({ ...CSI, volumeAttributesClassName: 'Gold' }, '1.34')).toEqual([
      'pv-attributes-class spec.volumeAttributesClassName',
    ]);
  });
});

test('mount options stand in the annotation of some sources only', () => {
  const metadata = { annotations: { [MOUNT_OPTIONS]: 'ro' } };
  expect(admissionOf(volumeOf(NFS, metadata))).toEqual([]);
  expect(admissionOf(volumeOf(CSI, metadata))).toEqual(['pv-mount-options metadata.annotations']);
  expect(admissionOf(volumeOf(CSI, { annotations: { [MOUNT_OPTIONS]: null } }))).toEqual([
    'pv-mount-options metadata.annotations',
  ]);
  expect(admissionOf(volumeOf({ ...CSI, ...NFS }, metadata))).toEqual(['pv-one-source spec.csi']);
});

test('the name is a subdomain, and the namespace does not count', () => {
  expect(admissionOf(volumeOf(NFS, { name: 'a.b', namespace: 'Any_Name' }))).toEqual([]);
  expect(admissionOf(volumeOf(NFS, { name: 'Volume' }))).toEqual(['meta-name-subdomain metadata.name']);
});
