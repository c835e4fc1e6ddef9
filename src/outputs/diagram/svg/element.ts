import { cleanText, escaped } from '../text/clean-text';

/** So many characters of a text are read out. */
const LONGEST = 4000;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG; what is inside is markup already. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  let text = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${attribute}="${typeof value === 'number' ? rounded(value) : escaped(cleanText(value))}"`;
  }
  return inside.length === 0 ? `${text}/>` : `${text}>${inside.join('')}</${name}>`;
}

/** A number as short as it can be seen. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** What shows when the pointer rests on something, and what a screen reader says. */
export function titleElement(text: string): string {
  return `<title>${plainText(text)}</title>`;
}

/** A text of several lines as markup, without an end that nobody would read. */
export function plainText(text: string): string {
  const lines = (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).split('\n');
  return escaped(lines.map(cleanText).join('\n'));
}
