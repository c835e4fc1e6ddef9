import { isReserved, wordsOf } from './literals';

/** The names of a module's variables, each given once. */
export class Names {
  private readonly given: Set<string>;

  /** @param taken what the module may import or makes itself */
  constructor(taken: Iterable<string>) {
    this.given = new Set(taken);
  }

  /**
   * A new name after what it is for.
   * @param name as in `special-config`
   * @param more words to put after it, or other names, where it is given already
   */
  give(name: string, ...more: readonly string[]): string {
    const own = variableName(name);
    const kinds = more.map((word) => upperFirst(variableName(word)));
    const candidates = [own, ...kinds.map((kind) => (own.endsWith(kind) ? own : own + kind))].filter(
      (candidate) => candidate !== '',
    );
    const free = candidates.find((candidate) => this.isFree(candidate));
    if (free !== undefined) return this.take(free);
    const base = candidates.at(-1) ?? 'object';
    for (let n = 2; ; n++) if (this.isFree(`${base}${n}`)) return this.take(`${base}${n}`);
  }

  private isFree(name: string): boolean {
    return !this.given.has(name) && !isReserved(name);
  }

  private take(name: string): string {
    this.given.add(name);
    return name;
  }
}

/** The longest name that still reads as one. */
const LONGEST = 60;

/** A name in camelCase, of the letters and digits of another; empty where it has none. */
export function variableName(name: string): string {
  const [first = '', ...rest] = wordsOf(name);
  // `UI` becomes `ui`, `ConfigMap` becomes `configMap`.
  const begin = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  const all = begin + rest.map(upperFirst).join('');
  const short = all.slice(0, LONGEST);
  return /^\d/.test(short) ? `_${short}` : short;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
