import { isFields } from '../manifest/fields';
import { oneLine, scalar, Unwritable } from './scalar-writer';
import { unwritable } from './unwritable';

/** How to write YAML. */
export interface YamlOptions {
  /**
   * Whether fields are sorted by their names, as cdk8s does it: `apiVersion`, `kind` and `metadata` still come first.
   *
   * @default false
   */
  readonly sortKeys?: boolean;
}

/** What stands between two documents. */
export const DOCUMENT_SEPARATOR = '---\n';

/** Deeper nesting is refused: the output would grow with its square, and readers give up. */
const MOST_LEVELS = 1_000;

// The ":" must come within 1,024 characters, or the key must say that it is one.
const LONGEST_PLAIN_KEY = 1_000;
const LONG = 1_000;
const MOST_CACHED = 4_000;
const LONGEST_CACHED = 64;

/**
 * Writes one YAML document that every reader of YAML 1.1 and 1.2 reads as the same value.
 *
 * @param value plain data: null, booleans, finite numbers, texts, arrays and plain objects
 * @param options how to write it
 */
export function toYaml(value: unknown, options: YamlOptions = {}): string {
  return written(value, options);
}

/**
 * Writes YAML documents with `---` between them.
 *
 * @param values one plain value for each document
 * @param options how to write them
 */
export function toYamlDocuments(values: readonly unknown[], options: YamlOptions = {}): string {
  let text = '';
  for (let index = 0; index < values.length; index++) {
    if (index > 0) text += DOCUMENT_SEPARATOR;
    text += written(values[index], options, values.length > 1 ? index + 1 : undefined);
  }
  return text;
}

function written(value: unknown, { sortKeys = false }: YamlOptions, document?: number): string {
  try {
    return settled(new Writer(sortKeys).document(value));
  } catch (error) {
    // The place is looked for only now, so that nobody pays for it who writes good values.
    if (error instanceof Unwritable) throw unwritable(value, MOST_LEVELS, document);
    throw error;
  }
}

const FIRST_FIELDS = ['apiVersion', 'kind', 'metadata'];

/** The names of the fields in the order of `sortKeys`; the level of a document's own fields is 0. */
export function sortedNames(map: Record<string, unknown>, level: number): string[] {
  const names = Object.keys(map).sort();
  if (level > 0) return names;
  return [...new Set([...FIRST_FIELDS.filter((name) => Object.hasOwn(map, name)), ...names])];
}

const indentations: string[] = [];

function indentation(level: number): string {
  // Filled in order, lest the array get holes.
  while (indentations.length <= level) indentations.push('  '.repeat(indentations.length));
  return indentations[level] as string;
}

const keys = new Map<string, string>();

/** The key with its colon, or with the question mark of a long one. */
function keyed(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const text = `${oneLine(name)}:`;
  if (name.length <= LONGEST_CACHED && keys.size < MOST_CACHED) keys.set(name, text);
  return text;
}

/** As JSON has them, so 0 for -0, but with the "." without which YAML 1.1 sees a text in 1e+21. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new Unwritable();
  const digits = String(value);
  const power = digits.indexOf('e');
  return power < 0 || digits.includes('.') ? digits : `${digits.slice(0, power)}.0${digits.slice(power)}`;
}

/**
 * The same text in one piece. A text put together with `+` is a tree of its pieces until someone looks into it, and the
 * pieces of thousands of objects cost the garbage collector more time than all the writing takes.
 */
function settled(text: string): string {
  // The look needs an outcome, or the compiler may leave it out.
  return Number.isNaN(text.charCodeAt(0)) ? '' : text;
}

class Writer {
  constructor(private readonly sortKeys: boolean) {}

  document(value: unknown): string {
    if (Array.isArray(value) && value.length > 0) return this.items(value, 0, '');
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return this.fields(value, 0, '') || '{}\n';
    if (typeof value === 'string') return `${scalar(value, indentation(1), true)}\n`;
    return this.after(value, 0).slice(1);
  }

  /** The fields, one below the other; nothing where there are none. `lead` stands before the first one. */
  private fields(map: object, level: number, lead: string): string {
    if (level >= MOST_LEVELS || !isFields(map)) throw new Unwritable();
    const margin = indentation(level);
    let text = '';
    let before = lead;
    for (const name of this.sortKeys ? sortedNames(map, level) : Object.keys(map)) {
      const value = map[name];
      if (value === undefined) continue;
      const key = keyed(name);
      text += key.length > LONGEST_PLAIN_KEY ? `${before}? ${key.slice(0, -1)}\n${margin}:` : before + key;
      text += this.after(value, level);
      before = margin;
    }
    return text.length < LONG ? text : settled(text);
  }

  private items(list: readonly unknown[], level: number, lead: string): string {
    if (level >= MOST_LEVELS) throw new Unwritable();
    const margin = indentation(level);
    let text = '';
    let before = lead;
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      if (typeof item === 'object' && item !== null) {
        const dash = `${before}- `;
        if (Array.isArray(item)) text += item.length === 0 ? `${dash}[]\n` : this.items(item, level + 1, dash);
        else text += this.fields(item, level + 1, dash) || `${dash}{}\n`;
      } else {
        text += `${before}-${this.after(item, level)}`;
      }
      before = margin;
    }
    return text;
  }

  /** What follows `key:`, with the space before it. */
  private after(value: unknown, level: number): string {
    switch (typeof value) {
      case 'string':
        return ` ${scalar(value, indentation(level + 1))}\n`;
      case 'number':
        return ` ${numeral(value)}\n`;
      case 'boolean':
        return value ? ' true\n' : ' false\n';
      case 'object': {
        if (value === null) return ' null\n';
        const below = level + 1;
        if (Array.isArray(value)) {
          return value.length === 0 ? ' []\n' : `\n${this.items(value, below, indentation(below))}`;
        }
        const fields = this.fields(value, below, indentation(below));
        return fields === '' ? ' {}\n' : `\n${fields}`;
      }
      default:
        throw new Unwritable();
    }
  }
}
