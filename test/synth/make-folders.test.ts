import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolders } from '../../src/synth/make-folders';

const ROOT = resolve(__dirname, '../..');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'podwright-folders-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const all = () => (readdirSync(dir, { recursive: true }) as string[]).sort();

test('makes what is missing, and tells the first of it', () => {
  expect(makeFolders(dir)).toBeUndefined();
  expect(makeFolders(join(dir, 'a/b/c'))).toBe(join(dir, 'a'));
  expect(makeFolders(`${dir}/a/b/d/`)).toBe(`${dir}/a/b/d/`);
  expect(makeFolders(join(dir, 'a/b'))).toBeUndefined();
  expect(makeFolders(`${dir}/x/../y`)).toBe(`${dir}/x`);
  expect(all()).toEqual(['a', 'a/b', 'a/b/c', 'a/b/d', 'x', 'y']);
});

test('relative to the working directory', () => {
  const before = process.cwd();
  process.chdir(dir);
  try {
    expect([makeFolders('.'), makeFolders('a/b'), makeFolders('c')]).toEqual([undefined, 'a', 'c']);
  } finally {
    process.chdir(before);
  }
  expect(all()).toEqual(['a', 'a/b', 'c']);
});

describe('makes nothing', () => {
  test.each([
    ['file', 'EEXIST'],
    ['file/a', 'ENOTDIR'],
    ['file/a/b', 'ENOTDIR'],
    ['dangling', 'EEXIST'],
    ['new/a\0b', 'ERR_INVALID_ARG_VALUE'],
    [`new/${'x'.repeat(300)}`, 'ENAMETOOLONG'],
  ])('where it cannot: %j', (path, code) => {
    writeFileSync(join(dir, 'file'), '');
    symlinkSync(join(dir, 'nowhere'), join(dir, 'dangling'));
    let error: unknown;
    try {
      makeFolders(`${dir}/${path}`);
    } catch (thrown) {
      error = thrown;
    }
    expect((error as NodeJS.ErrnoException).code).toBe(code);
    expect(all()).toEqual(['dangling', 'file']);
  });

  test('where a folder says that it is not there, and does not try without end', () => {
    // Only Linux has one.
    if (!existsSync('/proc/self')) return;
    const script = `
      const { makeFolders } = require('./src/synth/make-folders');
      try { makeFolders('/proc/podwright/a/b'); } catch (error) { process.stdout.write(error.code); }`;
    const args = ['--require', 'tsx/cjs', '-e', script];
    const { signal, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
    expect({ signal, stdout }).toEqual({ signal: null, stdout: 'ENOENT' });
  }, 90_000);
});
