import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fragmentsFromYaml } from '../../src/manifest/from-yaml';
import { jsonStream } from '../../src/manifest/json-stream';
import { YamlSource } from '../../src/manifest/yaml-source';

const namespace = (name: string, text = '') => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, annotations: { text } },
});

describe('objects of JSON one after another', () => {
  test.each([
    ['a line each', 0, '\n'],
    ['many lines each', 2, '\n'],
    ['all on one line', 0, ' '],
    ['without anything between', 0, ''],
    ['with empty lines between, of Windows', 2, '\r\n\r\n'],
  ])('%s', (_, indent, between) => {
    const objects = [namespace('a', '}\n{"\\'), namespace('b'), namespace('c', '--- {')];
    const text = `${objects.map((object) => JSON.stringify(object, null, indent)).join(between)}\n`;
    const source = new YamlSource(text);
    expect(source.problems).toEqual([]);
    expect(source.objects.map(({ manifest }) => manifest)).toEqual(objects);
    const [, , third] = source.objects;
    const { range } = source.placeOf(third as (typeof source.objects)[number], ['metadata', 'name']);
    expect(text.slice(...range)).toBe('"c"');
  });

  test('are read as each of them alone is', () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(objects, fc.constantFrom(0, 2), (all, indent) => {
        const texts = all.map((object) => JSON.stringify(object, null, indent));
        let alone: unknown;
        try {
          alone = texts.flatMap((text) => fragmentsFromYaml(text));
        } catch {
          return;
        }
        expect(fragmentsFromYaml(texts.join('\n'))).toEqual(alone);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['one object', '{"a": 1}\n'],
  ['flows of YAML', '{a: 1}\n{b: 2}\n'],
  ['a list', '[1]\n{"b": 2}\n'],
  ['a text behind', '{"a": 1}\n{"b": 2}\nx'],
  ['a text between', '{"a": 1}\nx\n{"b": 2}\n'],
  ['separators', '{"a": 1}\n---\n{"b": 2}\n'],
  ['one that does not end', '{"a": 1}\n{"b": 2\n'],
  ['too many ends', '{"a": 1}}\n{"b": 2}\n'],
  ['quotes that do not end', '{"a": 1}\n{"b\n'],
  ['nothing', ''],
])('no stream: %s', (_, text) => expect([...jsonStream(text)]).toEqual([]));

test('what is wrong in one is told of in its line', () => {
  const text = `${JSON.stringify(namespace('a'))}\n{"apiVersion": "v1"}\n`;
  expect(new YamlSource(text).problems).toMatchObject([{ message: 'Object without "kind"', line: 2, column: 1 }]);
});
