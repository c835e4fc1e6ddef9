import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith } from '../support/pod-manifests';

const EXEC = { exec: { command: ['true'] } };

function initSays(fields: object, version: string): string[] {
  const initContainers = [{ name: 'init', image: 'i', ...fields }];
  return admissionOf(podWith({ initContainers }), version).map((line) => line.replace('spec.initContainers[0].', ''));
}

describe.each([
  ['lifecycle', { preStop: EXEC }, 'init-no-lifecycle'],
  ['livenessProbe', EXEC, 'init-no-liveness'],
  ['readinessProbe', EXEC, 'init-no-readiness'],
  ['startupProbe', EXEC, 'init-no-startup'],
])('%s', (field, value, id) => {
  test.each(['1.28', '1.36'])('is not for an init container of %s', (version) => {
    expect(initSays({ [field]: value }, version)).toEqual([`${id} ${field}`]);
    expect(initSays({ [field]: {} }, version)).toEqual([`${id} ${field}`]);
    expect(initSays({ [field]: null }, version)).toEqual([]);
  });

  test('is for a sidecar', () => {
    expect(initSays({ restartPolicy: 'Always', [field]: value }, '1.29')).toEqual([]);
  });
});

test('a sidecar is looked at as any other container', () => {
  const sidecar = { restartPolicy: 'Always', livenessProbe: { exec: {} }, lifecycle: { preStop: {} } };

  expect(initSays(sidecar, '1.29')).toEqual([
    'lifecycle-handler-required lifecycle.preStop',
    'probe-exec-command livenessProbe.exec.command',
  ]);
});
