import { median, medianAbove, type ProcessTime, runInTurns } from './process-times';
import { ms, printRatio, printTable, printTarget } from './report';

/** What Podwright may add to the import of cdk8s, in milliseconds. */
const TARGET = 25;

const SCRIPTS = {
  empty: '0',
  cdk8s: 'require("cdk8s")',
  podwright: 'require("podwright")',
} as const;

type Script = keyof typeof SCRIPTS;

const NAMES = Object.keys(SCRIPTS) as Script[];

/** How long a program takes that does nothing but import Podwright, beside one that imports cdk8s alone. */
export function importCost(rounds: number): void {
  const times = runInTurns(NAMES, (name) => [process.execPath, '-e', SCRIPTS[name]], rounds);
  const of = (name: Script, key: keyof ProcessTime) => median(times[name].map((time) => time[key]));
  printTable(`Import: whole processes, median of ${rounds}`, [
    ['', 'wall', 'CPU'],
    ...NAMES.map((name) => [`node -e '${SCRIPTS[name]}'`, ms(of(name, 'wall')), ms(of(name, 'cpu'))]),
  ]);

  const above = medianAbove(times.podwright, times.cdk8s, 'wall');
  const start = of('empty', 'wall');
  printTarget('podwright above cdk8s', ms(above), `at most ${TARGET} ms`, above <= TARGET);
  console.log(`  the same in CPU time: ${ms(medianAbove(times.podwright, times.cdk8s, 'cpu'))}`);
  printRatio('podwright : cdk8s', of('podwright', 'wall') / of('cdk8s', 'wall'));
  printRatio("the same without node's own start", (of('podwright', 'wall') - start) / (of('cdk8s', 'wall') - start));
}
