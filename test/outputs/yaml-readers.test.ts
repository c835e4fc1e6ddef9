import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toYaml, toYamlDocuments } from '../../src/outputs/yaml';
import { hasKubectl } from '../manifest/kubectl';
import { number, text, tree } from './arbitrary-yaml';
import { POD } from './pod';
import { kubectlObjects, kustomizeObjects, READERS } from './yaml-readers';

describe.each(READERS)('%s reads back', (_, read) => {
  const same = (value: unknown) => expect(read(toYaml(value))).toEqual(value);
  const check = (property: fc.IProperty<[never]>, numRuns: number) => fc.assert(property, { seed: 20, numRuns });

  test('texts, as values and in lists', () => {
    check(fc.property(text, (value) => same({ a: value, b: [value, [value]], c: 1 })) as never, 1_500);
  });

  test('keys', () => {
    const keys = fc.uniqueArray(text, { maxLength: 3 });
    const values = fc.constantFrom<unknown>(1, 'x', 'two\nlines', {}, [], ['x'], { a: { b: 1 } });
    const map = fc.tuple(keys, values).map(([names, value]) => Object.fromEntries(names.map((name) => [name, value])));
    check(fc.property(map, (value) => same({ ...value, end: [value] })) as never, 500);
  });

  test('numbers', () => {
    check(fc.property(number, (value) => same({ a: value, b: [value] })) as never, 500);
  });

  test('trees', () => {
    check(fc.property(tree, (value) => same({ a: value, b: [value] })) as never, 500);
  });

  test.each([1_000, 1_022, 1_023, 1_024, 1_025, 5_000])('keys of %i characters', (length) => {
    for (const character of ['k', '\n', 'é', '"']) {
      const key = character.repeat(length);
      for (const value of ['x', ' two\nlines', {}, [], ['x', { a: 1 }], { a: { b: 1 }, [key]: 1 }]) {
        same({ a: 1, [key]: value, list: [{ [key]: value, z: 1 }] });
      }
    }
  });

  test('the Pod and its like', () => {
    same(JSON.parse(JSON.stringify(POD)));
  });
});

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => fc.sample(arbitrary, { seed: 21, numRuns });

(hasKubectl ? describe : describe.skip)('Kubernetes reads back', () => {
  const object = (name: string, fields: Record<string, unknown>) => ({
    apiVersion: 'example.com/v1',
    kind: 'Sample',
    metadata: { name },
    ...fields,
  });
  const objects = [
    ...sample(fc.array(text, { minLength: 1, maxLength: 12 }), 250).flatMap((values, index) => [
      object(`texts-${index}`, { values }),
      object(`keys-${index}`, { map: Object.fromEntries(values.map((value) => [value, value])) }),
    ]),
    object('numbers', { values: sample(number, 300) }),
    object('long-keys', { map: Object.fromEntries([900, 1_020, 2_000].map((n) => ['k'.repeat(n), { a: [' b\nc'] }])) }),
    ...sample(tree, 200).map((value, index) => object(`tree-${index}`, { value })),
    object('last', { script: 'first\nsecond\n\n' }),
  ];

  test('in kubectl', () => {
    expect(kubectlObjects(toYamlDocuments(objects))).toEqual(objects);
  });

  test('in kustomize', () => {
    // It writes and reads again what it has read, and fails at some texts that it has read well.
    const spoilt = /\\n.*\\t|\\t.*\\n|\\[bfru]|[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|k{200}/;
    const readable = objects.filter((value) => !spoilt.test(JSON.stringify(value)));
    expect(readable.length).toBeGreaterThan(50);
    const byName = new Map(kustomizeObjects(toYamlDocuments(readable)).map((read) => [nameOf(read), read]));
    for (const expected of readable) expect(byName.get(nameOf(expected))).toEqual(expected);
  });
});

function nameOf(value: unknown): string {
  return (value as { metadata: { name: string } }).metadata.name;
}
