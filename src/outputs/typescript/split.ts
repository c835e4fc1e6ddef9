import { isFields } from '../../manifest/fields';
import type { Path } from './api-types';

/** A value that goes into the manifest by a JSON patch. */
export interface Patch {
  readonly path: Path;
  readonly value: unknown;
}

/** A manifest without some of its values, and those. */
export interface Split {
  readonly kept: Record<string, unknown>;
  readonly patches: readonly Patch[];
}

/** Takes values out of a manifest. */
export function split(manifest: object, paths: readonly Path[]): Split {
  if (paths.length === 0) return { kept: manifest as Record<string, unknown>, patches: [] };
  const places = withoutInner(paths.map(patchable));
  const without = new Set(places.map(keyOf));
  return {
    kept: copyWithout(manifest, [], without) as Record<string, unknown>,
    patches: places.map((path) => ({ path, value: valueAt(manifest, path) })),
  };
}

/** The JSON pointer to a value. */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Patches refuse to go through such names. */
function patchable(path: Path): Path {
  const unsafe = path.findIndex((step) => step === '__proto__' || step === 'prototype' || step === 'constructor');
  let end = unsafe < 0 ? path.length : unsafe;
  // An item of a list is never left out alone.
  while (end > 0 && typeof path[end - 1] === 'number') end -= 1;
  return path.slice(0, end);
}

function withoutInner(paths: readonly Path[]): Path[] {
  const kept = new Map<string, Path>();
  const all = new Set(paths.map(keyOf));
  for (const path of paths) {
    const isInner = path.some((_, i) => all.has(keyOf(path.slice(0, i))));
    if (!isInner) kept.set(keyOf(path), path);
  }
  return [...kept.values()];
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) found = (found as Record<string | number, unknown>)[step];
  return found;
}

function copyWithout(value: unknown, path: Path, without: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item, i) => copyWithout(item, [...path, i], without));
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !without.has(keyOf([...path, key])));
  return Object.fromEntries(entries.map(([key, field]) => [key, copyWithout(field, [...path, key], without)]));
}
