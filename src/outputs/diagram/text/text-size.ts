import { BOLD_WIDTHS, MONO_WIDTH, REGULAR_WIDTHS } from './advance-widths';

/** The fonts of a picture. */
export interface Font {
  readonly face: 'regular' | 'bold' | 'mono';
  /** In pixels. */
  readonly size: number;
}

const FACES = { regular: REGULAR_WIDTHS, bold: BOLD_WIDTHS } as const;

/** Signs that are wider than they are high. */
const VERY_WIDE: readonly (readonly [from: number, to: number, width: number])[] = [
  [0x2e3a, 0x2e3b, 3000],
  [0xa9c1, 0xa9c2, 2500],
  [0xfdfa, 0xfdfd, 12000],
  [0x12000, 0x1254f, 6000],
];

/** Signs that our own words use, beside those of Latin-1. */
const OWN: Readonly<Record<string, number>> = {
  '–': 556,
  '—': 1000,
  '…': 1000,
  '•': 590,
  '“': 520,
  '”': 520,
  '’': 320,
};

/** How wide a text can get, in pixels: a browser may find narrower fonts, but hardly wider ones. */
export function widthOfText(text: string, { face, size }: Font): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign, face);
  return (width * size) / 1000;
}

function widthOfSign(sign: string, face: Font['face']): number {
  const code = sign.codePointAt(0) as number;
  const place = code < 127 ? code - 32 : code >= 160 && code < 256 ? code - 65 : -1;
  if (place >= 0) return face === 'mono' ? MONO_WIDTH : (FACES[face][place] ?? 1000);
  if (code < 0x2000) return code >= 0x400 && code < 0x530 ? 1150 : 1000;
  const own = OWN[sign];
  if (own !== undefined) return own;
  for (const [from, to, wide] of VERY_WIDE) if (code >= from && code <= to) return wide;
  // East Asian signs and pictures are as wide as high; so, nearly, is the widest of the others, and bold ones wider still.
  return face === 'bold' ? 1150 : 1050;
}

/** The text if it fits; otherwise with "…" instead of its middle, which tells names apart less than their ends do. */
export function shortened(text: string, font: Font, room: number): string {
  if (widthOfText(text, font) <= room) return text;
  const left = room - widthOfText('…', font);
  if (left <= 0) return '…';
  const signs = graphemesOf(text);
  let [head, tail] = [0, signs.length];
  let width = 0;
  for (;;) {
    // The beginning gets a little more than the end.
    const next = head * 2 <= (signs.length - tail) * 3 ? head : tail - 1;
    width += widthOfText(signs[next] as string, font);
    if (width > left || head >= tail) break;
    if (next === head) head++;
    else tail--;
  }
  return `${signs.slice(0, head).join('')}…${signs.slice(tail).join('')}`;
}

/** The text in lines, broken after spaces and punctuation where that is possible; the last one is shortened. */
export function wrapped(text: string, font: Font, room: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let rest = text;
  while (widthOfText(rest, font) > room && lines.length + 1 < most) {
    const end = breakOf(rest, font, room);
    lines.push(shortened(rest.slice(0, end).trimEnd(), font, room));
    rest = rest.slice(end).trimStart();
  }
  lines.push(shortened(rest, font, room));
  return lines.filter((line, index) => line !== '' || index === 0);
}

/** Where the first line ends: after a space, or else after punctuation, unless the line would be nearly empty then. */
function breakOf(text: string, font: Font, room: number): number {
  let [end, space, mark, width] = [0, 0, 0, 0];
  for (const sign of graphemesOf(text)) {
    width += widthOfText(sign, font);
    if (width > room && sign !== ' ') break;
    end += sign.length;
    if (/\s$/.test(sign)) space = end;
    if (/[/,;:.=&|-]$/.test(sign)) mark = end;
  }
  const fills = (at: number, share: number): boolean => widthOfText(text.slice(0, at), font) >= room * share;
  if (space > 0 && fills(space, 2 / 3)) return space;
  const later = Math.max(space, mark);
  // A line that would be less than half full is broken within a word.
  if (later > 0 && fills(later, 1 / 2)) return later;
  return Math.max(end, firstSign(text).length);
}

function firstSign(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What must not be torn apart: a letter with its marks. */
function graphemesOf(text: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
