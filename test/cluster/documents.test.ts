import { expect, test } from '@jest/globals';
import { documentsOf } from './documents';

test('cuts a file at its separators, whatever its line ends, and says where each document starts', () => {
  expect(documentsOf('\uFEFF---\r\na: 1\r\n--- # two\nb: |\n  --- not one\n')).toEqual([
    { text: 'a: 1\r\n', line: 2 },
    { text: 'b: |\n  --- not one\n', line: 4 },
  ]);
});

test('leaves out what has no content', () => {
  expect(documentsOf('# only a comment\n---\n\n---\na: 1')).toEqual([{ text: 'a: 1', line: 5 }]);
});
