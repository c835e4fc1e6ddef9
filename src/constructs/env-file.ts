import { isUtf8 } from 'node:buffer';
import { PodwrightError } from '../errors';
import { dataKeyProblem, dotsProblem } from '../kubernetes/data-keys';

/** A variable of an env file. */
export interface EnvFileVariable {
  readonly key: string;
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/** kubectl reads lines into a buffer of 64 KiB that holds the line break too. */
const MAX_LINE_BYTES = 65_535;

/** White space as Go knows it: with U+0085, without the byte order mark, unlike JavaScript's \s. */
const LEADING_SPACE = /^[\t\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * The variables of an env file, line by line, as kubectl reads them: values keep their quotes and trailing spaces,
 * and a line without "=" takes its value from the environment, empty where it is unset.
 * A refusal names the line, never its text: the whole of it may be a secret, what stands before a "=" included.
 */
export function* readEnvFile(content: Buffer, path: string, environment = process.env): Generator<EnvFileVariable> {
  let number = 0;
  for (const bytes of splitLines(content)) {
    number++;
    const where = `Line ${number} of "${path}"`;
    if (bytes.length > MAX_LINE_BYTES) {
      // kubectl drops this line and all that follow, and says nothing: the one place where following it would lose data.
      throw new PodwrightError({
        code: 'INVALID_ENV_FILE',
        message: `${where} is longer than ${MAX_LINE_BYTES} bytes, where kubectl stops reading without a word`,
        fix: 'Put the value in a file of its own, in a ConfigMap or Secret with "fromFile"',
      });
    }
    if (!isUtf8(bytes)) {
      throw new PodwrightError({
        code: 'INVALID_ENV_FILE',
        message: `${where} is not UTF-8`,
        fix: 'Save the file as UTF-8, or put binary data in a file of its own, read by "fromFile"',
      });
    }
    const text = bytes.toString().replace(/\r$/, '');
    const line = (number === 1 ? text.replace(/^\ufeff/, '') : text).replace(LEADING_SPACE, '');
    if (line === '' || line.startsWith('#')) continue;

    const equals = line.indexOf('=');
    const key = equals < 0 ? line : line.slice(0, equals);
    const problem = variableNameProblem(key);
    if (problem) {
      throw new PodwrightError({ code: 'INVALID_ENV_FILE', message: `${where}: ${problem}`, fix: fixLine(line) });
    }
    // hasOwn: "constructor" is a valid name, and process.env inherits one.
    const inherited = () => (Object.hasOwn(environment, key) ? (environment[key] ?? '') : '');
    yield { key, value: equals < 0 ? inherited() : line.slice(equals + 1), line: number };
  }
}

function* splitLines(content: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf('\n', start);
    yield content.subarray(start, end < 0 ? content.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** kubectl holds the name against the rule of variables, then against that of keys. */
function variableNameProblem(name: string): string | undefined {
  if (name === '') return 'There is no name before "="';
  if (/[^\S\ufeff]/.test(name)) return 'The name has white space in it';
  if (/^[0-9]/.test(name)) return 'The name starts with a digit';
  const problem = dotsProblem(name) ?? dataKeyProblem(name);
  return problem && `The name ${problem}`;
}

function fixLine(line: string): string {
  if (/^export\s/.test(line)) return 'Leave "export" out: kubectl reads no shell syntax';
  if (!line.includes('=')) return 'Write KEY=VALUE: a value cannot go on over several lines, not even in quotes';
  return 'Write KEY=VALUE, with no space before "=", and a KEY of letters, digits, "_", "-" and "." that starts with no digit';
}
