import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';

const MAX = 1_048_576;

function of(fields: object): string[] {
  return admissionOf({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, ...fields });
}

describe('a key', () => {
  test.each(['a', '.a', 'a..', 'A_b-c', 'a'.repeat(253), '-', '__proto__'])('may be %.20s', (key) => {
    expect(of({ data: { [key]: 'x' } })).toEqual([]);
    expect(of({ binaryData: { [key]: 'eA==' } })).toEqual([]);
  });

  test.each(['', '.', '..', '..a', 'a/b', 'a b', 'é', 'a'.repeat(254)])('may not be %.20s', (key) => {
    expect(of({ data: { [key]: 'x' } })).toEqual([`cm-key-format data[${key}]`]);
    expect(of({ binaryData: { [key]: 'eA==' } })).toEqual([`cm-key-format binaryData[${key}]`]);
  });

  test('stands in one of both', () => {
    expect(of({ data: { a: '' }, binaryData: { b: '' } })).toEqual([]);
    expect(of({ data: { a: null }, binaryData: { a: null } })).toEqual(['cm-key-overlap data[a]']);
    expect(of({ data: {}, binaryData: { toString: 'eA==' } })).toEqual([]);
  });
});

describe('the size', () => {
  const base64 = (length: number) => Buffer.alloc(length).toString('base64');

  test.each([
    [{ data: { 'a-key': 'x'.repeat(MAX) } }, true],
    [{ data: { a: 'x'.repeat(MAX), b: 'x' } }, false],
    [{ data: { a: 'é'.repeat(MAX / 2) } }, true],
    [{ data: { a: 'é'.repeat(MAX / 2), b: 'x' } }, false],
    [{ binaryData: { a: base64(MAX) } }, true],
    [{ binaryData: { a: base64(MAX + 1) } }, false],
    [{ data: { a: 'x' }, binaryData: { b: base64(MAX) } }, false],
    [{ data: { a: '€'.repeat(349_525) } }, true],
    [{ data: { a: '€'.repeat(349_526) } }, false],
  ])('%#', (fields, isRight) => {
    expect(of(fields)).toEqual(isRight ? [] : ['cm-size ']);
  });
});

test.each([{}, { data: {} }, { data: null }, { immutable: true }])('nothing in it is fine: %j', (fields) => {
  expect(of(fields)).toEqual([]);
});
