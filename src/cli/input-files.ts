import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { CommandError } from './command';

/** A text to check, and what messages call it. */
export interface InputText {
  /** Its path as it was named, with `/` between its parts; `-` for the standard input. */
  readonly file: string;
  readonly text: string;
}

/** The largest text that is read, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

const MANIFESTS = '**/*.{yaml,yml,json}';
// Files that say how something is done, in the same formats.
const NO_MANIFESTS = [
  '**/node_modules/**',
  '**/.git/**',
  '**/cdk8s.yaml',
  '**/podwright.yaml',
  '**/package.json',
  '**/package-lock.json',
  '**/tsconfig*.json',
  '**/kustomization.{yaml,yml}',
  '**/Chart.yaml',
  '**/values*.yaml',
];

/**
 * The texts that operands name: files, folders with all that is below them, globs, and `-` for the standard input.
 * Each file once, in the order in which they were named, those of a folder by their names.
 * @throws CommandError where one is not there, or cannot be read
 */
export function* inputTexts(operands: readonly string[]): Iterable<InputText> {
  const seen = new Set<string>();
  for (const operand of operands) {
    if (operand === '-') {
      yield { file: '-', text: textOf(readStandardInput(), '-') };
      continue;
    }
    for (const file of filesOf(operand)) {
      if (seen.has(file)) continue;
      seen.add(file);
      yield { file, text: textOf(read(file), file) };
    }
  }
}

function filesOf(operand: string): string[] {
  const stats = statSync(operand, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    const files = found(MANIFESTS, operand, NO_MANIFESTS).map((file) => joined(operand, file));
    if (files.length > 0) return files;
    throw new CommandError(`There are no .yaml, .yml or .json files in the folder "${operand}"`);
  }
  if (stats) return [slashes(operand)];
  if (!/[*?[{]/.test(operand)) throw new CommandError(`There is no file or folder "${operand}"`);
  const files = found(slashes(operand), '.', ['**/node_modules/**', '**/.git/**']);
  if (files.length > 0) return files;
  throw new CommandError(`No file matches "${operand}"`);
}

function found(pattern: string, cwd: string, ignore: readonly string[]): string[] {
  // Its own types name a package without any.
  const { globSync } = require('tinyglobby') as { globSync(pattern: string, options: object): string[] };
  return globSync(pattern, { cwd, ignore: [...ignore], dot: false, expandDirectories: false }).sort();
}

function joined(folder: string, file: string): string {
  const start = slashes(folder).replace(/\/+$/, '');
  return start === '.' ? file : `${start}/${file}`;
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function read(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw tooLarge(file, size);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'EACCES' || code === 'EPERM' ? 'it may not be read' : code;
    throw new CommandError(`Cannot read "${file}": ${reason}`);
  }
}

function readStandardInput(): Buffer {
  if (process.stdin.isTTY) {
    throw new CommandError('There is nothing on the standard input. Pipe the manifests in: … | podwright check -');
  }
  try {
    const bytes = readFileSync(0);
    if (bytes.length > MOST_BYTES) throw tooLarge('-', bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`Cannot read the standard input: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function tooLarge(file: string, size: number): CommandError {
  const megabytes = Math.round(size / 1024 / 1024);
  return new CommandError(
    `"${file}" has ${megabytes} MiB, and no more than ${MOST_BYTES / 1024 / 1024} MiB are read. Split it into files`,
  );
}

function textOf(bytes: Buffer, file: string): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const marks = bytes[0] === 0xff && bytes[1] === 0xfe ? ' (it looks like UTF-16)' : '';
  throw new CommandError(
    `"${file}" is not UTF-8${marks}: the first wrong byte is in line ${wrongLine(bytes)}. Save it as UTF-8`,
  );
}

/** The line of the first byte that cannot be UTF-8, from 1. */
function wrongLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
