const SHELLS = new Set(['sh', 'ash', 'bash', 'dash', 'ksh', 'zsh']);

/** Whether the word behind these is a script that a shell reads. */
export function isBeforeScript(words: readonly unknown[]): boolean {
  const [program, flag] = words.slice(-2);
  if (typeof program !== 'string' || typeof flag !== 'string' || !/^-[a-z]*c$/.test(flag)) return false;
  return SHELLS.has(program.slice(program.lastIndexOf('/') + 1));
}

/** Whether two scripts do the same line by line: how they are broken into lines, and blank ones, do not matter. */
export function isSameScript(one: string, other: string): boolean {
  return Math.max(one.length, other.length) <= LONGEST && onOneLine(one) === onOneLine(other);
}

/** Longer than a script that an exercise asks for, also with many spaces. */
const LONGEST = 50_000;

/** What a line ends with where no semicolon may follow. */
const OPEN = /[;&|({]$|(?:^|[;&|({]\s*)(?:do|then|else)$/;

/** A script with semicolons for its line breaks; as it is where a line break may stand for itself. */
function onOneLine(script: string): string {
  const lines = script.split('\n').map((line) => line.trim());
  const isPlain = lines.every((line) => !/\\$|<<|(?:^|\s)#/.test(line) && hasPairs(line));
  if (!isPlain) return script.trim();
  const [first = '', ...rest] = lines.filter((line) => line !== '');
  let joined = first;
  let isOpen = OPEN.test(first);
  for (const line of rest) {
    joined += isOpen ? ` ${line}` : `; ${line}`;
    isOpen = OPEN.test(line);
  }
  return joined.replace(/(?<![;&|]);$/, '');
}

/** Whether every quote of a line ends on it. */
function hasPairs(line: string): boolean {
  return !/['"`]/.test(line.replace(/\\.|'[^']*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, ''));
}
