import { isFields } from '../../../manifest/fields';
import { cleanText } from '../text/clean-text';
import type { Look, Part } from './scene';

/** So many characters of a text are looked at. */
const MOST = 600;

/** Any value of a manifest as a short text on one line: a map or a list only as what it is. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return briefly(value);
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.length} items]`;
  if (isFields(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return briefly(String(value));
}

/** The values of a list, as one would type them in a shell. */
export function shownWords(values: readonly unknown[]): string {
  const words = values.slice(0, MOST).map((value) => {
    const text = typeof value === 'string' ? value : shownValue(value);
    if (/^[\w@%+=:,./$(){}~!?*-]+$/.test(text)) return text;
    return text.includes('"') && !text.includes("'") ? `'${text}'` : `"${text}"`;
  });
  return briefly(words.join(' '));
}

function briefly(text: string): string {
  const short = text.length <= MOST ? text : `${text.slice(0, MOST / 2)}…${text.slice(-MOST / 2)}`;
  return cleanText(short.trimEnd());
}

/** A piece of a text in a look. */
export function part(look: Look, value: unknown): Part {
  return { look, text: shownValue(value) };
}

/** Our own words, in small. */
export function faint(text: string): Part {
  return { look: 'faint', text };
}

/** Our own words. */
export function plain(text: string): Part {
  return { look: 'plain', text };
}
