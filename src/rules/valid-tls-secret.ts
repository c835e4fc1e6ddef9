import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf } from '../manifest/fields';
import { secretText } from '../manifest/secret-text';
import type { ObjectRule } from './rule';

const CERTIFICATE = /-----BEGIN (TRUSTED )?CERTIFICATE-----/;
const KEY = /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/;

/** A Secret for TLS holds a certificate and a private key. */
export const validTlsSecret = {
  id: 'valid-tls-secret',
  says: 'A Secret of type kubernetes.io/tls holds a certificate and a private key in PEM',
  severity: 'warning',
  kinds: ['Secret'],
  checkObject({ manifest, group }, report) {
    if (group !== '' || manifest.type !== 'kubernetes.io/tls') return;
    for (const [key, right, other, noun] of [
      ['tls.crt', CERTIFICATE, KEY, 'certificate'],
      ['tls.key', KEY, CERTIFICATE, 'private key'],
    ] as const) {
      const text = secretText(manifest, key);
      // Empty ones wait for whoever fills them in.
      if (text === undefined || text.trim() === '' || right.test(text)) continue;
      const field = Object.hasOwn(fieldsOf(manifest.stringData), key) ? 'stringData' : 'data';
      report({
        at: FieldPath.of(field).key(key),
        message: other.test(text)
          ? `"${key}" holds ${noun === 'certificate' ? 'a private key' : 'a certificate'}, so nobody can use the Secret for TLS`
          : `"${key}" holds no ${noun} in PEM, so nobody can use the Secret for TLS`,
        fix: `Put the ${noun} there, from its line "-----BEGIN …" on`,
      });
    }
  },
} as const satisfies ObjectRule;
