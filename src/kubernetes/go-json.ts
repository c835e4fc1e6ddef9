/** JSON as Go writes it, in which no sign has a meaning in HTML. */
export function goJson(value: unknown, indentation?: number): string {
  return JSON.stringify(value, undefined, indentation).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The entries in the order in which Go writes those of a map: by the bytes of their keys. */
export function sortedMap<Value>(entries: Iterable<readonly [key: string, value: Value]>): Record<string, Value> {
  const byKey = [...new Map(entries)].map(([key, value]) => ({ key, bytes: Buffer.from(key), value }));
  return Object.fromEntries(byKey.sort((a, b) => a.bytes.compare(b.bytes)).map(({ key, value }) => [key, value]));
}
