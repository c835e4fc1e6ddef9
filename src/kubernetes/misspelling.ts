/** Longer names aren't looked up by their spelling: each letter would be kept once for every letter. */
const LONGEST = 80;

/**
 * Whether two different names are surely one name and its misspelling: they differ in case, in what separates the words, in
 * two letters that changed places, or in one letter of a word that is long enough. A digit tells two names apart.
 */
export function isMisspelling(one: string, other: string): boolean {
  if (one === other) return false;
  if (bare(one) === bare(other)) return true;
  let start = 0;
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  if (!/^[a-z]{0,2}$/i.test(a) || !/^[a-z]{0,2}$/i.test(b)) return false;
  const words = [wordAt(one, start), wordAt(other, start)] as const;
  if (PAIRS.has([...words].sort().join())) return false;
  const length = Math.max(words[0].length, words[1].length);
  if (a.length === 2 && b.length === 2) return a[0] === b[1] && a[1] === b[0] && length >= 3;
  return a.length + b.length <= 2 && Math.abs(a.length - b.length) <= 1 && length >= 4;
}

/** Words that differ in one letter and are no misspelling of each other. */
const PAIRS: ReadonlySet<string> = new Set(['http,https']);

function bare(name: string): string {
  return name.toLowerCase().replace(/[-._]/g, '');
}

/** The letters around a place. */
function wordAt(name: string, place: number): string {
  const before = /[a-z]*$/i.exec(name.slice(0, place))?.[0] ?? '';
  return before + (/^[a-z]*/i.exec(name.slice(place))?.[0] ?? '');
}

/** Names that can be looked up by a misspelling, in the time that one name takes. */
export class Spellings {
  private readonly names = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      for (const key of keysOf(name)) {
        const same = this.names.get(key);
        if (same) same.push(name);
        else this.names.set(key, [name]);
      }
    }
  }

  /** The names of which this is a misspelling. */
  meant(misspelt: string): string[] {
    const found = new Set<string>();
    for (const key of keysOf(misspelt)) {
      for (const name of this.names.get(key)?.slice(0, MOST) ?? []) if (isMisspelling(misspelt, name)) found.add(name);
    }
    return [...found];
  }
}

/** So many names that are alike tell nothing. */
const MOST = 20;

/** Two names with one letter more, less, other, or in another place, have a key in common. */
function keysOf(name: string): Set<string> {
  if (name.length > LONGEST) return new Set();
  const keys = new Set([name, `~${bare(name)}`]);
  for (let i = 0; i < name.length; i++) keys.add(name.slice(0, i) + name.slice(i + 1));
  return keys;
}
