import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { stringify } from 'yaml';
import { fragmentsFromYaml } from '../../src/manifest/from-yaml';
import { type DocumentReader, readPlainYaml } from '../../src/manifest/plain-yaml';
import { toYaml } from '../../src/outputs/yaml';

/** What the full reader makes of a text; undefined where it refuses it. */
const full = (text: string): unknown => {
  try {
    return fragmentsFromYaml(text);
  } catch {
    return undefined;
  }
};

const fullDocument: DocumentReader = (text) => {
  const documents = full(text);
  return Array.isArray(documents) && documents.length < 2 ? (documents[0] ?? null) : undefined;
};

/** Either the plain reader leaves the text to the full one, or both read the same. */
const expectAgreement = (text: string): void => {
  for (const same of [text, text.replaceAll('\n', '\r\n')]) {
    for (const plain of [readPlainYaml(same), readPlainYaml(same, fullDocument)]) {
      if (plain !== undefined) expect({ text: same, data: plain }).toEqual({ text: same, data: full(same) });
    }
  }
};

const MANIFEST = `# A comment
apiVersion: v1
kind: ConfigMap
metadata:
  name: game-config   # and another
  labels: {app: game, "tier": 'back end'}
  finalizers: []
data:
  game.properties: |
    enemies=aliens

      lives=3
  keep: |+
    two lines follow

  strip: |-
    none follows
  folded: >
    one
    line
  folded-and-stripped: >-
    'one' # line

  'quoted key': "a \\"quote\\" and a \\n"
  number: "1.0"
list:
- first
-   second: 2
    third: [1, 0x10, yes, ~, -c, "x, y"]
-
  fourth: null
- - nested
  - 1e3
empty:
---

---
a: b
`;

test('the plain sort of YAML is read, with the values of the full reader', () => {
  expect(readPlainYaml(MANIFEST)).toEqual(full(MANIFEST));
  expect(readPlainYaml(MANIFEST)).toMatchObject([
    {
      metadata: { labels: { app: 'game', tier: 'back end' }, finalizers: [] },
      data: {
        'game.properties': 'enemies=aliens\n\n  lives=3\n',
        keep: 'two lines follow\n\n',
        strip: 'none follows',
        folded: 'one line\n',
        'folded-and-stripped': "'one' # line",
        'quoted key': 'a "quote" and a \n',
        number: '1.0',
      },
      list: ['first', { second: 2, third: [1, 16, true, null, '-c', 'x, y'] }, { fourth: null }, ['nested', 1000]],
      empty: null,
    },
    { a: 'b' },
  ]);
});

describe('what is more than plain is left to the full reader', () => {
  test.each([
    ['an anchor', 'a: &x 1'],
    ['an alias', 'a: *x'],
    ['a merge', '<<: {a: 1}'],
    ['a tag', 'a: !!str 1'],
    ['text over two lines', 'a: b\n  c'],
    ['quotes over two lines', 'a: "b\n  c"'],
    ['a folded block of two paragraphs', 'a: >\n  b\n\n  c\n'],
    ['a folded block with deeper lines', 'a: >\n  b\n   c\n'],
    ['a folded block that keeps its end', 'a: >+\n  b\n\n'],
    ['an indented block', 'a: |2\n    b\n'],
    ['a duplicate', 'a: 1\na: 2'],
    ['a name that objects inherit', '__proto__: 1'],
    ['a tab', 'a:\tb'],
    ['a carriage return alone', 'a: b\rc: d\r\n'],
    ['a byte order mark', '\ufeffa: b'],
    ['a directive', '%YAML 1.1\n---\na: b'],
    ['the end of a document', 'a: b\n...\n'],
    ['a list as a document', '- a'],
    ['text as a document', 'a'],
    ['text after ---', '--- a: b'],
    ['a question mark', '? a\n: b'],
    ['wrong indentation', 'a:\n  b: 1\n c: 2'],
    ['a bracket that is never closed', 'a: [1'],
    ['an item of a block in brackets', 'a: {- b: c}'],
    ['a colon in plain text', 'a: b: c'],
    ['a number that JavaScript cannot hold', 'a: 9007199254740993'],
    ['an infinity', 'a: .inf'],
    ['a null key', '~: 1'],
    ['a hundred levels', `${Array.from({ length: 110 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} 1`],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});

test('the line ends of Windows are read as others are', () => {
  expect(readPlainYaml(MANIFEST.replaceAll('\n', '\r\n'))).toEqual(full(MANIFEST));
});

describe('one document that is more than plain', () => {
  const MORE = 'b: "1\n  2"\n';

  test('is read by another reader, alone', () => {
    const read: string[] = [];
    const other: DocumentReader = (text) => {
      read.push(text);
      return fullDocument(text);
    };
    expect(readPlainYaml(`a: 1\n--- # here\n${MORE}--- \nc: 3\n---\n${MORE}`, other)).toEqual([
      { a: 1 },
      { b: '1 2' },
      { c: 3 },
      { b: '1 2' },
    ]);
    expect(read).toEqual([MORE, MORE]);
  });

  test('without content is none', () => {
    expect(readPlainYaml('a: 1\n---\n!!null\n---\nb: 2\n', () => null)).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test.each([
    ['it is the whole text', MORE],
    ['the other reader refuses it', 'a: 1\n---\na: [\n'],
    ['text follows the separator', `a: 1\n---\n${MORE}--- c: 3\n`],
  ])('leaves the whole text to the full reader where %s', (_, text) => {
    expect(readPlainYaml(text, fullDocument)).toBeUndefined();
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'yes',
    'off',
    '1.0',
    '0644',
    '~',
    'null',
    '1e3',
    '-',
    '- a',
    'a: b',
    '#c',
    'a #c',
    ' x',
    'x ',
    '',
    '0x1',
    '1_000',
    'a\nb',
    'a\n\n',
    '\na',
    '---',
  ),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const object = fc.dictionary(text, value, { minKeys: 1, maxKeys: 4 });

test('what writers write is read as the full reader reads it', () => {
  fc.assert(
    fc.property(object, (data) => {
      for (const write of [toYaml, stringify, dump]) expectAgreement(`${write(data)}---\n${write(data)}`);
    }),
    { numRuns: 500 },
  );
});

test('a text with something changed in it is read as the full reader reads it, or left to it', () => {
  const change = fc.tuple(
    fc.nat(MANIFEST.length),
    fc.nat(3),
    fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom(
        '\n',
        ' ',
        '  ',
        ': ',
        '- ',
        '#',
        ' #',
        '"',
        "'",
        '[',
        '}',
        '|',
        '>',
        '---\n',
        '&',
        '*',
        '!',
        ',',
        '\t',
      ),
    ),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let changed = MANIFEST;
      for (const [at, removed, added] of changes) changed = changed.slice(0, at) + added + changed.slice(at + removed);
      expectAgreement(changed);
    }),
    { numRuns: 3_000 },
  );
});
