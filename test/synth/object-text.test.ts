import { expect, test } from '@jest/globals';
import { ApiObject } from 'cdk8s';
import { toJsonValue } from '../../src/outputs/json';
import { toYaml } from '../../src/outputs/yaml';
import { readManifests, textsOf } from '../../src/synth/object-text';
import { errorOf, newChart } from '../support/chart';

const object = (scope: ReturnType<typeof newChart>, id: string, data: object): ApiObject =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id }, data });

test('each object has its text, in the order asked for', () => {
  const chart = newChart();
  const a = object(chart, 'a', {});
  const b = object(chart, 'b', {});
  const nameOf = (manifest: unknown): string => (manifest as { metadata: { name: string } }).metadata.name;
  expect(textsOf([b, a], readManifests([a, b]), nameOf)).toEqual(['b', 'a']);
});

test.each([
  ['YAML', toYaml],
  ['JSON', toJsonValue],
])('what cannot be written as %s is said of its object', (_, make) => {
  const chart = newChart();
  object(chart, 'fine', { a: '1' });
  const wrong = object(chart, 'wrong', { a: Number.NaN });
  const manifests = readManifests([wrong]);
  expect(errorOf(() => textsOf([wrong], manifests, (manifest) => make(manifest))).message).toContain(
    '[chart/wrong] Number that is',
  );
});
