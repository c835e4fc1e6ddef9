import { cleanText, escaped } from '../text/clean-text';

/** A text of somebody else's as HTML, on one line, in a tag or in an attribute in quotes. */
export function shown(text: string): string {
  return escaped(cleanText(text));
}

/** The same of many lines. */
export function shownLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(shown)
    .join('\n');
}
