import type { FieldPath } from '../kubernetes/field-path';
import { isLocalNonReservedPath } from '../kubernetes/paths';
import { type Fields, isFields, objectsOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { reviewFieldRef, reviewResourceFieldRef } from './downward-api';
import { quoted, type Review } from './review';
import { reviewNeeded } from './volume-source';

/** What the API server checks of data of the cluster as files in a volume. */
export const FILES_SOURCE_CHECKS = checks('VolumeSource', {
  'vol-configmap-name': { path: 'configMap.name', says: 'The ConfigMap is named', cause: 'Required' },
  'vol-secret-name': { path: 'secret.secretName', says: 'The Secret is named', cause: 'Required' },
  'vol-default-mode': {
    path: '{configMap,secret,downwardAPI,projected}.defaultMode',
    says: 'The mode of the files is a number from 0 to 0777 (511)',
    cause: 'Invalid',
  },
  'vol-item-key': { path: '{configMap,secret}.items[].key', says: 'The key of a file is written', cause: 'Required' },
  'vol-item-path': {
    path: '{configMap,secret}.items[].path',
    says: 'The path of a file is written',
    cause: 'Required',
  },
  'vol-item-path-local': {
    path: '{configMap,secret}.items[].path',
    says: 'The path of a file is relative, has no ".." in it and does not start with ".."',
    cause: 'Invalid',
  },
  'vol-item-mode': {
    path: '{configMap,secret,downwardAPI}.items[].mode',
    says: 'The mode of a file is a number from 0 to 0777 (511)',
    cause: 'Invalid',
  },
  'vol-downward-one-of': {
    path: 'downwardAPI.items[]',
    says: 'A file has a fieldRef or a resourceFieldRef',
    cause: 'Required',
  },
  'vol-downward-both': {
    path: 'downwardAPI.items[]',
    says: 'A file does not have both a fieldRef and a resourceFieldRef',
    cause: 'Invalid',
  },
  'vol-downward-path': { path: 'downwardAPI.items[].path', says: 'The path of a file is written', cause: 'Required' },
  'vol-downward-path-local': {
    path: 'downwardAPI.items[].path',
    says: 'The path of a file is relative, has no ".." in it and does not start with ".."',
    cause: 'Invalid',
  },
});

const MAX_MODE = 0o777;

/** Checks the mode of a file; the server's own path for it is given where it differs. */
export function reviewMode(check: Check, mode: unknown, at: FieldPath, review: Review, alias?: string): void {
  if (typeof mode !== 'number' || (mode >= 0 && mode <= MAX_MODE)) return;
  const isOctal = /^[0-7]{3,4}$/.test(String(mode)) && Number.parseInt(String(mode), 8) <= MAX_MODE;
  review.report(check, at, {
    message: `${mode} is not a number from 0 to ${MAX_MODE}, which is 0777 in octal`,
    fix: isOctal ? `Write 0${mode}: octal numbers begin with 0` : 'Write a number from 0 to 0777',
    ...(alias === undefined ? {} : { alias }),
  });
}

/** Checks that the path of a file stays in its volume. */
export function reviewLocalPath(check: Check, path: unknown, at: FieldPath, review: Review, alias?: string): void {
  if (typeof path !== 'string' || isLocalNonReservedPath(path)) return;
  const plain = path.replace(/^\/+/, '');
  const fix = isLocalNonReservedPath(plain) && plain !== '' ? `Write ${quoted(plain)}: ` : 'Write ';
  review.report(check, at, {
    message: `${quoted(path)} leads out of the volume, or to where the kubelet keeps its own files`,
    fix: `${fix}a relative path without ".." that does not start with ".."`,
    ...(alias === undefined ? {} : { alias }),
  });
}

/** Checks `configMap`. */
export function reviewConfigMapSource(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the name of the ConfigMap';
  reviewNeeded(FILES_SOURCE_CHECKS['vol-configmap-name'], source, 'name', fix, at, review);
  reviewDefaultMode(source, at, review);
  reviewItems(source.items, at, review);
}

/** Checks `secret`. */
export function reviewSecretSource(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the name of the Secret';
  reviewNeeded(FILES_SOURCE_CHECKS['vol-secret-name'], source, 'secretName', fix, at, review);
  reviewDefaultMode(source, at, review);
  reviewItems(source.items, at, review);
}

/** Checks `defaultMode` of a source; `at` is the source. */
export function reviewDefaultMode({ defaultMode }: Fields, at: FieldPath, review: Review): void {
  if (defaultMode === undefined) return;
  reviewMode(FILES_SOURCE_CHECKS['vol-default-mode'], defaultMode, at.field('defaultMode'), review);
}

/** Checks the keys of a ConfigMap or a Secret and the files that they become; `at` is the source. */
export function reviewItems(items: unknown, at: FieldPath, review: Review): void {
  const checks = FILES_SOURCE_CHECKS;
  for (const [{ key, path, mode }, index] of objectsOf(items)) {
    if (isSound(key) && isSound(path) && mode === undefined) continue;
    const itemAt = at.field('items').index(index);
    review.required(checks['vol-item-key'], key, itemAt.field('key'), {
      message: 'The file has no key',
      fix: 'Write the key whose value it gets',
    });
    reviewPath(checks['vol-item-path'], checks['vol-item-path-local'], path, itemAt.field('path'), review);
    reviewMode(checks['vol-item-mode'], mode, itemAt.field('mode'), review);
  }
}

const PLAIN = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;

/** Whether a key or a path is one of the many of which nothing is to be said. */
function isSound(text: unknown): boolean {
  return typeof text === 'string' && PLAIN.test(text);
}

function reviewPath(needed: Check, local: Check, path: unknown, at: FieldPath, review: Review, alias?: string): void {
  const isThere = review.required(needed, path, at, {
    message: 'The file has no path',
    fix: 'Write the path of the file in the volume',
    ...(alias === undefined ? {} : { alias }),
  });
  if (isThere) reviewLocalPath(local, path, at, review, alias);
}

/** Checks `downwardAPI` of a volume. */
export function reviewDownwardApiSource(source: Fields, at: FieldPath, review: Review): void {
  reviewDefaultMode(source, at, review);
  reviewDownwardFiles(source.items, at, review);
}

/** Checks the files of a `downwardAPI`, of a volume or of one of several sources; `at` is the `downwardAPI`. */
export function reviewDownwardFiles(items: unknown, at: FieldPath, review: Review): void {
  for (const [file, index] of objectsOf(items)) {
    const before = review.problems.length;
    const fileAt = at.field('items').index(index);
    reviewDownwardFile(file, fileAt, review);
    // The server leaves "items" and the number out of its paths.
    if (review.problems.length > before) cutFromPaths(fileAt, at, review, before);
  }
}

function reviewDownwardFile({ path, mode, fieldRef, resourceFieldRef }: Fields, at: FieldPath, review: Review): void {
  const checks = FILES_SOURCE_CHECKS;
  reviewPath(checks['vol-downward-path'], checks['vol-downward-path-local'], path, at.field('path'), review);
  const isField = isFields(fieldRef);
  if (isField) reviewFieldRef(fieldRef, at.field('fieldRef'), review, 'volume');
  if (isField && isFields(resourceFieldRef)) {
    review.report(checks['vol-downward-both'], at, {
      message: 'The file has both "fieldRef" and "resourceFieldRef"',
      fix: 'Remove one of them, or write two files',
    });
  } else if (isFields(resourceFieldRef)) {
    reviewResourceFieldRef(resourceFieldRef, at.field('resourceFieldRef'), review, 'volume');
  } else if (!isField && (fieldRef ?? resourceFieldRef ?? undefined) === undefined) {
    review.report(checks['vol-downward-one-of'], at, {
      message: 'The file has neither "fieldRef" nor "resourceFieldRef"',
      fix: 'Write "fieldRef" with the path of a field of the Pod, or "resourceFieldRef" with a resource of a container',
    });
  }
  reviewMode(checks['vol-item-mode'], mode, at.field('mode'), review);
}

function cutFromPaths(long: FieldPath, short: FieldPath, { problems }: Review, from: number): void {
  const start = long.toString();
  for (let index = from; index < problems.length; index++) {
    const problem = problems[index];
    const path = problem?.alias ?? problem?.at.toString();
    if (problem && path?.startsWith(start))
      problems[index] = { ...problem, alias: `${short}${path.slice(start.length)}` };
  }
}
