import { expect, test } from '@jest/globals';
import fc from 'fast-check';
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

test('makes one text of the other, whatever changed', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '', '\r'), { maxLength: 30 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patched(before, diff(before, after))).toBe(after);
    }),
    { seed: 4 },
  );
});
