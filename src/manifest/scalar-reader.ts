/** A scalar with its type; whole numbers stay exact until someone asks for a JavaScript number. */
export type YamlScalar =
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'null'; readonly value: null };

const CORE = 'tag:yaml.org,2002:';
const TRUE = ['y', 'yes', 'on', 'true'];
const FALSE = ['n', 'no', 'off', 'false'];

// Kubernetes knows `yes`, `Yes` and `YES`, not `yEs`.
const spellings = (word: string): string[] => [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()];

const WORDS = new Map<string, YamlScalar>([
  ...TRUE.flatMap(spellings).map((word) => [word, { type: 'bool', value: true }] as const),
  ...FALSE.flatMap(spellings).map((word) => [word, { type: 'bool', value: false }] as const),
  ...['', '~', ...spellings('null')].map((word) => [word, { type: 'null', value: null }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { type: 'float', value: Number.NaN }] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => [
    [word, { type: 'float', value: Infinity }] as const,
    [`+${word}`, { type: 'float', value: Infinity }] as const,
    [`-${word}`, { type: 'float', value: -Infinity }] as const,
  ]),
]);

const INTEGER = /^[-+]?(0[bB][01]+|0[oO]?[0-7]+|0[xX][\da-fA-F]+|0|[1-9]\d*)$/;
const FLOAT = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
const POINT_FLOAT = /^\.\d+(_\d+)*([eE][-+]?\d+(_\d+)*)?$/;
// A slip of Go's parser, kept: the prefix may stand before the sign.
const SIGNED_BINARY = /^0b[-+][01]+$/;
const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}([Tt ]\d{1,2}:\d{1,2}:\d{1,2}([.,]\d+)?(Z|[-+]\d{2}:\d{2})?)?$/;

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

function integer(digits: string): bigint | undefined {
  if (SIGNED_BINARY.test(digits)) return inRange(digits[2] === '-' ? '-' : '', `0b${digits.slice(3)}`);
  if (!INTEGER.test(digits)) return undefined;
  const sign = /^[-+]/.exec(digits)?.[0] ?? '';
  const magnitude = digits.slice(sign.length);
  // A leading zero alone means octal.
  return inRange(sign, /^0[0-7]/.test(magnitude) ? `0o${magnitude.slice(1)}` : magnitude.toLowerCase());
}

function inRange(sign: string, magnitude: string): bigint | undefined {
  const value = sign === '-' ? -BigInt(magnitude) : BigInt(magnitude);
  const most = sign === '' ? MAX_UINT64 : MAX_INT64;
  return value >= MIN_INT64 && value <= most ? value : undefined;
}

/** What Kubernetes takes plain, untagged text for. */
function implied(text: string): YamlScalar {
  const word = WORDS.get(text);
  if (word) return word;
  const string: YamlScalar = { type: 'str', value: text };
  if (text.startsWith('.')) return POINT_FLOAT.test(text) ? (float(text.replaceAll('_', '')) ?? string) : string;
  if (!/^[-+\d]/.test(text)) return string;
  const digits = text.replaceAll('_', '');
  const whole = integer(digits);
  if (whole !== undefined) return { type: 'int', value: whole };
  return (FLOAT.test(digits) ? float(digits) : undefined) ?? string;
}

function float(digits: string): YamlScalar | undefined {
  const value = Number(digits);
  // A number that overflows stays the text that it was.
  return Number.isFinite(value) ? { type: 'float', value } : undefined;
}

/**
 * The value that Kubernetes reads in a scalar, or undefined where its tag forbids it.
 *
 * @param text the text without quotes
 * @param plain whether it stood without quotes
 * @param tag its tag in full, if it has one
 */
export function resolveScalar(text: string, plain: boolean, tag?: string): YamlScalar | undefined {
  if (tag === undefined) return plain ? implied(text) : { type: 'str', value: text };
  const asText: YamlScalar = { type: 'str', value: text };
  switch (tag) {
    case `${CORE}binary`:
      return binary(text);
    case `${CORE}timestamp`:
      return TIMESTAMP.test(text) ? asText : undefined;
    case `${CORE}bool`:
    case `${CORE}int`:
    case `${CORE}null`:
    case `${CORE}float`: {
      const value = implied(text);
      if (`${CORE}${value.type}` === tag) return value;
      if (tag !== `${CORE}float` || value.type !== 'int' || value.value > MAX_INT64) return undefined;
      return { type: 'float', value: Number(value.value) };
    }
    default:
      return asText;
  }
}

function binary(text: string): YamlScalar | undefined {
  const packed = text.replace(/[\r\n]/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(packed)) return undefined;
  return { type: 'str', value: Buffer.from(packed, 'base64').toString('utf8') };
}

/** The number that JSON can hold for a whole number, or undefined where JavaScript would lose its last digits. */
export function exactNumber(value: bigint): number | undefined {
  const number = Number(value);
  // Beyond 64 signed bits Kubernetes makes a floating-point number of it as well.
  return value > MAX_INT64 || String(number) === String(value) ? number : undefined;
}

/** The name of the field that a scalar makes as a key, or undefined where it cannot be one. */
export function keyText(scalar: YamlScalar): string | undefined {
  switch (scalar.type) {
    case 'null':
      return undefined;
    case 'int':
      return scalar.value > MAX_INT64 ? undefined : String(scalar.value);
    case 'float':
      return floatKey(scalar.value);
    default:
      return String(scalar.value);
  }
}

/** Kubernetes names such a field by the shortest digits that tell 32-bit numbers apart, with Go's exponents. */
function floatKey(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  if (single === 0) return Object.is(single, -0) ? '-0' : '0';
  let shortest = single.toExponential();
  for (let digits = 0; digits < 9; digits++) {
    const candidate = single.toExponential(digits);
    if (Math.fround(Number(candidate)) === single) {
      shortest = candidate;
      break;
    }
  }
  const [mantissa = '', power = '0'] = shortest.split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(Number(shortest));
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
