import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { Finding } from '../manifest/finding';
import type { Place } from '../synth/source-map';
import { shortened, toPath, userPlace } from '../synth/user-place';
import type { ValidationError } from '../validation/validation-error';

/** An error that ended an app, as it is shown. */
export interface Failure {
  readonly message: string;
  /** Where in the user's files, and what more there is to say; a line each. */
  readonly details: readonly string[];
  /** What was found in the manifests, where that is what ended it. */
  readonly findings?: readonly Finding[];
}

/** What to tell of an error that nobody caught; nothing where Node itself can tell more. */
export function explain(error: unknown): Failure | undefined {
  if (!(error instanceof Error) && !isErrorLike(error)) {
    return { message: `The app threw ${JSON.stringify(error) ?? String(error)}, which is no Error`, details: [] };
  }
  if (error.name === 'ValidationError') return refused(error as ValidationError);
  const stack = String(error.stack ?? '');
  return untranslatable(error) ?? unparsable(error, stack) ?? thrown(error, stack);
}

function refused({ summary, findings }: ValidationError): Failure {
  return { message: summary, details: [], findings };
}

function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Error>).message === 'string';
}

function thrown(error: Error, stack: string): Failure {
  // The list of requiring modules repeats what the frame says.
  const message = String(error.message)
    .replace(/\nRequire stack:\n[\s\S]*$/, '')
    .replaceAll(process.cwd() + sep, '');
  const isPlain = ['Error', 'PodwrightError', 'CommandError', ''].includes(error.name ?? '');
  const cause = isErrorLike(error.cause) ? [`caused by: ${error.cause.message}`] : [];
  const place = userPlace(stack);
  return { message: isPlain ? message : `${error.name}: ${message}`, details: [...at(place), ...cause] };
}

/** esbuild's errors, which name their places in the message only. */
function untranslatable({ message }: Error): Failure | undefined {
  if (!/^Transform failed with \d+ errors?:\n/.test(message)) return undefined;
  const found = [...message.matchAll(/^(.+):(\d+):(\d+): ERROR: (.*)$/gm)];
  const errors = found.map(([, file = '', line, column, text = '']) => ({
    text,
    place: { file, line: Number(line), column: Number(column) + 1 },
  }));
  const [first, ...others] = errors;
  if (!first) return undefined;
  const more = others.flatMap(({ text, place }) => [text, ...at(place), ...codeAt(place)]);
  return { message: first.text, details: [...at(first.place), ...codeAt(first.place), ...more] };
}

/** Syntax errors of Node, which writes the place above the stack, or nowhere. */
function unparsable(error: Error, stack: string): Failure | undefined {
  if (error.name !== 'SyntaxError') return undefined;
  const message = `SyntaxError: ${error.message}`;
  const [, file, line] = PLACE_ABOVE.exec(stack) ?? [];
  if (file !== undefined) return { message, details: placed(file, line) };
  // One that was thrown while running, as by JSON.parse, has a frame.
  if (userPlace(stack)) return undefined;
  const [, checkedFile, checkedLine] = PLACE_ABOVE.exec(nodeCheck()) ?? [];
  return checkedFile === undefined ? undefined : { message, details: placed(checkedFile, checkedLine) };
}

const PLACE_ABOVE = /^(.+):(\d+)\n.*\n *\^/;

function placed(file: string, line?: string): string[] {
  const place = { file: toPath(file), line: Number(line) };
  return [...at(place), ...codeAt(place)];
}

/** What Node says of the syntax of the main script: the errors of ES modules lose their place on the way here. */
function nodeCheck(): string {
  try {
    execFileSync(process.execPath, ['--check', process.argv[1] ?? ''], { stdio: 'pipe', env: {} });
    return '';
  } catch (error) {
    return String((error as { readonly stderr?: unknown }).stderr ?? '');
  }
}

function at(place: Place | undefined): string[] {
  if (!place) return [];
  const { file, line, column } = place;
  return [`at ${shortened(file)}:${line}${column === undefined ? '' : `:${column}`}`];
}

const LONGEST_LINE = 200;

function codeAt({ file, line }: Place): string[] {
  try {
    const text = readFileSync(file, 'utf8').split(/\r?\n/)[line - 1]?.trim();
    return text ? [text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text] : [];
  } catch {
    return [];
  }
}
