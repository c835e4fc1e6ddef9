import { describe, expect, test } from '@jest/globals';
import { ADMISSION_CHECKS } from '../../src/admission';
import { FEATURE_GATES, type FeatureGate } from '../../src/kubernetes/feature-gates';
import { GATED_FIELDS, GATED_POD_FIELDS } from '../../src/kubernetes/gated-fields';
import { minorOf } from '../../src/kubernetes/versions';
import { admissionOf } from '../support/admission';
import { podWith } from '../support/pod-manifests';

const gated = ADMISSION_CHECKS.flatMap(({ id, gate, since }) => (gate ? [{ id, gate, since }] : []));
const fields = [...GATED_POD_FIELDS, ...Object.values(GATED_FIELDS).flat()];

describe('the gates of the checks', () => {
  test.each(gated)('$id is checked before its gate is on', ({ gate, since }) => {
    if (gate.on === undefined) return;
    expect(minorOf(since ?? '1.28')).toBeLessThan(minorOf(gate.on));
  });

  test.each(Object.entries<FeatureGate>(FEATURE_GATES))('%s takes a field away', (name, gate) => {
    expect(gate.name).toBe(name);
    expect(fields.some((field) => field.gate.name === name)).toBe(true);
  });
});

describe('what a gate takes away is checked all the same', () => {
  const EXEC = { exec: { command: ['true'] } };
  const init = (fields: object) => podWith({ initContainers: [{ name: 'init', image: 'nginx:1.27', ...fields }] });

  test('the policy of a sidecar, in 1.28', () => {
    const at = 'spec.initContainers[0]';
    expect(admissionOf(init({ restartPolicy: 'Always' }))).toEqual([]);
    expect(admissionOf(init({ restartPolicy: 'Never' }))).toEqual([`init-restart-policy ${at}.restartPolicy`]);
    // The rule no-gated-field tells of these, which the API server refuses as long as the gate is off.
    expect(admissionOf(init({ restartPolicy: 'Always', livenessProbe: EXEC, lifecycle: { preStop: EXEC } }))).toEqual(
      [],
    );
    expect(admissionOf(init({ livenessProbe: EXEC }))).toEqual([`init-no-liveness ${at}.livenessProbe`]);
  });

  test('a hook that sleeps, in 1.29', () => {
    const containers = [{ name: 'web', image: 'nginx:1.27', lifecycle: { preStop: { sleep: { seconds: 1 } } } }];
    expect(admissionOf(podWith({ containers }), '1.29')).toEqual([]);
  });

  test('a variable from a file, in 1.34', () => {
    const fileKeyRef = { volumeName: 'data', path: 'a', key: 'A' };
    const spec = (ref: object) => ({
      volumes: [{ name: 'data', emptyDir: {} }],
      containers: [{ name: 'web', image: 'nginx:1.27', env: [{ name: 'A', valueFrom: { fileKeyRef: ref } }] }],
    });
    expect(admissionOf(podWith(spec(fileKeyRef)), '1.34')).toEqual([]);
    expect(admissionOf(podWith(spec({ ...fileKeyRef, key: '' })), '1.34')).toEqual([
      'env-filekeyref-required spec.containers[0].env[0].valueFrom.fileKeyRef.key',
    ]);
  });

  test('the resources of a Pod as a whole, in 1.32 with less that they can be', () => {
    const pod = (resources: object, requests: object) =>
      podWith({ resources, containers: [{ name: 'web', image: 'nginx:1.27', resources: { requests } }] });
    const missing = pod({ requests: { cpu: '1' } }, { cpu: '1', memory: '1Gi' });
    expect(admissionOf(missing, '1.33')).toEqual(['res-pod-level-requests spec.resources.requests[memory]']);
    expect(admissionOf(missing, '1.34')).toEqual([]);
    expect(admissionOf(pod({ limits: { cpu: '1' } }, { cpu: '1', memory: '1Gi' }), '1.32')).toEqual([]);
    const pages = pod({ limits: { cpu: '1', 'hugepages-2Mi': '2Mi' } }, {});
    expect(admissionOf(pages, '1.32')).toEqual(['res-pod-level-names spec.resources.limits[hugepages-2Mi]']);
    expect(admissionOf(pages, '1.33')).toEqual([]);
  });
});
