import { describe, expect, test } from '@jest/globals';
import { parseIntOrPercent } from '../../src/kubernetes/int-or-string';

describe('a number or a percentage', () => {
  test.each([
    [0, { kind: 'int', value: 0 }],
    [-1, { kind: 'int', value: -1 }],
    [-2147483648, { kind: 'int', value: -2147483648 }],
    [2147483647, { kind: 'int', value: 2147483647 }],
    ['0%', { kind: 'percent', value: 0 }],
    ['25%', { kind: 'percent', value: 25 }],
    ['0100%', { kind: 'percent', value: 100 }],
  ])('%j is %j', (value, parsed) => {
    expect(parseIntOrPercent(value)).toEqual(parsed);
  });

  test.each([
    [1.5],
    [2147483648],
    [-2147483649],
    [Number.NaN],
    ['1'],
    ['%'],
    ['-1%'],
    ['+1%'],
    ['1.5%'],
    ['1 %'],
    ['1%\n'],
    ['١%'],
    [null],
    [undefined],
    [true],
    [['1%']],
    [{}],
  ])('is not %j', (value) => {
    expect(parseIntOrPercent(value)).toBeUndefined();
  });
});
