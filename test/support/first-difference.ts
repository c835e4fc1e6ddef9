/** Where two pieces of plain data differ first, in their values or in the order of their keys; nothing if they don't. */
export function firstDifference(expected: unknown, actual: unknown, path = ''): string | undefined {
  if (isObject(expected) && isObject(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const wanted = Object.keys(expected);
    const found = Object.keys(actual);
    for (const key of new Set([...wanted, ...found])) {
      const at = Array.isArray(expected) ? `${path}[${key}]` : `${path}${path && '.'}${key}`;
      if (!Object.hasOwn(actual, key)) return `"${at}" is missing`;
      if (!Object.hasOwn(expected, key)) return `"${at}" was added`;
      const difference = firstDifference(expected[key], actual[key], at);
      if (difference) return difference;
    }
    if (wanted.join('\n') !== found.join('\n')) return `"${path}" has its keys in the order ${found}, not ${wanted}`;
    return undefined;
  }
  if (Object.is(expected, actual)) return undefined;
  return `"${path}" is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
