import type { Draft } from '../drafts/draft';
import { unused } from '../drafts/roles';
import type { Draw } from '../draw';

/** An entry of a Secret, as its key and as a variable. */
export interface SecretEntry {
  readonly key: string;
  readonly variable: string;
  readonly value: string;
}

/** What belongs to one account or service. */
const GROUPS: readonly (readonly [
  names: readonly string[],
  folder: string,
  entries: readonly (readonly [string, string, Value])[],
])[] = [
  [
    ['user-info', 'login', 'demo-user'],
    '/etc/login',
    [
      ['username', 'USERNAME', user],
      ['password', 'PASSWORD', password],
    ],
  ],
  [
    ['db-credentials', 'postgres-login', 'orders-db'],
    '/etc/db',
    [
      ['db-user', 'DB_USER', user],
      ['db-password', 'DB_PASSWORD', password],
      ['db-name', 'DB_NAME', word],
    ],
  ],
  [
    ['api-keys', 'partner-api', 'payment-api'],
    '/etc/api',
    [
      ['api-key', 'API_KEY', token],
      ['api-id', 'API_ID', number],
    ],
  ],
  [
    ['mail-account', 'smtp-login', 'newsletter'],
    '/etc/mail',
    [
      ['smtp-user', 'SMTP_USER', user],
      ['smtp-password', 'SMTP_PASSWORD', password],
    ],
  ],
  [
    ['bucket-keys', 'backup-keys', 'upload-keys'],
    '/etc/bucket',
    [
      ['access-key', 'ACCESS_KEY', token],
      ['secret-key', 'SECRET_KEY', token],
      ['region', 'REGION', word],
    ],
  ],
  [
    ['session-keys', 'signing-keys', 'cookie-keys'],
    '/etc/signing',
    [
      ['signing-key', 'SIGNING_KEY', token],
      ['previous-key', 'PREVIOUS_KEY', token],
    ],
  ],
];

type Value = (draw: Draw) => string;

function user(draw: Draw): string {
  return `${draw.one(['admin', 'shop', 'demo', 'reader', 'writer', 'student'])}-${draw.integer(1, 99)}`;
}

/** Plainly no real one. */
function password(draw: Draw): string {
  return `${draw.one(['s3cr3t', 'pa55word', 'ch4ngeme', 'dr1ll'])}-${draw.integer(10, 999)}`;
}

function token(draw: Draw): string {
  return `${draw.one(['not-a-real-key', 'practice-only', 'example-token'])}-${draw.integer(100, 9999)}`;
}

function number(draw: Draw): string {
  return String(draw.integer(10_000, 99_999));
}

function word(draw: Draw): string {
  return `${draw.one(['orders', 'catalog', 'seoul', 'busan', 'berlin'])}-${draw.integer(1, 9)}`;
}

/** A Secret's name, its entries, and the folder for its files: none of them used in the draft yet. */
export interface SecretGroup {
  readonly name: string;
  readonly folder: string;
  readonly entries: readonly SecretEntry[];
}

/** Draws what a Secret holds. */
export function secretGroup(draft: Draft): SecretGroup {
  const { draw, names } = draft;
  const [group] = unused(draft, GROUPS, 1, ([, folder]) => [folder]);
  // There are more groups than a draft has Secrets; one that has them all gets one again, elsewhere.
  const [words, folder, entries] = group ?? draw.one(GROUPS);
  const list = entries.map(([key, variable, value]) => ({
    key,
    variable: names.fresh([variable]).replaceAll('-', '_'),
    value: value(draw),
  }));
  return { name: names.fresh(words), folder: group ? folder : names.fresh([folder]), entries: list };
}

/** Text as a Secret's `data` has it. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
