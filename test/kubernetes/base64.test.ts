import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBase64, repairBase64 } from '../../src/kubernetes/base64';

describe('Base64', () => {
  test.each([
    ['', ''],
    ['aGVsbG8=', 'hello'],
    ['aGVsbA==', 'hell'],
    ['aGVs', 'hel'],
    ['aGVs\nbG8=\r\n', 'hello'],
    ['aGVsbA=\n=\n', 'hell'],
    // Bits that nobody reads.
    ['aGVsbB==', 'hell'],
  ])('%j is %j', (text, decoded) => {
    expect(decodeBase64(text)).toEqual({ bytes: Buffer.from(decoded) });
  });

  // The byte that Go's decoder complains of.
  test.each([
    ['cGFzc3dvcmQxMjM입', 15],
    ['aGVsbG8', 4],
    ['aGVsbG8\n', 5],
    ['a', 0],
    ['aGVsb', 4],
    ['aGVsbA=', 7],
    ['aGVsbA=\n', 8],
    ['aGVsbA=x', 6],
    ['aGVsbA=\nx', 7],
    ['aGVsbG8=x', 8],
    ['aGVsbA==x', 8],
    ['aGVsbG8==', 8],
    ['aGVsbG8=\nx', 9],
    ['=', 0],
    ['a=', 1],
    ['aGVs=', 4],
    ['aG Vs', 2],
    ['aGV-', 3],
    ['hello world', 5],
    ['\u0000', 0],
  ])('%j fails at %d', (text, offset) => {
    expect(decodeBase64(text)).toEqual({ offset });
  });

  test('of any bytes is those bytes, wherever lines break', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 20 }), (bytes, width) => {
        const text = Buffer.from(bytes)
          .toString('base64')
          .replace(new RegExp(`.{${width}}`, 'g'), '$&\n');
        expect(decodeBase64(text)).toEqual({ bytes: Buffer.from(bytes) });
      }),
    );
  });
});

describe('the repair of Base64', () => {
  test.each([
    ['cGFzc3dvcmQxMjM입', 'cGFzc3dvcmQxMjM='],
    ['aGVsbG8', 'aGVsbG8='],
    ['aGVsbA', 'aGVsbA=='],
    ['aGVsbG8==', 'aGVsbG8='],
    ['aGVsbA=', 'aGVsbA=='],
    ['aGVs bG8=', 'aGVsbG8='],
    ['Pz8_', 'Pz8/'],
    ['fn5-', 'fn5+'],
    ['aGVsbG8h…', 'aGVsbG8h'],
    ['aGVsbG8=', 'aGVsbG8='],
  ])('%j is %j', (text, repaired) => {
    expect(repairBase64(text)).toBe(repaired);
  });

  // What was never encoded, or lost more than its padding.
  test.each([
    'password12',
    'my-password',
    'hello world',
    'aGVs!bG8=',
    'abc',
    'a',
    '!',
    '한글',
    'AAA',
    '-',
    '__proto__',
  ])('there is none of %j', (text) => {
    expect(repairBase64(text)).toBeUndefined();
  });

  test('decodes, and gives back what an encoder wrote without padding or with the other alphabet', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const encoded = Buffer.from(value).toString('base64');
        if (/^\P{Cc}*$/u.test(value)) {
          expect(repairBase64(Buffer.from(value).toString('base64url'))).toBe(encoded);
        }
        const repaired = repairBase64(value);
        if (repaired !== undefined) expect(decodeBase64(repaired)).toHaveProperty('bytes');
      }),
    );
  });
});
