import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** What the compiler says of modules, under the project's own options. */
export function typeErrors(modules: readonly string[], id: string): string {
  // Beside the packages, so that the modules find them.
  const folder = join(ROOT, 'node_modules', '.cache', `podwright-typescript-${id}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [i, code] of modules.entries()) writeFileSync(join(folder, `module-${i}.ts`), code);
  const compilerOptions = { paths: { podwright: [join(ROOT, 'src/index.ts')] }, noUnusedLocals: true };
  const config = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return stdout;
}

/** What the formatter of this project would change in modules: nothing, where it is silent. */
export function formatErrors(modules: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-format-'));
  const { formatter, javascript } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  const config = { formatter, javascript, linter: { enabled: false } };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  mkdirSync(join(folder, 'modules'));
  for (const [i, code] of modules.entries()) writeFileSync(join(folder, 'modules', `module-${i}.ts`), code);
  const args = ['check', `--config-path=${folder}`, join(folder, 'modules')];
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return status === 0 ? '' : stdout + stderr;
}
