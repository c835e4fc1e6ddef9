// Signs of East Asian scripts and pictures take the room of two, marks on others none.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const MARK = /\p{M}/u;

/** How many columns a line takes. */
export function widthOf(line: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(line)) return line.length;
  let width = 0;
  for (const character of line) width += WIDE.test(character) ? 2 : MARK.test(character) ? 0 : 1;
  return width;
}
