import { describe, expect, test } from '@jest/globals';
import { containerEnvironment } from '../../src/manifest/container-environment';
import { expandVariables } from '../../src/manifest/expand-variables';
import { type DataLookup, knownDataOf } from '../../src/manifest/known-data';
import type { Manifest } from '../../src/manifest/manifest';
import { ManifestSet } from '../../src/manifest/manifest-set';

function dataOf(manifest: Omit<Manifest, 'apiVersion'>) {
  const [entry] = new ManifestSet([{ apiVersion: 'v1', ...manifest } as Manifest], 28).entries;
  if (!entry) throw new Error('No entry');
  return knownDataOf(entry);
}

const conf = dataOf({ kind: 'ConfigMap', data: { A: 'a', B: 'b', '1': 'one' }, binaryData: { C: 'Yw==' } });
const lookup: DataLookup = (kind, name) => (kind === 'ConfigMap' && name === 'conf' ? conf : undefined);

function variables(container: Record<string, unknown>, minor = 28) {
  return [...containerEnvironment(container, lookup, minor).values()];
}

const all = { configMapRef: { name: 'conf' } };

describe('the environment of a container', () => {
  test('has the keys of ConfigMaps that are names of variables', () => {
    expect(variables({ envFrom: [all] }).map(({ name, value }) => `${name}=${value}`)).toEqual(['A=a', 'B=b']);
    expect(variables({ envFrom: [all] }, 30).map(({ name }) => name)).toEqual(['1', 'A', 'B']);
  });

  test('has what env says in place of that, and where it comes from', () => {
    const env = [
      { name: 'B', value: '$(A)-$(NONE)' },
      { name: 'C', value: '$(A)' },
      { name: 'D', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
      { name: 'E', value: 'at $(D)' },
      { name: 'F', valueFrom: { secretKeyRef: { name: 'sec', key: 'f' } } },
    ];
    const key = { is: 'key', kind: 'ConfigMap', name: 'conf', key: 'A' };
    expect(variables({ envFrom: [all], env })).toEqual([
      { name: 'A', source: key, value: 'a', unresolved: [], list: 'envFrom', index: 0 },
      {
        name: 'B',
        source: { is: 'text', written: '$(A)-$(NONE)' },
        value: 'a-$(NONE)',
        unresolved: ['NONE'],
        list: 'env',
        index: 0,
      },
      { name: 'C', source: key, value: 'a', unresolved: [], list: 'env', index: 1 },
      { name: 'D', source: { is: 'field', path: 'status.podIP' }, unresolved: [], list: 'env', index: 2 },
      {
        name: 'E',
        source: { is: 'text', written: 'at $(D)' },
        value: undefined,
        unresolved: [],
        list: 'env',
        index: 3,
      },
      {
        name: 'F',
        source: { is: 'key', kind: 'Secret', name: 'sec', key: 'f' },
        value: undefined,
        unresolved: [],
        list: 'env',
        index: 4,
      },
    ]);
  });

  test('leaves a variable as it was where an optional key is not there', () => {
    const optional = { name: 'A', valueFrom: { configMapKeyRef: { name: 'conf', key: 'none', optional: true } } };
    expect(variables({ env: [{ name: 'A', value: 'x' }, optional] })).toMatchObject([{ name: 'A', value: 'x' }]);
    expect(variables({ env: [optional] })).toEqual([]);
  });

  test('has no more than a process can be given', () => {
    const env = Array.from({ length: 30_000 }, (_, i) => ({ name: `A${i}`, value: 'x' }));
    expect(variables({ env })).toHaveLength(20_000);
  });

  test.each([
    null,
    1,
    'x',
    [null],
    [1],
    [{}],
    [{ name: 1 }],
    [{ name: 'A', value: {} }],
    [{ name: 'A', valueFrom: [] }],
  ])('of %j is what can be read of it', (list) => {
    expect(variables({ env: list, envFrom: list }).every(({ value }) => value === '')).toBe(true);
  });
});

describe('variables in a text', () => {
  const values: Readonly<Record<string, string | null | undefined>> = {
    A: 'a',
    B: '$(A)',
    EMPTY: '',
    UNKNOWN: undefined,
  };
  const expanded = (text: string) => expandVariables(text, (name) => (name in values ? values[name] : null));

  test.each([
    ['', ''],
    ['plain', 'plain'],
    ['$(A)', 'a'],
    ['<$(A)$(A)>', '<aa>'],
    ['$(B)', '$(A)'],
    ['$(EMPTY)', ''],
    ['$(NONE)', '$(NONE)'],
    ['$$(A)', '$(A)'],
    ['$$$(A)', '$a'],
    ['$$$$', '$$'],
    ['$A $', '$A $'],
    ['$(A', '$(A'],
    ['$(A) $(A', 'a $(A'],
    ['$$ $(A', '$ $(A'],
    ['$( $$', '$( $'],
    ['$x$(A)', '$xa'],
    ['$()', '$()'],
    ['$(UNKNOWN)', undefined],
    ['$(A)$(UNKNOWN)', undefined],
  ])('%j', (text, result) => {
    expect(expanded(text)).toBe(result);
  });

  test('that would fill the memory are nobody knows what', () => {
    expect(expandVariables('$(A)'.repeat(3), () => 'x'.repeat(100_000))).toBeUndefined();
    expect(expandVariables('x'.repeat(200_000), () => null)).toBeUndefined();
  });
});

describe('the data of', () => {
  test('a ConfigMap', () => {
    const data = { a: 'x', b: null, c: 1 };
    const { text, binary, isOpen } = dataOf({ kind: 'ConfigMap', data, stringData: { d: 'x' }, binaryData: { e: '' } });
    expect([...text]).toEqual([
      ['a', 'x'],
      ['b', ''],
      ['c', undefined],
    ]);
    expect([...binary]).toEqual(['e']);
    expect(isOpen).toBe(false);
  });

  test('a Secret', () => {
    const data = { a: 'eA==', b: '/w==', c: 'x', d: 'eA==' };
    const { text, isOpen } = dataOf({ kind: 'Secret', data, stringData: { d: 'y' }, binaryData: { e: '' } });
    expect(Object.fromEntries(text)).toEqual({ a: 'x', b: undefined, c: undefined, d: 'y' });
    expect(isOpen).toBe(false);
    expect(dataOf({ kind: 'Secret', type: 'kubernetes.io/service-account-token' }).isOpen).toBe(true);
  });
});
