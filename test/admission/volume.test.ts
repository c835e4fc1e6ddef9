import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';

const AT = 'spec.volumes[0]';
const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const EPHEMERAL = { ephemeral: { volumeClaimTemplate: { spec: CLAIM } } };

function podOf(volumes: unknown, name = 'web') {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { volumes, containers: [{ name: 'c', image: 'i' }] },
  };
}

function deploymentOf(volumes: unknown) {
  const { spec } = podOf(volumes);
  const labels = { app: 'web' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

/** What is said of one volume in a Pod, without the path of the volume. */
function saysOf(volume: object, version?: string): string[] {
  const named = { name: 'v', ...volume };
  return admissionOf(podOf([named]), version).map((line) => line.replace(`${AT}.`, ''));
}

describe('names of volumes', () => {
  test.each([
    [undefined, ['vol-name-required spec.volumes[0].name']],
    [null, ['vol-name-required spec.volumes[0].name']],
    ['', ['vol-name-required spec.volumes[0].name']],
    ['a', []],
    ['a'.repeat(63), []],
    ['a'.repeat(64), ['vol-name-format spec.volumes[0].name']],
    ['Data', ['vol-name-format spec.volumes[0].name']],
    ['my.data', ['vol-name-format spec.volumes[0].name']],
    [7, []],
  ])('%j', (name, expected) => {
    expect(admissionOf(podOf([{ name, emptyDir: {} }]))).toEqual(expected);
  });

  test('each is that of one volume', () => {
    const volumes = [{ name: 'a' }, { name: 'a' }, { name: 'b' }, { name: 'a' }];
    expect(admissionOf(podOf(volumes))).toEqual([
      'vol-name-unique spec.volumes[1].name',
      'vol-name-unique spec.volumes[3].name',
    ]);
  });

  test('a volume that is broken otherwise keeps its name free, as with the server', () => {
    expect(admissionOf(podOf([{ name: 'a', secret: {} }, { name: 'a' }]))).toEqual([
      'vol-secret-name spec.volumes[0].secret.secretName',
    ]);
  });

  test('templates too', () => {
    expect(admissionOf(deploymentOf([{ name: 'Data' }]))).toEqual([
      'vol-name-format spec.template.spec.volumes[0].name',
    ]);
  });
});

describe('one source', () => {
  test.each<[object, string[]]>([
    [{}, []],
    [{ emptyDir: null, nfs: null }, []],
    [{ emptyDir: {}, nfs: null }, []],
    [{ emptyDir: {}, nfs: {} }, ['vol-one-source nfs']],
    // The server's order, not the writer's; what comes second is not looked into.
    [{ configMap: {}, hostPath: { path: '/x' } }, ['vol-one-source configMap']],
    [{ csi: {}, nfs: {}, emptyDir: {} }, ['vol-one-source nfs', 'vol-one-source csi']],
  ])('%j', (volume, expected) => {
    expect(saysOf(volume)).toEqual(expected);
  });

  test('paths that the server misspells', () => {
    const aliases = admit(podOf([{ name: 'v', emptyDir: {}, cephfs: {}, downwardAPI: {} }]), 28).map(
      ({ alias }) => alias,
    );
    expect(aliases).toEqual([`${AT}.cephFS`, `${AT}.downwarAPI`]);
  });
});

describe('emptyDir', () => {
  test.each<[unknown, boolean]>([
    [undefined, true],
    [null, true],
    ['1Gi', true],
    [0, true],
    ['0', true],
    ['-0', true],
    [-1, false],
    ['-1Mi', false],
    ['-1n', false],
    ['1 Gi', true],
  ])('sizeLimit %j: %s', (sizeLimit, isTaken) => {
    expect(saysOf({ emptyDir: { sizeLimit } })).toEqual(isTaken ? [] : ['vol-emptydir-size emptyDir.sizeLimit']);
  });
});

describe('claims', () => {
  test('are named, however', () => {
    expect(saysOf({ persistentVolumeClaim: {} })).toEqual(['vol-pvc-claim persistentVolumeClaim.claimName']);
    expect(saysOf({ persistentVolumeClaim: { claimName: 'Any_Name' } })).toEqual([]);
  });

  const clashing = [
    { name: 'x', persistentVolumeClaim: { claimName: 'web-v' } },
    { name: 'v', ...EPHEMERAL },
  ];

  test('of an ephemeral volume are not taken by another', () => {
    expect(admissionOf(podOf(clashing))).toEqual([
      'vol-pvc-ephemeral-clash spec.volumes[0].persistentVolumeClaim.claimName',
    ]);
    expect(admissionOf(podOf(clashing, 'api'))).toEqual([]);
    expect(admissionOf(deploymentOf(clashing))).toEqual([]);
  });
});

describe('ephemeral volumes', () => {
  test.each<[number, number, string[]]>([
    [189, 63, []],
    [190, 63, ['vol-ephemeral-name spec.volumes[0].name']],
    [251, 1, []],
    [252, 1, ['vol-ephemeral-name spec.volumes[0].name']],
    [189, 64, ['vol-name-format spec.volumes[0].name']],
  ])('a Pod of %d and a volume of %d letters', (pod, volume, expected) => {
    expect(admissionOf(podOf([{ name: 'a'.repeat(volume), ...EPHEMERAL }], 'p'.repeat(pod)))).toEqual(expected);
  });

  test.each<[object, string[]]>([
    [{}, ['vol-ephemeral-template ephemeral.volumeClaimTemplate']],
    [
      { volumeClaimTemplate: {} },
      [
        'pvc-access-modes ephemeral.volumeClaimTemplate.spec.accessModes',
        'pvc-storage-request ephemeral.volumeClaimTemplate.spec.resources.requests[storage]',
      ],
    ],
  ])('%j', (ephemeral, expected) => {
    expect(saysOf({ ephemeral })).toEqual(expected);
  });

  test.each<[object, string[]]>([
    [{ labels: { app: 'web' }, annotations: {}, name: '', creationTimestamp: null, generation: 0 }, []],
    [{ name: 'data' }, ['name']],
    [{ namespace: 'x', uid: 'u' }, ['namespace', 'uid']],
    [{ finalizers: [] }, ['finalizers']],
    [{ deletionGracePeriodSeconds: 0 }, ['deletionGracePeriodSeconds']],
    [{ generation: 1 }, ['generation']],
  ])('metadata %j', (metadata, fields) => {
    const volume = { ephemeral: { volumeClaimTemplate: { metadata, spec: CLAIM } } };
    expect(saysOf(volume)).toEqual(
      fields.map((field) => `vol-ephemeral-meta ephemeral.volumeClaimTemplate.metadata.${field}`),
    );
  });
});

describe('images', () => {
  const broken = { image: { pullPolicy: 'Sometimes' } };

  test('are checked since 1.31, gate or no gate', () => {
    const expected = ['vol-image image.reference', 'vol-image-pull-policy image.pullPolicy'];
    expect(saysOf(broken, '1.31')).toEqual(expected);
    expect(saysOf(broken, '1.36')).toEqual(expected);
    expect(saysOf({ image: { reference: 'r', pullPolicy: '' } }, '1.36')).toEqual([]);
    expect(saysOf({ image: { reference: 'r' }, emptyDir: {} }, '1.36')).toEqual(['vol-one-source image']);
  });

  test('need no reference in a template', () => {
    expect(admissionOf(deploymentOf([{ name: 'v', image: {} }]), '1.36')).toEqual([]);
  });
});

test.each([[null], [[]], ['x'], [{}], [['x', 7, []]]])('volumes %j', (volumes) => {
  expect(admissionOf(podOf(volumes))).toEqual([]);
});

test('a volume that is null has no name', () => {
  expect(admissionOf(podOf([null]))).toEqual(['vol-name-required spec.volumes[0].name']);
});
