import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { obsoleteFiles, type TextFile, writeFolder } from '../../src/synth/output-folder';
import { errorOf } from '../support/chart';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ME = {};
const files = (version: string, ...paths: string[]): TextFile[] =>
  paths.map((path) => ({ path, text: `${path} ${version}\n` }));

/** Every file below the folder with its text, but for the record. */
function contents(at = folder, prefix = ''): Record<string, string> {
  const entries = readdirSync(at, { withFileTypes: true }).filter(({ name }) => name !== '.podwright-files');
  return Object.fromEntries(
    entries.flatMap((entry): [string, string][] =>
      entry.isDirectory()
        ? Object.entries(contents(join(at, entry.name), `${prefix}${entry.name}/`))
        : [[prefix + entry.name, readFileSync(join(at, entry.name), 'utf8')]],
    ),
  );
}

test('writes what is new or has changed, and removes what is no more', () => {
  expect(writeFolder(folder, files('1', 'a', 'b', 'x/y/c'), ME)).toEqual({
    written: ['a', 'b', 'x/y/c'],
    unchanged: [],
    removed: [],
  });
  const before = statSync(join(folder, 'a'));
  expect(writeFolder(folder, [...files('1', 'a'), ...files('2', 'b', 'd')], ME)).toEqual({
    written: ['b', 'd'],
    unchanged: ['a'],
    removed: ['x/y/c'],
  });
  expect(contents()).toEqual({ a: 'a 1\n', b: 'b 2\n', d: 'd 2\n' });
  expect(existsSync(join(folder, 'x'))).toBe(false);
  expect(statSync(join(folder, 'a'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
});

test('touches nothing that is not its own', () => {
  writeFileSync(join(folder, 'README'), 'mine');
  mkdirSync(join(folder, 'charts'));
  writeFileSync(join(folder, 'charts/notes'), 'mine too');
  writeFolder(folder, files('1', 'charts/a'), ME);
  writeFolder(folder, files('1', 'b'), ME);
  expect(contents()).toEqual({ README: 'mine', 'charts/notes': 'mine too', b: 'b 1\n' });
});

test('two apps of one program, and two programs, leave each other’s files', () => {
  writeFolder(folder, files('1', 'dev'), ME);
  writeFolder(folder, files('1', 'prod'), {});
  const script = process.argv[1];
  process.argv[1] = join(folder, '../other/main.js');
  try {
    writeFolder(folder, files('1', 'other'), {});
  } finally {
    process.argv[1] = script as string;
  }
  writeFolder(folder, files('2', 'dev'), ME);
  expect(contents()).toEqual({ dev: 'dev 2\n', prod: 'prod 1\n', other: 'other 1\n' });
});

test('nor do they in later runs', () => {
  const run = (version: string, ...lists: string[][]): unknown[] => {
    let results: unknown[] = [];
    // As a process of its own would load it.
    jest.isolateModules(() => {
      const fresh = require('../../src/synth/output-folder') as { writeFolder: typeof writeFolder };
      results = lists.map((list) => fresh.writeFolder(folder, files(version, ...list), {}).removed);
    });
    return results;
  };
  expect(run('1', ['dev', 'old'], ['prod'])).toEqual([[], []]);
  expect(run('2', ['dev'], ['prod'])).toEqual([['old'], []]);
  expect(contents()).toEqual({ dev: 'dev 2\n', prod: 'prod 2\n' });
});

test('a record that somebody has edited leads nowhere else', () => {
  writeFolder(folder, files('1', 'out/a'), ME);
  writeFileSync(join(folder, 'outside'), 'kept');
  const record = JSON.parse(readFileSync(join(folder, '.podwright-files'), 'utf8')) as Record<string, string[]>;
  const [program = ''] = Object.keys(record);
  const edited = { [program]: ['../outside', '/etc/passwd', 7, 'out/../../outside'] };
  const inner = join(folder, 'out');
  writeFileSync(join(inner, '.podwright-files'), JSON.stringify(edited));
  writeFolder(inner, files('1', 'b'), ME);
  expect(contents()).toMatchObject({ outside: 'kept' });
  writeFileSync(join(inner, '.podwright-files'), 'not JSON');
  expect(writeFolder(inner, files('1', 'b'), ME).removed).toEqual([]);
});

test('a file whose capitals change is no leftover where they make no difference', () => {
  writeFolder(folder, files('1', 'Pod', 'Old'), ME);
  // As on a file system to which both names are one file.
  linkSync(join(folder, 'Pod'), join(folder, 'pod'));
  const script = process.argv[1] as string;
  expect(obsoleteFiles(folder, ['pod', 'old'], script)).toEqual(['Old']);
  expect(writeFolder(folder, files('2', 'pod', 'old'), ME).removed).toEqual(['Old']);
  expect(contents()).toMatchObject({ pod: 'pod 2\n', old: 'old 2\n' });
});

describe('a journal that somebody has edited', () => {
  const interrupted = (journal: string): string => {
    const stage = join(folder, `out/.podwright-synth-${2 ** 30}`);
    mkdirSync(stage, { recursive: true });
    writeFileSync(join(stage, '0'), 'staged');
    writeFileSync(join(stage, 'journal'), journal);
    return stage;
  };

  test.each([
    JSON.stringify({ note: '', files: ['../outside'], removed: [] }),
    JSON.stringify({ note: '', files: [], removed: ['../outside'] }),
    JSON.stringify({ note: '' }),
    'null',
    'not JSON',
  ])('%s', (journal) => {
    writeFileSync(join(folder, 'outside'), 'kept');
    const stage = interrupted(journal);
    const error = errorOf(() => writeFolder(join(folder, 'out'), files('1', 'a'), ME));
    expect(error.code).toBe('CANNOT_WRITE');
    expect(error.message).toBe(
      `"${join(stage, 'journal')}" is not as the synth that was interrupted left it. Remove "${stage}" and run it again`,
    );
    expect(contents()).toMatchObject({ outside: 'kept' });
    expect(existsSync(join(stage, '0'))).toBe(true);
  });
});

describe('what cannot be written leaves the folder as it was', () => {
  test('a folder in the place of a file', () => {
    writeFolder(folder, files('1', 'a', 'b'), ME);
    mkdirSync(join(folder, 'c'));
    const error = errorOf(() => writeFolder(folder, files('2', 'a', 'new/x', 'c'), ME));
    expect(error.code).toBe('CANNOT_WRITE');
    expect(error.message).toContain('is a folder, and a file of that name is to be written. Move the folder away');
    expect(contents()).toEqual({ a: 'a 1\n', b: 'b 1\n' });
    expect(readdirSync(folder).sort()).toEqual(['.podwright-files', 'a', 'b', 'c']);
  });

  test('a file in the place of a folder', () => {
    writeFolder(folder, files('1', 'a'), ME);
    for (const error of [
      errorOf(() => writeFolder(folder, files('2', 'b', 'a/x'), ME)),
      errorOf(() => writeFolder(join(folder, 'a'), files('2', 'x'), ME)),
      errorOf(() => writeFolder(join(folder, 'a/b'), files('2', 'x'), ME)),
    ]) {
      expect(error.code).toBe('CANNOT_WRITE');
      expect(error.message).toMatch(/^Cannot write to ".*": a (file is in its place|part of its path is a file)/);
    }
    expect(contents()).toEqual({ a: 'a 1\n' });
  });

  test.each([
    [['a', '../b'], 'The file "../b" is not inside the output folder'],
    [['a', 'a'], 'Two files are written to "a"'],
    [['.podwright-files'], 'The file ".podwright-files" has a name that Podwright itself uses'],
    [['.Podwright-Synth-1/a'], 'The file ".Podwright-Synth-1/a" has a name that Podwright itself uses'],
  ])('paths that would lose a file: %j', (paths, message) => {
    const error = errorOf(() => writeFolder(join(folder, 'new'), files('1', ...paths), ME));
    expect(error.code).toBe('CANNOT_WRITE');
    expect(error.message).toBe(
      `${message}. Change the "fileName" of a chart, or the "outputFileExtension" of the app; nothing was changed`,
    );
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  test('another synth that is running', () => {
    mkdirSync(join(folder, `.podwright-synth-${process.ppid}`));
    const error = errorOf(() => writeFolder(folder, files('1', 'a'), ME));
    expect(error.message).toContain(`Another synth, process ${process.ppid}, is writing to`);
    expect(error.message).toContain('remove "');
    expect(contents()).toEqual({});
  });
});

describe('at any call that changes the disk', () => {
  const OLD = { a: 'a 1\n', b: 'b 1\n', 'gone/c': 'gone/c 1\n' };
  const NEW = { a: 'a 2\n', b: 'b 1\n', 'd/e': 'd/e 2\n', f: 'f 2\n' };
  const library = resolve(__dirname, '../../lib/synth/output-folder.js');

  /** Writes OLD and then NEW in another process; writing NEW fails in some way at the nth call, or at those calls. */
  function write(
    failure: string,
    n: number,
    when = `calls++ === ${n}`,
  ): { signal: string | null; stderr: string; status: number | null } {
    const script = `
      const fs = require('node:fs');
      const { writeFolder } = require(${JSON.stringify(library)});
      const list = (files) => Object.entries(files).map(([path, text]) => ({ path, text }));
      process.argv[1] = '/app/main.js';
      const owner = {};
      if (${n} >= 0) writeFolder(${JSON.stringify(folder)}, list(${JSON.stringify(OLD)}), owner);
      let calls = 0;
      for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) {
        const original = fs[name];
        fs[name] = (...args) => {
          if (${when}) { ${failure} }
          return original(...args);
        };
      }
      try {
        writeFolder(${JSON.stringify(folder)}, list(${JSON.stringify(NEW)}), owner);
      } catch (error) {
        console.error(error.code + ' ' + error.message);
        process.exitCode = 1;
      }
      if (${n} > 0 && calls <= ${n}) process.exitCode = 7;
    `;
    const { signal, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    return { signal, stderr, status };
  }

  test('a killed synth leaves the old output or the new, or is finished by the next', () => {
    const left: string[] = [];
    for (let n = 0; ; n++) {
      const { signal, status } = write("process.kill(process.pid, 'SIGKILL'); while (true);", n);
      if (status === 7) break;
      expect(signal).toBe('SIGKILL');
      const stage = readdirSync(folder).find((name) => name.startsWith('.podwright-synth-'));
      const committed = stage !== undefined && existsSync(join(folder, stage, 'journal'));
      const state = Object.fromEntries(
        Object.entries(contents()).filter(([path]) => !path.startsWith('.podwright-synth-')),
      );
      const whole = [OLD, NEW].findIndex((version) => JSON.stringify(version) === JSON.stringify(state));
      if (whole < 0) expect([n, committed]).toEqual([n, true]);
      left.push(committed ? 'journal' : (['old', 'new'][whole] ?? 'broken'));
      if (committed) expect(readFileSync(join(folder, stage, 'journal'), 'utf8')).toContain('Run it again');
      expect(write('', -1)).toMatchObject({ stderr: '', status: 0 });
      expect(contents()).toEqual(NEW);
      expect(readdirSync(folder).some((name) => name.startsWith('.podwright-synth-'))).toBe(false);
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    }
    // The moments before, in and after the renaming were all met.
    expect([...new Set(left)]).toEqual(['old', 'journal', 'new']);
  }, 60_000);

  test('a failure to rename is finished by the next', () => {
    const failure = "throw Object.assign(new Error(), { code: 'EACCES', path: args[1] });";
    const { stderr, status } = write(failure, 0, "name === 'renameSync' && args[1].endsWith('/f')");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^CANNOT_WRITE Only a part of the new output is in ".*" so far: it may not be written to/);
    expect(stderr).toContain('run it again: it finishes this one first');
    expect(write('', -1)).toMatchObject({ stderr: '', status: 0 });
    expect(contents()).toEqual(NEW);
  });

  test('a full disk leaves the old output whole', () => {
    const full = "throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: args[0] });";
    // Folders, staged files and the journal: all before anything is renamed.
    for (let n = 0; n < 7; n++) {
      const { stderr, status } = write(full, n);
      expect([n, status]).toEqual([n, 1]);
      expect(stderr).toMatch(/^CANNOT_WRITE Cannot write to ".*": the disk is full .* nothing there was changed/);
      expect(contents()).toEqual(OLD);
      expect(readdirSync(folder).sort()).toEqual(['.podwright-files', 'a', 'b', 'gone']);
    }
  }, 60_000);
});
