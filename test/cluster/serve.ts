import { parseArgs } from 'node:util';
import { ClusterError, runCommand } from './cluster-error';
import { removeRunningServer, runningServerFile, writeRunningServer } from './running-server';
import { startServer } from './server';

const USAGE = 'Use: npx tsx test/cluster/serve.ts --kubernetes VERSION';

/** Starts a server for others to ask, until a signal. */
async function main(args: readonly string[]): Promise<number> {
  const version = versionOf(args);
  const cluster = await startServer(version, { log: (line) => console.error(line) });
  const { url, token, ca } = cluster;
  const running = { version, url, token, ca, pid: process.pid };
  writeRunningServer(running);
  console.log(`Kubernetes ${version} at ${url}; how to reach it: ${runningServerFile(version)}`);

  const signal = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve());
  });
  const byItself = await Promise.race([signal.then(() => false), cluster.ended.then(() => true)]);
  removeRunningServer(running);
  await cluster.stop();
  if (byItself) throw new ClusterError('kube-apiserver ended by itself', cluster.log());
  return 0;
}

function versionOf(args: readonly string[]): string {
  try {
    const { values } = parseArgs({ args: [...args], options: { kubernetes: { type: 'string' } } });
    if (values.kubernetes !== undefined) return values.kubernetes;
  } catch (error) {
    throw new ClusterError(error instanceof Error ? error.message : String(error), USAGE);
  }
  throw new ClusterError('No version', USAGE);
}

void runCommand(main);
