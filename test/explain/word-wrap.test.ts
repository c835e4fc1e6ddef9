import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordWrapped } from '../../src/explain/word-wrap';

describe('words in lines', () => {
  test.each([
    ['one two', 7, ['one two']],
    ['one two', 6, ['one', 'two']],
    ['one  two   three', 8, ['one  two', 'three']],
    ['a longword b', 5, ['a', 'longword', 'b']],
    ['one\n\n  two', 9, ['one', '', '  two']],
    ['', 9, ['']],
    ['one ', 9, ['one ']],
  ])('%j in %i', (text, width, lines) => {
    expect(wordWrapped(text, width)).toEqual(lines);
  });

  test('no word is lost or changed, and only one that is too long makes a long line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t') }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const lines = wordWrapped(text, width);
          const words = (all: string): string[] => all.split(/\s+/).filter(Boolean);
          expect(words(lines.join('\n'))).toEqual(words(text));
          for (const line of lines) {
            if (line.length > width) expect(words(line).some((word) => word.length >= width)).toBe(true);
          }
        },
      ),
    );
  });
});
