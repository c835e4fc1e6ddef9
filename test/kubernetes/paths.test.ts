import { expect, test } from '@jest/globals';
import { hasBackstep, isLocalDescendingPath, isLocalNonReservedPath } from '../../src/kubernetes/paths';

test.each([
  ['', false, true, true],
  ['a/b', false, true, true],
  ['.', false, true, true],
  ['a..b/c..', false, true, true],
  ['...', false, true, false],
  ['..a', false, true, false],
  ['..a/b', false, true, false],
  ['a/..b', false, true, true],
  ['..', true, false, false],
  ['../a', true, false, false],
  ['a/../b', true, false, false],
  ['a/..', true, false, false],
  ['/a', false, false, false],
  ['/..', true, false, false],
  ['a\\..\\b', false, true, true],
])('%j has a backstep: %p, goes down: %p, is not reserved: %p', (path, backstep, descending, free) => {
  expect(hasBackstep(path)).toBe(backstep);
  expect(isLocalDescendingPath(path)).toBe(descending);
  expect(isLocalNonReservedPath(path)).toBe(free);
});
