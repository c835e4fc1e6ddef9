import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, objectsOf, textOf } from '../manifest/fields';
import type { PodRule } from './rule';

const SOURCES = ['configMap', 'secret', 'downwardAPI'];

/** The files of a volume have paths that do not get into each other's way. */
export const uniqueItemPath = {
  id: 'unique-item-path',
  says: 'No two files of a volume have the same path, or one where the other needs a folder',
  severity: 'error',
  checkPod({ spec, at }, report) {
    for (const [volume, index] of objectsOf(spec.volumes)) {
      const own = at.down('volumes', index);
      for (const files of [[...filesOf(volume, own)], [...projectedFiles(volume, own.field('projected'))]]) {
        const byPath = new Map<string, boolean>();
        for (const { path } of files) byPath.set(path, false);
        const lengths = new Set(files.map(({ path }) => path.length));
        for (const { path, at: place } of files) {
          const isTwice = byPath.get(path) === true;
          byPath.set(path, true);
          const above = [...foldersOf(path, lengths)].find((folder) => byPath.has(folder));
          if (isTwice) {
            report({
              at: place,
              severity: 'warning',
              message: `Two items have the path "${path}", so the file has the content of the last one only`,
              fix: 'Write another path',
            });
          } else if (above !== undefined) {
            report({
              at: place,
              message: `"${above}" is a file and cannot be the folder of "${path}" too, so the volume cannot be mounted`,
              fix: 'Write another path for one of them',
            });
          }
        }
      }
    }
  },
} as const satisfies PodRule;

interface VolumeFile {
  readonly path: string;
  readonly at: FieldPath;
}

function* filesOf(owner: Fields, at: FieldPath): Iterable<VolumeFile> {
  for (const source of SOURCES) {
    for (const [item, index] of objectsOf(fieldsOf(owner[source]).items)) {
      const path = textOf(item.path);
      if (path !== undefined) yield { path: plain(path), at: at.down(source, 'items', index, 'path') };
    }
  }
}

/** All sources of a projected volume make one folder. That two have the very same path is the API server's to say. */
function* projectedFiles({ projected }: Fields, at: FieldPath): Iterable<VolumeFile> {
  const seen = new Set<string>();
  for (const [source, index] of objectsOf(fieldsOf(projected).sources)) {
    const sourceAt = at.down('sources', index);
    const files = [...filesOf(source, sourceAt)];
    const token = textOf(fieldsOf(source.serviceAccountToken).path);
    if (token !== undefined) files.push({ path: plain(token), at: sourceAt.down('serviceAccountToken', 'path') });
    for (const file of files) {
      if (!seen.has(file.path)) yield file;
      seen.add(file.path);
    }
  }
}

function plain(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/**
 * `a` and `a/b` of `a/b/c`.
 * @param lengths those of the paths that are looked for: a path may have more folders than there is time for
 */
function* foldersOf(path: string, lengths: ReadonlySet<number>): Iterable<string> {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
    if (lengths.has(end)) yield path.slice(0, end);
  }
}
