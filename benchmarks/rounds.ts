import { median } from './process-times';
import type { Failure, Run } from './synth-run';
import { PHASES, type PhaseTimes } from './workers/stopwatch';

/** How much a benchmark may take. */
export interface Budget {
  readonly rounds: number;
  /** Of one process, in milliseconds: a peer that takes longer is measured at a smaller size. */
  readonly limit: number;
  /** Of all rounds of one cell of the table, in milliseconds: what takes long is measured fewer times. */
  readonly cell: number;
}

/** The medians of a contender's rounds. */
export interface Result {
  readonly rounds: number;
  readonly times: PhaseTimes;
  /** All phases. */
  readonly sum: number;
  readonly process: number;
  readonly peak: number;
}

/** What came of the rounds: a result for each contender, or why there is none. */
export interface Outcome<Name extends string> {
  readonly results: Partial<Record<Name, Result>>;
  readonly failures: Partial<Record<Name, string>>;
}

/**
 * Lets the contenders work in turns (A B C, A B C, …) and takes the medians.
 */
export function inTurns<Name extends string>(
  names: readonly Name[],
  { rounds, cell }: Budget,
  run: (name: Name) => Run | Failure,
): Outcome<Name> {
  const failures: Partial<Record<Name, string>> = {};
  const runs = new Map<Name, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, done] of runs) {
      const spent = done.reduce((sum, { process }) => sum + process, 0);
      if (done.length > 0 && spent + spent / done.length > cell) continue;
      const outcome = run(name);
      if ('failure' in outcome) {
        failures[name] = outcome.failure;
        runs.delete(name);
      } else done.push(outcome);
    }
  }
  const results = Object.fromEntries([...runs].map(([name, done]) => [name, medians(done)]));
  return { results: results as Partial<Record<Name, Result>>, failures };
}

function medians(runs: readonly Run[]): Result {
  const of = (value: (run: Run) => number) => median(runs.map(value));
  return {
    rounds: runs.length,
    times: Object.fromEntries(PHASES.map((phase) => [phase, of(({ times }) => times[phase])])) as Record<
      keyof PhaseTimes,
      number
    >,
    sum: of(({ times }) => PHASES.reduce((sum, phase) => sum + times[phase], 0)),
    process: of((run) => run.process),
    peak: of((run) => run.peak),
  };
}
