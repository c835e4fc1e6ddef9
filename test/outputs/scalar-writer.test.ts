import { describe, expect, test } from '@jest/globals';
import { toYaml } from '../../src/outputs/yaml';

const written = (value: unknown) => toYaml({ a: value }).slice('a:'.length);

describe('text on one line', () => {
  test.each([
    'nginx:latest',
    'registry.example.com:5000/team/web@sha256:0a1b',
    '10.0.0.1',
    '10.0.0.0/8',
    '1.25.3',
    '250m',
    '0.5Gi',
    '2d',
    '1:60',
    '8080:80',
    '0b2',
    '0xg',
    '1e',
    'e',
    '_1',
    '3-alpine',
    '2024-01',
    '-c',
    '--port=80',
    '-- x',
    '+x',
    '..',
    '../up',
    '.hidden',
    ':8080',
    '::1',
    '?x',
    '~/.bashrc',
    '<none>',
    '==',
    'yes please',
    'nope',
    'a b  c',
    'a#b',
    'http://x.example:80/?q=[1]&r={2}#top',
    'echo "hi" && sleep \'1\'',
    'C:\\x',
    '$(VAR)',
    "it's",
    'a, b',
    'x=',
    '한국어 é 😀 👩‍💻',
    'a\u00a0b',
  ])('%j needs no quotes', (plain) => {
    expect(written(plain)).toBe(` ${plain}\n`);
    expect(toYaml({ [plain]: 1 })).toBe(`${plain}: 1\n`);
    expect(toYaml([plain])).toBe(`- ${plain}\n`);
  });

  test.each([
    ...['', ' ', ' a', 'a ', 'a: b', 'a:', ':', ': a', '-', '- a', '?', '? a', 'a #b', '#a', '---', '--- a', '---a'],
    ...[
      '...',
      '... a',
      '<<',
      '=',
      '~',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '%a',
      '@a',
      '`a',
      '{a',
      '}',
      '[a]',
      ']',
      ',a',
      "'a",
    ],
    ...['y', 'Y', 'n', 'N', 'yes', 'Yes', 'YES', 'yEs', 'no', 'No', 'NO', 'on', 'On', 'ON', 'off', 'Off', 'OFF'],
    ...[
      'true',
      'True',
      'TRUE',
      'false',
      'False',
      'FALSE',
      'null',
      'Null',
      'NULL',
      '.nan',
      '.NaN',
      '.inf',
      '-.Inf',
      '+.INF',
    ],
    ...[
      '0',
      '-1',
      '+1',
      '08',
      '0777',
      '0o17',
      '-0o17',
      '0O17',
      '0x1f',
      '0X1F',
      '0b1',
      '0B1',
      '0b-1',
      '1_000',
      '1__0',
      '-_1',
    ],
    ...[
      '0_x1',
      '0o-7',
      '0x_',
      '0b__',
      '1.',
      '.5',
      '-.5',
      '.',
      '1.5',
      '1e3',
      '1E+3',
      '1_0.5e-3',
      '.5_0',
      'e5',
      '-E9',
      '12e03',
      '1:30',
      '190:20:30.15',
    ],
    ...['2024-01-31', '2024-1-1', '2024-01-31T10:11:12Z', '2024-01-31t10:11:12.5+09:00', '2024-01-31 10:11:12 +9'],
  ])('%j is put in double quotes', (quoted) => {
    expect(written(quoted)).toBe(` "${quoted}"\n`);
    expect(toYaml({ [quoted]: 1 })).toBe(`"${quoted}": 1\n`);
    expect(toYaml([quoted])).toBe(`- "${quoted}"\n`);
    expect(toYaml(quoted)).toBe(`"${quoted}"\n`);
  });

  test.each([
    ['{"a": 1}', `'{"a": 1}'`],
    ['"', `'"'`],
    ['\\: ', `'\\: '`],
    [`[ "it's" ]`, `'[ "it''s" ]'`],
    ["it's: so", `"it's: so"`],
    ['a\tb', '"a\\tb"'],
    ['"\t"', '"\\"\\t\\""'],
    ['\r\n', '"\\r\\n"'],
    ['\0', '"\\u0000"'],
    ['\x1b[0m', '"\\u001b[0m"'],
    ['a\x7f', '"a\\u007f"'],
    ['\x85', '"\\u0085"'],
    ['\u2028\u2029', '"\\u2028\\u2029"'],
    ['\ufeffa', '"\\ufeffa"'],
    ['\ufffe\uffff', '"\\ufffe\\uffff"'],
    ['\x80😀\\', '"\\u0080😀\\\\"'],
  ])('%j is written %s', (value, yaml) => {
    expect(written(value)).toBe(` ${yaml}\n`);
    expect(toYaml({ [value]: 1 })).toBe(`${yaml}: 1\n`);
  });
});

describe('text of several lines', () => {
  test.each([
    ['a\nb', '|-\n  a\n  b'],
    ['a\nb\n', '|\n  a\n  b'],
    ['a\nb\n\n', '|+\n  a\n  b\n'],
    ['a\n', '|\n  a'],
    ['\n\na', '|-\n\n\n  a'],
    ['a\n\n\nb\n', '|\n  a\n\n\n  b'],
    [' a\nb', '|2-\n   a\n  b'],
    ['\n a\nb\n', '|2\n\n   a\n  b'],
    ['\ta\n', '|2\n  \ta'],
    ['  \na', '|2-\n    \n  a'],
    ['a \n\t b\t\n', '|\n  a \n  \t b\t'],
    ['a\n  \nb', '|-\n  a\n    \n  b'],
    ['#!/bin/sh\necho "$1" # \\\n', '|\n  #!/bin/sh\n  echo "$1" # \\'],
    ['---\n...\n', '|\n  ---\n  ...'],
    ['$&\n$1\n', '|\n  $&\n  $1'],
    ['😀\u00a0\n', '|\n  😀\u00a0'],
  ])('%j is a literal block', (value, yaml) => {
    expect(written(value)).toBe(` ${yaml}\n`);
    expect(toYaml({ x: [value] })).toBe(`x:\n  - ${yaml.replace(/\n(?=.)/g, '\n  ')}\n`);
  });

  test.each([
    ['\n', '"\\n"'],
    ['\n\n', '"\\n\\n"'],
    [' \n\t', '" \\n\\t"'],
    ['a\n  ', '"a\\n  "'],
    ['a\n \n\n', '"a\\n \\n\\n"'],
    ['a\r\nb', '"a\\r\\nb"'],
    ['a\n\x85', '"a\\n\\u0085"'],
    ['a\n\u2028', '"a\\n\\u2028"'],
    ['\ufeffa\n', '"\\ufeffa\\n"'],
    ['"a"\n\0', '"\\"a\\"\\n\\u0000"'],
  ])('%j cannot be one', (value, yaml) => {
    expect(written(value)).toBe(` ${yaml}\n`);
  });

  test('can be a whole document, but not with an indentation that nothing tells', () => {
    expect(toYaml('---\na\n')).toBe('|\n  ---\n  a\n');
    expect(toYaml(' a\nb')).toBe('" a\\nb"\n');
  });

  test('is never a key', () => {
    expect(toYaml({ 'a\nb\n': 'c' })).toBe('"a\\nb\\n": c\n');
  });

  test('is never folded', () => {
    const long = 'word '.repeat(500);
    expect(written(`${long}end`)).toBe(` ${long}end\n`);
    expect(written(long)).toBe(` "${long}"\n`);
  });
});

describe('numbers and words', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [1e20, '100000000000000000000'],
    [2 ** 53, '9007199254740992'],
    [1e21, '1.0e+21'],
    [-1e21, '-1.0e+21'],
    [1.5e300, '1.5e+300'],
    [1e-7, '1.0e-7'],
    [5e-324, '5.0e-324'],
    [true, 'true'],
    [false, 'false'],
    [null, 'null'],
  ])('%p is written %s', (value, yaml) => {
    expect(written(value)).toBe(` ${yaml}\n`);
    expect(toYaml(value)).toBe(`${yaml}\n`);
    expect(toYaml([value])).toBe(`- ${yaml}\n`);
  });
});
