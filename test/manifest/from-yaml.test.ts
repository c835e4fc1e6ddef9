import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PodwrightError } from '../../src/errors';
import { fragmentsFromYaml, fromYaml } from '../../src/manifest/from-yaml';
import { hasKubectl, kubectlReads } from './kubectl';

const testWithKubectl = hasKubectl ? test : test.skip;

const object = (field: string, name = 'probe') => `apiVersion: v1\nkind: Probe\nmetadata: {name: ${name}}\n${field}\n`;

// Recorded from kubectl 1.32.
const VALUES: readonly (readonly [yaml: string, value: unknown])[] = [
  ['0644', 420],
  ['0o644', 420],
  ['-0777', -511],
  ['08', 8],
  ['0129', 129],
  ['0x1F', 31],
  ['0xg', '0xg'],
  ['0b101', 5],
  ['-0b11', -3],
  ['0b-1', -1],
  ['1_000', 1000],
  ['0_7', 7],
  ['_1', '_1'],
  ['+1', 1],
  ['-0', 0],
  ['1:30', '1:30'],
  ['1.0', 1],
  ['1.', 1],
  ['.5', 0.5],
  ['.5_0', 0.5],
  ['._5', '._5'],
  ['-.5', -0.5],
  ['1e3', 1000],
  ['1E-2', 0.01],
  ['1e400', '1e400'],
  ['1e', '1e'],
  ['1.0.0', '1.0.0'],
  ['100m', '100m'],
  ['0.5Gi', '0.5Gi'],
  ['12345678901234567890', 12345678901234567000],
  ['99999999999999999999', 1e20],
  ['9007199254740991', 9007199254740991],
  ['4611686018427388000', 4611686018427388000],
  ['yes', true],
  ['On', true],
  ['y', true],
  ['Y', true],
  ['n', false],
  ['NO', false],
  ['off', false],
  ['yEs', 'yEs'],
  ['TRUE', true],
  ['tRue', 'tRue'],
  ['"yes"', 'yes'],
  ["'0644'", '0644'],
  ['', null],
  ['~', null],
  ['Null', null],
  ['"null"', 'null'],
  ['2001-12-14', '2001-12-14'],
  ['2001-12-14t21:59:43.10Z', '2001-12-14t21:59:43.10Z'],
  ['=', '='],
  ['<<', '<<'],
  ['a#b # c', 'a#b'],
  ['http://x:80', 'http://x:80'],
  ['"\\x41\\u00e9"', 'Aé'],
  ['!!str 1', '1'],
  ['!!int "5"', 5],
  ['!!float 1', 1],
  ['!!bool "yes"', true],
  ['!!null ""', null],
  ['!!timestamp 2001-12-14', '2001-12-14'],
  ['!!binary aGk=', 'hi'],
  ['!custom 5', '5'],
  ['! 5', '5'],
  ['!!set {a, b}', { a: null, b: null }],
  ['!!str {a: 1}', { a: 1 }],
  ['|\n  a\n  b', 'a\nb\n'],
  ['>-\n  a\n  b', 'a b'],
  ['[y, 0644, "1", {a: ~}]', [true, 420, '1', { a: null }]],
  ['{a: 1, b}', { a: 1, b: null }],
  ['{"a":1}', { a: 1 }],
  ['{&x a: &y [1], b: *y, c: *x}', { a: [1], b: [1], c: 'a' }],
  // The later one wins, a field as well as a merge; of several maps the first.
  ['{a: &a {x: 1, z: 1}, b: {<<: *a, z: 2}}', { a: { x: 1, z: 1 }, b: { x: 1, z: 2 } }],
  ['{a: &a {x: 1, z: 1}, b: {z: 2, <<: *a}}', { a: { x: 1, z: 1 }, b: { x: 1, z: 1 } }],
  ['{<<: [{x: 1}, {x: 2, z: 3}], w: 4}', { x: 1, z: 3, w: 4 }],
  ['{"<<": 1}', { '<<': 1 }],
  // Keys become text: 32-bit floats as Go writes them.
  [
    '{1: a, 0x10: b, true: c, 1.10: d, 1e6: e, 0.00001: f}',
    { 1: 'a', 16: 'b', true: 'c', '1.1': 'd', '1e+06': 'e', '1e-05': 'f' },
  ],
  ['{y: 1, n: 2, 2001-12-14: 3}', { true: 1, false: 2, '2001-12-14': 3 }],
  ['{.inf: 1, -0.0: 2, 16777217.0: 3, .nan: 4}', { '.inf': 1, '-0': 2, '1.6777216e+07': 3, '.nan': 4 }],
  ['{constructor: 1, toString: 2}', { constructor: 1, toString: 2 }],
];

test.each(VALUES)('reads %j as Kubernetes does', (yaml, value) => {
  expect(fromYaml(object(`value: ${yaml}`))).toEqual([
    { apiVersion: 'v1', kind: 'Probe', metadata: { name: 'probe' }, value },
  ]);
});

testWithKubectl('kubectl reads the same values', () => {
  const text = VALUES.map(([yaml], index) => object(`value: ${yaml}`, `probe-${index}`)).join('---\n');
  expect(kubectlReads(text)?.map(({ value }) => value)).toEqual(VALUES.map(([, value]) => value));
});

describe('documents', () => {
  test('empty ones are skipped, whatever surrounds them', () => {
    const text = `# head\n---\n${object('a: 1')}--- # why\n\n---\n~\n---\n${object('a: 2')}...\n---\n`;
    expect(fromYaml(text).map(({ a }) => a)).toEqual([1, 2]);
    expect(fromYaml('')).toEqual([]);
    expect(fromYaml('# only a comment\n')).toEqual([]);
  });

  test('JSON is read with its tabs, escapes and surrogate pairs', () => {
    const json = '{\n\t"apiVersion": "v1",\n\t"kind": "List",\n\t"items": [\n\t\t{"a\\/b": "\\ud83d\\ude00"}\n\t]\n}\n';
    expect(fromYaml(json)).toEqual([JSON.parse(json)]);
  });

  test('line ends of Windows and a byte order mark change nothing', () => {
    expect(fromYaml(`\ufeff${object('a: |\n  x\n  y').replaceAll('\n', '\r\n')}`)).toEqual(
      fromYaml(object('a: |\n  x\n  y')),
    );
  });

  test('anchors end with their document', () => {
    expect(() => fragmentsFromYaml('a: &a 1\n---\nb: *a')).toThrow('Unknown alias "*a", at line 3, column 4');
  });

  test('an anchor given anew holds from there on', () => {
    expect(fragmentsFromYaml('a: &x 1\nb: &y [*x]\nc: &x 2\nd: [*x, *y]')).toEqual([
      { a: 1, b: [1], c: 2, d: [2, [1]] },
    ]);
  });

  test('a field "__proto__" is a field', () => {
    const [read] = fragmentsFromYaml('__proto__: {a: 1}');
    expect(Object.entries(read ?? {})).toEqual([['__proto__', { a: 1 }]]);
  });

  test('aliases make copies', () => {
    const [read] = fragmentsFromYaml('a: &a {x: 1}\nb: *a') as [{ a: object; b: object }];
    expect(read.a).not.toBe(read.b);
  });

  test('many aliases of one value are no bomb', () => {
    const [read] = fragmentsFromYaml(`a: &a 1\nb:\n${'- *a\n'.repeat(20_000)}`) as [{ b: number[] }];
    expect(read.b).toHaveLength(20_000);
  });
});

const SAD: readonly (readonly [what: string, yaml: string, message: string, kubectl: 'refuses' | 'takes'])[] = [
  ['tab', 'spec:\n\ta: 1', 'Tab used as indentation, at line 5, column 1', 'refuses'],
  ['indentation', 'spec:\n   a: 1\n  b: 2', 'Wrong indentation, at line 6, column 1', 'refuses'],
  ['duplicate key', 'a: 1\nb: 2\na: 3', 'Duplicate key "a", at line 6, column 1', 'takes'],
  ['duplicate key as text', '1: 1\n"1": 2', 'Duplicate key "1", at line 5, column 1', 'takes'],
  ['duplicate key inside', 'a: [{x: 1, x: 2}]', 'Duplicate key "x", at line 4, column 12', 'takes'],
  [
    'unclosed quote',
    'a: "x\nb: 2\nc: 3',
    'Quote never closed, or its lines indented too little, at line 4, column 4',
    'refuses',
  ],
  [
    'unclosed bracket',
    'a: [1, 2',
    'Bracket not closed, or its content indented too little, at line 5, column 1',
    'refuses',
  ],
  ['second colon', 'a: b: c', 'A second ":" where a plain value was expected, at line 4, column 4', 'refuses'],
  ['no colon', 'abc\nb: 1', 'Key that spans lines, or a line without ":", at line 4, column 1', 'refuses'],
  ['reserved character', 'a: @x', 'Text starts with a character that YAML reserves, at line 4, column 4', 'refuses'],
  ['escape', 'a: "\\q"', 'Unknown escape in double quotes, at line 4, column 5', 'refuses'],
  ['control character', 'a: b\u0001', 'Control character, at line 4, column 5', 'refuses'],
  ['unknown alias', 'a: *b', 'Unknown alias "*b", at line 4, column 4', 'refuses'],
  ['alias in itself', 'a: &a [*a]', 'Alias "*a" inside what it stands for, at line 4, column 8', 'refuses'],
  ['merge of no map', 'a: {<<: 5}', 'Something else than a map after "<<", at line 4, column 9', 'refuses'],
  [
    'merge of an alias of no map',
    'b: &b 1\na: {<<: *b}',
    'Something else than a map after "<<", at line 5, column 9',
    'refuses',
  ],
  ['null as a key', '~: 1', 'Key that is no text, at line 4, column 1', 'refuses'],
  ['list as a key', '? [a]\n: 1', 'Key that is no text, at line 4, column 3', 'refuses'],
  ['infinity', 'a: .inf', 'Number that JSON cannot hold, at line 4, column 4', 'refuses'],
  ['tag against the value', 'a: !!int x', 'Value that its tag does not allow, at line 4, column 10', 'refuses'],
  ['bad base64', 'a: !!binary x', 'Value that its tag does not allow, at line 4, column 13', 'refuses'],
  [
    'digits lost',
    'a: 9007199254740993',
    'Whole number with more digits than JavaScript keeps, at line 4, column 4',
    'takes',
  ],
  ['text beside ---', '--- {a: 1}', 'Text on the line of "---", at line 4, column 1', 'refuses'],
  ['text after ...', '...\na: 1', 'Text after "...", which Kubernetes does not read, at line 5, column 1', 'takes'],
];

describe('sad paths', () => {
  test.each(SAD)('%s', (_, yaml, message, kubectl) => {
    const text = object(yaml);
    const error = thrownBy(() => fromYaml(text, 'pod.yaml'));
    expect(error.message).toContain(`${message} of "pod.yaml"`);
    expect(error.code).toBe('INVALID_YAML');
    if (hasKubectl) expect(kubectlReads(text) === undefined).toBe(kubectl === 'refuses');
  });

  test.each([
    ['hello', 'Document that is not an object, at line 1, column 1'],
    ['a: 1\n---\n- a', 'Document that is not an object, at line 3, column 1'],
    ['%YAML 1.1\n---\na: 1', 'Line that starts with "%", which Kubernetes cannot read, at line 1, column 1'],
    ['# c\n%x: 1', 'Line that starts with "%", which Kubernetes cannot read, at line 2, column 1'],
  ])('%j', (text, message) => {
    expect(thrownBy(() => fragmentsFromYaml(text)).message).toContain(message);
  });

  test.each([
    ['kind: Pod', 'apiVersion'],
    ['apiVersion: v1\nkind: 5', 'kind'],
    ['apiVersion: v1\nkind: ""', 'kind'],
  ])('an object %j without a usable %s', (text, field) => {
    expect(thrownBy(() => fromYaml(`\n${text}`)).message).toContain(`Object without "${field}", at line 2, column 1`);
  });

  test('aliases of aliases of aliases end in an error', () => {
    const levels = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`)}]`);
    const bomb = thrownBy(() => fragmentsFromYaml(`l0: &l0 x\n${levels.join('\n')}`));
    expect(bomb.message).toMatch(/^Aliases unfold to too much, at line \d+, column \d+/);
    const merges = Array.from({ length: 60 }, (_, i) => `l${i + 1}: &l${i + 1} {<<: [*l${i}, *l${i}]}`);
    for (const first of ['{x: 1}', '{}']) {
      const { message } = thrownBy(() => fragmentsFromYaml(`l0: &l0 ${first}\n${merges.join('\n')}`));
      expect(message).toMatch(/^Aliases unfold to too much/);
    }
    const wide = Array(500).fill('x').join(', ');
    const literal = Array(30_000).fill('[]').join(', ');
    const broad = thrownBy(() => fragmentsFromYaml(`c: [${literal}]\na: &a [${wide}]\nb:\n${'- *a\n'.repeat(1_000)}`));
    expect(broad.message).toMatch(/^Aliases unfold to too much/);
  });

  test.each([1_000, 20_000])('%d brackets deep', (depth) => {
    // Where the stack ends depends on who calls; a known error or the value, never a RangeError.
    const text = `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    try {
      fragmentsFromYaml(text);
    } catch (error) {
      expect(error).toBeInstanceOf(PodwrightError);
      expect(String(error)).toContain('Nested too deeply');
    }
  });

  test('no message quotes a value', () => {
    for (const text of [
      'a: "hunter2',
      'a: [hunter2',
      'a: {b: 1} hunter2',
      'a: | hunter2\n  x',
      'a: @hunter2',
      'a: "\\hunter2"',
    ]) {
      expect(thrownBy(() => fragmentsFromYaml(text)).message).not.toContain('hunter2');
    }
  });
});

testWithKubectl('the documents read as kubectl reads them', () => {
  const root = join(__dirname, '../documents');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    expect([file, fromYaml(text, file).map(withoutAnnotations)]).toEqual([
      file,
      kubectlReads(text)?.map(withoutAnnotations),
    ]);
  }
});

function withoutAnnotations({ metadata, ...rest }: Record<string, unknown>) {
  const { annotations: _, creationTimestamp: __, ...others } = metadata as Record<string, unknown>;
  return { ...rest, metadata: others };
}

function thrownBy(action: () => unknown): PodwrightError {
  try {
    action();
  } catch (error) {
    if (error instanceof PodwrightError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}
