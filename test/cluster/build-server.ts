import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder';
import { ClusterError } from './cluster-error';
import { type ServerVersion, SOURCES } from './server-version';

const GIB = 2 ** 30;
const PROGRESS_SECONDS = 10;

// Without cgo no C compiler is needed; a workspace or flags of the machine's owner must not change what is built.
const ENVIRONMENT = { CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '-mod=readonly' };

/** Told what goes on, a line at a time. */
export type Log = (line: string) => void;

/**
 * The executable of the server of that version, built with the machine's Go unless the cache has it: minutes and several
 * GiB of memory the first time. Throws a `ClusterError` where Go is missing or the build fails, and the reason of an abort.
 */
export async function buildServer(version: ServerVersion, log: Log = () => {}, signal?: AbortSignal): Promise<string> {
  const executable = join(cacheFolder(), 'servers', `${version.release}-${fingerprint(version)}`, 'kube-apiserver');
  if (existsSync(executable)) return executable;

  requireGo(version);
  log(`Building kube-apiserver ${version.release} with etcd, once: this takes minutes and some GiB of disk`);
  const started = Date.now();
  const flags = [`-modfile=${version.moduleFile}`, '-trimpath', '-buildvcs=false'];
  const wanted = await go(
    ['list', ...flags, '-deps', '.'],
    (downloads) => log(`  ${downloads} modules downloaded`),
    signal,
  );
  const total = wanted.output.split('\n').filter((line) => line !== '').length;

  // Beside its place first, so that a build that is stopped leaves no half of an executable.
  const unfinished = `${executable}.${process.pid}`;
  mkdirSync(join(executable, '..'), { recursive: true });
  try {
    await go(
      [
        'build',
        ...flags,
        '-v',
        '-p',
        String(parallelBuilds()),
        '-ldflags',
        linkerFlags(version),
        '-o',
        unfinished,
        '.',
      ],
      (packages) => log(`  ${packages} of at most ${total} packages compiled`),
      signal,
    );
    renameSync(unfinished, executable);
  } finally {
    rmSync(unfinished, { force: true });
  }
  log(`Built in ${Math.round((Date.now() - started) / 1000)} s: ${executable}`);
  return executable;
}

/** What changes whenever another server would be built of the sources. */
function fingerprint({ minor, moduleFile }: ServerVersion): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['main.go', 'go.mod', moduleFile, `${minor}.sum`]) {
    hash.update(`\n${file}\n`).update(readFileSync(join(SOURCES, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function requireGo({ release, moduleFile }: ServerVersion): void {
  const { error } = spawnSync('go', ['version']);
  if (error === undefined) return;
  const wanted = /^go (\S+)/m.exec(readFileSync(join(SOURCES, moduleFile), 'utf8'))?.[1];
  throw new ClusterError(
    `No Go on this machine, which kube-apiserver ${release} is built with`,
    `Install Go ${wanted} or newer (https://go.dev/dl), so that "go version" runs`,
  );
}

/** Each compiler and the linker take up to two GiB. */
function parallelBuilds(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / (2 * GIB))));
}

/** The version that the server says it is, which it would otherwise not know. */
function linkerFlags({ release }: ServerVersion): string {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(release) ?? [];
  const facts = { gitVersion: release, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  const set = Object.entries(facts).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  return ['-s', '-w', ...set].join(' ');
}

/** Runs Go in the folder of the sources; `progress` is given the number of lines of its standard error now and then. */
async function go(
  args: readonly string[],
  progress: (lines: number) => void,
  signal?: AbortSignal,
): Promise<{ output: string }> {
  signal?.throwIfAborted();
  const folder = mkdtempSync(join(tmpdir(), 'podwright-go-'));
  const child = spawn('go', args, {
    cwd: SOURCES,
    env: { ...process.env, ...ENVIRONMENT, GOTMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which is ended with all compilers in it; without a signal Ctrl-C does that.
    detached: signal !== undefined,
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const interrupt = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  };
  signal?.addEventListener('abort', interrupt);
  const timer = setInterval(() => {
    const lines = errors.split('\n').length - 1;
    if (lines > 0) progress(lines);
  }, PROGRESS_SECONDS * 1000);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    signal?.throwIfAborted();
    if (code === 0) return { output };
    const end = errors.trimEnd().split('\n').slice(-20).join('\n');
    throw new ClusterError(`"go ${args[0]}" failed with exit code ${code}`, end);
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', interrupt);
    // The compilers that it started may still write, for a moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
