import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readErrors, readMarks, unexpected } from './marked-errors';

const ROOT = join(__dirname, '../..');
const CASES = join(__dirname, 'cases');
const TSC = join(ROOT, 'node_modules/.bin/tsc');

test('the compiler refuses the marked lines, for the reason that they name, and nothing else', () => {
  const { stdout, error } = spawnSync(TSC, ['--noEmit', '--pretty', 'false', '-p', CASES], { encoding: 'utf8' });
  expect(error).toBeUndefined();
  const marks = readMarks(CASES);
  expect(marks.length).toBeGreaterThan(50);
  expect(unexpected(marks, readErrors(stdout))).toEqual([]);
}, 60_000);

describe('the comparison', () => {
  const output = [
    'a.ts(3,7): error TS2345: Argument of type \'"x"\'',
    '  Type \'"x"\' is not assignable',
    'a.ts(3,9): error TS1: Also \'"y"\'',
    'b.ts(1,1): error TS2: Wrong',
    'error TS5023: Unknown compiler option',
  ].join('\n');

  test('joins what is said of one line', () => {
    expect(readErrors(output)).toEqual([
      {
        line: 'a.ts:3',
        text: [
          'error TS2345: Argument of type \'"x"\'',
          '  Type \'"x"\' is not assignable',
          'error TS1: Also \'"y"\'',
        ].join('\n'),
      },
      { line: 'b.ts:1', text: 'error TS2: Wrong' },
      { line: 'tsc', text: 'error TS5023: Unknown compiler option' },
    ]);
  });

  test('finds a marked line that compiles, an unmarked one that does not, and another message', () => {
    const marks = [
      { line: 'a.ts:3', text: 'is not assignable' },
      { line: 'a.ts:9', text: 'nothing' },
      { line: 'b.ts:1', text: 'Right' },
    ];
    expect(unexpected(marks, readErrors(output))).toEqual([
      'a.ts:9 compiles, and should not: nothing',
      'b.ts:1 says nothing of Right:\nerror TS2: Wrong',
      'tsc does not compile:\nerror TS5023: Unknown compiler option',
    ]);
  });
});
