import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { goYaml } from '../../src/kubectl/go-yaml';
import { inNaturalOrder } from '../../src/kubectl/natural-order';
import { kubectlVersion } from './ask-kubectl';
import { recording } from './recording';

const PIECES = [
  'a',
  'word',
  'Z',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  ':',
  ': ',
  ' #',
  '#',
  '-',
  '- ',
  '?',
  '"',
  "'",
  '\\',
  '{',
  '[',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '0',
  '1',
  '10',
  '0x1F',
  '1e3',
  '.5',
  '_',
  '+',
  'é',
  '한글',
  '😀',
  '\u00a0',
  '\r',
  '\u0001',
  'yes',
  'no',
  'null',
  '~',
  'true',
  '2020-01-02',
  '12:30',
  '<<',
  '=',
  '---',
  '...',
  '\ufffd',
  'longer words to wrap the line ',
];
const text = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }) },
  )
  .map((pieces) => pieces.join(''));

test('every text is read back', () => {
  // Go takes numbers that are too large for it for texts.
  const sure = text.filter((one) => !/0x[\da-f]{16}|\de\d{3}/i.test(one));
  fc.assert(
    fc.property(fc.dictionary(sure, fc.oneof(sure, fc.array(sure), fc.dictionary(sure, sure))), (value) => {
      const read = parse(goYaml(value)) as unknown;
      expect(read ?? {}).toEqual({ ...value });
    }),
  );
});

const isSame = kubectlVersion() === recording().kubectl;

// Where kubectl of that version is at hand, what it writes is compared.
(isSame ? test : test.skip)(
  'texts are written as kubectl writes them',
  () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 100, maxLength: 150 }), (texts) => {
        const entries = texts.map((value, index) => [`k${index}`, value] as const);
        const { stdout, stderr } = spawnSync(
          'kubectl',
          [
            'create',
            'cm',
            'x',
            '--dry-run=client',
            '-o',
            'yaml',
            ...entries.map(([key, value]) => `--from-literal=${key}=${value}`),
          ],
          { encoding: 'utf8', env: { PATH: process.env.PATH, KUBECONFIG: devNull } },
        );
        expect(stderr).toBe('');
        const object = { apiVersion: 'v1', data: Object.fromEntries(entries), kind: 'ConfigMap' };
        expect(goYaml({ ...object, metadata: { creationTimestamp: null, name: 'x' } })).toBe(stdout);
      }),
      { numRuns: 10 },
    );
  },
  60_000,
);

test.each([
  [
    ['a10', 'a9', 'a1', 'a'],
    ['a', 'a1', 'a9', 'a10'],
  ],
  [
    ['b', 'A', '_', '1', '-', '.'],
    ['-', '.', '_', '1', 'A', 'b'],
  ],
  [
    ['a.b', 'ab', 'a-b', 'a_b', 'a1'],
    ['a-b', 'a.b', 'a_b', 'a1', 'ab'],
  ],
  [
    ['key-100', 'key-20', 'key-3', 'keys'],
    ['key-3', 'key-20', 'key-100', 'keys'],
  ],
])('%j in order', (names, ordered) => {
  expect([...names].sort(inNaturalOrder)).toEqual(ordered);
});

test.each([
  [{}, '{}\n'],
  [{ a: [] }, 'a: []\n'],
  [{ a: [{ b: 1, c: [{}] }] }, 'a:\n- b: 1\n  c:\n  - {}\n'],
  [{ a: { b: null, c: true } }, 'a:\n  b: null\n  c: true\n'],
  [{ a: [['x'], 'y'] }, 'a:\n- - x\n- "y"\n'],
  [{ ['k'.repeat(129)]: 'v' }, `? ${'k'.repeat(129)}\n: v\n`],
])('%j', (value, expected) => {
  expect(goYaml(value)).toBe(expected);
});

describe('lines end at the first space behind column 80', () => {
  const at = (length: number) => 'x'.repeat(length);

  test.each([
    // A key, a colon and a space stand before the text.
    [`${at(77)} y`, `a: ${at(77)} y\n`],
    [`${at(78)} y`, `a: ${at(78)}\n  y\n`],
    [`'${at(74)} y`, `a: '''${at(74)} y'\n`],
    [`'${at(75)} y`, `a: '''${at(75)}\n  y'\n`],
    [`\t${at(74)} y`, `a: "\\t${at(74)} y"\n`],
    [`\t${at(75)} y`, `a: "\\t${at(75)}\n  y"\n`],
    [`\t${at(75)}  y`, `a: "\\t${at(75)}\n  \\ y"\n`],
    [`${at(90)} `, `a: '${at(90)} '\n`],
  ])('%j', (value, expected) => {
    expect(goYaml({ a: value })).toBe(expected);
  });
});
