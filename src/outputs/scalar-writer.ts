/**
 * One text as YAML, so that readers of YAML 1.1 and 1.2 alike read the same text back: `yaml`, js-yaml, PyYAML, and
 * go-yaml v2 and v3 as Kubernetes and kustomize use them.
 *
 * The rule: plain where every one of them reads plain text as this text; else in double quotes; in single quotes only
 * where the text has a backslash or a double quote and nothing that needs an escape.
 */

// What a text has somewhere in it.
/** A character that no number and no date has. */
const OTHER = 1;
const COLON = 2;
const HASH = 4;
const BREAK = 8;
const TAB = 16;
/** `"` or a backslash. */
const QUOTE = 32;
/** A character that some reader refuses or changes, outside an escape. */
const ESCAPE = 64;
const SURROGATE = 128;

// What a text starts with.
const FREE = 0;
const NEVER = 1;
/** Plain only before something that is not a space. */
const DASH = 2;
const NUMERIC = 4;
/** May begin a word of another type. */
const WORD = 8;

const codes = (characters: string) => [...characters].map((character) => character.charCodeAt(0));

const TRAITS = new Uint8Array(128).fill(OTHER);
for (const code of codes('0123456789abcdefABCDEFxXoOtTzZ+-._:, ')) TRAITS[code] = 0;
for (let code = 0; code < 0x20; code++) TRAITS[code] = OTHER | ESCAPE;
TRAITS[0x7f] = OTHER | ESCAPE;
TRAITS[0x09] = OTHER | TAB;
TRAITS[0x0a] = OTHER | BREAK;
for (const code of codes('"\\')) TRAITS[code] = OTHER | QUOTE;
for (const code of codes(':')) TRAITS[code] = COLON;
for (const code of codes('#')) TRAITS[code] = OTHER | HASH;

const STARTS = new Uint8Array(128);
for (const code of codes(' ,[]{}#&*!|>\'"%@`')) STARTS[code] = NEVER;
for (const code of codes('?:')) STARTS[code] = DASH;
for (const code of codes('0123456789eE')) STARTS[code] = NUMERIC;
for (const code of codes('+.')) STARTS[code] = NUMERIC | WORD;
for (const code of codes('-')) STARTS[code] = NUMERIC | WORD | DASH;
for (const code of codes('yYnNtTfFoO~<=')) STARTS[code] = WORD;

const SIGNED_WORDS = ['.inf', '+.inf', '-.inf', '.nan'];
const WORDS = new Set(['y', 'yes', 'n', 'no', 'on', 'off', 'true', 'false', 'null', '~', '<<', '=', ...SIGNED_WORDS]);
const LONGEST_WORD = 5;

// Go drops the underscores before it looks, wherever they stand. 1.1 has sexagesimal numbers, takes 017 for octal and
// "." and 0x_ for numbers, and `yaml` in that mode takes e5 for one.
const NUMBER =
  /^[-+]?(?!$)(?:0[bB][-+]?[01]*|0[oO][-+]?[0-7]*|0[xX][\da-fA-F]*|\d+(?::[0-5]?\d)+(?:\.\d*)?|\d*\.?\d*(?:[eE][-+]?\d+)?)$/;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/;
// Other than JSON.stringify, which leaves these as they are.
const UNESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Thrown where a value has no YAML; the caller finds out which value it is. */
export class Unwritable extends Error {}

/** The text on one line, as a value or as a key. */
export function oneLine(text: string): string {
  return onOneLine(text, traits(text));
}

/**
 * The text with what follows `key:` or `-`: on the same line, or as a literal block where it has several lines.
 *
 * @param text the text
 * @param indentation what stands before the lines of a block
 * @param atRoot whether the text is the whole document
 */
export function scalar(text: string, indentation: string, atRoot = false): string {
  const found = traits(text);
  // A block cannot hold escapes.
  if ((found & (BREAK | ESCAPE)) === BREAK) {
    const block = literal(text, indentation, atRoot);
    if (block !== undefined) return block;
  }
  return onOneLine(text, found);
}

function traits(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    found |= code < 128 ? (TRAITS[code] as number) : wide(code);
  }
  if (found & SURROGATE && /\p{Cs}/u.test(text)) throw new Unwritable();
  return found;
}

function wide(code: number): number {
  if (code < 0xa0) return OTHER | ESCAPE;
  if (code < 0x2028) return OTHER;
  if (code === 0x2028 || code === 0x2029 || code === 0xfeff || code >= 0xfffe) return OTHER | ESCAPE;
  return code >= 0xd800 && code < 0xe000 ? OTHER | SURROGATE : OTHER;
}

function onOneLine(text: string, found: number): string {
  if (isPlain(text, found)) return text;
  if ((found & (QUOTE | BREAK | TAB | ESCAPE)) === QUOTE) return `'${text.replaceAll("'", "''")}'`;
  const quoted = JSON.stringify(text);
  return found & ESCAPE ? quoted.replace(UNESCAPED, escaped) : quoted;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isPlain(text: string, found: number): boolean {
  if (text === '' || found & (BREAK | TAB | ESCAPE)) return false;
  const first = text.charCodeAt(0);
  const start = first < 128 ? (STARTS[first] as number) : FREE;
  if (start !== FREE) {
    if (start & NEVER) return false;
    if (start & DASH && (text.length === 1 || text.charCodeAt(1) === 0x20)) return false;
    if (start & WORD && text.length <= LONGEST_WORD && WORDS.has(text.toLowerCase())) return false;
    if (start & NUMERIC && !(found & OTHER) && (isNumber(text) || DATE.test(text))) return false;
    if (text.startsWith('---') || text.startsWith('...')) return false;
  }
  if (text.charCodeAt(text.length - 1) === 0x20) return false;
  if (found & COLON && (text.endsWith(':') || text.includes(': '))) return false;
  return !(found & HASH && text.includes(' #'));
}

function isNumber(text: string): boolean {
  return NUMBER.test(text.includes('_') ? text.replaceAll('_', '') : text);
}

/** The text as a literal block, or undefined where some reader would take it for another text. */
function literal(text: string, indentation: string, atRoot: boolean): string | undefined {
  // Nothing but blank lines tells nobody how many there are, and `yaml` loses a last line of spaces.
  if (!/[^\n\t ]/.test(text) || /\n[\t ]+\n*$/.test(text)) return undefined;
  const hint = /^\n*[\t ]/.test(text) ? '2' : '';
  // Readers do not agree what the number counts from where there is nothing around the block.
  if (hint && atRoot) return undefined;
  const chomp = text.endsWith('\n') ? (text.endsWith('\n\n') ? '+' : '') : '-';
  const body = text.replace(/^(?!$)/gm, indentation);
  return `|${hint}${chomp}\n${chomp === '-' ? body : body.slice(0, -1)}`;
}
