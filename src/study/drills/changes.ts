import { isFields } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { applyEdits } from '../../mutations/apply';
import { drop, type Edit, put, type Steps } from '../../mutations/mutation';

/**
 * The edits that make the one value of the other, as deep in it as they can be. A list of another length is another list.
 * @param at the path of the values
 */
export function changesBetween(before: unknown, after: unknown, at: Steps = []): Edit[] {
  if (Object.is(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
      if (!Object.hasOwn(after, name)) return [drop([...at, name])];
      return changesBetween(Object.hasOwn(before, name) ? before[name] : undefined, after[name], [...at, name]);
    });
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => changesBetween(item, after[index], [...at, index]));
  }
  return [put(at, after)];
}

/** Whether one of the edits is at, above or below one of the others. */
export function overlap(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.some(({ path }) => others.some((other) => covers(path, other.path) || covers(other.path, path)));
}

function covers(path: Steps, other: Steps): boolean {
  return path.length <= other.length && path.every((step, index) => step === other[index]);
}

/** The object with edits made, its fields in the order of before: a field of another name stands where the old one stood. */
export function changed(manifest: Manifest, edits: readonly Edit[]): Manifest {
  return inOrderOf(manifest, applyEdits(manifest, edits)) as Manifest;
}

function inOrderOf(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length ? after.map((item, i) => inOrderOf(before[i], item)) : after;
  }
  if (!isFields(before) || !isFields(after)) return after;
  const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const names = Object.keys(before).flatMap((name) => (Object.hasOwn(after, name) ? name : (added.shift() ?? [])));
  return Object.fromEntries(
    [...names, ...added].map((name) => [
      name,
      inOrderOf(Object.hasOwn(before, name) ? before[name] : undefined, after[name]),
    ]),
  );
}
