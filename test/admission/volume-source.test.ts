import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';

const IQN = 'iqn.2001-04.com.example:storage';
const ISCSI = { targetPortal: '10.0.0.1:3260', iqn: IQN };
const FIELD = { fieldPath: 'metadata.name' };
const long = (letters: number) => 'a'.repeat(letters);

function podOf(source: object, name = 'v') {
  const spec = { volumes: [{ name, ...source }], containers: [{ name: 'c', image: 'i' }] };
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec };
}

function saysOf(source: object, version?: string): string[] {
  return admissionOf(podOf(source), version).map((line) => line.replace('spec.volumes[0].', ''));
}

describe('what a source needs', () => {
  test.each<[string, object, string[]]>([
    ['hostPath', { path: '/x' }, ['vol-hostpath-path hostPath.path']],
    ['gitRepo', { repository: 'r' }, ['vol-gitrepo gitRepo.repository']],
    ['gcePersistentDisk', { pdName: 'd' }, ['vol-gce-pd gcePersistentDisk.pdName']],
    ['awsElasticBlockStore', { volumeID: 'v' }, ['vol-aws-ebs awsElasticBlockStore.volumeID']],
    ['secret', { secretName: 's' }, ['vol-secret-name secret.secretName']],
    ['nfs', { server: 's', path: '/p' }, ['vol-nfs nfs.server', 'vol-nfs nfs.path']],
    ['iscsi', ISCSI, ['vol-iscsi iscsi.targetPortal', 'vol-iscsi iscsi.iqn']],
    ['glusterfs', { endpoints: 'e', path: 'p' }, ['vol-glusterfs glusterfs.endpoints', 'vol-glusterfs glusterfs.path']],
    ['flocker', { datasetName: 'd' }, ['vol-flocker flocker']],
    ['rbd', { monitors: ['m'], image: 'i' }, ['vol-rbd rbd.monitors', 'vol-rbd rbd.image']],
    ['cinder', { volumeID: 'v' }, ['vol-cinder cinder.volumeID']],
    ['cephfs', { monitors: ['m'] }, ['vol-cephfs cephfs.monitors']],
    ['quobyte', { registry: 'h:1', volume: 'v' }, ['vol-quobyte quobyte.registry', 'vol-quobyte quobyte.volume']],
    ['fc', { wwids: ['w'] }, ['vol-fc fc.targetWWNs']],
    ['flexVolume', { driver: 'd' }, ['vol-flex flexVolume.driver']],
    ['configMap', { name: 'c' }, ['vol-configmap-name configMap.name']],
    [
      'azureFile',
      { secretName: 's', shareName: 's' },
      ['vol-azure-file azureFile.secretName', 'vol-azure-file azureFile.shareName'],
    ],
    [
      'azureDisk',
      { diskName: 'd', diskURI: 'https://x' },
      ['vol-azure-disk azureDisk.diskName', 'vol-azure-disk azureDisk.diskURI'],
    ],
    ['vsphereVolume', { volumePath: 'p' }, ['vol-vsphere-etc vsphereVolume.volumePath']],
    ['photonPersistentDisk', { pdID: 'p' }, ['vol-vsphere-etc photonPersistentDisk.pdID']],
    ['portworxVolume', { volumeID: 'p' }, ['vol-vsphere-etc portworxVolume.volumeID']],
    [
      'scaleIO',
      { gateway: 'g', system: 's', volumeName: 'v', secretRef: { name: 's' } },
      ['vol-vsphere-etc scaleIO.gateway', 'vol-vsphere-etc scaleIO.system', 'vol-vsphere-etc scaleIO.volumeName'],
    ],
    ['storageos', { volumeName: 'v' }, ['vol-vsphere-etc storageos.volumeName']],
    ['csi', { driver: 'd' }, ['vol-csi-driver csi.driver']],
    ['projected', {}, []],
    ['downwardAPI', {}, []],
  ])('%s', (source, whole, missing) => {
    expect(saysOf({ [source]: whole })).toEqual([]);
    expect(saysOf({ [source]: {} })).toEqual(missing);
    const emptied = Object.fromEntries(Object.keys(whole).map((field) => [field, null]));
    expect(saysOf({ [source]: emptied })).toEqual(missing);
  });
});

describe('hostPath and gitRepo', () => {
  test.each<[object, string[]]>([
    [{ hostPath: { path: 'relative' } }, []],
    [{ hostPath: { path: '/a/..b' } }, []],
    [{ hostPath: { path: '/a/..' } }, ['vol-hostpath-backstep hostPath.path']],
    [{ hostPath: { path: '/a', type: '' } }, []],
    [{ hostPath: { path: '/a', type: 'CharDevice' } }, []],
    [{ hostPath: { path: '/a', type: 'directory' } }, ['vol-hostpath-type hostPath.type']],
    [{ hostPath: { path: '', type: 'x' } }, ['vol-hostpath-path hostPath.path']],
    [{ gitRepo: { repository: 'r', directory: '..a' } }, []],
    [{ gitRepo: { repository: 'r', directory: '/a' } }, ['vol-gitrepo-directory gitRepo.directory']],
    [{ gitRepo: { repository: 'r', directory: 'a/../b' } }, ['vol-gitrepo-directory gitRepo.directory']],
  ])('%j', (source, expected) => {
    expect(saysOf(source)).toEqual(expected);
  });
});

describe('files of ConfigMaps and Secrets', () => {
  const configMap = (items: unknown) => ({ configMap: { name: 'c', items } });

  test.each<[unknown, string[]]>([
    [null, []],
    [[], []],
    [[{ key: 'any key!', path: 'a/b' }], []],
    [[{ key: 'k', path: 'a..' }], []],
    [
      [
        { key: 'k', path: 'p' },
        { key: 'l', path: 'p' },
      ],
      [],
    ],
    [[{}], ['vol-item-key configMap.items[0].key', 'vol-item-path configMap.items[0].path']],
    [[null], ['vol-item-key configMap.items[0].key', 'vol-item-path configMap.items[0].path']],
    [[{ key: 'k', path: '/p' }], ['vol-item-path-local configMap.items[0].path']],
    [[{ key: 'k', path: '..p' }], ['vol-item-path-local configMap.items[0].path']],
    [[{ key: 'k', path: 'p/..' }], ['vol-item-path-local configMap.items[0].path']],
    [[{ key: 'k', path: 'p', mode: 511 }], []],
    [[{ key: 'k', path: 'p', mode: 512 }], ['vol-item-mode configMap.items[0].mode']],
    [[{ key: 'k', path: 'p', mode: -1 }], ['vol-item-mode configMap.items[0].mode']],
  ])('items %j', (items, expected) => {
    expect(saysOf(configMap(items))).toEqual(expected);
  });

  test.each([
    [null, true],
    [0, true],
    [511, true],
    [512, false],
    [-1, false],
  ])('defaultMode %j: %s', (defaultMode, isTaken) => {
    for (const source of [
      { configMap: { name: 'c' } },
      { secret: { secretName: 's' } },
      { downwardAPI: {} },
      { projected: {} },
    ]) {
      const [[name, fields]] = Object.entries(source) as [[string, object]];
      const expected = isTaken ? [] : [`vol-default-mode ${name}.defaultMode`];
      expect(saysOf({ [name]: { ...fields, defaultMode } })).toEqual(expected);
    }
  });

  test('the fix knows decimal numbers that were meant as octal ones', () => {
    const fixOf = (defaultMode: number) => admit(podOf({ configMap: { name: 'c', defaultMode } }), 28)[0]?.fix;
    expect(fixOf(644)).toBe('Write 0644: octal numbers begin with 0');
    expect(fixOf(999)).toBe('Write a number from 0 to 0777');
  });
});

describe('files of the downward API', () => {
  test.each<[object, string[]]>([
    [{ path: 'p', fieldRef: FIELD }, []],
    [{ path: 'p', resourceFieldRef: { containerName: 'c', resource: 'limits.cpu' } }, []],
    [{ fieldRef: FIELD }, ['vol-downward-path downwardAPI.items[0].path']],
    [{ path: '/p', fieldRef: FIELD }, ['vol-downward-path-local downwardAPI.items[0].path']],
    [{ path: 'p', fieldRef: FIELD, mode: 512 }, ['vol-item-mode downwardAPI.items[0].mode']],
    [{ path: 'p' }, ['vol-downward-one-of downwardAPI.items[0]']],
    [{ path: 'p', fieldRef: null, resourceFieldRef: null }, ['vol-downward-one-of downwardAPI.items[0]']],
    [{ path: 'p', fieldRef: FIELD, resourceFieldRef: {} }, ['vol-downward-both downwardAPI.items[0]']],
    [
      { path: 'p', fieldRef: { fieldPath: 'spec.nodeName' } },
      ['vol-downward-field downwardAPI.items[0].fieldRef.fieldPath'],
    ],
    [
      { path: 'p', resourceFieldRef: { resource: 'limits.cpu' } },
      ['vol-downward-resource-container downwardAPI.items[0].resourceFieldRef.containerName'],
    ],
  ])('%j', (item, expected) => {
    expect(saysOf({ downwardAPI: { items: [item] } })).toEqual(expected);
  });

  test('the server leaves the items out of its paths', () => {
    const items = [
      { path: 'p', fieldRef: FIELD },
      { path: '/p', fieldRef: { fieldPath: 'spec.nodeName' } },
    ];
    expect(admit(podOf({ downwardAPI: { items } }), 28).map(({ alias }) => alias)).toEqual([
      'spec.volumes[0].downwardAPI.path',
      'spec.volumes[0].downwardAPI.fieldRef.fieldPath',
    ]);
  });
});

describe('disks of clouds', () => {
  const disk = { diskName: 'd', diskURI: 'https://x' };

  test.each<[object, string[]]>([
    [{ gcePersistentDisk: { pdName: 'd', partition: 255 } }, []],
    [{ gcePersistentDisk: { pdName: 'd', partition: 256 } }, ['vol-disk-partition gcePersistentDisk.partition']],
    [{ awsElasticBlockStore: { volumeID: 'd', partition: -1 } }, ['vol-disk-partition awsElasticBlockStore.partition']],
    [{ azureDisk: { ...disk, cachingMode: 'None', kind: 'Dedicated' } }, []],
    [{ azureDisk: { ...disk, cachingMode: '' } }, ['vol-azure-disk-caching azureDisk.cachingMode']],
    [{ azureDisk: { ...disk, cachingMode: 'none' } }, ['vol-azure-disk-caching azureDisk.cachingMode']],
    [{ azureDisk: { ...disk, kind: '' } }, ['vol-azure-disk-kind azureDisk.kind']],
    [{ azureDisk: { ...disk, kind: 'Managed' } }, ['vol-azure-disk-uri azureDisk.diskURI']],
    [{ azureDisk: { diskName: 'd', diskURI: '/subscriptions/x', kind: 'Managed' } }, []],
    [{ azureDisk: { diskName: 'd', diskURI: '/subscriptions/x' } }, ['vol-azure-disk-uri azureDisk.diskURI']],
    [{ cinder: { volumeID: 'v', secretRef: {} } }, ['vol-secret-ref cinder.secretRef.name']],
    [{ storageos: { volumeName: 'Not_One' } }, ['vol-storageos-name storageos.volumeName']],
    [{ storageos: { volumeName: 'v', volumeNamespace: 'a.b' } }, ['vol-storageos-name storageos.volumeNamespace']],
    [{ storageos: { volumeName: 'v', secretRef: { name: '' } } }, ['vol-secret-ref storageos.secretRef.name']],
  ])('%j', (source, expected) => {
    expect(saysOf(source)).toEqual(expected);
  });

  test('the server calls a GCE disk by another name', () => {
    const source = { gcePersistentDisk: { partition: 256 } };
    expect(admit(podOf(source), 28).map(({ alias }) => alias)).toEqual([
      'spec.volumes[0].persistentDisk.pdName',
      'spec.volumes[0].persistentDisk.partition',
    ]);
  });
});

describe('storage in the network', () => {
  test.each<[object, string[]]>([
    [{ nfs: { server: 's', path: 'p' } }, ['vol-nfs-path nfs.path']],
    [{ fc: { targetWWNs: ['t'], lun: 0 } }, []],
    [{ fc: { targetWWNs: ['t'], lun: 255 } }, []],
    [{ fc: { targetWWNs: ['t'], lun: 256 } }, ['vol-fc-lun fc.lun']],
    [{ fc: { targetWWNs: ['t'] } }, ['vol-fc-lun-required fc.lun']],
    [{ fc: { targetWWNs: ['t'], lun: 0, wwids: ['w'] } }, ['vol-fc-both fc.targetWWNs']],
    [{ fc: { targetWWNs: [], lun: 256, wwids: ['w'] } }, []],
    [{ flocker: { datasetUUID: 'a/b' } }, []],
    [{ flocker: { datasetName: 'a/b' } }, ['vol-flocker-name flocker.datasetName']],
    [{ flocker: { datasetName: 'a', datasetUUID: 'b' } }, ['vol-flocker-both flocker']],
    [{ quobyte: { registry: 'h:1,h', volume: 'v' } }, ['vol-quobyte-registry quobyte.registry']],
    [{ quobyte: { registry: 'h:1', volume: 'v', tenant: long(64) } }, []],
    [{ quobyte: { registry: 'h', volume: 'v', tenant: long(65) } }, ['vol-quobyte-tenant quobyte.tenant']],
    [{ quobyte: { registry: 'h:1', volume: 'v', tenant: 'é'.repeat(33) } }, ['vol-quobyte-tenant quobyte.tenant']],
    [{ iscsi: { ...ISCSI, iqn: 'storage' } }, ['vol-iscsi-name iscsi.iqn']],
    [{ iscsi: { ...ISCSI, lun: 255 } }, []],
    [{ iscsi: { ...ISCSI, lun: 256 } }, ['vol-iscsi-lun iscsi.lun']],
    [{ iscsi: { ...ISCSI, chapAuthDiscovery: true } }, ['vol-iscsi-chap iscsi.secretRef']],
    [{ iscsi: { ...ISCSI, chapAuthSession: true, secretRef: {} } }, []],
    [{ iscsi: { ...ISCSI, initiatorName: null } }, []],
    [{ iscsi: { ...ISCSI, initiatorName: '' } }, ['vol-iscsi-name iscsi.initiatorName']],
  ])('%j', (source, expected) => {
    expect(saysOf(source)).toEqual(expected);
  });

  test.each([
    [50, []],
    [51, ['vol-iscsi-length spec.volumes[0].iscsi.targetPortal']],
  ])('a portal of 13 characters with a name of %d', (letters, expected) => {
    const iscsi = { ...ISCSI, initiatorName: IQN };
    expect(admissionOf(podOf({ iscsi }, long(letters)))).toEqual(expected);
    expect(admissionOf(podOf({ iscsi: ISCSI }, long(letters)))).toEqual([]);
  });
});

describe('drivers', () => {
  test.each<[object, string[]]>([
    [{ csi: { driver: 'EBS.csi.aws.com' } }, []],
    [{ csi: { driver: long(63) } }, []],
    [{ csi: { driver: long(64) } }, ['vol-csi-driver-length csi.driver']],
    [{ csi: { driver: 'a_b' } }, ['vol-csi-driver-format csi.driver']],
    [{ csi: { driver: 'a-' } }, ['vol-csi-driver-format csi.driver']],
    [{ csi: { driver: 'd', nodePublishSecretRef: null } }, []],
    [{ csi: { driver: 'd', nodePublishSecretRef: {} } }, ['vol-csi-secret csi.nodePublishSecretRef.name']],
    [
      { csi: { driver: 'd', nodePublishSecretRef: { name: 'A' } } },
      ['vol-csi-secret-format csi.nodePublishSecretRef.name'],
    ],
    [{ flexVolume: { driver: 'd', options: { a: 'b', 'xk8s.io/y': '', 'a/k8s.io': '' } } }, []],
    [{ flexVolume: { driver: 'd', options: { 'K8S.io/y': '' } } }, ['vol-flex-options flexVolume.options[K8S.io/y]']],
    [
      { flexVolume: { driver: 'd', options: { 'foo.kubernetes.io': '' } } },
      ['vol-flex-options flexVolume.options[foo.kubernetes.io]'],
    ],
  ])('%j', (source, expected) => {
    expect(saysOf(source)).toEqual(expected);
  });
});
