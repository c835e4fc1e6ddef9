import { isAbsolute, normalize, sep } from 'node:path';
import { PodwrightError } from '../errors';

/** Characters that no file name should have, and halves of characters: a disk keeps all of those as one. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;

/** The path in the one way to write it: `/` between its parts, and none that is `.`. */
function plainPath(path: string): string {
  return normalize(path).split(sep).join('/');
}

/** Equal for paths that lead to one file, if only on some file systems: `Pod.yaml` and `pod.yaml`. */
export function fileKey(path: string): string {
  return plainPath(path).normalize('NFC').toLowerCase();
}

/** Whether a file of this path, relative to a folder, is below that folder. */
export function isInside(path: unknown): path is string {
  if (typeof path !== 'string' || UNFIT.test(path) || isAbsolute(path)) return false;
  const plain = plainPath(path);
  return plain !== '.' && plain !== '..' && !plain.startsWith('../') && !plain.endsWith('/');
}

/**
 * Sees that each of the paths is a file's own.
 * @param reserved whether the first part of a path is a name that is taken already
 * @throws PodwrightError for a path that leads out of the folder, and for two that cannot both be files
 */
export function refuseLostFiles(paths: readonly string[], reserved: (name: string) => boolean): void {
  const first = new Map<string, string>();
  for (const path of paths) {
    if (!isInside(path)) refuse(`The file ${JSON.stringify(path)} is not inside the output folder`);
    const key = fileKey(path);
    if (reserved(key.split('/', 1)[0] as string)) refuse(`The file "${path}" has a name that Podwright itself uses`);
    const other = first.get(key);
    if (other === path) refuse(`Two files are written to "${path}"`);
    if (other !== undefined) refuse(`The files "${other}" and "${path}" are one, if only on some file systems`);
    first.set(key, path);
  }
  for (const [key, path] of first) {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const file = first.get(key.slice(0, end));
      if (file !== undefined) refuse(`"${file}" is a file, and the folder of the file "${path}"`);
    }
  }
}

function refuse(message: string): never {
  throw new PodwrightError({
    code: 'CANNOT_WRITE',
    message,
    fix: 'Change the "fileName" of a chart, or the "outputFileExtension" of the app; nothing was changed',
  });
}

/** What is wrong with the name that a chart gives its file; undefined for a good one. */
export function fileNameFault(name: unknown): string | undefined {
  if (typeof name !== 'string') return `The file name is ${described(name)}, not a text`;
  const shown = `The file name ${JSON.stringify(name)}`;
  if (UNFIT.test(name)) return `${shown} has a control character, or half of a character`;
  const parts = name.split(/[\\/]/);
  if (/^([\\/]|[a-zA-Z]:)/.test(name) || parts.includes('..')) {
    return `${shown} leads out of the output folder`;
  }
  if (parts.includes('')) return `${shown} is empty, or a part of it is`;
  return parts.includes('.') ? `${shown} has "." for a part` : undefined;
}

function described(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
