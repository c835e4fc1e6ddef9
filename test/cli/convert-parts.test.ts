import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { importLines, localNames, mainModule } from '../../src/cli/convert/main-module';
import { chartNameOf, label, modulePlans } from '../../src/cli/convert/module-plan';
import { originalText } from '../../src/cli/convert/original-text';
import { packageName } from '../../src/cli/convert/project';
import { withoutSecretTexts } from '../../src/cli/convert/secret-texts';
import { isEmptyFolder, writeNewFiles } from '../../src/cli/new-files';
import { keyOrderLines } from '../../src/manifest/key-order';
import { YamlSource } from '../../src/manifest/yaml-source';

const EMPTY = new YamlSource('');
const named = (...files: readonly string[]) => files.map((file) => ({ file, source: EMPTY }));
const plans = (unit: 'file' | 'folder', ...files: readonly string[]) =>
  modulePlans(named(...files), unit).map(({ path, name }) => [path, name]);

describe('the names of modules', () => {
  test('a module a file, below what is common to all', () => {
    expect(plans('file', 'k8s/web.yaml', 'k8s/db/db.yml', 'k8s/db/Config Map.json')).toEqual([
      ['web', 'web'],
      ['db/db', 'db'],
      ['db/Config-Map', 'config-map'],
    ]);
    expect(plans('file', '../other/pod.k8s.yaml')).toEqual([['pod', 'pod']]);
    expect(plans('file', '/etc/k8s/a/x.yaml', '/etc/k8s/b/y.yaml')).toEqual([
      ['a/x', 'x'],
      ['b/y', 'y'],
    ]);
  });

  test('no two are the same', () => {
    expect(plans('file', 'a/web.yaml', 'b/web.yaml', 'b/web.json')).toEqual([
      ['a/web', 'a-web'],
      ['b/web', 'b-web'],
      ['b/web-2', 'web-2'],
    ]);
    // As names of functions they would be one.
    expect(plans('file', 'a-b.yaml', 'ab.yaml').map(([, name]) => name)).toEqual(['a-b', 'ab-2']);
    expect(plans('file', '가.yaml', '나.yaml', '1.yaml', '-')).toEqual([
      ['chart', 'chart'],
      ['chart-2', 'chart-2'],
      ['1', 'chart-1'],
      ['stdin', 'stdin'],
    ]);
  });

  test('none leads out of its folder', () => {
    const files = ['../a/..yaml', '../../b/.yaml', 'c/.../d.yaml', '/x.yaml'];
    for (const { path } of modulePlans(named(...files), 'file')) expect(path).toMatch(/^\w[\w.-]*(\/\w[\w.-]*)*$/);
  });

  test('a module a folder', () => {
    expect(plans('folder', 'k8s/a.yaml', 'k8s/b.yaml', 'k8s/db/c.yaml', 'k8s/db/d.yaml')).toEqual([
      ['k8s', 'k8s'],
      ['db', 'db'],
    ]);
    expect(plans('folder', 'a.yaml', 'b.yaml')).toEqual([['main', 'main']]);
  });

  test('the chart of one module is named by its file, or by the folder of its files', () => {
    expect(chartNameOf(named('k8s/web.yaml'))).toBe('web');
    expect(chartNameOf(named('k8s/web.yaml', 'k8s/db/x.yaml'))).toBe('k8s');
    expect(chartNameOf(named('a.yaml', 'b.yaml'))).toBeUndefined();
    expect(chartNameOf(named('-'))).toBeUndefined();
  });

  test('a label is good for a chart', () => {
    expect(['My App!', '--', '9lives', 'x'.repeat(80)].map(label)).toEqual([
      'my-app',
      'chart',
      'chart-9lives',
      'x'.repeat(50),
    ]);
  });
});

describe('the main module', () => {
  test('imports each chart, and makes it', () => {
    const charts = [
      { path: 'src/charts/web.ts', exported: 'web' },
      { path: 'src/charts/db/app.ts', exported: 'web' },
      { path: 'src/charts/app.ts', exported: 'app' },
    ];
    expect(mainModule(charts, 'src/main.ts')).toBe(
      [
        "import { App } from 'podwright';",
        "import { web } from './charts/web';",
        "import { web as web2 } from './charts/db/app';",
        "import { app as app2 } from './charts/app';",
        '',
        'const app = new App();',
        'web(app);',
        'web2(app);',
        'app2(app);',
        'app.synth();',
        '',
      ].join('\n'),
    );
    expect(importLines(charts.slice(0, 1), localNames(charts.slice(0, 1), []), 'test/x.test.ts')).toEqual([
      "import { web } from '../src/charts/web';",
    ]);
  });
});

describe('the order of fields', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', labels: { x: '1', y: '2' } } };

  test('is told where it is another one', () => {
    const other = { ...pod, metadata: { labels: { y: '2', x: '1' }, name: 'a' } };
    expect(keyOrderLines([pod], [pod])).toEqual([]);
    expect(keyOrderLines([pod], [other])).toEqual([
      'Pod/a has its fields in another order at metadata: expected name, labels, got labels, name',
      'Pod/a has its fields in another order at metadata.labels: expected x, y, got y, x',
    ]);
    expect(keyOrderLines([{ items: [{ a: 1, b: 2 }] }], [{ items: [{ b: 2, a: 1 }] }])).toEqual([
      'Object/(no name) has its fields in another order at items[0]: expected a, b, got b, a',
    ]);
  });
});

test('what the compiler quotes of a Secret is not shown', () => {
  const manifests = [{ apiVersion: 'v1', kind: 'Secret', stringData: { a: 'top secret', b: 'one\nhunter2\nme' } }];
  expect(withoutSecretTexts(`Type '"top secret"' is no 'hunter2' by me`, [{ manifests }])).toBe(
    `Type '"<secret value>"' is no '<secret value>' by me`,
  );
});

test('the original text is the test of a chart where its documents are the objects', () => {
  const original = (...texts: readonly string[]) => {
    const files = texts.map((text) => ({ file: 'x', source: new YamlSource(text) }));
    return originalText({
      files,
      manifests: files.flatMap(({ source }) => source.objects.map(({ manifest }) => manifest)),
    });
  };
  const map = 'apiVersion: v1\nkind: ConfigMap # c\nmetadata: { name: a }';
  expect(original(map)).toBe(`${map}\n`);
  expect(original(`\ufeff${map}\n`, map.replace('a }', 'b }'))).toBe(`${map}\n---\n${map.replace('a }', 'b }')}\n`);
  expect(original(`apiVersion: v1\nkind: List\nitems:\n- ${map.replaceAll('\n', '\n  ')}\n`)).toBeUndefined();
});

test('the name of a package is one that npm takes', () => {
  expect(['My App', '.x', '_', 'node_modules', 'podwright', 'web-2'].map(packageName)).toEqual([
    'my-app',
    'x',
    'manifests',
    'manifests',
    'manifests',
    'web-2',
  ]);
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing is thrown');
}

describe('new files', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'podwright-new-'));
  });
  afterEach(() => {
    chmodSync(dir, 0o755);
    rmSync(dir, { recursive: true, force: true });
  });
  const at = (path: string, text = path) => ({ file: join(dir, path), text });
  const all = () => (readdirSync(dir, { recursive: true }) as string[]).sort();

  test('are written with their folders', () => {
    writeNewFiles([at('a'), at('b/c/d')], false);
    expect(all()).toEqual(['a', 'b', 'b/c', 'b/c/d']);
    expect(readFileSync(join(dir, 'b/c/d'), 'utf8')).toBe('b/c/d');
  });

  test('are not written over others, unless that is asked for', () => {
    writeFileSync(join(dir, 'b'), 'mine');
    expect(messageOf(() => writeNewFiles([at('a'), at('b')], false))).toBe(
      `"${join(dir, 'b')}" is there already. Nothing is written; to write over it, add "--force"`,
    );
    expect(all()).toEqual(['b']);
    writeNewFiles([at('a'), at('b')], true);
    expect(readFileSync(join(dir, 'b'), 'utf8')).toBe('b');
  });

  test('are all there or none', () => {
    writeFileSync(join(dir, 'b'), 'mine');
    mkdirSync(join(dir, 'folder'));
    expect(messageOf(() => writeNewFiles([at('a'), at('folder')], true))).toContain('it is a folder');
    // A file is where a folder would have to be.
    expect(messageOf(() => writeNewFiles([at('x/a'), at('b/c')], true))).toMatch(/Cannot write .* Nothing is written/);
    expect(all()).toEqual(['b', 'folder']);
    expect(readFileSync(join(dir, 'b'), 'utf8')).toBe('mine');
  });

  test('a folder is empty where nothing is in it', () => {
    expect(isEmptyFolder(dir)).toBe(true);
    expect(isEmptyFolder(join(dir, 'none'))).toBe(true);
    mkdirSync(join(dir, '.git'));
    expect(isEmptyFolder(dir)).toBe(true);
    writeFileSync(join(dir, 'README.md'), '');
    expect(isEmptyFolder(dir)).toBe(false);
    expect(messageOf(() => isEmptyFolder(join(dir, 'README.md')))).toContain('it is no folder');
    expect(existsSync(dir)).toBe(true);
  });
});
