import { describe, expect, test } from '@jest/globals';
import { isInside, refuseLostFiles } from '../../src/synth/output-path';
import { errorOf } from '../support/chart';

describe('a file is inside the folder', () => {
  test.each(['a', '..a', '...', '..a/b', 'a/../b', './a', 'a..', '.a'])('%j', (path) =>
    expect(isInside(path)).toBe(true),
  );

  test.each(['', '.', '..', './', 'a/', '../a', 'a/../..', 'a/../../b', '/a', 'a\0', 'a\n', 'a\ud83d', 5, null])(
    'or not: %j',
    (path) => expect(isInside(path)).toBe(false),
  );
});

describe('two files that cannot both be there', () => {
  test.each([
    [['a', 'b', 'a'], 'Two files are written to "a"'],
    [['x/Pod', 'X/pod'], 'The files "x/Pod" and "X/pod" are one, if only on some file systems'],
    [['x', './x'], 'The files "x" and "./x" are one, if only on some file systems'],
    [['x/../y', 'y'], 'The files "x/../y" and "y" are one, if only on some file systems'],
    [['\u00e9', 'e\u0301'], 'The files "\u00e9" and "e\u0301" are one, if only on some file systems'],
    [['a', 'a/b/c'], '"a" is a file, and the folder of the file "a/b/c"'],
    [['a/b/c', 'A/b'], '"A/b" is a file, and the folder of the file "a/b/c"'],
  ])('%j', (paths, message) => {
    const error = errorOf(() => refuseLostFiles(paths, () => false));
    expect(error.code).toBe('CANNOT_WRITE');
    expect(error.message).toContain(`${message}. Change`);
  });

  test('others can', () => {
    expect(refuseLostFiles(['a', 'ab', 'b/a', 'b/ab', 'c/a/b', '..a'], () => false)).toBeUndefined();
  });
});
