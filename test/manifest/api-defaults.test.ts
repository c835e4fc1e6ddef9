import { expect, test } from '@jest/globals';
import { containerDefault, objectDefault, podDefault } from '../../src/manifest/api-defaults';

test.each([
  ['Deployment', 'spec.replicas', 1],
  ['Deployment', 'spec.strategy.type', 'RollingUpdate'],
  ['Pod', 'spec.restartPolicy', 'Always'],
  ['CronJob', 'spec.jobTemplate.spec.backoffLimit', 6],
  ['Secret', 'type', 'Opaque'],
  ['Service', 'spec.clusterIP', undefined],
  ['constructor', 'name', undefined],
  ['Deployment', 'constructor', undefined],
])('%s: %s', (kind, path, value) => {
  expect(objectDefault(kind, path)).toEqual(value);
});

test('a Pod', () => {
  expect(podDefault('spec.dnsPolicy')).toBe('ClusterFirst');
  expect(podDefault('spec.nodeName')).toBeUndefined();
});

test.each([
  [{ image: 'nginx' }, 'imagePullPolicy', 'Always'],
  [{ image: 'nginx:1' }, 'imagePullPolicy', 'IfNotPresent'],
  [{}, 'imagePullPolicy', 'IfNotPresent'],
  [{ livenessProbe: { exec: {} } }, 'livenessProbe.periodSeconds', 10],
  [{}, 'livenessProbe.periodSeconds', undefined],
  [{}, 'terminationMessagePath', '/dev/termination-log'],
])('a container %j: %s', (container, path, value) => {
  expect(containerDefault(container, path)).toEqual(value);
});
