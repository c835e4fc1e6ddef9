import { expect, test } from '@jest/globals';
import { ApiObject } from 'cdk8s';
import { toJsonValue } from '../../src/outputs/json';
import { toYaml } from '../../src/outputs/yaml';
import { ofManifest, textOf } from '../../src/synth/object-text';
import { errorOf, newChart } from '../support/chart';

const object = (scope: ReturnType<typeof newChart>, id: string, data: object): ApiObject =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id }, data });

test('texts stand one after the other, with the separator between them', () => {
  const chart = newChart();
  const objects = [object(chart, 'a', {}), object(chart, 'b', {})];
  expect(textOf(objects, (manifest) => `${(manifest as { metadata: { name: string } }).metadata.name};`, '|')).toBe(
    'a;|b;',
  );
});

test.each([
  ['YAML', toYaml],
  ['JSON', toJsonValue],
])('what cannot be written as %s is said of its object', (_, make) => {
  const chart = newChart();
  object(chart, 'fine', { a: '1' });
  const wrong = object(chart, 'wrong', { a: Number.NaN });
  expect(errorOf(() => ofManifest(wrong, (manifest) => make(manifest))).message).toContain(
    '[chart/wrong] Number that is',
  );
});
