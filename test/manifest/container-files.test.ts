import { describe, expect, test } from '@jest/globals';
import { containerFiles, containerMounts, plainPath, volumeSource } from '../../src/manifest/container-files';
import type { DataLookup } from '../../src/manifest/known-data';

const keys = (...names: string[]) => new Map(names.map((name) => [name, 'x']));
const lookup: DataLookup = (kind, name) =>
  name === 'known'
    ? { text: keys('a', 'b'), binary: new Set(kind === 'ConfigMap' ? ['bin'] : []), isOpen: false }
    : undefined;

/** The files by their paths, with what they come from. */
function files(volumes: readonly unknown[], volumeMounts: readonly unknown[]): Record<string, string> {
  const found = containerFiles({ volumes }, { volumeMounts }, lookup).files;
  return Object.fromEntries(
    [...found].map(([path, { source, mode }]) => [
      path,
      `${'key' in source ? source.key : source.is} ${mode.toString(8)}`,
    ]),
  );
}

const known = { name: 'v', configMap: { name: 'known' } };

describe('the files of a container', () => {
  test('are all keys, where nothing says which', () => {
    expect(files([known], [{ name: 'v', mountPath: '/x' }])).toEqual({
      '/x/a': 'a 644',
      '/x/b': 'b 644',
      '/x/bin': 'bin 644',
    });
  });

  test('are those of every source of a projected volume, the later over the earlier', () => {
    const sources = [
      {
        configMap: {
          name: 'known',
          items: [
            { key: 'a', path: 'x/a', mode: 0o600 },
            { key: 'none', path: 'none' },
          ],
        },
      },
      {
        secret: {
          name: 'known',
          items: [
            { key: 'b', path: 'x/a' },
            { key: 'a', path: 's' },
          ],
        },
      },
      { downwardAPI: { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }, { path: 'nothing' }] } },
      { serviceAccountToken: { path: 'token' } },
    ];
    expect(files([{ name: 'v', projected: { sources, defaultMode: 0o440 } }], [{ name: 'v', mountPath: '/' }])).toEqual(
      {
        '/x/a': 'b 440',
        '/s': 'a 440',
        '/name': 'field 440',
      },
    );
  });

  test('are hidden where another volume is mounted above them, inside of theirs', () => {
    const mounts = [
      { name: 'e', mountPath: '/x/a' },
      { name: 'v', mountPath: '//x/./' },
      { name: 'v', mountPath: '/xa' },
    ];
    expect(Object.keys(files([known, { name: 'e', emptyDir: {} }], mounts))).toEqual([
      '/x/b',
      '/x/bin',
      '/xa/a',
      '/xa/b',
      '/xa/bin',
    ]);
  });

  test('of the root are hidden, too', () => {
    const mounts = [
      { name: 'v', mountPath: '/' },
      { name: 'e', mountPath: '/a' },
    ];
    expect(Object.keys(files([known, { name: 'e', emptyDir: {} }], mounts))).toEqual(['/b', '/bin']);
  });

  test('are the later of two volumes at one path', () => {
    const other = { name: 'w', configMap: { name: 'known', items: [{ key: 'b', path: 'a' }] } };
    const mounts = [
      { name: 'v', mountPath: '/x' },
      { name: 'w', mountPath: '/x/' },
    ];
    expect(files([known, other], mounts)).toEqual({ '/x/a': 'b 644' });
  });

  test('of an object that nobody knows are open', () => {
    const spec = { volumes: [{ name: 'v', secret: { secretName: 'x' } }] };
    const { files, open } = containerFiles(spec, { volumeMounts: [{ name: 'v', mountPath: '/x' }] }, lookup);
    expect([files.size, open]).toMatchObject([0, [{ kind: 'Secret', name: 'x', mount: { path: '/x' } }]]);
  });

  test.each([null, 1, 'x', [null], [[]], [{ name: 1, mountPath: 1 }], [{ name: 'v', mountPath: 'x', configMap: [] }]])(
    'of %j are what can be read',
    (list) => {
      expect(files(list as unknown[], list as unknown[])).toEqual({});
    },
  );
});

describe('the mounts of a container', () => {
  test('stand with the outer before the inner', () => {
    const volumeMounts = ['/a/b/c', '/', '/a/b', '/z', '/a'].map((mountPath) => ({ name: 'v', mountPath }));
    expect(containerMounts({ volumeMounts }).map(({ path }) => path)).toEqual(['/', '/z', '/a', '/a/b', '/a/b/c']);
  });

  test('are of a part of a volume, as far as it is known', () => {
    const volumeMounts = [
      { name: 'v', mountPath: '/a', subPath: 'x//y/' },
      { name: 'v', mountPath: '/b', subPathExpr: '$(A)/z' },
      { name: 'v', mountPath: '/c', subPathExpr: '$(B)' },
      { name: 'v', mountPath: '/d', subPath: '.' },
    ];
    const mounts = containerMounts({ volumeMounts }, (name) => (name === 'A' ? 'y' : undefined));
    expect(mounts.map(({ subPath }) => subPath)).toEqual(['x/y', 'y/z', null, undefined]);
  });
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['a//b/', '/a/b'],
  ['/./a/.', '/a'],
  ['/a/..b', '/a/..b'],
])('the plain path of %j', (path, plain) => {
  expect(plainPath(path)).toBe(plain);
});

test.each<[string, Readonly<Record<string, unknown>>, string, unknown]>([
  ['as written', { emptyDir: { medium: 'Memory' } }, 'emptyDir', { medium: 'Memory' }],
  ['without any', {}, 'emptyDir', {}],
  ['with nothing in it', { emptyDir: null }, 'emptyDir', {}],
  ['with nothing in another', { secret: null }, 'emptyDir', {}],
  ['without any, asked for another', {}, 'configMap', undefined],
  ['of another type', { configMap: { name: 'a' }, emptyDir: null }, 'emptyDir', undefined],
  ['that is no object', { emptyDir: 'x' }, 'emptyDir', undefined],
])('the source of a volume %s', (_, fields, type, source) => {
  expect(volumeSource({ name: 'v', ...fields }, type)).toEqual(source);
});
