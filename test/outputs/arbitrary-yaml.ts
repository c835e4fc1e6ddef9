import fc from 'fast-check';

const CONTROLS = ['\t', '\r', '\0', '\x07', '\x1b', '\x7f', '\x80', '\x85', '\x9f'];
const INVISIBLE = ['\xa0', '\u200b', '\u2028', '\u2029', '\u3000', '\ufeff', '\ufdd0', '\ufffd', '\ufffe', '\uffff'];
const ASTRAL = ['\u{1f600}', '\u{1f469}\u200d\u{1f4bb}', '\u{1fffe}', '\u{10ffff}'];
const INDICATORS = [...'-?:,[]{}#&*!|>\'"%@`\\/=<~.+_ '];
const PIECES = [': ', ' #', '- ', '? ', '---', '...', '<<', '\n---\n', '\n...\n', '\n%', '${A}', '$(A)', '$&'];
const WORDS = [
  'yes',
  'No',
  'ON',
  'off',
  'y',
  'N',
  'true',
  'False',
  'NULL',
  '~',
  '.inf',
  '-.Inf',
  '.NaN',
  '0x1f',
  '0o17',
];
const TIMES = [
  '0777',
  '1_000',
  '1e3',
  ':30',
  '0b1',
  '2001-01-01',
  'T10:10:10Z',
  ' 10:10:10.5 +1',
  'a',
  'word',
  '\u00e9',
];
const ODD = [...CONTROLS, ...INVISIBLE, ...ASTRAL, ...INDICATORS, ...PIECES, ...WORDS, ...TIMES];

const piecesOf = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''));

const blank = fc.constantFrom('', '', ' ', '  ', '\t', ' \t');
const content = fc.constantFrom(
  'a',
  'b c',
  '',
  '',
  '# no',
  '- b',
  'k: v',
  '---',
  '...',
  '%',
  '|',
  '"',
  "'",
  '\\',
  '\u00e9',
);

/** Texts of several lines, with odd indentation, and blank lines and spaces at both ends. */
const lines = fc
  .array(
    fc.tuple(blank, content, blank).map((parts) => parts.join('')),
    { minLength: 2, maxLength: 6 },
  )
  .map((parts) => parts.join('\n'));

/** Texts that some reader of YAML might take for something else. */
export const text = fc
  .oneof(
    piecesOf(ODD, 5),
    piecesOf([...ODD, '\n', '\n', '\n '], 6),
    piecesOf([...'0123456789abefxoEXOB_.:+-TtZz ,'], 7),
    piecesOf([...'yYeEsSnNoOfFtTrRuUlLaAiI~.+-<='], 4),
    lines,
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )
  .filter((value) => !/\p{Cs}/u.test(value));

/** Every number that JSON has, but for -0. */
export const number = fc
  .oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.nat().map((value) => value * 2 ** 40),
    fc.constantFrom(0.1, 1e-7, 1e20, 1e21, 1.5e300, 5e-324, Number.MAX_VALUE, 2 ** 53, 2 ** 63, -(2 ** 63), 2 ** 64),
  )
  .map((value) => (value === 0 ? 0 : value));

const leaf = fc.oneof({ weight: 5, arbitrary: text }, number, fc.boolean(), fc.constant(null));

/** Plain data of any shape. */
export const tree: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(text, tie('tree')), { maxLength: 4, selector: ([key]) => key })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).tree;
