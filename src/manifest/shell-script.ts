import { type Fields, itemsOf } from './fields';

/** What a container's shell is told to run. */
export interface ShellScript {
  /** The item after `-c`; undefined where there is none. */
  readonly script: string | undefined;
  /** The items after the script. */
  readonly rest: readonly string[];
  /** Where the script is, or `-c` if there is none. */
  readonly field: 'command' | 'args';
  readonly index: number;
}

const SHELL = /^(\/(usr\/)?(local\/)?bin\/)?(sh|bash|ash|dash|zsh|ksh)$/;

/** The words that a container runs, those of `args` after those of `command`; undefined where the image decides. */
export function wordsOf(container: Fields): readonly string[] | undefined {
  const command = itemsOf(container.command);
  if (command.length === 0) return undefined;
  return [...command, ...itemsOf(container.args)].map(String);
}

/** The script that a container gives its shell with `-c`, if it does. */
export function scriptOf(container: Fields): ShellScript | undefined {
  const words = wordsOf(container);
  if (!words || !SHELL.test(words[0] ?? '')) return undefined;
  let at = 1;
  while (at < words.length && /^-[a-z]*$/.test(words[at] ?? '') && !/^-[a-z]*c$/.test(words[at] ?? '')) at++;
  if (!/^-[a-z]*c$/.test(words[at] ?? '')) return undefined;
  // More options may follow, and `--` after which there are none.
  let place = at + 1;
  while (/^[-+][a-z]+$/.test(words[place] ?? '')) place++;
  if (words[place] === '--') place++;
  const script = words[place];
  if (script === undefined) place = at;
  const own = itemsOf(container.command).length;
  return {
    script,
    rest: script === undefined ? [] : words.slice(place + 1),
    field: place < own ? 'command' : 'args',
    index: place < own ? place : place - own,
  };
}
