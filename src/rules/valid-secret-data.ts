import { FieldPath } from '../kubernetes/field-path';
import { textEntriesOf } from '../manifest/fields';
import { decodedText } from '../manifest/secret-text';
import type { ObjectRule, RuleReport } from './rule';

/** What is left of the text of most languages when it is taken for Base64: bytes that are no text. */
const PLAIN_WORD = /^[a-z]+[0-9]*$/;
const READABLE = /^[\x20-\x7e\r\n\t]+$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The data of a Secret is the Base64 of what is meant: encoded once, without a line break at its end. */
export const validSecretData = {
  id: 'valid-secret-data',
  says: 'The data of a Secret is encoded once, and is not plain text that happens to be Base64',
  severity: 'warning',
  kinds: ['Secret'],
  checkObject({ manifest, group }, report) {
    // Helm encodes its releases twice.
    if (group !== '' || String(manifest.type).startsWith('helm.sh/')) return;
    for (const [key, encoded] of textEntriesOf(manifest.data)) {
      const found = problem(encoded);
      if (found) report({ at: FieldPath.of('data').key(key), ...found });
    }
  },
} as const satisfies ObjectRule;

function problem(encoded: string): Omit<RuleReport, 'at'> | undefined {
  if (encoded.length < 4 || encoded.length > 10_000) return undefined;
  const text = decodedText(encoded);
  if (text === undefined) {
    if (encoded.length % 4 !== 0 || !PLAIN_WORD.test(encoded)) return undefined;
    return {
      message: 'The value looks like plain text that happens to be Base64, so Pods get other bytes than are meant',
      fix: 'Encode it, or write it in "stringData"',
    };
  }
  const inner = text.trimEnd();
  if (inner.length < 12 || inner.length % 4 !== 0 || !BASE64.test(inner)) return undefined;
  const twice = decodedText(inner);
  if (twice === undefined || !READABLE.test(twice)) return undefined;
  return { message: 'The value is encoded in Base64 twice, so Pods get Base64', fix: 'Encode it once' };
}
