import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Api, connect } from './api';
import { buildServer, type Log } from './build-server';
import { ClusterError } from './cluster-error';
import { Connection } from './connection';
import { findServerVersion } from './server-version';

/** What may be said about a server. */
export interface ServerOptions {
  /** Told of the build and the start, a line at a time. */
  readonly log?: Log;
  /** More flags of kube-apiserver: `--feature-gates=…`. */
  readonly flags?: readonly string[];
  /** Ends the build or the start; what runs is ended by `stop`. */
  readonly signal?: AbortSignal;
}

/** A server of one's own. */
export interface Cluster extends Api {
  /** Its process. */
  readonly pid: number;
  /** Resolves when the server has ended by itself or by `stop`. */
  readonly ended: Promise<void>;
  /** Its last lines of log. */
  log(): string;
  /** Stops the server and removes all that it wrote. */
  stop(): Promise<void>;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** What the program prints when kube-apiserver is about to start. */
interface Announcement {
  readonly url: string;
  readonly ca: string;
}

const START_SECONDS = 120;
const STOP_SECONDS = 10;
const LOG_CHARACTERS = 64 * 1024;
const ATTEMPTS = 3;

/**
 * Starts etcd and kube-apiserver of that version on loopback, built first where the cache has none, and waits until they
 * answer. Whatever ends this process ends the server too. Throws a `ClusterError` where it cannot be built or does not start.
 */
export async function startServer(version: string, options: ServerOptions = {}): Promise<Cluster> {
  const { log, flags = [], signal } = options;
  const executable = await buildServer(findServerVersion(version), log, signal);
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(version, executable, flags, signal);
    } catch (error) {
      // Its port was free when it was chosen, not when it was taken.
      const again = error instanceof ClusterError && error.message.includes('address already in use');
      if (!again || attempt === ATTEMPTS) throw error;
    }
  }
}

async function start(
  version: string,
  executable: string,
  flags: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Cluster> {
  const data = join(tmpdir(), `podwright-cluster-${randomBytes(8).toString('hex')}`);
  const child: Child = spawn(executable, [data, ...flags], { stdio: ['pipe', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-LOG_CHARACTERS);
  });
  let running = true;
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      log += `${error.message}\n`;
    });
    child.on('close', () => {
      running = false;
      resolve();
    });
  });
  // The token is no argument, since those are seen by everybody on the machine.
  const token = randomBytes(24).toString('hex');
  child.stdin.on('error', () => {});
  child.stdin.write(`${token}\n`);

  const stop = async () => {
    // It ends when its standard input does.
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
    await ended;
    clearTimeout(timer);
    // It removes its data itself, unless a part of it broke down.
    rmSync(data, { recursive: true, force: true });
  };

  try {
    const announcement = await announcementOf(child, ended);
    const deadline = Date.now() + START_SECONDS * 1000;
    while (announcement !== undefined && running) {
      signal?.throwIfAborted();
      const ca = await readyCertificate(announcement, token);
      if (ca !== undefined) {
        const api = connect({ version, url: announcement.url, token, ca });
        const stopAll = () => {
          api.close();
          return stop();
        };
        return { ...api, pid: child.pid ?? 0, ended, log: () => log, stop: stopAll };
      }
      if (Date.now() > deadline) throw new ClusterError(`kube-apiserver not ready after ${START_SECONDS} s`, end(log));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new ClusterError('kube-apiserver ended while it started', end(log));
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first line of the program's output; undefined where it ended without one. */
async function announcementOf(child: Child, ended: Promise<void>): Promise<Announcement | undefined> {
  let output = '';
  const line = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('\n')) resolve(output.slice(0, output.indexOf('\n')));
    });
  });
  const first = await Promise.race([line, ended]);
  return first === undefined ? undefined : (JSON.parse(first) as Announcement);
}

/** The certificates of a server that is ready; undefined as long as it is not. */
async function readyCertificate({ url, ca: file }: Announcement, token: string): Promise<string | undefined> {
  let connection: Connection | undefined;
  try {
    const ca = readFileSync(file, 'utf8');
    connection = new Connection({ version: '', url, token, ca });
    const ready = await connection.send('GET', '/readyz');
    // Made by the server itself, a moment after it is ready.
    const namespace = await connection.send('GET', '/api/v1/namespaces/default');
    return ready.code === 200 && namespace.code === 200 ? ca : undefined;
  } catch {
    return undefined;
  } finally {
    connection?.close();
  }
}

function end(log: string): string {
  return log.trimEnd().split('\n').slice(-20).join('\n');
}
