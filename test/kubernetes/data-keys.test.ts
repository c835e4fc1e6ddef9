import { describe, expect, test } from '@jest/globals';
import { dataKeyProblem } from '../../src/kubernetes/data-keys';

describe('a key of a ConfigMap or Secret', () => {
  test.each(['a', 'A_b-c.d', '.a', 'a..', '-', '0', '__proto__', 'a'.repeat(253)])('may be %p', (key) => {
    expect(dataKeyProblem(key)).toBeUndefined();
  });

  test.each([
    ['', 'is empty'],
    ['a b', 'holds something other than letters, digits, "-", "_" and "."'],
    ['a\n', 'holds something other than letters, digits, "-", "_" and "."'],
    ['é', 'holds something other than letters, digits, "-", "_" and "."'],
    ['a'.repeat(254), 'is longer than 253 characters'],
    ['.', 'is "."'],
    ['..', 'starts with ".."'],
    ['..data', 'starts with ".."'],
  ])('may not be %p', (key, problem) => {
    expect(dataKeyProblem(key)).toBe(problem);
  });
});
