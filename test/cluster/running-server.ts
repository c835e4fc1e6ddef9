import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Api, connect } from './api';
import { cacheFolder } from './cache-folder';
import type { Address } from './connection';

/** What is written down about a server that serves others. */
export interface RunningServer extends Address {
  /** The process that serves. */
  readonly pid: number;
}

/** The file that says how to reach the running server of a version. */
export function runningServerFile(version: string): string {
  return join(cacheFolder(), `running-${version}.json`);
}

/** Writes down a server for others to find; only this user may read its token. */
export function writeRunningServer(server: RunningServer): void {
  mkdirSync(cacheFolder(), { recursive: true });
  const file = runningServerFile(server.version);
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(server)}\n`, { mode: 0o600 });
}

/** Forgets a server, unless another took its place. */
export function removeRunningServer({ version, pid }: RunningServer): void {
  if (readRunningServer(version)?.pid === pid) rmSync(runningServerFile(version), { force: true });
}

/** The running server of a version, where there is one that answers. */
export async function connectToRunningServer(version: string): Promise<Api | undefined> {
  const server = readRunningServer(version);
  if (server === undefined) return undefined;
  const api = connect(server);
  try {
    await api.dryRun({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'alive' } });
    return api;
  } catch {
    api.close();
    return undefined;
  }
}

function readRunningServer(version: string): RunningServer | undefined {
  try {
    return JSON.parse(readFileSync(runningServerFile(version), 'utf8')) as RunningServer;
  } catch {
    return undefined;
  }
}
