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

test('two neighbours that changed places are one slip, in short names too', () => {
  const fields = ['name', 'image', 'ports', 'env', 'args', 'envFrom', 'volumeMounts'];
  for (const [slip, meant] of [
    ['nmae', 'name'],
    ['imgae', 'image'],
    ['prots', 'ports'],
    ['evn', 'env'],
    ['agrs', 'args'],
    ['EVN', 'env'],
    ['volumeMountss', 'volumeMounts'],
  ] as const) {
    expect(closest(slip, fields)).toBe(meant);
  }
  expect(closest('emna', fields)).toBeUndefined();
  expect(closest('ipmage', ['image'])).toBe('image');
});

test('of two that are as near none is meant, unless it is one and the same', () => {
  expect(closest('web-3', ['web-1', 'web-2'])).toBeUndefined();
  expect(closest('web-3', ['web-1', 'web-2', 'web-33', 'Web-3'])).toBe('Web-3');
  expect(closest('evn', ['env', 'even'])).toBeUndefined();
  expect(closest('web-3', ['web-1', 'web-1'])).toBe('web-1');
});
