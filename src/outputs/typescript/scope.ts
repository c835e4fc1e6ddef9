import type { Module } from './module';
import type { References } from './references';

/** What the parts of an object are written with. */
export interface Scope {
  readonly module: Module;
  readonly references: References;
  /** The namespace of the object. */
  readonly namespace: string | undefined;
  /** Whether fields have to keep their order. */
  readonly exact: boolean;
}

/**
 * Whether an object has these fields and no others, of which those with `?` may be missing; and in this order, where it
 * has to be kept.
 */
export function fits(
  fields: Readonly<Record<string, unknown>>,
  order: readonly string[],
  { exact }: Pick<Scope, 'exact'>,
): boolean {
  const names = order.map((name) => name.replace('?', ''));
  const keys = Object.keys(fields);
  if (!keys.every((key) => names.includes(key))) return false;
  if (!order.every((name) => name.endsWith('?') || Object.hasOwn(fields, name))) return false;
  return !exact || isInOrder(keys, names);
}

function isInOrder(keys: readonly string[], names: readonly string[]): boolean {
  let at = -1;
  for (const key of keys) {
    const place = names.indexOf(key);
    if (place < at) return false;
    at = place;
  }
  return true;
}

/** Whether these can be the keys of a record and stay in their order: JavaScript moves numbers to the front. */
export function areKeys(keys: readonly unknown[]): keys is readonly string[] {
  return (
    new Set(keys).size === keys.length && keys.every((key) => typeof key === 'string' && !/^(?:0|[1-9]\d*)$/.test(key))
  );
}
