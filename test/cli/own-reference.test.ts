import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { version } from '../../package.json';
import { ownReference } from '../../src/cli/convert/own-reference';

const LOCK = 'user/node_modules/.package-lock.json';

let dir: string;
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'podwright-own-')));
  write('user/node_modules/podwright/package.json', '{}');
  write('the tarballs/podwright.tgz', '');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(path: string, text: string | object): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), typeof text === 'string' ? text : JSON.stringify(text));
}

/** What a project gets that a Podwright of these packages makes. */
function reference(project = 'user/my-app', own = 'user/node_modules/podwright', from = 'user'): string {
  return ownReference(join(dir, project), join(dir, own), join(dir, from));
}

describe('installed from a tarball', () => {
  test.each([
    ['package.json', 'user/package.json', { dependencies: { podwright: 'file:../the tarballs/podwright.tgz' } }],
    ['devDependencies', 'user/package.json', { devDependencies: { podwright: 'file:../the tarballs/podwright.tgz' } }],
    [
      'no file but that of npm',
      LOCK,
      { packages: { 'node_modules/podwright': { resolved: 'file:../the tarballs/podwright.tgz' } } },
    ],
  ])('as %s says', (_, path, text) => {
    write(path, text);
    expect(reference()).toBe('file:../../the tarballs/podwright.tgz');
    expect(reference('other/deep/app')).toBe('file:../../../the tarballs/podwright.tgz');
  });

  test.each(['file:', 'file://'])('by its whole path: %s', (scheme) => {
    write('user/package.json', { dependencies: { podwright: `${scheme}${dir}/the tarballs/podwright.tgz` } });
    expect(reference()).toBe('file:../../the tarballs/podwright.tgz');
  });

  test('where packages are linked to from a store, as pnpm does', () => {
    write('store/node_modules/podwright/package.json', '{}');
    rmSync(join(dir, 'user/node_modules/podwright'), { recursive: true });
    symlinkSync(join(dir, 'store/node_modules/podwright'), join(dir, 'user/node_modules/podwright'));
    write('user/package.json', { dependencies: { podwright: 'file:../the tarballs/podwright.tgz' } });
    mkdirSync(join(dir, 'user/deep/er'), { recursive: true });
    expect(reference('user/my-app', 'store/node_modules/podwright', 'user/deep/er')).toBe(
      'file:../../the tarballs/podwright.tgz',
    );
  });

  test('into a folder behind a link', () => {
    mkdirSync(join(dir, 'a/b/c'), { recursive: true });
    symlinkSync(join(dir, 'a/b/c'), join(dir, 'short'));
    write('user/package.json', { dependencies: { podwright: 'file:../the tarballs/podwright.tgz' } });
    expect(reference('short/my-app')).toBe('file:../../../../the tarballs/podwright.tgz');
  });
});

test('a folder that is linked to, or a clone, is named itself', () => {
  write('clone/package.json', '{}');
  expect(reference('user/my-app', 'clone')).toBe('file:../../clone');
  expect(reference('clone/my-app', 'clone')).toBe('file:..');
});

describe('the versions from this one on', () => {
  test.each([
    ['from a registry', 'user/package.json', { dependencies: { podwright: '^0.1.0' } }],
    ['from a tarball that is gone', 'user/package.json', { dependencies: { podwright: 'file:../gone.tgz' } }],
    ['where package.json is none', 'user/package.json', 'no JSON'],
    ['where package.json is empty', 'user/package.json', 'null'],
    ['where package.json is odd', 'user/package.json', { dependencies: ['podwright'], devDependencies: 'x' }],
    ['where npm’s file is odd', LOCK, { packages: { 'node_modules/podwright': null } }],
    [
      'from a registry, by a project that is not asked',
      'package.json',
      { dependencies: { podwright: 'file:the tarballs/podwright.tgz' } },
    ],
  ])('%s', (_, path, text) => {
    write(path, text);
    expect(reference()).toBe(`^${version}`);
  });
});
