import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseQuantity, type Quantity, repairQuantity } from '../../src/kubernetes/quantity';

function quantity(value: string | number): Quantity {
  const parsed = parseQuantity(value);
  if (parsed === undefined) throw new Error(`${value} is no quantity`);
  return parsed;
}

describe('a quantity', () => {
  // What Kubernetes prints, and how many whole units it counts.
  test.each([
    ['0', '0', 0n],
    ['100m', '100m', 1n],
    ['0.1', '100m', 1n],
    ['-0.1', '-100m', -1n],
    ['1500m', '1500m', 2n],
    ['.5', '500m', 1n],
    ['5.', '5.', 5n],
    ['+1', '+1', 1n],
    ['1u', '1u', 1n],
    ['1n', '1n', 1n],
    ['1k', '1k', 1000n],
    ['1000', '1k', 1000n],
    ['1000000k', '1G', 10n ** 9n],
    ['1E', '1E', 10n ** 18n],
    ['1Ki', '1Ki', 1024n],
    ['1024Ki', '1Mi', 1024n ** 2n],
    ['3072Mi', '3Gi', 3n * 1024n ** 3n],
    ['1.5Gi', '1536Mi', 1610612736n],
    ['0.5Ki', '512', 512n],
    ['0.1Mi', '104857600m', 104858n],
    ['1e3', '1e3', 1000n],
    ['1E3', '1E3', 1000n],
    ['12000e-3', '12', 12n],
    ['1e-9', '1e-9', 1n],
    ['1.500', '1.500', 2n],
    ['0001', '0001', 1n],
    // A sign stays where the amount is short.
    ['+123456789012345678', '+123456789012345678', 123456789012345678n],
    ['+1234567890123456789', '1234567890123456789', 1234567890123456789n],
    ['+1Ti', '+1Ti', 1024n ** 4n],
    ['+1Pi', '1Pi', 1024n ** 5n],
    // Finer than a billionth.
    ['0.0000000001', '1n', 1n],
    ['1e-30', '1e-9', 1n],
    // More than 64 bits.
    ['16Ei', '9223372036854775807', 2n ** 63n - 1n],
    ['-16Ei', '-9223372036854775807', 1n - 2n ** 63n],
    ['1e20', '100e18', 10n ** 20n],
    ['1000E', '1000E', 10n ** 21n],
    ['123456789012345678901234567890', '123456789012345678901234567890', 123456789012345678901234567890n],
    // An exponent keeps 32 bits.
    ['1e4294967296', '1e4294967296', 1n],
    // White space around it, and what is no number, but passes.
    [' 1Mi ', '1Mi', 1024n ** 2n],
    ['.', '0', 0n],
    ['-', '0', 0n],
    ['Mi', '0', 0n],
    ['m', '0', 0n],
  ])('%j is printed as %j and counts %s', (text, printed, value) => {
    expect(quantity(text).toString()).toBe(printed);
    expect(quantity(text).value()).toBe(value);
  });

  test.each(
    [
      [
        '',
        '128mi',
        '1gi',
        '1GB',
        '128MB',
        '1K',
        '1e',
        '1 Gi',
        '1,5',
        '0x10',
        '1.2.3',
        '--1',
        '1m1',
        '1+5',
        '1ki',
        '1KI',
      ],
      [
        '1e1.5',
        '1e99999999999999999999',
        '1mM',
        'NaN',
        'cpu',
        '１',
        '1\n',
        '\t1',
        'Ei',
        '.Ei',
        'e-10',
        '__proto__',
        'constructor',
      ],
    ].flat(),
  )('is not %j', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  test.each([
    [1, '1'],
    [0.1, '100m'],
    [-0, '0'],
    [1e21, '1e+21'],
    [1e-7, '100e-9'],
    [2 ** 53, '9007199254740992'],
  ])('may be the number %d', (value, printed) => {
    expect(quantity(value).toString()).toBe(printed);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('is not %d', (value) => {
    expect(parseQuantity(value)).toBeUndefined();
  });

  test('of an enormous exponent takes no time', () => {
    expect(quantity('1e999999999').compare(quantity('1e20'))).toBe(1);
    expect(quantity('1e-999999999').toString()).toBe('1e-9');
  });

  test.each([
    ['0', 0],
    ['-0', 0],
    ['1n', 1],
    ['-1Ki', -1],
  ])('%s has the sign %d', (text, sign) => {
    expect(quantity(text).sign).toBe(sign);
  });

  test.each([
    ['1', '1000m', 0],
    ['1Ki', '1k', 1],
    ['128M', '128Mi', -1],
    ['-1', '1n', -1],
  ])('compares %s and %s', (one, other, result) => {
    expect(quantity(one).compare(quantity(other))).toBe(result);
  });

  test.each([
    ['1', true],
    ['1.0', true],
    ['1000m', true],
    ['1500m', false],
    ['0.0001', false],
    // To the thousandth, rounded up.
    ['999.9999m', true],
  ])('%s is whole: %p', (text, whole) => {
    expect(quantity(text).isWhole()).toBe(whole);
  });

  test.each([
    ['4Mi', '2Mi', true],
    ['0', '2Mi', true],
    ['3Mi', '2Mi', false],
    ['1', '0', false],
    ['1', '500m', true],
  ])('%s is a multiple of %s: %p', (one, other, result) => {
    expect(quantity(one).multipleOf(quantity(other))).toBe(result);
  });

  test.each([
    ['1Gi', '512Mi', '1536Mi'],
    ['100m', '1', '1100m'],
    ['64Mi', '1', '67108865'],
    ['0', '1Ki', '1Ki'],
    ['1k', '1Ki', '2024'],
    ['1Ki', '1k', '2024'],
    ['1e3', '1', '1001'],
    ['1Ki', '-1Ki', '0'],
    ['1Ki', '1m', '1024001m'],
    ['0.0009765625Ki', '2047', '2Ki'],
    ['0.0001Ki', '2048', '2048102400u'],
  ])('%s and %s are %s', (one, other, sum) => {
    expect(quantity(one).plus(quantity(other)).toString()).toBe(sum);
  });

  const amounts = fc
    .tuple(
      fc.bigInt(-(10n ** 9n), 10n ** 9n),
      fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi', 'e3', 'e-6'),
    )
    .map(([number, suffix]) => `${number}${suffix}`);

  test('is the same amount when it is printed and read again', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const sum = quantity(one).plus(quantity(other));
        expect(quantity(sum.toString()).compare(sum)).toBe(0);
        expect(sum.compare(quantity(other).plus(quantity(one)))).toBe(0);
      }),
    );
  });

  test('is read or refused, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('0', '9', '.', '-', '+', 'e', 'E', 'i', 'K', 'k', 'm', 'P', ' ', ',', 'B') }),
    );
    fc.assert(
      fc.property(text, (given) => {
        parseQuantity(given)?.toString();
        const repaired = repairQuantity(given);
        if (repaired !== undefined) expect(parseQuantity(repaired)).toBeDefined();
      }),
    );
  });

  test('of very many digits is no work for the pattern', () => {
    expect(parseQuantity(`${'0'.repeat(50_000)}x`)).toBeUndefined();
    expect(repairQuantity(`${'0'.repeat(50_000)}x`)).toBeUndefined();
  });
});

describe('the repair of a quantity', () => {
  test.each([
    ['128mi', '128Mi'],
    ['1gi', '1Gi'],
    ['1KI', '1Ki'],
    ['1K', '1k'],
    ['1g', '1G'],
    ['1 Gi', '1Gi'],
    ['100 m', '100m'],
    ['1,5', '1.5'],
    ['0,5gi', '0.5Gi'],
    ['1GB', '1G'],
    ['128mb', '128M'],
    ['1GiB', '1Gi'],
    ['1kB', '1k'],
    ['100B', '100'],
    ['1Gi', '1Gi'],
  ])('%j is %j', (text, repaired) => {
    expect(repairQuantity(text)).toBe(repaired);
  });

  // Thousands or a decimal comma, an exponent or exa, bits or bytes: more than one could be meant.
  test.each(['1,500', '1e', '1Gb', '0x10', '50%', '', 'abc', '1.5.5', '2 cores', '1i', '1,5,5'])(
    'there is none of %j',
    (text) => {
      expect(repairQuantity(text)).toBeUndefined();
    },
  );
});
