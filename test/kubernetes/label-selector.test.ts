import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesLabels, matchesSelector } from '../../src/kubernetes/label-selector';

const LABELS = { app: 'web', tier: 'front', empty: '' };

describe('matchLabels', () => {
  test.each([
    [{ app: 'web' }, LABELS, true],
    [{ app: 'web', tier: 'front' }, LABELS, true],
    [{ app: 'web', tier: 'back' }, LABELS, false],
    [{ app: 'web' }, {}, false],
    [{ app: 'web' }, undefined, false],
    [{ empty: '' }, LABELS, true],
    [{ empty: null }, LABELS, true],
    [{ other: '' }, LABELS, false],
    [{}, LABELS, true],
    [{}, undefined, true],
    [undefined, LABELS, false],
    [null, LABELS, false],
    ['app', LABELS, false],
    [[], LABELS, false],
    [{ toString: 'x' }, LABELS, false],
    [JSON.parse('{"__proto__": {}}'), LABELS, false],
    [{ version: 1 }, { version: 1 }, true],
    [{ version: 1 }, { version: '1' }, false],
  ])('%j of %j: %p', (matchLabels, labels, matched) => {
    expect(matchesLabels(matchLabels, labels)).toBe(matched);
  });
});

describe('a label selector', () => {
  const expression = (operator: unknown, key: unknown, values?: unknown) => ({
    matchExpressions: [{ operator, key, ...(values === undefined ? {} : { values }) }],
  });

  test.each([
    [{}, true],
    [{ matchLabels: {} }, true],
    [{ matchLabels: null, matchExpressions: null }, true],
    [undefined, false],
    [null, false],
    ['app=web', false],
    [{ matchLabels: 'app=web' }, false],
    [{ matchExpressions: 'app' }, false],
    [{ matchExpressions: [null] }, false],
    [{ matchLabels: { app: 'web' }, ...expression('Exists', 'tier') }, true],
    [{ matchLabels: { app: 'db' }, ...expression('Exists', 'tier') }, false],
    [{ matchLabels: { app: 'web' }, ...expression('Exists', 'none') }, false],
    [expression('In', 'app', ['db', 'web']), true],
    [expression('In', 'app', ['db']), false],
    [expression('In', 'none', ['']), false],
    [expression('NotIn', 'app', ['db']), true],
    [expression('NotIn', 'app', ['web']), false],
    [expression('NotIn', 'app', ['db', 'web']), false],
    [expression('NotIn', 'none', ['web']), true],
    [
      {
        matchExpressions: [
          { key: 'app', operator: 'Exists' },
          { key: 'none', operator: 'Exists' },
        ],
      },
      false,
    ],
    [expression('Exists', 'empty'), true],
    [expression('Exists', 'empty', []), true],
    [expression('DoesNotExist', 'none'), true],
    [expression('DoesNotExist', 'empty'), false],
    // What the API server wouldn't take.
    [expression('In', 'app', []), false],
    [expression('In', 'app'), false],
    [expression('NotIn', 'app', []), false],
    [expression('NotIn', 'none'), false],
    [expression('Exists', 'app', ['web']), false],
    [expression('DoesNotExist', 'none', ['web']), false],
    [expression('In', 'app', 'web'), false],
    [expression('in', 'app', ['web']), false],
    [expression('Exists', 1), false],
    [expression('Gt', 'app', ['1']), false],
  ])('%j: %p', (selector, selected) => {
    expect(matchesSelector(selector, LABELS)).toBe(selected);
  });

  test('selects or does not, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (labels, matchLabels, matchExpressions) => {
        expect(typeof matchesSelector({ matchLabels, matchExpressions }, labels)).toBe('boolean');
        expect(typeof matchesSelector({ matchExpressions: [matchExpressions] }, labels)).toBe('boolean');
      }),
    );
  });
});
