// What would end the line, hide, or show text elsewhere.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
// What compilers and linters obey.
const OBEYED =
  /^\s*(?:@|[#/!]|<|eslint|biome|prettier|tslint|jshint|istanbul|c8|v8|deno|global|exported|sourceMapping)/i;

/**
 * A comment as TypeScript has it. It stays on its line, and tells no tool what to do.
 * @param text without the mark; empty for an empty line between comments
 */
export function commentText(text: string): string {
  const shown = text.replace(HIDDEN, (character) => (character === '\t' ? ' ' : '\ufffd')).trimEnd();
  const bare = shown.startsWith(' ') ? shown.slice(1) : shown;
  if (bare.trim() === '') return '//';
  return OBEYED.test(bare) ? `// # ${bare.trimStart()}` : `// ${bare}`;
}

/** Comments, one a line. */
export function commentLines(texts: readonly string[]): string[] {
  return texts.map(commentText);
}
