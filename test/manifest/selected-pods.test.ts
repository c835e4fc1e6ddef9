import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesLabels, matchesSelector } from '../../src/kubernetes/label-selector';
import type { Manifest } from '../../src/manifest/manifest';
import { ManifestSet } from '../../src/manifest/manifest-set';
import { PodSelection } from '../../src/manifest/selected-pods';

const labels = fc.dictionary(fc.constantFrom('app', 'tier', '__proto__'), fc.constantFrom('a', 'b', ''));
const namespace = fc.constantFrom('', 'red', 'blue');
const expression = fc.record({
  key: fc.constantFrom('app', 'tier'),
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
  values: fc.option(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), { nil: undefined }),
});

function pod(index: number, of: Record<string, string>, where: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `p${index}`, labels: of, ...(where && { namespace: where }) },
  };
}

/** An object without a namespace may end up in any. */
function isTogether(one: string, other: string): boolean {
  return one === other || one === '' || other === '';
}

describe('the Pods that a selector selects', () => {
  test('are those that it selects one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(labels, namespace), { maxLength: 8 }),
        labels,
        fc.array(expression, { maxLength: 2 }),
        namespace,
        (pods, matchLabels, matchExpressions, where) => {
          const set = new ManifestSet(
            pods.map(([of, place], index) => pod(index, of, place)),
            28,
          );
          const selection = PodSelection.of(set);
          const near = set.pods.filter(({ entry }) => isTogether(entry.namespace, where));
          const selector = { matchLabels, matchExpressions };
          expect(new Set(selection.byLabels(where, matchLabels))).toEqual(
            new Set(near.filter((found) => matchesLabels(matchLabels, found.labels))),
          );
          expect(new Set(selection.bySelector(where, selector))).toEqual(
            new Set(near.filter((found) => matchesSelector(selector, found.labels))),
          );
        },
      ),
    );
  });

  test('are found once for each selector', () => {
    const set = new ManifestSet([pod(0, { app: 'a' }, '')], 28);
    const selection = PodSelection.of(set);
    expect(PodSelection.of(set)).toBe(selection);
    expect(selection.byLabels('', { app: 'a' })).toBe(selection.byLabels('', { app: 'a' }));
    expect(selection.byLabels('', { app: 'a' })).not.toBe(selection.byLabels('', { app: 'b' }));
  });
});
