import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newRule } from '../../scripts/new-rule';
import { readRulePage } from '../support/rule-page';

const project = resolve(__dirname, '../..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'podwright-new-rule-'));
  cpSync(join(project, 'src/rules'), join(root, 'src/rules'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const before = readFileSync(join(project, 'src/rules/index.ts'), 'utf8');

describe('npm run new-rule', () => {
  test('makes the rule, its page and its fixtures', () => {
    expect(newRule(root, 'no-green-pods')).toEqual([
      'src/rules/no-green-pods.ts',
      'docs/rules/no-green-pods.md',
      'test/rules/no-green-pods/pass.yaml',
      'test/rules/no-green-pods/fail.yaml',
      'src/rules/index.ts',
    ]);
    expect(read('src/rules/no-green-pods.ts')).toContain("export const noGreenPods = {\n  id: 'no-green-pods',");
    expect(readRulePage(read('docs/rules/no-green-pods.md'))).toMatchObject({
      title: 'no-green-pods',
      severity: 'warning',
      wrong: read('test/rules/no-green-pods/pass.yaml'),
    });
    expect(read('test/rules/no-green-pods/fail.yaml')).toMatch(/^# expect: Pod\/web spec\napiVersion: v1\n/);
  });

  test('registers the rule in its place, and leaves the others alone', () => {
    newRule(root, 'no-a-rule-before-others-of-no');
    const added = read('src/rules/index.ts')
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual([
      "import { noARuleBeforeOthersOfNo } from './no-a-rule-before-others-of-no';",
      '  noARuleBeforeOthersOfNo,',
    ]);
    const without = read('src/rules/index.ts')
      .split('\n')
      .filter((line) => !line.includes('noARuleBeforeOthersOfNo'));
    expect(without.join('\n')).toBe(before);
  });

  test.each(['pod', 'object', 'set'] as const)('writes a rule of the form "%s" that is TypeScript', (form) => {
    newRule(root, 'valid-color', form);
    const { transformSync } = require('@swc/core') as typeof import('@swc/core');
    const { code } = transformSync(read('src/rules/valid-color.ts'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    expect(code).toContain('validColor');
    expect(read('src/rules/valid-color.ts')).toMatch(/as const satisfies (Pod|Object|Set)Rule;\n$/);
  });

  test('refuses what is no id, or is taken, and writes nothing', () => {
    expect(() => newRule(root, 'green-pods')).toThrow('"green-pods" is no id of a rule');
    expect(() => newRule(root, '../no-x')).toThrow('is no id of a rule');
    newRule(root, 'no-green-pods');
    const index = read('src/rules/index.ts');
    expect(() => newRule(root, 'no-green-pods')).toThrow('src/rules/no-green-pods.ts exists already');
    expect(read('src/rules/index.ts')).toBe(index);
    expect(readdirSync(join(root, 'test/rules'))).toEqual(['no-green-pods']);
  });

  test('tells how it is used', () => {
    const script = join(project, 'scripts/new-rule.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      cwd: project,
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Usage: npm run new-rule <id> [pod|object|set]\n',
    });
  });
});
