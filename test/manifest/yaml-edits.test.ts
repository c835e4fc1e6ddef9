import { describe, expect, test } from '@jest/globals';
import { FieldPath } from '../../src/kubernetes/field-path';
import type { Correction } from '../../src/manifest/problem';
import { correctedText } from '../../src/manifest/yaml-edits';
import { YamlSource } from '../../src/manifest/yaml-source';

/** The text with corrections made in its first object, each at these steps. */
function edited(
  text: string,
  ...corrections: readonly (readonly [steps: readonly (string | number)[], Correction])[]
): string {
  const source = new YamlSource(text);
  return correctedText(
    source,
    corrections.map(([steps, correction]) => {
      const [object] = source.objects;
      if (!object) throw new Error('There is no object in the text');
      return { object, at: FieldPath.of(...steps), correction };
    }),
  );
}

const object = (fields: string): string => `apiVersion: v1\nkind: Pod\n${fields}`;
const changed = (fields: string, steps: readonly (string | number)[], correction: Correction): string => {
  const text = edited(object(fields), [steps, correction]);
  expect(text.startsWith(object(''))).toBe(true);
  return text.slice(object('').length);
};

describe('a value', () => {
  test.each([
    ['a: b # why\n', 'c', 'a: c # why\n'],
    ['a:   "b"\n', 'c', 'a:   "c"\n'],
    ["a: 'b'\n", "it's", "a: 'it''s'\n"],
    ['a: b\n', 'yes', 'a: "yes"\n'],
    ['a: b\n', '1.5', 'a: "1.5"\n'],
    ['a: b\n', '0x10', 'a: "0x10"\n'],
    ['a: b\n', '500m', 'a: 500m\n'],
    ['a: b\n', 'x: y', 'a: "x: y"\n'],
    ['a: "80"\n', 80, 'a: 80\n'],
    ["a: 'true'\n", true, 'a: true\n'],
    ['a: b\r\nc: d\r\n', 'e', 'a: e\r\nc: d\r\n'],
  ])('%j becomes %j', (fields, value, expected) => {
    expect(changed(fields, ['a'], { value })).toBe(expected);
  });

  test.each([['|\n  b\n'], ['>-\n  b\n'], ['b\n  c\n'], ['\n'], ['{}\n'], ['[b]\n'], ['*x\n']])(
    'a: %j stays',
    (written) => {
      const fields = `x: &x b\na: ${written}`;
      expect(changed(fields, ['a'], { value: 'c' })).toBe(fields);
    },
  );

  test('is in quotes in JSON, whatever was there', () => {
    const text = '{"apiVersion":"v1","kind":"Pod","a":1,"b":[true]}';
    expect(edited(text, [['a'], { value: 'x' }], [['b', 0], { value: 'y' }])).toBe(
      '{"apiVersion":"v1","kind":"Pod","a":"x","b":["y"]}',
    );
  });

  test('of an item of a list of objects', () => {
    const text = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  a: b\n';
    expect(edited(text, [['a'], { value: 'c' }])).toBe(text.replace('a: b', 'a: c'));
  });
});

describe('a name', () => {
  test.each([
    ['imag: x # why\n', 'image: x # why\n'],
    ['"imag": x\n', '"image": x\n'],
    ["'imag' : x\n", "'image' : x\n"],
    ['imag:\n  - x\n', 'image:\n  - x\n'],
    ['imag: &a\n  - x\n', 'image: &a\n  - x\n'],
  ])('%j', (fields, expected) => {
    expect(changed(fields, ['imag'], { rename: 'image' })).toBe(expected);
  });

  test('that is there already is not given once more', () => {
    expect(changed('imag: x\nimage: y\n', ['imag'], { rename: 'image' })).toBe('imag: x\nimage: y\n');
  });
});

describe('quotes', () => {
  test.each([
    ['a: yes\n', 'a: "yes"\n'],
    ['a: 0644 # mode\n', 'a: "0644" # mode\n'],
    ['a: 1.0\n', 'a: "1.0"\n'],
    ['a: "x"\n', 'a: "x"\n'],
  ])('%j', (fields, expected) => {
    expect(changed(fields, ['a'], { quote: true })).toBe(expected);
  });

  test('go around what is written, and not around its anchor', () => {
    expect(changed('a: &x yes\n', ['a'], { quote: true })).toBe('a: &x "yes"\n');
  });
});

describe('a field that goes', () => {
  test.each([
    ['with its line and the comment in it', 'a:\n  b: 1 # why\n  c: 2\n', 'a:\n  c: 2\n'],
    ['in brackets', 'a: { b: 1, c: 2 }\n', 'a: { c: 2 }\n'],
    ['alone in brackets', 'a: {b: 1}\n', 'a: {}\n'],
    ['not the first of an item of a list', 'a:\n  - b: 1\n    c: 2\n', 'a:\n  - b: 1\n    c: 2\n'],
    ['not one of several lines', 'a:\n  b:\n    x: 1\n  c: 2\n', 'a:\n  b:\n    x: 1\n  c: 2\n'],
  ])('%s', (_, fields, expected) => {
    const steps = fields.includes('- b') ? ['a', 0, 'b'] : ['a', 'b'];
    expect(changed(fields, steps, { remove: true })).toBe(expected);
  });

  test.each([
    ['b', '{"a":{"c":2,"d":3}}'],
    ['c', '{"a":{"b":1,"d":3}}'],
    ['d', '{"a":{"b":1,"c":2}}'],
  ])('%s of JSON, on one line and on many', (name, expected) => {
    const json = { apiVersion: 'v1', kind: 'Pod', a: { b: 1, c: 2, d: 3 } };
    for (const space of [0, 2]) {
      const text = edited(JSON.stringify(json, null, space), [['a', name], { remove: true }]);
      expect({ ...(JSON.parse(text) as object) }).toEqual({ ...json, ...(JSON.parse(expected) as object) });
    }
  });
});

describe('several at once', () => {
  test('the same twice is made once', () => {
    expect(edited(object('a: b\n'), [['a'], { value: 'c' }], [['a'], { value: 'c' }])).toBe(object('a: c\n'));
  });

  test('two that do not agree are both left out, and the others made', () => {
    expect(
      edited(object('a: b\nx: y\n'), [['a'], { value: 'c' }], [['a'], { value: 'd' }], [['x'], { value: 'z' }]),
    ).toBe(object('a: b\nx: z\n'));
  });

  test('a name and the value below it', () => {
    expect(edited(object('a:\n  b: c\n'), [['a'], { rename: 'x' }], [['a', 'b'], { value: 'd' }])).toBe(
      object('x:\n  b: d\n'),
    );
  });
});

describe('what aliases repeat', () => {
  const text = object('a: &a\n  port: "80"\nb: *a\nc:\n  <<: *a\n  d: 1\n');

  test('stays where it is wrong in one place only', () => {
    expect(edited(text, [['a', 'port'], { value: 80 }])).toBe(text);
    expect(edited(text, [['b', 'port'], { value: 80 }], [['c', 'port'], { value: 80 }])).toBe(text);
  });

  test('is corrected where it is wrong in all of them', () => {
    const all = ['a', 'b', 'c'].map((name) => [[name, 'port'], { value: 80 }] as const);
    expect(edited(text, ...all)).toBe(text.replace('"80"', '80'));
  });

  test('of aliases in what other aliases repeat, each counts', () => {
    const nested = object('a: &a "80"\nb: &b\n  c: *a\nd: *b\n');
    expect(edited(nested, [['a'], { value: 80 }], [['b', 'c'], { value: 80 }])).toBe(nested);
    expect(edited(nested, [['a'], { value: 80 }], [['b', 'c'], { value: 80 }], [['d', 'c'], { value: 80 }])).toBe(
      nested.replace('"80"', '80'),
    );
  });
});

test('a byte order mark, line ends and no line end stay', () => {
  const text = `\ufeff${object('a: b # é\r\nc: d')}`;
  expect(edited(text, [['a'], { value: 'x' }], [['c'], { value: 'z' }])).toBe(
    text.replace('a: b', 'a: x').replace('c: d', 'c: z'),
  );
});
