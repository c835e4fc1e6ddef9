import { decodeBase64 } from '../kubernetes/base64';
import { FieldPath } from '../kubernetes/field-path';
import { CONFIG_KEY, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, textOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { isTooLarge, MAX_DATA } from './data-size';
import { parseJson } from './json-text';
import { reviewObjectMeta } from './object-meta';
import { quoted, type Review } from './review';

/** What the API server checks of a Secret. */
export const SECRET_CHECKS = checks('Secret', {
  'sec-key-format': {
    path: 'data, stringData',
    says: 'A key has at most 253 letters, digits, "-", "_" and ".", is not "." and does not start with ".."',
    cause: 'Invalid',
  },
  'sec-size': {
    path: 'data',
    says: 'The values of a Secret, decoded, have at most 1048576 bytes together',
    cause: 'TooLong',
  },
  'sec-sa-token': {
    path: 'metadata.annotations[kubernetes.io/service-account.name]',
    says: 'A Secret of type kubernetes.io/service-account-token names its ServiceAccount in an annotation',
    cause: 'Required',
  },
  'sec-dockercfg': {
    path: 'data[.dockercfg]',
    says: 'A Secret of type kubernetes.io/dockercfg has the key ".dockercfg"',
    cause: 'Required',
  },
  'sec-dockercfg-json': {
    path: 'data[.dockercfg]',
    says: 'The value of ".dockercfg" is a JSON object',
    cause: 'Invalid',
  },
  'sec-dockerconfigjson': {
    path: 'data[.dockerconfigjson]',
    says: 'A Secret of type kubernetes.io/dockerconfigjson has the key ".dockerconfigjson"',
    cause: 'Required',
  },
  'sec-dockerconfigjson-json': {
    path: 'data[.dockerconfigjson]',
    says: 'The value of ".dockerconfigjson" is a JSON object',
    cause: 'Invalid',
  },
  'sec-basic-auth': {
    path: 'data[username], data[password]',
    says: 'A Secret of type kubernetes.io/basic-auth has the key "username" or "password" or both',
    cause: 'Required',
  },
  'sec-ssh-auth': {
    path: 'data[ssh-privatekey]',
    says: 'A Secret of type kubernetes.io/ssh-auth has a value under the key "ssh-privatekey"',
    cause: 'Required',
  },
  'sec-tls': {
    path: 'data[tls.crt], data[tls.key]',
    says: 'A Secret of type kubernetes.io/tls has the keys "tls.crt" and "tls.key"',
    cause: 'Required',
  },
});

const DATA = FieldPath.of('data');
const STRING_DATA = FieldPath.of('stringData');
const ACCOUNT = 'kubernetes.io/service-account.name';

/** Checks a Secret. No message shows a value. */
export function reviewSecret(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  const data = fieldsOf(review.manifest.data);
  const stringData = fieldsOf(review.manifest.stringData);
  for (const key of Object.keys(data)) {
    review.format(SECRET_CHECKS['sec-key-format'], key, CONFIG_KEY, DATA.key(key), { marksName: true });
  }
  for (const key of Object.keys(stringData)) {
    // The server writes it into data before it looks.
    review.format(SECRET_CHECKS['sec-key-format'], key, CONFIG_KEY, STRING_DATA.key(key), {
      alias: DATA.key(key).toString(),
      marksName: true,
    });
  }
  const encoded = Object.entries(data).filter(([key]) => !Object.hasOwn(stringData, key));
  if (
    isTooLarge(
      Object.values(stringData),
      encoded.map(([, value]) => value),
    )
  ) {
    review.report(SECRET_CHECKS['sec-size'], DATA, {
      message: `The values have more than ${MAX_DATA} bytes together`,
      fix: 'Spread the data over several Secrets',
    });
  }
  reviewType(review.manifest.type, { data, stringData }, review);
}

interface SecretData {
  readonly data: Fields;
  readonly stringData: Fields;
}

function reviewType(type: unknown, data: SecretData, review: Review): void {
  if (type === 'kubernetes.io/service-account-token') reviewAccount(review);
  else if (type === 'kubernetes.io/dockercfg') reviewRegistry('.dockercfg', 'sec-dockercfg', data, review);
  else if (type === 'kubernetes.io/dockerconfigjson') {
    reviewRegistry('.dockerconfigjson', 'sec-dockerconfigjson', data, review);
  } else if (type === 'kubernetes.io/basic-auth') {
    if (has(data, 'username') || has(data, 'password')) return;
    for (const key of ['username', 'password']) reportMissing(SECRET_CHECKS['sec-basic-auth'], key, review);
  } else if (type === 'kubernetes.io/ssh-auth') {
    if (isEmpty(data, 'ssh-privatekey')) reportMissing(SECRET_CHECKS['sec-ssh-auth'], 'ssh-privatekey', review);
  } else if (type === 'kubernetes.io/tls') {
    for (const key of ['tls.crt', 'tls.key']) {
      if (!has(data, key)) reportMissing(SECRET_CHECKS['sec-tls'], key, review);
    }
  }
}

function reviewAccount(review: Review): void {
  const annotations = fieldsOf(fieldsOf(review.manifest.metadata).annotations);
  if (Object.hasOwn(annotations, ACCOUNT) && textOf(annotations[ACCOUNT]) !== undefined) return;
  review.report(SECRET_CHECKS['sec-sa-token'], FieldPath.of('metadata', 'annotations').key(ACCOUNT), {
    message: 'The token is for no ServiceAccount',
    fix: `Write the name of one under metadata.annotations, as ${quoted(ACCOUNT)}`,
  });
}

function reviewRegistry(
  key: string,
  id: 'sec-dockercfg' | 'sec-dockerconfigjson',
  data: SecretData,
  review: Review,
): void {
  if (!has(data, key)) {
    reportMissing(SECRET_CHECKS[id], key, review);
    return;
  }
  const isText = Object.hasOwn(data.stringData, key);
  const text = isText ? (data.stringData[key] ?? '') : decoded(data.data[key]);
  const json = typeof text === 'string' ? parseJson(text) : { value: null };
  if (json !== undefined && (json.value === null || isFields(json.value))) return;
  review.report(SECRET_CHECKS[`${id}-json`], (isText ? STRING_DATA : DATA).key(key), {
    message: `The value of ${quoted(key)} is no JSON object`,
    fix: 'Write what "docker login" writes, as in {"auths": {"registry.example.com": {…}}}',
    ...(isText ? { alias: DATA.key(key).toString() } : {}),
  });
}

/** The text that Base64 stands for; undefined where it is none, which the structure tells. */
function decoded(value: unknown): string | undefined {
  if (value === null) return '';
  const result = typeof value === 'string' ? decodeBase64(value) : undefined;
  return result !== undefined && 'bytes' in result ? result.bytes.toString('utf8') : undefined;
}

function has({ data, stringData }: SecretData, key: string): boolean {
  return Object.hasOwn(stringData, key) || Object.hasOwn(data, key);
}

function isEmpty({ data, stringData }: SecretData, key: string): boolean {
  const text = Object.hasOwn(stringData, key)
    ? (stringData[key] ?? '')
    : decoded(Object.hasOwn(data, key) ? data[key] : null);
  return text === '';
}

function reportMissing(check: Check, key: string, review: Review): void {
  review.report(check, DATA.key(key), {
    message: `A Secret of type ${quoted(String(review.manifest.type))} has no ${quoted(key)}`,
    fix: `Write ${quoted(key)} into data or stringData`,
    mark: FieldPath.of('type'),
  });
}
