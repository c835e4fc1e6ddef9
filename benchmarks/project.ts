import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { ROOT } from './set-up';

const WORKERS = join(__dirname, 'workers');

/**
 * Makes a folder in which packages are found as in a user's project, Podwright too; it is removed when the process
 * ends. The workers are compiled into it, so that none pays for a compiler, nor finds our sources by tsconfig's `paths`.
 */
export function makeProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'podwright-bench-'));
  process.once('exit', () => rmSync(project, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  // A copy, so that a build in the middle of a run changes nothing.
  for (const name of ['package.json', 'lib', 'bin', 'imports'].filter((name) => existsSync(join(ROOT, name)))) {
    cpSync(join(ROOT, name), join(modules, 'podwright', name), { recursive: true });
  }
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== 'podwright') symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  for (const file of readdirSync(WORKERS, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) compile(join(WORKERS, file), join(project, file.replace(/ts$/, 'js')));
  }
  return project;
}

function compile(source: string, target: string): void {
  const { code } = transformSync(readFileSync(source, 'utf8'), {
    filename: source,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
