import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Manifest } from '../../../src/manifest/manifest';
import { applyEdits } from '../../../src/mutations/apply';
import { changed, changesBetween, overlap } from '../../../src/study/drills/changes';

const objects = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.jsonValue({ maxDepth: 3, noUnicodeString: true } as object),
);

test('the changes between two objects make the one of the other', () => {
  fc.assert(
    fc.property(objects, objects, (before, after) => {
      const edits = changesBetween(before, after);
      const made = edits.some(({ path }) => path.length === 0) ? edits[0]?.value : applyEdits(before as never, edits);
      expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(after)));
    }),
  );
});

test('they are as deep as they can be, and a list of another length is another list', () => {
  const before = { spec: { list: [{ a: 1, b: 2 }], other: [1, 2], gone: true } };
  const after = { spec: { list: [{ a: 1, b: 3 }], other: [1], added: 'x' } };
  expect(changesBetween(before, after)).toEqual([
    { path: ['spec', 'list', 0, 'b'], value: 3 },
    { path: ['spec', 'other'], value: [1] },
    { path: ['spec', 'gone'], value: undefined },
    { path: ['spec', 'added'], value: 'x' },
  ]);
});

test.each([
  [['spec', 'a'], ['spec', 'b'], false],
  [['spec', 'a'], ['spec', 'a'], true],
  [['spec'], ['spec', 'a'], true],
  [['spec', 'list', 0, 'a'], ['spec', 'list'], true],
  [['spec', 'list', 0], ['spec', 'list', 1], false],
])('%j and %j overlap: %s', (one, other, isSo) => {
  expect(overlap([{ path: one, value: 1 }], [{ path: other, value: 2 }])).toBe(isSo);
});

test('a field of another name stands where the old one stood', () => {
  const manifest = { apiVersion: 'v1', kind: 'Pod', spec: { first: 1, command: ['a'], last: 3 } } as Manifest;
  const edits = [
    { path: ['spec', 'command'], value: undefined },
    { path: ['spec', 'comand'], value: ['a'] },
  ];
  expect(Object.keys(changed(manifest, edits).spec as object)).toEqual(['first', 'comand', 'last']);
});
