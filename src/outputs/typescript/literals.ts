/** Names that TypeScript keeps for itself, or that a module has anyway. */
const RESERVED = new Set(
  (
    'abstract any arguments as async await boolean break case catch class const continue debugger declare default ' +
    'delete do else enum eval export extends false finally for from function get if implements import in infer ' +
    'instanceof interface is keyof let module namespace never new null number object of package private protected ' +
    'public readonly require return set static string super switch symbol this throw true try type typeof undefined ' +
    'unique unknown using var void while with yield exports process console global globalThis Buffer Object Array ' +
    'String Number Boolean Symbol Map Set Date Error JSON Math NaN Infinity'
  ).split(' '),
);

/** Whether a word can be the name of nothing of ours. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

// What an editor would not show, or would show elsewhere: control characters, marks of direction, halves of a pair.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u00a0\u2000-\u200a\u202f\u205f\u3000\u180e]/gu;
const HIDDEN_IN_TEMPLATE =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u00a0\u2000-\u200a\u202f\u205f\u3000\u180e]/gu;

const ESCAPES: { readonly [character: string]: string } = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};

function escaped(character: string): string {
  const short = ESCAPES[character];
  if (short !== undefined) return short;
  // In halves: not every tool reads \u{…} after half a pair.
  return [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A string literal on one line, in the quotes that need fewer escapes. */
export function stringLiteral(text: string): string {
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const quote = singles > doubles ? '"' : "'";
  const inside = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(HIDDEN, escaped);
  return quote + inside + quote;
}

/** A template literal, with its lines as they are. */
export function templateLiteral(text: string): string {
  const inside = text
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replace(HIDDEN_IN_TEMPLATE, escaped);
  return `\`${inside}\``;
}

/** The longest text of two lines that is shown on one. */
const SHORT = 60;

/** Whether a text reads better with its lines below each other. */
export function isMultiLine(text: string): boolean {
  const inner = text.trimEnd().split('\n').length - 1;
  return inner > 1 || (inner === 1 && text.length > SHORT);
}

/** A number exactly as JavaScript reads it back. */
export function numberLiteral(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
}

/** File permissions, as they are usually read: `0o644`. */
export function modeLiteral(value: number): string {
  return Number.isInteger(value) && value >= 0 && value <= 0o7777 ? `0o${value.toString(8)}` : numberLiteral(value);
}

// Letters that all tools know as such; of newer scripts one has older tables than the other.
const LETTERS =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0391-\\u03a1\\u03a3-\\u03ff\\u0400-\\u0481\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fa5\\uac00-\\ud7a3';
const SAFE_IDENTIFIER = new RegExp(`^[${LETTERS}$_][${LETTERS}$_0-9]*$`);
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** The words of a name, of letters and digits that can be in that of a variable. */
export function wordsOf(name: string): readonly string[] {
  return name.normalize('NFC').match(new RegExp(`[${LETTERS}0-9]+`, 'g')) ?? [];
}

/** The key of a field in an object literal: without quotes where it needs none. */
export function propertyKey(name: string): string {
  // As a plain key it would set the object's prototype.
  if (name === '__proto__') return "['__proto__']";
  if (SAFE_IDENTIFIER.test(name)) return name;
  // A formatter would take the quotes away, where a compiler may need them.
  return IDENTIFIER.test(name) ? `[${stringLiteral(name)}]` : stringLiteral(name);
}
