import { decodeBase64 } from '../kubernetes/base64';

/** As much as the values of a ConfigMap or a Secret may have together, in bytes. */
export const MAX_DATA = 1_048_576;

/** Whether values have more bytes together than an object may hold; what is no text doesn't count. */
export function isTooLarge(texts: readonly unknown[], base64: readonly unknown[]): boolean {
  // No character has more than three bytes to a UTF-16 unit: only what comes near is looked at closely.
  if (sum(texts, ({ length }) => 3 * length) + sum(base64, ({ length }) => length) <= MAX_DATA) return false;
  return sum(texts, (text) => Buffer.byteLength(text)) + sum(base64, decodedLength) > MAX_DATA;
}

function sum(values: readonly unknown[], size: (text: string) => number): number {
  return values.reduce<number>((total, value) => total + (typeof value === 'string' ? size(value) : 0), 0);
}

function decodedLength(text: string): number {
  const decoded = decodeBase64(text);
  return 'bytes' in decoded ? decoded.bytes.length : 0;
}
