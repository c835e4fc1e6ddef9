import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gluedField } from '../../src/manifest/yaml-slips';
import { YamlSource } from '../../src/manifest/yaml-source';

const told = (text: string): string[] =>
  new YamlSource(text).problems.map(({ line, column, message, fix }) => `${line}:${column} ${message}. ${fix}`);

describe('a line that is deeper than the field above, which has its value', () => {
  const DEEPER = 'Wrong indentation: the line is deeper than the field above it, which has its value already.';

  test.each([
    ['an object', 'apiVersion: v1\nkind: Pod\n metadata:\n  name: x\n', '3:2', 1],
    ['a value', 'apiVersion: v1\nkind: Pod\nspec:\n  a: b\n    c: d\n', '5:5', 3],
    ['in a list', 'apiVersion: v1\nkind: Pod\nspec:\n- name: x\n     image: y\n', '5:6', 3],
    ['in a list of lists', 'a:\n- - name: x\n       image: y\n', '3:8', 5],
    ['after a text of two lines', 'a: x\n  b\n  c: d\n', '3:3', 1],
    ['with line ends of Windows', 'kind: Pod\r\n metadata: x\r\n', '2:2', 1],
    ['after a byte order mark', '\ufeffkind: Pod\n metadata: x\n', '2:2', 1],
    ['in a later document', 'a: b\n---\nkind: Pod\n metadata: x\n', '4:2', 1],
  ])('%s', (_, text, place, column) => {
    expect(told(text)).toContain(`${place} ${DEEPER} Start it in column ${column}, as that field`);
  });

  test('not where a ":" is on the same line', () => {
    expect(told('a: b: c\n')).toEqual(['1:4 A second ":" where a plain value was expected. Put the text in quotes']);
  });
});

describe('no space after ":"', () => {
  const AFTER = 'No space after ":". Write a space after the ":"';

  test.each([
    ['before other fields', 'metadata:\n  name:x\n  labels: {}\n', '2:7'],
    ['after other fields', 'metadata:\n  labels: {}\n  name:x\n', '3:7'],
    ['at the top', 'apiVersion:v1\nkind: Pod\n', '1:11'],
    ['in a list', 'a:\n  - image:x\n    name: b\n', '2:10'],
    ['before a bracket', 'b: c\ncommand:["sh"]\n', '2:8'],
  ])('%s', (_, text, place) => {
    expect(told(text)).toEqual([`${place} ${AFTER}`]);
  });

  test('where nothing else is on any line', () => {
    expect(told('kind:Pod\n')).toEqual(['1:1 No object. Write a space after the ":"']);
    expect(told('text\n')).toEqual(['1:1 No object. Write "apiVersion", "kind" and so on']);
  });

  test('not in an address', () => {
    expect(told('a: b\nhttp://example.com\n')).toEqual([
      '2:1 Text without ":" where a field was expected. Write "field: value"',
    ]);
  });

  test.each([
    ['name:x', 'name'],
    ['name: x', undefined],
    ['http://x', undefined],
    ['a::b', undefined],
    ['two words:x', undefined],
    [':x', undefined],
    ['', undefined],
  ])('%j is a field: %s', (text, field) => expect(gluedField(text)).toBe(field));
});

test('an item of a list that has lost its fields’ indentation says so', () => {
  expect(told('- name: x\n image: y\n')).toEqual([
    '2:1 Line without "-" where the next item of a list was expected. Indent it as the fields of the item above, or write "- " before it',
  ]);
});

test('whatever is told stands in the text, and holds nothing of it', () => {
  const line = fc.constantFrom(
    'a: QQQ',
    ' b: QQQ',
    '  - c:QQQ',
    '   d:',
    'QQQ',
    '- - e: QQQ',
    '"QQQ',
    'f:["QQQ"]',
    '\tg: QQQ',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      for (const { line: at, column, message, fix } of new YamlSource(lines.join('\n')).problems) {
        expect(`${message} ${fix}`).not.toContain('QQQ');
        expect(at).toBeLessThanOrEqual(lines.length + 1);
        expect(column).toBeLessThanOrEqual((lines[at - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 2_000 },
  );
});

describe('a misspelt field that says what an object is', () => {
  test.each([
    ['apiVersion: v1\nkidn: Pod\n', '2:1 Object without "kind". Write "kind" for "kidn"'],
    ['kind: Pod\napiversion: v1\n', '2:1 Object without "apiVersion". Write "apiVersion" for "apiversion"'],
    ['kind: Pod\nmetadata: {}\nspec: {}\n', '1:1 Object without "apiVersion". Write "apiVersion: …"'],
    ['apiVersion: v1\nkind: []\nkidn: Pod\n', '1:1 Object without "kind". Write "kind: …"'],
  ])('%j', (text, problem) => expect(told(text)).toEqual([problem]));
});

test.each([
  ['with a mark', Buffer.from('\ufeffkind: Pod\n', 'utf16le')],
  ['without one', Buffer.from('kind: Pod\n', 'utf16le')],
  ['the other way round', Buffer.from('kind: Pod\n', 'utf16le').swap16()],
])('UTF-16 %s', (_, bytes) => {
  expect(YamlSource.of(bytes).problems).toMatchObject([{ message: 'Text in UTF-16', fix: 'Save the file as UTF-8' }]);
});
