import { describe, expect, test } from '@jest/globals';
import { isBeforeScript, isSameScript } from '../../../src/study/requirements/shell-script';

describe('the word behind', () => {
  test.each([[['sh', '-c']], [['/bin/bash', '-c']], [['x', 'bash', '-ec']]])('%j is a script', (words) => {
    expect(isBeforeScript(words)).toBe(true);
  });

  test.each([[[]], [['-c']], [['sh']], [['sh', 'c']], [['sh', '-C']], [['python', '-c']], [[null, '-c']]])(
    '%j is none',
    (words) => {
      expect(isBeforeScript(words)).toBe(false);
    },
  );
});

describe('the script "while true; do date; sleep 5; done"', () => {
  const asked = 'while true; do date; sleep 5; done';

  test.each([
    'while true; do date; sleep 5; done\n',
    'while true; do\n  date\n  sleep 5\ndone\n',
    'while true\ndo\n\n  date;\n  sleep 5;\ndone;\n',
    '  while true; do date\nsleep 5; done',
  ])('is the same as %j', (script) => {
    expect(isSameScript(script, asked)).toBe(true);
  });

  test.each([
    'while true; do date; sleep 50; done',
    'while true; do date sleep 5; done',
    'while true; do\n  date sleep 5\ndone',
    'while true; do date; sleep 5; done # once\n',
    'while true; do date; sleep 5; done &',
    'while true; do date;; sleep 5; done',
    `${'\n'.repeat(60_000)}while true; do date; sleep 5; done`,
  ])('is not the same as %j', (script) => {
    expect(isSameScript(script, asked)).toBe(false);
  });
});

test.each([
  ['echo "a\nb"', 'echo "a; b"'],
  ["echo 'a\nb'", "echo 'a; b'"],
  ['echo a \\\nb', 'echo a \\; b'],
  ['cat <<x\na\nx', 'cat <<x; a; x'],
  ['date # now\nls', 'date # now; ls'],
  ['echo do\nls', 'echo do ls'],
])('%j is not %j', (one, other) => {
  expect(isSameScript(one, other)).toBe(false);
});

test.each([
  ['date &&\n  ls |\n  wc -l', 'date && ls | wc -l'],
  ['if true\nthen\n  echo "it\'s"\nelse ls\nfi', 'if true; then echo "it\'s"; else ls; fi'],
  ['sleep 5 &\nls', 'sleep 5 & ls'],
])('%j is %j', (one, other) => {
  expect(isSameScript(one, other)).toBe(true);
});
