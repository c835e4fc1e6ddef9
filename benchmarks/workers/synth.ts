import { existsSync, readFileSync } from 'node:fs';
import { type PhaseTimes, Stopwatch } from './stopwatch';
import type { Contender, ContenderName, VariantName, Work } from './work';

/** What a process tells of itself, as JSON. */
export interface WorkerReport {
  readonly times: PhaseTimes;
  /** The most memory that it held, in MB. */
  readonly peak: number;
}

const [name = '', work = ''] = process.argv.slice(2);
const { contender } = require(`./contenders/${name as ContenderName | VariantName}.js`) as {
  readonly contender: Contender;
};
const watch = new Stopwatch();
watch.watchFiles();
contender(JSON.parse(work) as Work, watch);
const report: WorkerReport = { times: watch.times, peak: peakMemory() };
process.stdout.write(JSON.stringify(report));

function peakMemory(): number {
  // Linux hands the parent's peak down to its children in resourceUsage(), so the process's own is asked for first.
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
