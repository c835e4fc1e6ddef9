import { createHash } from 'node:crypto';
import { goJson, sortedMap } from '../kubernetes/go-json';

const LETTERS: Readonly<Record<string, string>> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };

/** What `--append-hash` adds to a name: ten letters and digits that depend on all that is in the object. */
export function nameHash(facts: Readonly<Record<string, unknown>>): string {
  const digest = createHash('sha256')
    .update(goJson(sortedMap(Object.entries(facts))))
    .digest('hex');
  // Without vowels, so that no words come out.
  return digest.slice(0, 10).replace(/[013ae]/g, (digit) => LETTERS[digit] ?? digit);
}
