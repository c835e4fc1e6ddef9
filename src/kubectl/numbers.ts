import { refusal } from './refuse';

/**
 * A whole number of 32 bits as kubectl reads it in a flag: decimal, or with 0x, 0b, 0o or 0 before it.
 * @param flag its name, for messages
 * @param example what it might be
 */
export function int32(text: string, flag: string, example: number): number {
  const [, sign = '', body = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  const isGrouped = /^(?:0[xX]_?[0-9a-fA-F]|0[bB]_?[01]|0[oO]?_?[0-7]|[1-9])(?:_?[0-9a-fA-F])*$|^0$/.test(body);
  const digits = isGrouped ? body.replaceAll('_', '').replace(/^0(?=[0-7])/, '0o') : '';
  const value = /^(?:0x[0-9a-f]+|0b[01]+|0o[0-7]+|[0-9]+)$/i.test(digits) ? BigInt(digits.toLowerCase()) : undefined;
  const signed = value === undefined ? undefined : sign === '-' ? -value : value;
  if (signed === undefined || BigInt.asIntN(32, signed) !== signed) {
    throw refusal(
      `"--${flag}" cannot be "${text}"`,
      `Write a whole number of at most 2147483647, as in --${flag}=${example}`,
    );
  }
  return Number(signed);
}

/** A decimal number, as Go's Atoi reads it; undefined where it is none. */
export function atoi(text: string): number | undefined {
  if (!/^[-+]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, value) === value ? Number(value) : undefined;
}

/** A number, or else the text: as Kubernetes reads a port or a share. */
export function intOrString(text: string): number | string {
  const number = atoi(text);
  return number === undefined ? text : number | 0;
}
