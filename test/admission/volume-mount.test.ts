import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';

const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const VOLUMES = [
  { name: 'empty', emptyDir: {} },
  { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } },
  { name: 'other-disk', persistentVolumeClaim: { claimName: 'other' } },
  { name: 'scratch', ephemeral: { volumeClaimTemplate: { spec: CLAIM } } },
  { name: 'image', image: { reference: 'busybox' } },
];
const MOUNT = { name: 'empty', mountPath: '/m' };

function podOf(container: object, list = 'containers') {
  const spec = { volumes: VOLUMES, containers: [{ name: 'main', image: 'i' }] };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { ...spec, [list]: [{ name: 'c', image: 'i', ...container }] },
  };
}

function saysOf(container: object, version?: string): string[] {
  return admissionOf(podOf(container), version).map((line) => line.replace('spec.containers[0].', ''));
}

const mounted = (mount: object, more: object = {}) => ({ volumeMounts: [{ ...MOUNT, ...mount }], ...more });

describe('mounts', () => {
  test.each<[unknown, string[]]>([
    [undefined, []],
    [null, []],
    [[], []],
    [[MOUNT], []],
    [[null], ['mount-name-required volumeMounts[0].name', 'mount-path-required volumeMounts[0].mountPath']],
    [
      [{ name: '', mountPath: '' }],
      ['mount-name-required volumeMounts[0].name', 'mount-path-required volumeMounts[0].mountPath'],
    ],
    [[{ name: 'nothing', mountPath: '/m' }], ['mount-volume-exists volumeMounts[0].name']],
    [[MOUNT, { name: 'disk', mountPath: '/m' }], ['mount-path-unique volumeMounts[1].mountPath']],
    // Compared as texts; and any path will do.
    [[MOUNT, { ...MOUNT, mountPath: '/m/' }, { ...MOUNT, mountPath: 'm' }, { ...MOUNT, mountPath: '/a:b/..' }], []],
    [['x', 7, { name: 7, mountPath: 7 }], []],
  ])('%j', (volumeMounts, expected) => {
    expect(saysOf({ volumeMounts })).toEqual(expected);
  });

  test.each(['initContainers', 'containers'])('of %s', (list) => {
    const path = `mount-volume-exists spec.${list}[0].volumeMounts[0].name`;
    expect(admissionOf(podOf(mounted({ name: 'nothing' }), list))).toEqual([path]);
  });

  test('name the volume that was meant', () => {
    expect(admit(podOf(mounted({ name: 'emty' })), 28)[0]?.fix).toBe('Write "empty"');
    expect(admit(podOf(mounted({ name: 'nothing' })), 28)[0]?.fix).toBe('Write a volume of this name under "volumes"');
  });

  test.each([
    ['a/b', true],
    ['', true],
    [null, true],
    ['..a', true],
    ['/a', false],
    ['..', false],
    ['a/../b', false],
  ])('path in the volume %j: %s', (path, isTaken) => {
    expect(saysOf(mounted({ subPath: path }))).toEqual(isTaken ? [] : ['mount-subpath volumeMounts[0].subPath']);
    const expected = isTaken ? [] : ['mount-subpath-expr volumeMounts[0].subPathExpr'];
    expect(saysOf(mounted({ subPathExpr: path }))).toEqual(expected);
  });

  test('one path in the volume', () => {
    expect(saysOf(mounted({ subPath: 'a', subPathExpr: 'b' }))).toEqual([
      'mount-subpath-both volumeMounts[0].subPathExpr',
    ]);
    expect(saysOf(mounted({ subPath: '', subPathExpr: 'b' }))).toEqual([]);
  });

  test.each<[unknown, string[]]>([
    [null, []],
    ['None', []],
    ['HostToContainer', []],
    ['Bidirectional', ['mount-propagation-privileged volumeMounts[0].mountPropagation']],
    ['none', ['mount-propagation volumeMounts[0].mountPropagation']],
    ['', ['mount-propagation volumeMounts[0].mountPropagation']],
  ])('mountPropagation %j', (mountPropagation, expected) => {
    expect(saysOf(mounted({ mountPropagation }))).toEqual(expected);
    const privileged = expected.filter((line) => !line.startsWith('mount-propagation-privileged'));
    expect(saysOf(mounted({ mountPropagation }, { securityContext: { privileged: true } }))).toEqual(privileged);
  });

  const needs = 'mount-recursive-ro-needs volumeMounts[0].recursiveReadOnly';

  test.each<[object, string[]]>([
    [{ recursiveReadOnly: null }, []],
    [{ recursiveReadOnly: 'Disabled', mountPropagation: 'HostToContainer' }, []],
    [{ recursiveReadOnly: 'Enabled', readOnly: true }, []],
    [{ recursiveReadOnly: 'IfPossible', readOnly: true, mountPropagation: 'None' }, []],
    [{ recursiveReadOnly: 'Enabled' }, [needs]],
    [{ recursiveReadOnly: 'IfPossible', readOnly: false, mountPropagation: 'HostToContainer' }, [needs, needs]],
    [{ recursiveReadOnly: 'enabled', readOnly: true }, ['mount-recursive-ro volumeMounts[0].recursiveReadOnly']],
    [{ recursiveReadOnly: '' }, ['mount-recursive-ro volumeMounts[0].recursiveReadOnly']],
  ])('since 1.30: %j', (mount, expected) => {
    expect(saysOf(mounted(mount), '1.30')).toEqual(expected);
    expect(saysOf(mounted(mount), '1.29')).toEqual([]);
  });

  test('the server leaves the number of the mount out of some paths', () => {
    const container = mounted({ subPath: '/a', mountPropagation: 'x', recursiveReadOnly: 'x' });
    expect(admit(podOf(container), 36).map(({ alias }) => alias?.replace('spec.containers[0].', ''))).toEqual([
      'volumeMounts.subPath',
      'volumeMounts.mountPropagation',
      'volumeMounts.recursiveReadOnly',
    ]);
  });

  test('of images are checked, gate or no gate, and in 1.31 and 1.32 have no path in the volume', () => {
    const container = { volumeMounts: [{ name: 'image', subPath: '..' }] };
    const found = ['mount-path-required volumeMounts[0].mountPath', 'mount-subpath volumeMounts[0].subPath'];
    expect(saysOf(container, '1.33')).toEqual(found);
    expect(saysOf(container, '1.35')).toEqual(found);
    const mount = { name: 'image', mountPath: '/a' };
    expect(saysOf({ volumeMounts: [mount] }, '1.31')).toEqual([]);
    for (const field of ['subPath', 'subPathExpr']) {
      expect(saysOf({ volumeMounts: [{ ...mount, [field]: 'a' }] }, '1.32')).toEqual([
        `mount-image-subpath volumeMounts[0].${field}`,
      ]);
      expect(saysOf({ volumeMounts: [{ ...mount, [field]: 'a' }] }, '1.33')).toEqual([]);
    }
  });
});

describe('devices', () => {
  const device = { name: 'disk', devicePath: '/dev/a' };

  test.each<[unknown, string[]]>([
    [null, []],
    [[], []],
    [[device, { name: 'scratch', devicePath: '/dev/b' }], []],
    [[{}], ['device-name volumeDevices[0].name', 'device-path volumeDevices[0].devicePath']],
    [[null], ['device-name volumeDevices[0].name', 'device-path volumeDevices[0].devicePath']],
    [[{ ...device, name: 'nothing' }], ['device-volume-exists volumeDevices[0].name']],
    [[{ ...device, name: 'empty' }], ['device-volume-claim volumeDevices[0].name']],
    [[device, { ...device, devicePath: '/dev/b' }], ['device-name-unique volumeDevices[1].name']],
    [[device, { ...device, name: 'scratch' }], ['device-path-unique volumeDevices[1].devicePath']],
    [[{ ...device, devicePath: '/dev/..' }], ['device-path-backstep volumeDevices[0].devicePath']],
    [[{ ...device, devicePath: 'dev' }], []],
  ])('%j', (volumeDevices, expected) => {
    expect(saysOf({ volumeDevices })).toEqual(expected);
  });

  test('are no mounts', () => {
    const mount = (name: string, mountPath: string) => ({
      volumeDevices: [device],
      volumeMounts: [{ name, mountPath }],
    });
    expect(saysOf(mount('other-disk', '/m'))).toEqual([]);
    expect(saysOf(mount('disk', '/m'))).toEqual(['mount-name-device volumeMounts[0].name']);
    expect(saysOf(mount('empty', '/dev/a'))).toEqual(['mount-path-device volumeMounts[0].mountPath']);
    // The server names the device as well.
    expect(admit(podOf(mount('disk', '/m')), 28)[0]?.alias).toBe('spec.containers[0].volumeDevices[0].name');
  });

  test('are no images', () => {
    const volumeDevices = [{ name: 'image', devicePath: '/dev/a' }];
    expect(saysOf({ volumeDevices }, '1.31')).toEqual(['device-volume-claim volumeDevices[0].name']);
    expect(saysOf({ volumeDevices }, '1.35')).toEqual(['device-volume-claim volumeDevices[0].name']);
  });
});

test('the claims of a StatefulSet are mounted and devices', () => {
  const labels = { app: 'db' };
  const of = (name: string) => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'db' },
    spec: {
      serviceName: 'db',
      selector: { matchLabels: labels },
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: CLAIM }],
      template: {
        metadata: { labels },
        spec: {
          containers: [
            { name: 'a', image: 'i', volumeMounts: [{ name, mountPath: '/data' }] },
            { name: 'b', image: 'i', volumeDevices: [{ name, devicePath: '/dev/a' }] },
          ],
        },
      },
    },
  });
  expect(admissionOf(of('data'), '1.36')).toEqual([]);
  expect(admissionOf(of('nothing'), '1.36')).toEqual([
    'mount-volume-exists spec.template.spec.containers[0].volumeMounts[0].name',
    'device-volume-exists spec.template.spec.containers[1].volumeDevices[0].name',
  ]);
});
