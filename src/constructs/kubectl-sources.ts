import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { PodwrightError } from '../errors';
import { dataKeyProblem } from '../kubernetes/data-keys';
import { readEnvFile } from './env-file';

/**
 * Where the data of a ConfigMap or a Secret comes from, as the flags of `kubectl create configmap` and `kubectl create secret generic`.
 * Relative paths start at the working directory.
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#create-a-configmap
 */
export interface KubectlSources {
  /**
   * Files to take whole, as `path` (the key is the file's name), `key=path`, or the path of a folder (its regular files; links and
   * subfolders are left out). Each is one path: unlike on the command line, a comma does not separate two.
   */
  readonly fromFile?: string | readonly string[];
  /** Entries as `key=value`; the value is all that follows the first `=`, quotes included. */
  readonly fromLiteral?: string | readonly string[];
  /**
   * Files of `KEY=VALUE` lines, each line an entry. Quotes and trailing spaces belong to the value; a line without `=` takes its
   * value from the environment. Cannot stand beside `fromFile` or `fromLiteral`.
   */
  readonly fromEnvFile?: string | readonly string[];
}

type Flag = keyof KubectlSources;

/**
 * Reads the sources in the order in which they are written, the files of a folder by name.
 * The values are bytes: what becomes of them is the object's business.
 * @internal
 */
export function readSources(sources: KubectlSources): Map<string, Buffer> {
  const entries = new Entries();
  const readers: Record<Flag, (source: string, position: number) => void> = {
    fromFile: (source) => readFileSource(source, entries),
    fromLiteral: (source, position) => readLiteral(source, position, entries),
    fromEnvFile: (path) => readEnvFileSource(path, entries),
  };
  const flags = Object.keys(sources).filter((flag): flag is Flag => Object.hasOwn(readers, flag));
  const given = flags.map((flag) => ({ flag, items: list(sources[flag], flag) })).filter(({ items }) => items.length);
  if (given.length > 1 && given.some(({ flag }) => flag === 'fromEnvFile')) {
    throw new PodwrightError({
      code: 'INVALID_PROPS',
      message: '"fromEnvFile" stands beside "fromFile" or "fromLiteral", which kubectl does not take together',
      fix: 'Make two objects, one of the env files',
    });
  }
  for (const { flag, items } of given) {
    items.forEach((item, i) => {
      readers[flag](item, i + 1);
    });
  }
  return entries.values;
}

/** A ConfigMap's two fields: UTF-8 goes to `data` as it is, all else to `binaryData` in base64; an empty field is absent. @internal */
export function toConfigMapData(entries: ReadonlyMap<string, Buffer>): {
  data?: Record<string, string>;
  binaryData?: Record<string, string>;
} {
  const all = [...entries];
  const text = all.filter(([, value]) => isUtf8(value)).map(([key, value]) => [key, value.toString('utf8')]);
  const binary = all.filter(([, value]) => !isUtf8(value)).map(([key, value]) => [key, value.toString('base64')]);
  return {
    ...(text.length && { data: Object.fromEntries(text) }),
    ...(binary.length && { binaryData: Object.fromEntries(binary) }),
  };
}

/** A Secret's `data`: every value in base64. @internal */
export function toSecretData(entries: ReadonlyMap<string, Buffer>): Record<string, string> {
  return Object.fromEntries([...entries].map(([key, value]) => [key, value.toString('base64')]));
}

/** What was read so far, and where each key came from, for when it comes a second time. */
class Entries {
  readonly values = new Map<string, Buffer>();
  private readonly origins = new Map<string, string>();

  add(key: string, value: Buffer, origin: string): void {
    const first = this.origins.get(key);
    if (first !== undefined) {
      throw new PodwrightError({
        code: 'DUPLICATE_KEY',
        message: `The key "${key}" comes twice, from ${first} and from ${origin}`,
        fix: 'Leave one of them out, or give it another key',
      });
    }
    this.origins.set(key, origin);
    this.values.set(key, value);
  }
}

function list(value: unknown, flag: Flag): readonly string[] {
  if (value === undefined) return [];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const wrong = items.findIndex((item) => typeof item !== 'string');
  if (wrong >= 0) {
    const kind = items[wrong] === null ? 'null' : typeof items[wrong];
    throw new PodwrightError({
      code: 'INVALID_PROPS',
      message: `Item ${wrong + 1} of "${flag}" is of type ${kind}, not text`,
      fix: `Pass text or a list of texts, as in "${flag}: '${flag === 'fromLiteral' ? 'key=value' : 'path/to/file'}'"`,
    });
  }
  return items as readonly string[];
}

function readFileSource(source: string, entries: Entries): void {
  const { key, path } = splitFileSource(source);
  if (key !== undefined && !existsSync(path)) {
    // A value in the place of a path is easily written, and may be a secret.
    throw new PodwrightError({
      code: 'FILE_NOT_FOUND',
      // The end of what is in base64 looks like a key with a path of "=".
      message: `There is no file at the path of ${/^=*$/.test(path) ? 'a key' : `the key "${key}"`}`,
      fix: 'Check what follows the "="; for a value that is no file, use "fromLiteral"',
    });
  }
  if (!isFolder(path)) {
    const fix = key === undefined ? `Give the key yourself, as in "my-key=${path}"` : 'Choose another key';
    addFile(key ?? basename(path), path, fix, entries);
    return;
  }
  if (key !== undefined) {
    throw new PodwrightError({
      code: 'INVALID_PROPS',
      message: `"${source}" gives a key to the folder "${path}", whose files bring their own`,
      fix: `Write "${path}", or "${key}=" and one of its files`,
    });
  }
  for (const name of regularFiles(path)) {
    // Not path.join, which would take "link/.." for the folder that holds the link.
    const file = path.endsWith('/') ? path + name : `${path}/${name}`;
    addFile(name, file, 'Rename the file, or list those that you want one by one, as "key=path"', entries);
  }
}

function splitFileSource(source: string): { key?: string; path: string } {
  const [first = '', second, ...more] = source.split('=');
  const refuse = (message: string, fix: string) => new PodwrightError({ code: 'INVALID_PROPS', message, fix });
  if (more.length > 0) {
    throw refuse(
      `The source of the key "${first}" has more than one "="`,
      'Write "path" or "key=path", where the path has no "="; for a value that is no file, use "fromLiteral"',
    );
  }
  if (second === undefined) {
    if (first === '') throw refuse('A source of "fromFile" is empty', 'Write "path" or "key=path"');
    return { path: first };
  }
  if (first === '') throw refuse(`"${source}" has no key before "="`, `Write "my-key=${second || 'path'}"`);
  if (second === '') throw refuse(`"${source}" has no path after "="`, `Write "${first}=path"`);
  return { key: first, path: second };
}

function addFile(key: string, path: string, fix: string, entries: Entries): void {
  const problem = dataKeyProblem(key);
  if (problem) {
    throw new PodwrightError({
      code: 'INVALID_KEY',
      message: `The key "${key}" of the file "${path}" ${problem}`,
      fix,
    });
  }
  entries.add(
    key,
    reading(path, () => readFileSync(path)),
    `the file "${path}"`,
  );
}

function readLiteral(source: string, position: number, entries: Entries): void {
  const where = `literal ${position}`;
  const equals = source.indexOf('=');
  if (equals < 1) {
    throw new PodwrightError({
      code: 'INVALID_LITERAL',
      message: `L${where.slice(1)} of "fromLiteral" has no ${equals < 0 ? '"="' : 'key before "="'}`,
      fix: 'Write "key=value"',
    });
  }
  const key = source.slice(0, equals);
  const value = source.slice(equals + 1);
  const problem = dataKeyProblem(key);
  if (problem) {
    // A private key that was passed without a name has its first "=" at its end: that is not for showing.
    const shown = /^[ -~]{1,64}$/.test(key) ? ` "${key}"` : '';
    throw new PodwrightError({
      code: 'INVALID_KEY',
      message: `The key${shown} of ${where} of "fromLiteral" ${problem}`,
      fix: 'Write "key=value", with a key such as "log.level" or "LOG_LEVEL"',
    });
  }
  if (/\p{Surrogate}/u.test(value)) {
    throw new PodwrightError({
      code: 'INVALID_LITERAL',
      message: `The value of "${key}", ${where} of "fromLiteral", has half a surrogate pair, which UTF-8 cannot hold`,
      fix: 'Put the bytes in a file, read by "fromFile"',
    });
  }
  entries.add(key, Buffer.from(value), where);
}

function readEnvFileSource(path: string, entries: Entries): void {
  if (path === '') {
    throw new PodwrightError({
      code: 'INVALID_PROPS',
      message: 'A source of "fromEnvFile" is empty',
      fix: 'Write a path',
    });
  }
  if (isFolder(path)) {
    throw new PodwrightError({
      code: 'INVALID_ENV_FILE',
      message: `"${path}" is a folder, not an env file`,
      fix: `Name the files in it, as in "${path}/my.env"`,
    });
  }
  const content = reading(path, () => readFileSync(path));
  for (const { key, value, line } of readEnvFile(content, path)) {
    entries.add(key, Buffer.from(value), `line ${line} of "${path}"`);
  }
}

function isFolder(path: string): boolean {
  return reading(path, () => statSync(path).isDirectory());
}

/** Names in order of code units, whatever the disk's order and the machine's language. */
function regularFiles(folder: string): string[] {
  const inside = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  return inside
    .filter((item) => item.isFile())
    .map((item) => item.name)
    .sort();
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new PodwrightError({
        code: 'FILE_NOT_FOUND',
        message: `There is no file "${path}"`,
        fix: 'Check the path; relative paths start at the working directory',
      });
    }
    throw new PodwrightError({
      code: 'FILE_UNREADABLE',
      message: `"${path}" cannot be read (${code})`,
      fix: 'Check what it is and its permissions',
    });
  }
}
