import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import packageJson from '../package.json';
import { Installation, ROOT } from './package/installation';
import { requiredPackages } from './package/required-packages';

const BIN = 'node_modules/podwright/bin/podwright.js';
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - { name: web, image: nginx }\n';

let user: Installation;

beforeAll(() => {
  user = new Installation(requiredPackages());
  user.write('k8s/web.yaml', POD);
  user.write(
    'k8s/null.yaml',
    POD.replace('metadata:\n', 'metadata:\n  creationTimestamp: null\n').replace('web', 'nil'),
  );
}, 60_000);

afterAll(() => user?.remove());

test('without TypeScript nothing is said to be type-checked', () => {
  const { status, output } = user.node(BIN, 'convert', 'k8s/web.yaml');
  expect({ status, output }).toEqual({
    status: 2,
    output:
      'error: The code cannot be type-checked, since TypeScript is not installed. Type: npm install --save-dev typescript, or leave the type-check out with --no-types\n',
  });
  expect(user.node(BIN, 'convert', '--no-types', 'k8s/web.yaml')).toMatchObject({
    status: 0,
    output: expect.stringContaining("new Pod(chart, 'web', {"),
  });
}, 60_000);

describe.each([
  ['convert --app', ['convert', 'k8s', '--app', '-o']],
  ['init', ['init']],
])('a project of %s', (name, args) => {
  const folder = name.replace(/\W+/g, '-');

  test('compiles, passes its test and synthesizes', () => {
    // As npm places what jest itself needs.
    for (const needed of ['typescript', 'jest', '@jest/globals', 'expect']) {
      try {
        user.link(needed);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    expect(user.node(BIN, ...args, folder)).toMatchObject({ status: 0 });
    const inside = (...command: readonly string[]) =>
      user.node(
        '-e',
        'process.chdir(process.argv[1]); process.argv.splice(1, 1); require(process.argv[1])',
        folder,
        ...command,
      );
    expect(inside(join(ROOT, 'node_modules/typescript/bin/tsc'))).toEqual({ status: 0, output: '' });
    const { status, output } = inside(join(ROOT, 'node_modules/jest/bin/jest.js'), '--ci');
    expect(output).toContain('makes the manifests that it was made from');
    expect(status).toBe(0);
    expect(inside(join(user.dir, BIN), 'synth')).toMatchObject({ status: 0 });
    expect(readFileSync(join(user.dir, folder, 'dist/web.k8s.yaml'), 'utf8')).toContain('kind: Pod');
  }, 60_000);

  test('names every package that it needs, in a range that is tried here', () => {
    const project = JSON.parse(readFileSync(join(user.dir, folder, 'package.json'), 'utf8')) as typeof packageJson;
    expect(project).toMatchObject({
      dependencies: { cdk8s: packageJson.peerDependencies.cdk8s, constructs: packageJson.peerDependencies.constructs },
      devDependencies: {
        jest: packageJson.devDependencies.jest,
        tsx: packageJson.dependencies.tsx,
        typescript: packageJson.devDependencies.typescript,
      },
    });
    const { podwright, ...others } = project.dependencies as Readonly<Record<string, string>>;
    // The very tarball that was installed.
    expect(podwright).toBe(`file:../../tarballs/podwright-${packageJson.version}.tgz`);
    const all = Object.entries({ ...others, ...project.devDependencies });
    expect(all.filter(([, range]) => !/^\^\d/.test(range))).toEqual([]);
  });
});
