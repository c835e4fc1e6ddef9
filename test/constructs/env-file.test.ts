import { describe, expect, test } from '@jest/globals';
import { readEnvFile } from '../../src/constructs/env-file';

const read = (text: string, environment = {}) => [...readEnvFile(Buffer.from(text), 'my.env', environment)];

test('lines are counted from 1, with those that hold no variable', () => {
  expect(read('\n# c\r\nA=1\n\nB=2')).toEqual([
    { key: 'A', value: '1', line: 3 },
    { key: 'B', value: '2', line: 5 },
  ]);
});

describe('a line without "="', () => {
  const inherit = (name: string, environment: object) => read(name, environment)[0]?.value;

  test('takes its value from the environment', () => {
    expect(inherit('A', { A: 'x' })).toBe('x');
  });

  test('is empty where the variable is empty or not set', () => {
    expect(inherit('A', { A: '' })).toBe('');
    expect(inherit('A', { B: 'x' })).toBe('');
  });

  test('takes nothing that the environment inherits', () => {
    expect(inherit('constructor', {})).toBe('');
    expect(inherit('__proto__', {})).toBe('');
  });
});

describe('the length of a line', () => {
  test.each(['B='.padEnd(65_535, 'x'), `${'B='.padEnd(65_534, 'x')}\r`, '#'.padEnd(65_535, 'x')])(
    'may be 65,535 bytes',
    (line) => {
      expect(read(`${line}\nC=3`).at(-1)).toEqual({ key: 'C', value: '3', line: 2 });
    },
  );

  test.each([
    'B='.padEnd(65_536, 'x'),
    `${'B='.padEnd(65_535, 'x')}\r`,
    '#'.padEnd(65_536, 'x'),
    `B=${'é'.repeat(32_768)}`,
  ])('may not be more, comments included', (line) => {
    expect(() => read(`A=1\n${line}\nC=3`)).toThrow(
      expect.objectContaining({
        code: 'INVALID_ENV_FILE',
        message: expect.stringContaining('Line 2 of "my.env" is longer than'),
      }),
    );
  });
});

test('what stands before a bad line is read first', () => {
  const lines = readEnvFile(Buffer.from('A=1\nB C\n'), 'my.env', {});
  expect(lines.next().value).toEqual({ key: 'A', value: '1', line: 1 });
  expect(() => lines.next()).toThrow('Line 2 of "my.env"');
});
