import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keptLines } from '../../../src/outputs/report/kept-lines';
import { lineDiff } from '../../../src/outputs/report/line-diff';

const END = '\\ No newline at end of file\n';

function diff(before: string, after: string): string {
  const lines = (text: string) => (line: number) => text.split('\n')[line - 1] ?? '';
  return lineDiff('x', before, after, { old: lines(before), now: lines(after) });
}

/** What `patch` makes of a text with a diff, as strict as it can be. */
function patched(before: string, text: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const [head = '', ...hunks] = text.split(/^(?=@@)/m);
  expect(head).toBe('--- x\n+++ x\n');
  const now: string[] = [];
  let taken = 0;
  for (const hunk of hunks) {
    const [, from, olds, to, nows] = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n/.exec(hunk) ?? [];
    const count = { ' ': 0, '-': 0, '+': 0 };
    const start = Number(from) - (Number(olds) === 0 ? 0 : 1);
    while (taken < start) now.push(old[taken++] as string);
    expect(now.length + (Number(nows) === 0 ? 0 : 1)).toBe(Number(to));
    for (const [, mark = '', line = '', end] of hunk.matchAll(
      /^([ +-])([^\n]*\n)(\\ No newline at end of file\n)?/gm,
    )) {
      const full = end === undefined ? line : line.slice(0, -1);
      count[mark as ' '] += 1;
      if (mark !== '+') expect(old[taken++]).toBe(full);
      if (mark !== '-') now.push(full);
    }
    expect([count[' '] + count['-'], count[' '] + count['+']]).toEqual([Number(olds), Number(nows)]);
  }
  return [...now, ...old.slice(taken)].join('');
}

test('a line that changed, with what is around it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
  expect(diff(before, before.replace('e', 'E'))).toBe(
    '--- x\n+++ x\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n',
  );
});

test('a line that went, and none at the end', () => {
  expect(diff('a\nb\nc', 'a\nc')).toBe(`--- x\n+++ x\n@@ -1,3 +1,2 @@\n a\n-b\n c\n${END}`);
  expect(diff('a', 'b')).toBe(`--- x\n+++ x\n@@ -1,1 +1,1 @@\n-a\n${END}+b\n${END}`);
});

test('a line that moved is taken away and added, and no other', () => {
  const lines = 'abcdefghij'.split('');
  expect(diff(lines.join('\n'), 'a c d e f g h b i j'.replaceAll(' ', '\n'))).toBe(
    '--- x\n+++ x\n@@ -1,10 +1,10 @@\n a\n-b\n c\n d\n e\n f\n g\n h\n+b\n i\n j\n'.replace(/$/, END),
  );
});

test('of lines that changed side by side, first those that went', () => {
  expect(diff('a\nb\nc\nd\n', 'a\nB\nC\nd\n')).toBe('--- x\n+++ x\n@@ -1,4 +1,4 @@\n a\n-b\n-c\n+B\n+C\n d\n');
});

test('keeps as many lines as can be', () => {
  const line = fc.constantFrom('a', 'b', 'c');
  const lines = fc.array(line, { maxLength: 7 });
  /** All that is left of a text when lines are taken from it. */
  const subsequences = ([first, ...rest]: readonly string[]): string[] =>
    first === undefined ? [''] : subsequences(rest).flatMap((text) => [text, first + text]);
  fc.assert(
    fc.property(lines, lines, (old, now) => {
      const others = new Set(subsequences(now));
      const most = Math.max(
        ...subsequences(old)
          .filter((text) => others.has(text))
          .map(({ length }) => length),
      );
      expect(keptLines(old, now)).toHaveLength(most);
    }),
    { seed: 4 },
  );
});

test('makes one text of the other where they are long and wholly different', () => {
  const long = (seed: number) => Array.from({ length: 2_500 }, (_, i) => `${(i * seed) % 2_503}\n`).join('');
  const [before, after] = [long(7), long(11)];
  expect(patched(before, diff(before, after))).toBe(after);
  expect(patched(after, diff(after, `new\n${before}`))).toBe(`new\n${before}`);
});

test('makes one text of the other, whatever changed', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '', '\r'), { maxLength: 30 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patched(before, diff(before, after))).toBe(after);
    }),
    { seed: 4 },
  );
});
