/** As deep as the API server reads JSON. */
const MAX_DEPTH = 10_000;

/**
 * Reads JSON as the API server reads it where text holds it; undefined where it can't: also what is nested too deep, or has
 * a number that is too large.
 */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isReadable(value) ? { value } : undefined;
}

function isReadable(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'number' && !Number.isFinite(value)) return false;
      if (typeof value !== 'object' || value === null) continue;
      if (depth >= MAX_DEPTH) return false;
      for (const item of Array.isArray(value) ? value : Object.values(value)) next.push(item);
    }
    level = next;
  }
  return true;
}
