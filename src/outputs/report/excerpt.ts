import type { Excerpt } from './report';

/** The most of a line that is drawn, in UTF-16 units. */
const WIDEST = 120;
/** What is left before the mark, of a line that is longer. */
const BEFORE = 40;

/** The line as it is drawn, with what goes below it: spaces, and a mark under the part that is meant. */
export function marked({ text, start, length }: Excerpt): { text: string; indent: string; mark: string } {
  const from = text.length > WIDEST && start > WIDEST - BEFORE ? start - BEFORE : 0;
  const cut = text.slice(from, from + WIDEST);
  const head = from > 0 ? '…' : '';
  const tail = from + WIDEST < text.length ? '…' : '';
  const shown = `${head}${cut}${tail}`;
  const before = `${head}${text.slice(from, start)}`;
  const meant = Math.max(1, Math.min(width(text.slice(start, start + length)), WIDEST));
  return { text: printable(shown), indent: indentOf(before), mark: '^'.repeat(meant) };
}

/** Spaces as wide as the text; a tab stays one. */
function indentOf(text: string): string {
  return [...text].map((character) => (character === '\t' ? '\t' : ' '.repeat(width(character)))).join('');
}

// Hangul, Han, Kana and the like take two columns of a terminal, as do most pictures.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const COMBINING = /^\p{M}$/u;

/** How many columns a terminal needs for a text. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal must not be sent
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text without what would steer a terminal. */
export function printable(text: string): string {
  return text.replace(CONTROL, '\ufffd');
}

/** The text in one line, without what would steer a terminal: it may come from a file of which nobody knows what is in it. */
export function inOneLine(text: string): string {
  // Not by a pattern for the spaces around a line break: it would look from each space of a long row of them.
  const lines = text.split('\n').map((line) => line.trim());
  return printable(lines.filter((line) => line !== '').join(' ')).replaceAll('\t', ' ');
}
