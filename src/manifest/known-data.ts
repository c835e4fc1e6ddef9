import { decodeBase64 } from '../kubernetes/base64';
import { fieldsOf, textOf } from './fields';
import type { Entry } from './manifest-set';
import type { DataKind } from './missing-keys';

/** What is known of the data of a ConfigMap or a Secret. */
export interface KnownData {
  /** The keys that variables and files can have; with what they hold, where that is known and is text. */
  readonly text: ReadonlyMap<string, string | undefined>;
  /** The keys that only files can have. */
  readonly binary: ReadonlySet<string>;
  /** Whether it may have other keys. */
  readonly isOpen: boolean;
}

/** Finds the data of an object that a Pod names; nothing where nobody knows of it. */
export type DataLookup = (kind: DataKind, name: string) => KnownData | undefined;

const cache = new WeakMap<Entry, KnownData>();

/** The data of an object as containers get it: decoded, `stringData` over `data`. */
export function knownDataOf(entry: Entry): KnownData {
  let known = cache.get(entry);
  if (!known) {
    const { data, stringData, binaryData, type } = entry.manifest;
    const isSecret = entry.kind === 'Secret';
    const text = new Map<string, string | undefined>();
    for (const [key, value] of Object.entries(fieldsOf(data))) {
      text.set(key, isSecret ? decoded(value) : plain(value));
    }
    if (isSecret) for (const [key, value] of Object.entries(fieldsOf(stringData))) text.set(key, plain(value));
    known = {
      text,
      binary: new Set(isSecret ? [] : Object.keys(fieldsOf(binaryData))),
      isOpen: isSecret && textOf(type) === 'kubernetes.io/service-account-token',
    };
    cache.set(entry, known);
  }
  return known;
}

/** Null is empty text, as the API reads it. */
function plain(value: unknown): string | undefined {
  return typeof (value ?? '') === 'string' ? ((value ?? '') as string) : undefined;
}

function decoded(value: unknown): string | undefined {
  const text = plain(value);
  const result = text === undefined ? undefined : decodeBase64(text);
  if (!result || !('bytes' in result)) return undefined;
  const readable = result.bytes.toString('utf8');
  return Buffer.from(readable).equals(result.bytes) ? readable : undefined;
}
