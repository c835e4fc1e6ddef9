import { basename, resolve } from 'node:path';
import { jsonText } from '../../outputs/json';
import { toYaml, toYamlDocuments } from '../../outputs/yaml';
import type { ValidationOptions } from '../../validation/options';
import { COMPILER_OPTIONS } from './compiler-options';
import type { Conversion } from './conversion';
import { importLines, localNames, mainModule } from './main-module';
import { originalText } from './original-text';
import { ownReference } from './own-reference';
import type { WorkFile } from './workbench';

/** Where the main module of a project stands. */
export const MAIN = 'src/main.ts';
/** Where the charts of a project stand. */
export const CHARTS = 'src/charts';
const TEST = 'test/manifests.test.ts';

/** What a project is to be. */
export interface ProjectPlan {
  /** Where it is to be; its package is named by it. */
  readonly folder: string;
  readonly charts: readonly Conversion[];
  /** What its manifests are checked against. */
  readonly validation: ValidationOptions;
}

/** All files of a project that has these charts, and a test that they make what they were made from. */
export function projectFiles(plan: ProjectPlan): WorkFile[] {
  const { charts } = plan;
  return [
    { path: 'package.json', text: jsonText(packageJson(plan)) },
    { path: 'tsconfig.json', text: jsonText(TSCONFIG) },
    { path: 'cdk8s.yaml', text: projectYaml(plan.validation) },
    { path: '.gitignore', text: 'node_modules/\nbuild/\ndist/\n' },
    { path: MAIN, text: mainModule(charts, MAIN) },
    ...charts.map(({ path, code }) => ({ path, text: code })),
    { path: TEST, text: testModule(charts) },
    ...charts.map((chart) => ({
      path: manifestsOf(chart),
      text: originalText(chart) ?? toYamlDocuments(chart.manifests),
    })),
  ];
}

/** The name of a package, made of that of its folder. */
export function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '');
  return name === '' || name === 'node_modules' || name === 'podwright' ? 'manifests' : name;
}

/** A path as it is typed into a shell. */
export function inShell(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : JSON.stringify(path);
}

interface OwnPackage {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function packageJson({ folder, charts }: ProjectPlan): object {
  const own = require('../../../package.json') as OwnPackage;
  const ranges: Readonly<Record<string, string>> = {
    ...own.devDependencies,
    ...own.dependencies,
    ...own.peerDependencies,
    '@jest/globals': own.devDependencies.jest ?? '',
    typescript: own.devDependencies.typescript ?? '',
    podwright: ownReference(folder),
  };
  const ranged = (names: readonly string[]) =>
    Object.fromEntries([...new Set(names)].sort().map((one) => [one, ranges[one] ?? '*']));
  return {
    name: packageName(basename(resolve(folder))),
    private: true,
    scripts: {
      synth: 'podwright synth',
      build: `node -e "fs.rmSync('build', { recursive: true, force: true })" && tsc`,
      test: 'npm run build && jest',
    },
    dependencies: ranged(['cdk8s', 'constructs', 'podwright', ...charts.flatMap(({ imports }) => imports)]),
    // What is compiled is tested, so that jest needs nothing that translates TypeScript.
    devDependencies: ranged(['@jest/globals', 'jest', 'tsx', 'typescript']),
    jest: { roots: ['build/test'], transform: {} },
  };
}

const TSCONFIG = {
  compilerOptions: {
    ...COMPILER_OPTIONS,
    rootDir: '.',
    outDir: 'build',
  },
  include: ['src', 'test'],
};

function projectYaml({ kubernetes, podSecurity, rules, strict }: ValidationOptions): string {
  const podwright = { kubernetes, podSecurity, strict, rules };
  const isEmpty = Object.values(podwright).every((value) => value === undefined);
  return toYaml({ language: 'typescript', app: `npx tsx ${MAIN}`, ...(isEmpty ? {} : { podwright }) });
}

function testModule(charts: readonly Conversion[]): string {
  const names = localNames(charts, ['App', 'app', 'expect', 'makeChart', 'name', 'test']);
  const entries = charts.map(({ name = '' }, i) => (name === names[i] ? name : `  ${key(name)}: ${names[i]},`));
  return [
    "import { expect, test } from '@jest/globals';",
    "import { App } from 'podwright';",
    "import 'podwright/jest';",
    ...importLines(charts, names, TEST),
    '',
    'const CHARTS = {',
    ...entries.map((entry) => (entry.startsWith('  ') ? entry : `  ${entry},`)),
    '};',
    '',
    "test.each(Object.entries(CHARTS))('%s makes the manifests that it was made from', (name, makeChart) => {",
    '  const app = new App();',
    '  makeChart(app);',
    '  expect(app).toMatchManifest(`test/manifests/${name}.yaml`);',
    '});',
    '',
  ].join('\n');
}

function key(name: string): string {
  return /^[a-z][a-z0-9]*$/.test(name) ? name : `'${name}'`;
}

function manifestsOf({ name }: Conversion): string {
  return `test/manifests/${name}.yaml`;
}
