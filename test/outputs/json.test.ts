import { expect, test } from '@jest/globals';
import { jsonList, toJsonValue } from '../../src/outputs/json';
import type { YamlOptions } from '../../src/outputs/yaml';
import { errorOf } from '../support/chart';

const toJsonText = (manifests: readonly unknown[], options?: YamlOptions): string =>
  jsonList(manifests.map((manifest) => toJsonValue(manifest, options)));

const POD = { apiVersion: 'v1', kind: 'Pod', spec: { b: 1, a: [{ d: 1, c: undefined }] }, metadata: { name: 'web' } };

test('one object is itself, several are a List, none is nothing', () => {
  expect(JSON.parse(toJsonText([POD]))).toEqual(JSON.parse(JSON.stringify(POD)));
  expect(JSON.parse(toJsonText([POD, POD]))).toMatchObject({
    apiVersion: 'v1',
    kind: 'List',
    items: [{ kind: 'Pod' }, { kind: 'Pod' }],
  });
  expect(toJsonText([])).toBe('');
});

test('fields stand as they were written, or sorted as in YAML', () => {
  const inOrder = (text: string): string[] => [...text.matchAll(/"(\w+)":/g)].map(([, name = '']) => name);
  expect(inOrder(toJsonText([POD]))).toEqual(['apiVersion', 'kind', 'spec', 'b', 'a', 'd', 'metadata', 'name']);
  const sorted = ['apiVersion', 'kind', 'metadata', 'name', 'spec', 'a', 'd', 'b'];
  expect(inOrder(toJsonText([POD], { sortKeys: true }))).toEqual(sorted);
});

test('what YAML refuses is refused, where JSON would lose it', () => {
  expect(errorOf(() => toJsonText([POD, { spec: { size: Number.NaN } }]))).toMatchObject({ code: 'INVALID_ARGUMENT' });
});
