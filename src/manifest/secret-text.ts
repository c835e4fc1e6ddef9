import { decodeBase64 } from '../kubernetes/base64';
import { type Fields, fieldsOf } from './fields';

/** The text that a Secret holds under a key, in `stringData` or in `data`; undefined where it holds none, or other bytes. */
export function secretText({ data, stringData }: Fields, key: string): string | undefined {
  const plain = ownText(stringData, key);
  if (plain !== undefined) return plain;
  const encoded = ownText(data, key);
  return encoded === undefined ? undefined : decodedText(encoded);
}

/** The text that is encoded in Base64; undefined where it is no Base64, or not of text. */
export function decodedText(encoded: string): string | undefined {
  const decoded = decodeBase64(encoded);
  if (!('bytes' in decoded)) return undefined;
  const text = decoded.bytes.toString('utf8');
  return Buffer.from(text).equals(decoded.bytes) ? text : undefined;
}

function ownText(map: unknown, key: string): string | undefined {
  const fields = fieldsOf(map);
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
