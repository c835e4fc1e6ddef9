import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Installation, ROOT } from './package/installation';
import { requiredPackages } from './package/required-packages';

interface PackageJson {
  readonly main: string;
  readonly types: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as PackageJson;
const required = requiredPackages();
const subpaths = Object.keys(manifest.exports).map((path) => `podwright${path.slice(1)}`);

const PASSED = { status: 0, output: '' };
// Outside a jest run `podwright/jest` has no `expect` to extend.
const EXPECT = 'globalThis.expect = { extend() {} };';
const SYNTH = `
const app = new App();
new Pod(new Chart(app, 'chart'), 'web', { containers: [{ name: 'web', image: 'nginx' }] });
process.stdout.write(app.synthYaml());`;
const YAML = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
`;

let bare: Installation;

beforeAll(() => {
  bare = new Installation(required);
}, 60_000);

afterAll(() => bare?.remove());

describe('the tarball', () => {
  test('holds the compiled modules, the API and the texts about it, and nothing else', () => {
    const allowed =
      /^(package\.json|README(\.ko)?\.md|CHANGELOG\.md|LICENSE|bin\/[\w-]+\.js|imports\/[\w-]+\.(d\.ts|json)|docs\/(rules\/)?[\w-]+\.md|lib\/[\w/-]+\.(js|d\.ts|json))$/;
    const files = bare.files('podwright');
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'imports/kubernetes.d.ts', 'lib/index.js']));
  });

  test('holds no module whose source is gone', () => {
    const modules = bare.files('podwright').filter((file) => /^lib\/.*\.js$/.test(file));
    const source = (module: string) => join(ROOT, module.replace(/^lib(.*)\.js$/, 'src$1.ts'));
    expect(modules.filter((module) => !existsSync(source(module)))).toEqual([]);
  });

  test('holds every file that package.json names', () => {
    const entries = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    );
    const named = [manifest.main, manifest.types, ...Object.values(manifest.bin ?? {}), ...entries];
    const files = bare.files('podwright');
    expect(named.map((path) => path.replace(/^\.\//, '')).filter((path) => !files.includes(path))).toEqual([]);
  });

  test('holds the pages that its README leads to, but for those of the repository', () => {
    const files = bare.files('podwright');
    for (const readme of ['README.md', 'README.ko.md']) {
      const text = readFileSync(join(bare.dir, 'node_modules/podwright', readme), 'utf8');
      const pages = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, page = '']) => page);
      expect(pages).toContain('docs/teachers.md');
      const absent = pages.filter((page) => !files.includes(page) && !/^(examples|docs\/gallery)\//.test(page));
      expect([...new Set(absent)].sort()).toEqual(['CONTRIBUTING.md']);
    }
  });

  test('names no folder of the machine that built it', () => {
    const folders = [ROOT, `${homedir()}/`];
    const telling = bare.files('podwright').filter((file) => {
      const text = readFileSync(join(bare.dir, 'node_modules/podwright', file), 'utf8');
      return folders.some((folder) => text.includes(folder));
    });
    expect(telling).toEqual([]);
  });
});

describe('without cdk8s-plus-28', () => {
  test('it is not there', () => {
    expect(bare.files('cdk8s')).toContain('package.json');
    expect(() => bare.files('cdk8s-plus-28')).toThrow('ENOENT');
  });

  test('CommonJS', () => {
    const script = `const { App, Chart, Pod } = require('podwright');${SYNTH}`;
    expect(bare.node('-e', script)).toEqual({ status: 0, output: YAML });
  });

  test('ESM', () => {
    bare.write('synth.mjs', `import { App, Chart, Pod } from 'podwright';${SYNTH}`);
    expect(bare.node('synth.mjs')).toEqual({ status: 0, output: YAML });
  });

  test('every public name can be imported by name from ESM', () => {
    const names = bare.evaluate(
      `process.stdout.write(JSON.stringify(Object.keys(require('podwright'))))`,
    ) as readonly string[];
    expect(names).toEqual(expect.arrayContaining(['App', 'Chart', 'Pod', 'SidecarPod', 'ConfigMap', 'emptyDir']));
    bare.write('names.mjs', `import { ${names.join(', ')} } from 'podwright';\n${names.join('; ')};`);
    expect(bare.node('names.mjs')).toEqual(PASSED);
  });

  test.each(subpaths)('%s is reachable from CommonJS', (path) => {
    expect(bare.node('-e', `${EXPECT} require('${path}');`)).toEqual(PASSED);
  });

  test.each(subpaths.filter((path) => !path.endsWith('.json')))('%s is reachable from ESM', (path) => {
    expect(bare.node('--input-type=module', '-e', `${EXPECT} await import('${path}');`)).toEqual(PASSED);
  });

  test('no other module is reachable', () => {
    const { status, output } = bare.node('-e', `require('podwright/lib/constructs/pod.js')`);
    expect(status).toBe(1);
    expect(output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  test.each([
    ['CommonJS', 'commonjs', { module: 'node20' }],
    ['ESM', 'module', { module: 'node20' }],
    ['a bundler', 'module', { module: 'esnext', moduleResolution: 'bundler' }],
    [
      // What a user's library exports has to be said by names that it can import.
      'a library of constructs',
      'module',
      { module: 'node20', declaration: true },
    ],
    [
      'the strictest options',
      'commonjs',
      { module: 'node20', exactOptionalPropertyTypes: true, isolatedModules: true },
    ],
  ])('TypeScript for %s, with no types but its own', (_, type, options) => {
    const folder = `types-${type}-${Object.values(options).join('-')}`;
    bare.write(join(folder, 'package.json'), JSON.stringify({ type }));
    bare.copy('test/package/charts.ts', join(folder, 'charts.ts'));
    expect(bare.checkTypes(folder, options)).toEqual(PASSED);
  });
});

describe('beside cdk8s-plus-28, jest and TypeScript', () => {
  let full: Installation;

  beforeAll(() => {
    full = new Installation([...required, 'cdk8s-plus-28']);
    for (const name of ['@jest/globals', 'expect', '@types/node', 'typescript']) full.link(name);
  }, 60_000);

  afterAll(() => full?.remove());

  test('loads its peers and little else', () => {
    const loaded = full.evaluate(`
      require('podwright');
      process.stdout.write(JSON.stringify(Object.keys(require.cache)));`) as readonly string[];
    const modules = loaded.map((file) => file.replaceAll('\\', '/').split('/node_modules/')[1] ?? file);
    const packages = modules.map((file) => file.split('/')[0]);
    expect([...new Set(packages)].sort()).toEqual(['cdk8s', 'constructs', 'fastest-levenshtein', 'podwright']);
    expect(modules.filter((file) => file.endsWith('.json'))).toEqual([]);
  });

  test('its objects and those of cdk8s-plus-28 take each other', () => {
    full.copy('examples/with-cdk8s-plus/shop.ts', 'shop/shop.ts');
    expect(full.checkTypes('shop', { module: 'node20' })).toEqual(PASSED);
  });

  test('podwright/jest has types', () => {
    full.copy('test/package/matchers.ts', 'matchers/matchers.ts');
    expect(full.checkTypes('matchers', { module: 'node20', types: ['node'] })).toEqual(PASSED);
  });

  test('podwright/jest adds its matchers to a run of jest', () => {
    full.write('jest/config.json', '{ "testMatch": ["<rootDir>/pod.js"], "transform": {} }');
    full.write(
      'jest/pod.js',
      `const { App, Chart, Pod } = require('podwright');
      require('podwright/jest');
      test('matches', () => {
        const chart = new Chart(new App(), 'chart');
        new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] });
        expect(chart).toMatchManifest(${JSON.stringify(YAML)});
        expect(() => expect(chart).toContainManifest({ kind: 'Service' })).toThrow('Service');
      });`,
    );
    const { status, output } = full.node(
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      '--config=jest/config.json',
      '--ci',
    );
    expect(output).toContain('1 passed');
    expect(status).toBe(0);
  });
});
