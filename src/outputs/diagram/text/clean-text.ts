/** What stands for a sign that cannot be shown. */
const UNSHOWN = '\ufffd';

// Controls, marks that turn the direction of the text around them, signs without a width, and what is no character.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]|[\ud800-\udfff]/gu;

// What only joins pictures to one picture, and more marks on a letter than any language has: they reach into other lines.
const JOINERS = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)(?:\u200d|\ufe0f)/gu;
const PILED_MARKS = /(\p{Mn}{2})\p{Mn}+/gu;

/** The text on one line and without signs that are not seen or do harm to what stands beside it. */
export function cleanText(text: string): string {
  // Nearly always so.
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/\r\n?|\n/g, '↵')
    .replace(/\t/g, ' ')
    .replace(JOINERS, '')
    .replace(PILED_MARKS, '$1')
    .replace(HIDDEN, UNSHOWN);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as XML and HTML take it, between tags and in an attribute in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

// Scripts that are written from right to left.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text kept apart from what stands beside it, if it runs from right to left. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
