import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const root = resolve(__dirname, '../..');
const schemas = resolve(root, '../shared/kubernetes-schemas');
const whereSchemasAre = existsSync(schemas) ? test : test.skip;
let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-import-'));
  out = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the importer on what stands in the temporary folder. */
function run(...args: string[]) {
  const main = join(root, 'scripts/import/main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, '--out', out, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('npm run import', () => {
  test.each([
    ['a missing folder', () => join(folder, 'absent'), 'does not exist'],
    ['an empty folder', () => folder, 'has no .json file'],
    ['a file that is not JSON', () => file('v1.28.json', '{"definitions": nope\n}'), 'is not JSON'],
    ['a file without definitions', () => file('v1.28.json', { swagger: '2.0' }), 'has no definitions'],
    ['a list', () => file('v1.28.json', []), 'has no definitions'],
    ['a file that names no version', () => file('latest.json', { definitions: {} }), 'names no Kubernetes version'],
    [
      'definitions with none of the kinds',
      () => file('v1.28.json', { definitions: { 'io.example.v1.Thing': { type: 'object' } } }),
      'kinds is in the schemas',
    ],
  ])('refuses %s in one line, and writes nothing', (_, source, message) => {
    const { status, stdout, stderr } = run(source());
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(readdirSync(folder)).not.toContain('out');
  });

  test('refuses an unknown option', () => {
    const { status, stderr } = run('--verbose');
    expect(stderr).toMatch(/^Unknown option '--verbose'[^\n]*npm run import[^\n]*\n$/);
    expect(status).toBe(2);
  });

  test('refuses a version that is given twice', () => {
    const definitions = { 'io.example.v1.Thing': { type: 'object' } };
    mkdirSync(join(folder, 'more'));
    const { status, stderr } = run(file('v1.28.json', { definitions }), file('more/v1.28.json', { definitions }));
    expect(stderr).toContain('Version "1.28" is given twice');
    expect(status).toBe(2);
  });

  whereSchemasAre('writes its files and a summary (skipped where the Kubernetes schemas are not there)', () => {
    // Of a group that there is no more.
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'descriptions-extensions.json'), '{}');
    const { status, stdout, stderr } = run(schemas);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^Imported Kubernetes 1\.28 to 1\.\d+ \(\d+ versions\), \d+ kinds, \d+ types, \d+ fields, \d+ bytes\n$/,
    );
    expect(status).toBe(0);
    const files = readdirSync(out).sort();
    expect(files.filter((name) => !name.startsWith('descriptions-'))).toEqual(['kubernetes.d.ts', 'schema.json']);
    expect(files).toEqual(expect.arrayContaining(['descriptions-apps.json', 'descriptions-core.json']));
    expect(files).not.toContain('descriptions-extensions.json');
  });

  whereSchemasAre(
    'leaves nothing behind where it cannot write (skipped where the Kubernetes schemas are not there)',
    () => {
      mkdirSync(join(out, 'schema.json'), { recursive: true });
      writeFileSync(join(out, 'schema.json', 'in-the-way'), '');
      const { status, stderr } = run(schemas);
      expect(stderr).toMatch(/^Cannot write to "[^\n]+\n$/);
      expect(status).toBe(2);
      expect(readdirSync(out).filter((name) => name.endsWith('.new'))).toEqual([]);
    },
  );
});
