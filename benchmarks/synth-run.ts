import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError } from './set-up';
import type { WorkerReport } from './workers/synth';
import type { ContenderName, VariantName, Work } from './workers/work';

/** What one process took. */
export interface Run extends WorkerReport {
  /** Of the whole process, in milliseconds. */
  readonly process: number;
}

/** Why a contender that took longer than its limit did not get through. */
export const CUT_OFF = 'was cut off';

/** Why a contender did not get through. */
export interface Failure {
  readonly failure: string;
}

/**
 * Lets a contender do its work in a process of its own.
 * @param inspect called with the output folder before it is removed
 * @throws SetUpError where ours does not get through
 */
export function runSynth(
  project: string,
  contender: ContenderName | VariantName,
  work: Omit<Work, 'outdir'>,
  limit?: number,
  inspect?: (outdir: string) => void,
): Run | Failure {
  const outdir = join(project, 'output');
  try {
    const start = performance.now();
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      [join(project, 'synth.js'), contender, JSON.stringify({ ...work, outdir })],
      { cwd: project, encoding: 'utf8', timeout: limit, killSignal: 'SIGKILL' },
    );
    const time = performance.now() - start;
    const failure = failureOf(status, signal, stderr);
    if (failure !== undefined) {
      if (contender === 'podwright') throw new SetUpError(`${contender} ${failure}: ${stderr.trim()}`);
      return { failure };
    }
    inspect?.(outdir);
    return { ...(JSON.parse(stdout) as WorkerReport), process: time };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function failureOf(status: number | null, signal: NodeJS.Signals | null, stderr: string): string | undefined {
  if (signal === 'SIGKILL') return CUT_OFF;
  if (signal === 'SIGABRT') return 'ran out of memory';
  if (status === 0) return undefined;
  return `failed with "${/^\w*Error: .*/m.exec(stderr)?.[0] ?? stderr.trim().split('\n')[0]}"`;
}
