import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What the compiler says of a line, or what a mark expects of it. */
export interface LineError {
  /** As in `ports.ts:12`. */
  readonly line: string;
  readonly text: string;
}

const MARK = /^\s*\/\/ error: (.+)$/;
const ERROR = /^(\S.*)\((\d+),\d+\): (error TS\d+: .*)$/;

/** The lines that a comment `// error: <part of the message>` before them marks as wrong. */
export function readMarks(folder: string): LineError[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      // Comments count lines from 1, and the marked line is the next.
      return lines.flatMap((line, i) => {
        const text = MARK.exec(line)?.[1];
        return text === undefined ? [] : [{ line: `${file}:${i + 2}`, text }];
      });
    });
}

/** The errors in the output of `tsc --pretty false`, each with its continuation lines; several of a line as one. */
export function readErrors(output: string): LineError[] {
  const errors = new Map<string, string>();
  let last: string | undefined;
  for (const row of output.split(/\r?\n/)) {
    const [, file, number, message] = ERROR.exec(row) ?? [];
    if (file !== undefined) last = `${basename(file)}:${number}`;
    // An error that is of no file, as a wrong option is.
    else if (/^error /.test(row)) last = 'tsc';
    else if (!/^\s/.test(row)) last = undefined;
    if (last === undefined) continue;
    const text = message ?? row;
    errors.set(last, errors.has(last) ? `${errors.get(last)}\n${text}` : text);
  }
  return [...errors].map(([line, text]) => ({ line, text }));
}

/** What is not as marked: lines that compile and should not, lines that should and don't, other messages. */
export function unexpected(marks: readonly LineError[], errors: readonly LineError[]): string[] {
  const found = new Map(errors.map(({ line, text }) => [line, text]));
  const marked = new Set(marks.map(({ line }) => line));
  return [
    ...marks.flatMap(({ line, text }) => {
      const message = found.get(line);
      if (message === undefined) return [`${line} compiles, and should not: ${text}`];
      return message.includes(text) ? [] : [`${line} says nothing of ${text}:\n${message}`];
    }),
    ...errors.filter(({ line }) => !marked.has(line)).map(({ line, text }) => `${line} does not compile:\n${text}`),
  ];
}
