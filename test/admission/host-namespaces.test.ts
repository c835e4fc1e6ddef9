import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith, reviewPairs } from '../support/pod-manifests';

const ports = (hostPort: unknown) => ({
  containers: [{ name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80, hostPort }] }],
});

describe('a Pod that uses the namespaces of its node', () => {
  reviewPairs([
    ['the port of the container', { hostNetwork: true, ...ports(80) }, []],
    ['no port of the node', { hostNetwork: true, ...ports(0) }, []],
    [
      'another port',
      { hostNetwork: true, ...ports(81) },
      ['pod-host-network-ports spec.containers[0].ports[0].hostPort'],
    ],
    ['another port without the network', { hostNetwork: false, ...ports(81) }, []],
    [
      'processes shared twice',
      { hostPID: true, shareProcessNamespace: true },
      ['pod-share-process-host-pid spec.shareProcessNamespace'],
    ],
    ['processes shared once', { hostPID: false, shareProcessNamespace: true }, []],
  ]);

  test('init containers may differ in their ports', () => {
    const { containers } = ports(81);

    expect(admissionOf(podWith({ hostNetwork: true, initContainers: [{ ...containers[0], name: 'init' }] }))).toEqual(
      [],
    );
  });

  test.each([
    ['hostNetwork', 'spec.hostNetwork'],
    ['hostPID', 'spec.hostPID'],
    ['hostIPC', 'spec.hostIPC'],
  ])('%s is not for users of its own, gate or no gate', (field, path) => {
    const pod = podWith({ hostUsers: false, [field]: true });

    expect(admissionOf(pod, '1.28')).toEqual([`pod-host-users-namespaces ${path}`]);
    expect(admissionOf(pod, '1.33')).toEqual([`pod-host-users-namespaces ${path}`]);
    expect(admissionOf(podWith({ hostUsers: true, [field]: true }), '1.33')).toEqual([]);
  });

  test.each(['containers', 'initContainers'])(
    'block devices of %s are not for users of their own from 1.34 on',
    (list) => {
      const volumeDevices = [{ name: 'disk', devicePath: '/dev/disk' }];
      const name = list === 'containers' ? 'web' : 'init';
      const pod = podWith({
        hostUsers: false,
        volumes: [{ name: 'disk', persistentVolumeClaim: { claimName: 'disk' } }],
        [list]: [{ name, image: 'nginx:1.27', volumeDevices }],
      });

      expect(admissionOf(pod, '1.33')).toEqual([]);
      expect(admissionOf(pod, '1.34')).toEqual([`pod-host-users-volume-devices spec.${list}[0].volumeDevices`]);
    },
  );
});
