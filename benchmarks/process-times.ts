import { spawnSync } from 'node:child_process';
import { ROOT, SetUpError } from './set-up';

/** What a process took, from its start to its end, in milliseconds. */
export interface ProcessTime {
  readonly wall: number;
  /** Of all its threads and children, in user and kernel mode. */
  readonly cpu: number;
}

/** What each program took, round by round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly ProcessTime[]>>;

/**
 * Runs whole processes in turns (A B C, A B C, …), so that what slows the machine down for a while hits all of them.
 * The first round warms the file cache and is not counted.
 * @param command the program with its arguments
 * @param cwd the folder to run it in
 * @throws SetUpError where a program fails
 */
export function runInTurns<Name extends string>(
  names: readonly Name[],
  command: (name: Name) => readonly string[],
  rounds: number,
  cwd = ROOT,
): Rounds<Name> {
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, ProcessTime[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const time = timeOf(command(name), name, cwd);
      if (round > 0) times[name].push(time);
    }
  }
  return times;
}

// Node tells nothing of its children's CPU time; the shell does, and of the wall clock without its own start.
const TIME = 'TIMEFORMAT="%R %U %S"; time "$@" 2>&1';

function timeOf(command: readonly string[], name: string, cwd: string): ProcessTime {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', TIME, 'bash', ...command], {
    cwd,
    encoding: 'utf8',
    // Seconds with a decimal point, whatever the user's language.
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (status !== 0) throw new SetUpError(`${name} fails: ${stdout.trim().split('\n')[0]}`);
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return { wall: wall * 1000, cpu: (user + system) * 1000 };
}

// Its own memory is told only while it runs.
const PEAK =
  '"$@" > /dev/null 2>&1 & while line=$(grep VmHWM /proc/$!/status 2> /dev/null); do peak=$line; sleep 0.01; done; echo "$peak"';

/** The most memory that a process holds, in MB; undefined where the system does not tell. */
export function peakMemory(command: readonly string[], cwd: string): number | undefined {
  const { stdout } = spawnSync('bash', ['-c', PEAK, 'bash', ...command], { cwd, encoding: 'utf8' });
  const kilobytes = /(\d+) kB/.exec(stdout)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

/** The median, over the rounds, of what one program took above another in the same round. */
export function medianAbove(
  times: readonly ProcessTime[],
  base: readonly ProcessTime[],
  of: keyof ProcessTime,
): number {
  return median(times.map((time, round) => time[of] - (base[round]?.[of] ?? Number.NaN)));
}
