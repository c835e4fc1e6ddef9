const MAX_SENTENCE = 300;

// A full stop after these ends no sentence.
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|cf|ex|approx)|\be\.\s?g|\bi\.\s?e)\.$/i;

// `Required: `, `Optional. `, `user is Optional: `: the type says so.
const LABEL = /^\s*(?:(?:\w+ (?:is )?)?(?:required|optional) ?: ?|(?:required|optional)\. +)/i;

/** The first sentence of an API description: one line, safe inside a TSDoc comment, with a final period. */
export function firstSentence(description: string): string {
  const paragraph = description.replace(LABEL, '').split(/\n\s*\n|\n\s*[-*] |(?<=[.:]) +[-*] /)[0] ?? '';
  const text = clean(paragraph);
  const sentence = cutLong(cutSentence(text));
  if (sentence === '') return '';
  const start = /^[a-z][a-z]*[ ,.]/.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
  return /[.!?…]$/.test(start) ? start : `${start.replace(/[\s:;,]+$/, '')}.`;
}

/** What an API description says of being deprecated, as a sentence; undefined where it is not. */
export function deprecation(description: string): string | undefined {
  const match = /\bdeprecated: ?|^deprecated\. /i.exec(description);
  if (match === null) return undefined;
  return firstSentence(description.slice(match.index + match[0].length));
}

/** A TSDoc comment of these lines; nothing where there are none. */
export function comment(lines: readonly string[], indent: string): string {
  const text = lines.filter((line) => line !== '');
  if (text.length === 0) return '';
  if (text.length === 1) return `${indent}/** ${text[0]} */\n`;
  return `${indent}/**\n${text.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\*\//g, '* /')
    .replace(/@(?=\w)/g, '&#64;')
    .trim();
}

function cutSentence(text: string): string {
  for (const { index } of text.matchAll(/[.!?](?=["')]? +["'(`]?[A-Z0-9]|["')]?$)/g)) {
    const sentence = text.slice(0, index + 1);
    if (!ABBREVIATION.test(sentence)) return sentence;
  }
  return text.replace(/ (?:More info|See): .*$/, '');
}

function cutLong(sentence: string): string {
  if (sentence.length <= MAX_SENTENCE) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', MAX_SENTENCE)).replace(/[\s:;,.]+$/, '')} …`;
}
