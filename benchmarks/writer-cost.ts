import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './process-times';
import { atLeast, count, ms, type Section, times } from './report';
import { SetUpError } from './set-up';
import type { WriterTimes } from './workers/writer';

/** What it takes to write plain Pods as YAML, beside the writers of the peers. */
export function writerCost(project: string, pods: number, rounds: number): Section {
  const args = [join(project, 'writer.js'), String(pods), String(rounds)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new SetUpError(`The writers fail: ${stderr.trim()}`);
  const all = JSON.parse(stdout) as WriterTimes;
  const of = (name: keyof WriterTimes) => median(all[name]);
  const rows = (Object.keys(all) as (keyof WriterTimes)[]).map((name) => [
    name === 'yaml' ? 'yaml, as cdk8s calls it' : name,
    ms(of(name)),
    times(of(name) / of('podwright')),
  ]);
  return {
    name: 'writer',
    title: `Writer: ${count(pods)} Pods to YAML, in one process, medians of ${rounds} rounds`,
    rows: [['', 'time', ': ours'], ...rows],
    figures: [
      atLeast('yaml : podwright', of('yaml') / of('podwright'), 15, times),
      atLeast('js-yaml : podwright', of('js-yaml') / of('podwright'), 3, times),
    ],
    notes: [],
  };
}
