import { describe, expect, test } from '@jest/globals';
import type { KubernetesVersion } from '../../src/kubernetes/versions';
import type { Manifest } from '../../src/manifest/manifest';
import { checkObjects } from '../../src/validation/check-objects';

function podOf(spec: object): Manifest {
  const containers = [{ name: 'web', image: 'nginx:1.27' }];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers, ...spec } };
}

/** What the layers say that an object of that version is not made with. */
function said(manifest: Manifest, kubernetes: KubernetesVersion): string[] {
  return checkObjects({ manifests: [manifest] }, { kubernetes })
    .filter(({ id, severity }) => id === 'no-gated-field' || severity === 'error')
    .map(({ id, severity, at }) => `${severity} ${id} ${at}`);
}

const container = (fields: object) => podOf({ containers: [{ name: 'web', image: 'nginx:1.27', ...fields }] });
const init = (fields: object) => podOf({ initContainers: [{ name: 'init', image: 'nginx:1.27', ...fields }] });
const RESTART = 'no-gated-field spec.initContainers[0].restartPolicy';

describe('what is left is refused', () => {
  test.each(['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'])(
    'a sidecar with a %s, in 1.28',
    (field) => {
      const exec = { exec: { command: ['true'] } };
      const sidecar = init({ restartPolicy: 'Always', [field]: field === 'lifecycle' ? { preStop: exec } : exec });
      expect(said(sidecar, '1.28')).toEqual([`error ${RESTART}`]);
      expect(said(sidecar, '1.29')).toEqual([]);
      expect(said(init({ restartPolicy: 'Always', [field]: null }), '1.28')).toEqual([`warning ${RESTART}`]);
    },
  );

  test('a hook that sleeps, in 1.29', () => {
    const pod = container({ lifecycle: { preStop: { sleep: { seconds: 1 } } } });
    expect(said(pod, '1.29')).toEqual(['error no-gated-field spec.containers[0].lifecycle.preStop.sleep']);
    expect(said(pod, '1.30')).toEqual([]);
  });

  test('a variable from a file, in 1.34', () => {
    const fileKeyRef = { volumeName: 'data', path: 'a', key: 'A' };
    const pod = podOf({
      volumes: [{ name: 'data', emptyDir: {} }],
      containers: [{ name: 'web', image: 'nginx:1.27', env: [{ name: 'A', valueFrom: { fileKeyRef } }] }],
    });
    expect(said(pod, '1.34')).toEqual(['error no-gated-field spec.containers[0].env[0].valueFrom.fileKeyRef']);
    expect(said(pod, '1.35')).toEqual([]);
  });
});

describe('what is wrong in itself', () => {
  test('is not said to be lost, too', () => {
    expect(said(init({ restartPolicy: 'Never' }), '1.28')).toEqual([
      'error init-restart-policy spec.initContainers[0].restartPolicy',
    ]);
    expect(said(podOf({ resourceClaims: [{ name: 'A', source: { resourceClaimName: 'a' } }] }), '1.28')).toEqual([
      'error pod-resource-claim-name-format spec.resourceClaims[0].name',
    ]);
  });

  test('is unknown to versions without the field', () => {
    const pod = podOf({ volumes: [{ name: 'data', image: { reference: 'example.com/data:1' } }] });
    expect(said(pod, '1.30')).toEqual([
      expect.stringMatching(/^error (?!no-gated-field).* spec\.volumes\[0\]\.image$/),
    ]);
    expect(said(pod, '1.31')).toEqual(['warning no-gated-field spec.volumes[0].image']);
    expect(said(pod, '1.35')).toEqual([]);
  });
});

test('what is empty, or as it is without the field, is no loss', () => {
  const same = { hostUsers: true, resourceClaims: [], hostnameOverride: null };
  expect(said(podOf({ hostUsers: true, resourceClaims: [] }), '1.28')).toEqual([]);
  expect(said(podOf(same), '1.34')).toEqual([]);
  expect(said(container({ securityContext: { procMount: 'Default' } }), '1.28')).toEqual([]);
});
