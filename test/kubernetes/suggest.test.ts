import { expect, test } from '@jest/globals';
import { closest } from '../../src/kubernetes/suggest';

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `name-${i}`);

test('the candidate with the fewest edits is meant, if a third of the letters may be wrong at most', () => {
  expect(closest('contianers', ['volumes', 'container', 'containers'])).toBe('containers');
  expect(closest('Containers', ['containers'])).toBe('containers');
  expect(closest('ports', ['volumes', 'hosts'])).toBeUndefined();
});

test('of more candidates than are looked at none is meant', () => {
  expect(closest('contianers', [...names(499), 'containers'])).toBe('containers');
  expect(closest('contianers', ['containers', ...names(500)])).toBeUndefined();
});
