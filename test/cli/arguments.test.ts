import { describe, expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/arguments';
import type { Command } from '../../src/cli/command';

const command: Command = {
  name: 'draw',
  summary: 'Draw',
  usage: '[options] <file>',
  operands: Number.POSITIVE_INFINITY,
  options: {
    stdin: { short: 'i', summary: 'Input' },
    tty: { short: 't', summary: 'Terminal' },
    output: { short: 'o', value: 'format', choices: ['yaml', 'json'], summary: 'Format' },
    label: { short: 'l', value: 'label', repeats: true, summary: 'Label' },
    note: { value: 'text', mayBeEmpty: true, summary: 'Note' },
  },
  examples: ['podwright draw x'],
  run: () => Promise.resolve(0),
};
const read = (...args: readonly string[]) => readArguments(command, args);
const flags = (...args: readonly string[]) => [...read(...args).flags];

describe('flags', () => {
  test.each([
    [['--stdin'], ['stdin']],
    [['--stdin=true'], ['stdin']],
    [['--stdin=1'], ['stdin']],
    [['--stdin=T'], ['stdin']],
    [['--stdin=false'], []],
    [['--stdin=0'], []],
    [['--stdin=False'], []],
    [['--stdin', '--stdin=false'], []],
    [['--stdin=false', '--stdin'], ['stdin']],
    [['-i'], ['stdin']],
    [['-it'], ['stdin', 'tty']],
    [['-i=true'], ['stdin']],
    [['-i=false', '-t'], ['tty']],
  ])('%j', (args, on) => {
    expect(flags(...args)).toEqual(on);
  });

  test.each([[['--stdin=maybe']], [['--stdin=']], [['-i=no']]])('%j is neither true nor false', (args) => {
    expect(() => read(...args)).toThrow('The option "--stdin" takes no value but true or false');
  });
});

test('a version is one of the choices as kubectl tells it, too', () => {
  const options = { kubernetes: { value: 'version', choices: ['1.28', '1.31'], summary: 'Version' } };
  const version = (text: string) => readArguments({ ...command, options }, ['--kubernetes', text]).values;
  for (const text of ['1.31', 'v1.31', '1.31.2', 'v1.31.2']) expect(version(text).get('kubernetes')).toBe('1.31');
  for (const text of ['1.27', 'v1.27', '2.31', '1.31-']) {
    expect(() => version(text)).toThrow(`"--kubernetes" cannot be "${text}"`);
  }
  expect(() => version('1.27')).toThrow(/Known are 1\.28, 1\.31$|Did you mean/);
});

describe('values', () => {
  test.each([
    [['-o', 'yaml']],
    [['-oyaml']],
    [['-o=yaml']],
    [['--output', 'yaml']],
    [['--output=yaml']],
    [['--output=json', '-o', 'yaml']],
  ])('%j', (args) => {
    expect(read(...args).values.get('output')).toBe('yaml');
  });

  test('a value keeps its own "="', () => {
    expect(read('-l', 'a=b', '-la=c', '-l=a=d', '--label==e').lists.get('label')).toEqual(['a=b', 'a=c', 'a=d', '=e']);
  });

  test('an empty one is none, but where it may be', () => {
    expect(read('--note=').values.get('note')).toBe('');
    expect(read('--note', '').values.get('note')).toBe('');
    expect(() => read('--label=')).toThrow('The option "--label" needs a label');
    expect(() => read('--note')).toThrow('The option "--note" needs a text');
    expect(() => read('--note', '--stdin')).toThrow('The option "--note" needs a text');
  });

  test('a choice is checked however it is written', () => {
    expect(() => read('-o=xml')).toThrow('"-o" cannot be "xml"');
  });
});

test('nothing behind "--" is an option', () => {
  const { operands, separator, flags: on, values } = read('x', '--', '-i', '-o=yaml', '-i=false', '--stdin');
  expect({ operands, separator, on: [...on], values: [...values] }).toEqual({
    operands: ['x', '-i', '-o=yaml', '-i=false', '--stdin'],
    separator: 1,
    on: [],
    values: [],
  });
});
