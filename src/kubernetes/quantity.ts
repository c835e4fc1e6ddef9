/**
 * An amount of a resource, exact to a billionth.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export interface Quantity {
  readonly sign: -1 | 0 | 1;
  /** Less than 0 if this is less than the other, more than 0 if it is more. */
  compare(other: Quantity): -1 | 0 | 1;
  /** Whether it has no fraction, to the thousandth: that is how the API server looks at it, rounding what is finer up. */
  isWhole(): boolean;
  /** Whether the other goes into it without a rest, both counted in whole units. */
  multipleOf(other: Quantity): boolean;
  /** The sum, written in this one's notation unless this is zero. */
  plus(other: Quantity): Quantity;
  /** In whole units, a fraction rounded away from zero. */
  value(): bigint;
  /** With what is finer than a thousandth rounded up, as the API server keeps the requests and limits of containers. */
  inThousandths(): Quantity;
  /** As Kubernetes prints it. */
  toString(): string;
}

type Notation = 'decimal' | 'binary' | 'exponent';

const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

/** Amounts are counted in billionths of a unit, the finest step there is. */
const NANO_DIGITS = 9;
const UNIT = 10n ** 9n;
const MILLI = 10n ** 6n;
const MAX_BINARY = (2n ** 63n - 1n) * UNIT;
/** No amount has so many digits; it only keeps an exponent in somebody's file from filling the memory. */
const MAX_EXPONENT = 1000;

const SHAPE = /^[+-]?([0-9]*)(?:\.([0-9]*))?([a-zA-Z]+[+-]?[0-9]*)?$/;

/** What was read before: most amounts are a few that come again and again, and each is asked for by many. */
const known = new Map<string, Quantity | undefined>();
const MOST_KNOWN = 1_000;
/** A longer text may be a part of a file, and keep all of it in memory. */
const LONGEST_KNOWN = 12;

/**
 * Reads an amount as the API server does, undefined where it wouldn't: finer than a billionth is rounded up, a binary one of
 * more than 2^63-1 is cut to that. A number is what YAML or JSON has without quotes.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(value: string | number): Quantity | undefined {
  const raw = String(value);
  let quantity = known.get(raw);
  if (quantity === undefined && !known.has(raw)) {
    quantity = read(raw);
    if (known.size < MOST_KNOWN && raw.length <= LONGEST_KNOWN) known.set(raw, quantity);
  }
  return quantity;
}

function read(raw: string): Quantity | undefined {
  // The server trims, but JSON has escaped tabs and line breaks by then.
  const text = raw.trim();
  const parts = text === '' || /[\t-\r\u2028\u2029\ufeff]/.test(raw) ? null : SHAPE.exec(text);
  if (parts === null) return undefined;
  const [, whole = '', fraction = '', suffix = ''] = parts;
  const scale = scaleOf(suffix);
  if (scale === undefined) return undefined;
  const digits = (whole.replace(/^0+/, '') || '0') + fraction;
  const isNegative = text.startsWith('-');
  const amount = scaled(BigInt(digits), fraction.length, scale);
  if (isShort(digits.length, fraction.length, scale)) {
    const kept = isKept(digits, fraction.length, scale) ? text : undefined;
    return new Amount(isNegative ? -amount : amount, scale.notation, kept);
  }
  // The server's long way wants a digit, where its short one takes none for a zero.
  if (whole + fraction === '') return undefined;
  const capped = scale.notation === 'binary' && amount > MAX_BINARY ? MAX_BINARY : amount;
  const notation = scale.notation === 'binary' && capped < UNIT ? 'decimal' : scale.notation;
  return new Amount(isNegative ? -capped : capped, notation);
}

interface Scale {
  readonly notation: Notation;
  readonly exponent: number;
}

function scaleOf(suffix: string): Scale | undefined {
  if (Object.hasOwn(DECIMAL, suffix)) return { notation: 'decimal', exponent: DECIMAL[suffix] ?? 0 };
  if (Object.hasOwn(BINARY, suffix)) return { notation: 'binary', exponent: BINARY[suffix] ?? 0 };
  if (!/^[eE][+-]?[0-9]+$/.test(suffix)) return undefined;
  const exponent = BigInt(suffix.slice(suffix[1] === '+' ? 2 : 1));
  // The server reads 64 bits and keeps 32.
  if (exponent !== BigInt.asIntN(64, exponent)) return undefined;
  return { notation: 'exponent', exponent: Number(BigInt.asIntN(32, exponent)) };
}

/** The coefficient, of which so many digits stand after the point, in billionths rounded up. */
function scaled(coefficient: bigint, places: number, { notation, exponent }: Scale): bigint {
  if (coefficient === 0n) return 0n;
  const isBinary = notation === 'binary';
  const power = NANO_DIGITS - places + (isBinary ? 0 : Math.min(exponent, MAX_EXPONENT));
  const factor = isBinary ? coefficient << BigInt(exponent) : coefficient;
  if (power >= 0) return factor * 10n ** BigInt(power);
  // Fewer digits than are cut away: the smallest amount there is.
  if (-power > factor.toString().length) return 1n;
  return divideUp(factor, 10n ** BigInt(-power));
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return dividend / divisor + (dividend % divisor === 0n ? 0n : 1n);
}

/** Whether the server reads the amount in 64 bits, a short way that keeps the text and takes some that has no digit. */
function isShort(digits: number, places: number, { notation, exponent }: Scale): boolean {
  if (notation === 'binary') return places === 0 && 15 - digits - Math.trunc((exponent * 3) / 10) - 1 >= 0;
  return digits <= 18 && exponent - places >= -NANO_DIGITS;
}

/** Whether the server prints the text as it came. */
function isKept(digits: string, places: number, { notation, exponent }: Scale): boolean {
  if (notation === 'binary') return (BigInt(digits) & 7n) !== 0n;
  return (exponent - places) % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
}

class Amount implements Quantity {
  public readonly sign: -1 | 0 | 1;

  public constructor(
    private readonly nanos: bigint,
    private readonly notation: Notation,
    private readonly text?: string,
  ) {
    this.sign = order(nanos, 0n);
  }

  public compare(other: Quantity): -1 | 0 | 1 {
    return order(this.nanos, (other as Amount).nanos);
  }

  public isWhole(): boolean {
    return roundUp(this.nanos, MILLI) % 1000n === 0n;
  }

  public multipleOf(other: Quantity): boolean {
    const divisor = other.value();
    return divisor !== 0n && this.value() % divisor === 0n;
  }

  public plus(other: Quantity): Quantity {
    const { nanos, notation } = other as Amount;
    return new Amount(this.nanos + nanos, this.sign === 0 ? notation : this.notation);
  }

  public value(): bigint {
    return roundUp(this.nanos, UNIT);
  }

  public inThousandths(): Quantity {
    return this.nanos % MILLI === 0n ? this : new Amount(roundUp(this.nanos, MILLI) * MILLI, this.notation);
  }

  public toString(): string {
    return this.sign === 0 ? '0' : (this.text ?? this.binaryText() ?? this.decimalText());
  }

  private binaryText(): string | undefined {
    const kibi = 1024n;
    const size = this.nanos < 0n ? -this.nanos : this.nanos;
    if (this.notation !== 'binary' || this.nanos % UNIT !== 0n || size < kibi * UNIT) return undefined;
    let units = this.nanos / UNIT;
    let power = 0;
    for (; units % kibi === 0n && power < 6; power++) units /= kibi;
    return `${units}${['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'][power]}`;
  }

  private decimalText(): string {
    let units = this.nanos;
    let exponent = -NANO_DIGITS;
    // Past E there is no letter; an exponent goes on.
    const last = this.notation === 'exponent' ? Number.POSITIVE_INFINITY : 18;
    for (; units % 1000n === 0n && exponent < last; exponent += 3) units /= 1000n;
    if (this.notation === 'exponent') return exponent === 0 ? `${units}` : `${units}e${exponent}`;
    const letter = Object.keys(DECIMAL).find((suffix) => DECIMAL[suffix] === exponent) ?? '';
    return `${units}${letter}`;
  }
}

function order(one: bigint, other: bigint): -1 | 0 | 1 {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function roundUp(nanos: bigint, step: bigint): bigint {
  return nanos < 0n ? -divideUp(-nanos, step) : divideUp(nanos, step);
}

/**
 * The amount that was surely meant: with the letters in their right case, without a space or the "B" of bytes, with a point
 * for a comma. Undefined where more than one could be meant.
 */
export function repairQuantity(text: string): string | undefined {
  if (parseQuantity(text) !== undefined) return text.trim();
  const parts = /^([+-]?(?:[0-9]+|[0-9]*[.,][0-9]+|[0-9]+[.,]))([A-Za-z]*)$/.exec(text.replace(/\s+/g, ''));
  if (parts === null) return undefined;
  const [, number = '', unit = ''] = parts;
  // Three digits after a comma could be thousands.
  if (/,[0-9]{3}$/.test(number)) return undefined;
  const suffix = repairSuffix(unit);
  const repaired = suffix === undefined ? undefined : number.replace(',', '.') + suffix;
  return repaired !== undefined && parseQuantity(repaired) !== undefined ? repaired : undefined;
}

function repairSuffix(unit: string): string | undefined {
  if (Object.hasOwn(DECIMAL, unit) || Object.hasOwn(BINARY, unit)) return unit;
  const [, letter = '', binary = '', bytes = ''] = /^([kmgtpe]?)(i?)(b?)$/i.exec(unit) ?? [];
  const upper = letter.toUpperCase();
  if (unit === '' || (letter === '' && binary !== '')) return undefined;
  if (binary !== '') return `${upper}i`;
  if (letter === '') return bytes === 'B' ? '' : undefined;
  // A small "b" after a large letter means bits, and a lone "e" belongs to an exponent; "m" alone is a thousandth.
  if (bytes === 'b' && letter === upper) return undefined;
  if (upper === 'E' && bytes === '') return undefined;
  return upper === 'K' ? 'k' : upper;
}
