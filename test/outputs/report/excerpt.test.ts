import { describe, expect, test } from '@jest/globals';
import { inOneLine } from '../../../src/outputs/report/excerpt';

describe('a text in one line', () => {
  test.each([
    ['a\nb', 'a b'],
    ['a \n\n\t b', 'a b'],
    ['\n a\r\nb\n', 'a b'],
    ['a  b\tc', 'a  b c'],
    ['a\u001b[31mb\u202ec\u0007', 'a\ufffd[31mb\ufffdc\ufffd'],
  ])('%j is %j', (text, line) => {
    expect(inOneLine(text)).toBe(line);
  });

  // With a pattern for the spaces before a line break this would not come to an end.
  test('may have a long row of spaces', () => {
    const row = ' '.repeat(2_000_000);
    expect(inOneLine(`a${row}b\nc`)).toBe(`a${row}b c`);
  });
});
