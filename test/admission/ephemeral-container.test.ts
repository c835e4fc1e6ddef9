import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith } from '../support/pod-manifests';

const EXEC = { exec: { command: ['true'] } };

/** What is said of an ephemeral container, but that there is one. */
function says(fields: object, version = '1.28'): string[] {
  const volumes = [{ name: 'data', emptyDir: {} }];
  const ephemeralContainers = [{ name: 'debug', image: 'busybox:1.36', ...fields }];
  return admissionOf(podWith({ volumes, ephemeralContainers }), version)
    .filter((line) => !line.startsWith('pod-'))
    .map((line) => line.replace('spec.ephemeralContainers[0].', ''));
}

describe('an ephemeral container', () => {
  test.each([
    ['itself', {}, []],
    ['what all containers have', { stdin: true, tty: true, command: ['sh'], env: [{ name: 'A', value: 'x' }] }, []],
    ['ports', { ports: [{ containerPort: 80 }] }, ['ephemeral-fields ports']],
    ['an empty list of ports', { ports: [] }, ['ephemeral-fields ports']],
    ['null for ports', { ports: null }, []],
    ['a probe', { livenessProbe: EXEC }, ['ephemeral-fields livenessProbe']],
    ['a hook', { lifecycle: { preStop: EXEC } }, ['ephemeral-fields lifecycle']],
    ['resources', { resources: { limits: { cpu: 1 } } }, ['ephemeral-fields resources']],
    ['empty resources', { resources: {} }, []],
    ['a restart policy', { restartPolicy: 'Always' }, ['ephemeral-fields restartPolicy']],
    [
      'a part of a volume',
      { volumeMounts: [{ name: 'data', mountPath: '/data', subPath: 'a' }] },
      ['ephemeral-fields volumeMounts[0].subPath'],
    ],
    ['a whole volume', { volumeMounts: [{ name: 'data', mountPath: '/data' }] }, []],
    ['a target', { targetContainerName: 'web' }, []],
    ['a target that is not there', { targetContainerName: 'app' }, ['ephemeral-target targetContainerName']],
    ['itself for a target', { targetContainerName: 'debug' }, ['ephemeral-target targetContainerName']],
    ['white space around its image', { image: ' x' }, ['ctr-image-whitespace image']],
  ])('%s', (_, fields, found) => {
    expect(says(fields)).toEqual(found);
  });

  test('a resize policy', () => {
    const resizePolicy = [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }];

    expect(says({ resizePolicy }, '1.36')).toEqual(['ephemeral-fields resizePolicy']);
  });
});
