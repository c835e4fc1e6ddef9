import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { median, type ProcessTime, type Rounds, runInTurns } from './process-times';
import { ms, printRatio, printTable, printTarget } from './report';
import { ROOT, SetUpError } from './set-up';

const PROGRAMS = {
  'an empty file': 'benchmarks/peers/empty.ts',
  podwright: 'examples/documents/documents.ts',
  'cdk8s-plus-28': 'benchmarks/peers/cdk8s-plus/documents.ts',
} as const;

type Program = keyof typeof PROGRAMS;

const NAMES = Object.keys(PROGRAMS) as Program[];

// No configuration, and so none of its `paths`: `podwright` is found as an installed package is, by its package.json.
const OPTIONS = '--ignoreConfig --noEmit --strict --target es2022 --lib es2022 --module node20 --types node'.split(' ');

/** How long the compiler takes to check the charts of the study documents, in Podwright and in cdk8s-plus-28. */
export function typeCheckCost(rounds: number): void {
  checkPrograms();
  for (const skipLibCheck of [true, false]) {
    const skip = String(skipLibCheck);
    print(
      runInTurns(NAMES, (name) => tsc(name, '--skipLibCheck', skip), rounds),
      skip,
      rounds,
    );
  }
}

function print(times: Rounds<Program>, skipLibCheck: string, rounds: number): void {
  const of = (name: Program, key: keyof ProcessTime) => median(times[name].map((time) => time[key]));
  const above = (name: Program) => of(name, 'wall') - of('an empty file', 'wall');
  printTable(`Type check: tsc --noEmit --skipLibCheck ${skipLibCheck}, whole processes, median of ${rounds}`, [
    ['', 'wall', 'CPU', 'wall above empty'],
    ...NAMES.map((name) => [name, ms(of(name, 'wall')), ms(of(name, 'cpu')), ms(above(name))]),
  ]);

  const ratio = of('podwright', 'wall') / of('cdk8s-plus-28', 'wall');
  printTarget('podwright : cdk8s-plus-28', ratio.toFixed(2), 'below 1', ratio < 1);
  printRatio('the same above an empty file', above('podwright') / above('cdk8s-plus-28'));
  printRatio('the same in CPU time', of('podwright', 'cpu') / of('cdk8s-plus-28', 'cpu'));
}

function tsc(program: Program, ...options: string[]): string[] {
  return [process.execPath, 'node_modules/typescript/bin/tsc', ...OPTIONS, ...options, PROGRAMS[program]];
}

/** @throws SetUpError where a program is missing, or would be checked against our sources */
function checkPrograms(): void {
  for (const file of Object.values(PROGRAMS)) {
    if (!existsSync(resolve(ROOT, file))) throw new SetUpError(`There is no ${file} to check`);
  }
  const [node = '', ...args] = tsc('podwright', '--listFilesOnly');
  const { stdout } = spawnSync(node, args, { cwd: ROOT, encoding: 'utf8' });
  const files = stdout.split('\n').map((file) => relative(ROOT, file.trim()).replaceAll('\\', '/'));
  if (!files.includes('lib/index.d.ts') || files.some((file) => file.startsWith('src/'))) {
    throw new SetUpError('The examples are not checked against lib/, but against something else');
  }
}
