const WORDS = new Set(
  ['y', 'yes', 'true', 'on', 'n', 'no', 'false', 'off', 'null', '.nan', '.inf', '+.inf', '-.inf']
    .flatMap((word) => [word, capitalized(word), word.toUpperCase()])
    .concat('', '~', '.NaN'),
);
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const POINT_FLOAT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const DATE =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:([Tt ])([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})?)?$/;

/** Whether go-yaml reads the text without quotes as a text, and not as a number, a date, a boolean or null. */
export function isYamlString(text: string): boolean {
  if (WORDS.has(text)) return false;
  const first = text.charAt(0);
  if (first === '.') return !POINT_FLOAT.test(text) || !Number.isFinite(Number(text));
  if (!/[-+0-9]/.test(first)) return true;
  const digits = text.replaceAll('_', '');
  return !SEXAGESIMAL.test(text) && !isDate(text) && !isInteger(digits) && !isFloat(digits);
}

function isFloat(text: string): boolean {
  return FLOAT.test(text) && Number.isFinite(Number(text));
}

function isInteger(text: string): boolean {
  const [, sign = '', hex, binary, octal, decimal] = INTEGER.exec(text) ?? [];
  const digits = hex ? `0x${hex}` : binary ? `0b${binary}` : octal ? `0o${octal}` : decimal;
  if (digits === undefined) return false;
  const size = BigInt(digits);
  return size < 2n ** (sign === '' ? 64n : 63n) || (sign === '-' && size === 2n ** 63n);
}

function isDate(text: string): boolean {
  const [whole, year, month, day, separator, hour = '0', minute = '0', second = '0', zone] = DATE.exec(text) ?? [];
  if (whole === undefined) return false;
  // A time behind a space has no zone, one behind a T needs it.
  if (separator !== undefined && (separator === ' ') !== (zone === undefined)) return false;
  const lastDay = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
  return isDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

function capitalized(word: string): string {
  return word.replace(/[a-z]/, (letter) => letter.toUpperCase());
}
