import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * What a file is called in a page, which may go to anybody: a path from the root begins at the folder of what was asked
 * for.
 * @param asked what was asked for
 */
export function shownFile(file: string, asked: readonly string[]): string {
  if (!isAbsolute(file)) return file;
  const paths = asked.map((path) => relative(dirname(resolve(path)), file));
  const path = paths.find((other) => !other.startsWith('..')) ?? paths[0] ?? '';
  // So far up it would tell where the folders are.
  const isNear = path !== '' && !isAbsolute(path) && !path.startsWith(`..${sep}..${sep}..`);
  return isNear ? path.replaceAll(sep, '/') : basename(file);
}
