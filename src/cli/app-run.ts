import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SynthReport } from '../synth/synth-report';
import { SYNTH_VARIABLE, type SynthRequest } from '../synth/synth-request';
import { type AppCommand, PRELOAD } from './app-command';
import { CommandError } from './command';
import type { Failure } from './explain';
import { plainFiles } from './plain-app';
import { RefusedApp } from './synth-findings';

/** What is asked of an app. */
export type AppRequest = Omit<SynthRequest, 'report'> & { readonly outdir: string };

/** A run of an app that ended well. */
export interface AppRun {
  /** What each synth of an App of ours reports, in their order. */
  readonly reports: readonly SynthReport[];
  /** What apps of cdk8s itself wrote. */
  readonly plain: SynthReport['files'];
}

/**
 * Runs an app in a process of its own.
 * @param signal ends it
 * @throws CommandError when it fails
 */
export async function runApp(command: AppCommand, request: AppRequest, signal?: AbortSignal): Promise<AppRun> {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-'));
  try {
    const report = join(folder, 'report');
    const plain = join(folder, 'plain');
    mkdirSync(plain);
    // A shell may go elsewhere first.
    const outdir = typeof command.run === 'string' ? resolve(request.outdir) : request.outdir;
    const asked: SynthRequest = { ...request, outdir, report };
    const env = { ...process.env, CDK8S_OUTDIR: plain, [SYNTH_VARIABLE]: JSON.stringify(asked) };
    const ending = await ended(start(command, env, request.mode !== 'write'), command, signal);
    const { reports, failure } = readReport(report);
    if (ending !== undefined) {
      if (failure?.findings) throw new RefusedApp(failure.message, failure.findings);
      if (failure) throw new CommandError(failure.message, failure.details);
      throw new CommandError(`${command.title} ${ending}`);
    }
    return { reports, plain: plainFiles(plain) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start({ run, cwd }: AppCommand, env: NodeJS.ProcessEnv, isStdoutOurs: boolean): ChildProcess {
  const stdio = ['inherit' as const, isStdoutOurs ? 2 : ('inherit' as const), 'inherit' as const];
  if (typeof run !== 'string') return spawn(run[0] as string, run.slice(1), { env, stdio, cwd });
  // Every Node process below the shell, the app's among them, then tells of its errors as one that is started directly.
  const preload = `--require=${JSON.stringify(PRELOAD)}`;
  const options = env.NODE_OPTIONS ? `${env.NODE_OPTIONS} ${preload}` : preload;
  return spawn(run, { env: { ...env, NODE_OPTIONS: options }, stdio, cwd, shell: true });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How the process ended, unless it ended well. A signal to this process goes on to that one first. */
async function ended(child: ChildProcess, { run }: AppCommand, abort?: AbortSignal): Promise<string | undefined> {
  let caught: NodeJS.Signals | undefined;
  const pass = (name: NodeJS.Signals): void => {
    caught = name;
    child.kill(name);
  };
  const stop = (): boolean => child.kill();
  for (const name of SIGNALS) process.on(name, pass);
  abort?.addEventListener('abort', stop);
  try {
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((end, reject) => {
      child.on('error', (error) => reject(new CommandError(`Cannot start the app: ${error.message}`)));
      child.on('close', (...ending) => end(ending));
    });
    if (code === 0) return undefined;
    const name = signal ?? (typeof run === 'string' ? signalOfShell(code) : undefined);
    return name ? `was killed by ${name}` : `ended with exit code ${code}`;
  } finally {
    for (const name of SIGNALS) process.off(name, pass);
    abort?.removeEventListener('abort', stop);
    if (caught && !abort) reraise(caught);
  }
}

/** Ends this process as the signal would have, once the temporary folder is gone. */
function reraise(signal: NodeJS.Signals): void {
  setImmediate(() => process.kill(process.pid, signal));
}

/** A shell says by 128 + n that signal n killed its command. */
function signalOfShell(code: number | null): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => code === 128 + number)?.[0];
}

function readReport(path: string): { reports: SynthReport[]; failure?: Failure } {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // No app of ours ran, and nothing failed.
  }
  const lines = text.split('\n').filter(Boolean);
  const entries = lines.map((line) => JSON.parse(line) as { readonly synth?: SynthReport; readonly failure?: Failure });
  return {
    reports: entries.flatMap(({ synth }) => (synth ? [synth] : [])),
    failure: entries.flatMap(({ failure }) => failure ?? []).at(-1),
  };
}
