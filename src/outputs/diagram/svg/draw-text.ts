import type { Part } from '../model/scene';
import { escaped, isolated } from '../text/clean-text';
import { rounded } from './element';

/** A text of one style; `y` is its baseline. */
export function textElement(className: string, x: number, y: number, text: string): string {
  return `<text class="${className}" x="${rounded(x)}" y="${rounded(y)}">${escaped(isolated(text))}</text>`;
}

/** The pieces of a line beside each other. */
export function partsElement(parts: readonly Part[], x: number, y: number): string {
  const spans = parts
    .filter(({ text }) => text !== '')
    .map(({ text, look }) => `<tspan class="${look}">${escaped(isolated(keptSpaces(text)))}</tspan>`);
  return `<text x="${rounded(x)}" y="${rounded(y)}">${spans.join('')}</text>`;
}

/** The text with spaces that no reader drops. */
function keptSpaces(text: string): string {
  return text.replace(/^ +| +$| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length));
}
