import { isFields } from '../manifest/fields';

/**
 * A JSON merge patch applied: objects are merged, `null` removes, all else is put in place.
 * @see https://www.rfc-editor.org/rfc/rfc7396
 */
export function mergePatched(target: unknown, patch: unknown): unknown {
  if (!isFields(patch)) return patch;
  const merged = new Map(Object.entries(isFields(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatched(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}
