import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { CommandError } from './command';
import { looksLikeManifest, manifestFiles } from './manifest-folder';
import { readAll, realPath, reasonOf, STANDARD_INPUT } from './read-all';

/** The bytes to check, and what messages call them. */
export interface Input {
  /** Its path as it was named, with `/` between its parts; `-` for the standard input. */
  readonly file: string;
  readonly bytes: Buffer;
}

/**
 * What operands name: files, folders with all that is below them, globs, and `-` for the standard input. Each file once,
 * in the order in which they were named, those of a folder by their names.
 * @throws CommandError where one is not there, or cannot be read
 */
export function* inputs(operands: readonly string[]): Iterable<Input> {
  const seen = new Set<string>();
  for (const operand of operands) {
    if (operand === '-') {
      if (!seen.has(operand)) yield { file: operand, bytes: readAll(STANDARD_INPUT, 'the standard input') };
      seen.add(operand);
      continue;
    }
    let isNothing = true;
    const { files, isFolder } = filesOf(operand);
    for (const file of files) {
      const path = realPath(file);
      if (seen.has(path)) {
        isNothing = false;
        continue;
      }
      const bytes = readAll(file, `"${file}"`);
      if (isFolder && !looksLikeManifest(file, bytes)) continue;
      seen.add(path);
      isNothing = false;
      yield { file, bytes };
    }
    if (isNothing) throw new CommandError(`There are no manifests in the folder "${operand}": no .yaml, .yml or .json`);
  }
}

function filesOf(operand: string): { readonly files: readonly string[]; readonly isFolder: boolean } {
  const stats = statsOf(operand);
  if (stats?.isDirectory()) return { files: manifestFiles(slashes(operand)), isFolder: true };
  if (stats) return { files: [slashes(operand)], isFolder: false };
  if (!/[*?[{]/.test(operand)) throw new CommandError(`There is no file or folder "${operand}"`);
  // Its own types need those of a package that has none.
  const { globSync } = require('tinyglobby') as {
    globSync(patterns: string | readonly string[], options: object): string[];
  };
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const files = globSync(slashes(operand), { cwd: '.', ignore, expandDirectories: false }).sort();
  if (files.length > 0) return { files, isFolder: false };
  throw new CommandError(`No file matches "${operand}"`);
}

function statsOf(path: string) {
  try {
    return statSync(resolve(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw new CommandError(`Cannot read "${path}": ${reasonOf(error)}`);
  }
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
