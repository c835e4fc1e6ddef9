import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapped, type Place } from './source-map';

const FRAME = /^ +at (?:.*? \()?((?:file:\/\/|\/|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/;

/** The topmost frame that is neither Node's nor a package's. */
export function userPlace(stack: string): Place | undefined {
  for (const text of stack.split('\n')) {
    // A frame of evaluated code names the file of `eval`, and a line of what was evaluated.
    if (text.includes('(eval at ')) continue;
    const [, file = '', line, column] = FRAME.exec(text) ?? [];
    const path = toPath(file);
    if (path !== '' && isUsers(path)) return mapped({ file: path, line: Number(line), column: Number(column) });
  }
  return undefined;
}

const ROOT = resolve(__dirname, '../..');

function isUsers(path: string): boolean {
  if (shortened(path).split(/[\\/]/).includes('node_modules')) return false;
  return !['lib', 'src', 'bin'].some((folder) => path.startsWith(resolve(ROOT, folder) + sep));
}

/** A path of what may be a URL. */
export function toPath(file: string): string {
  if (!file.startsWith('file://')) return file;
  try {
    return fileURLToPath(file.replace(/[?#].*$/, ''));
  } catch {
    return file;
  }
}

/** As seen from the working directory, where it is below that. */
export function shortened(path: string): string {
  const seen = relative(process.cwd(), path);
  return seen.startsWith('..') || dirname(seen) === seen ? path : seen.split(sep).join('/');
}
