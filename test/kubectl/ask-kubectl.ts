import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { dryRun, type Line } from './lines';
import { type Answer, nameOf, WORKSPACE } from './recording';

/** The version of kubectl on this machine, as in `1.32`; undefined where there is none. */
export function kubectlVersion(): string | undefined {
  const { status, stdout } = spawnSync('kubectl', ['version', '--client', '--output=json'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const { clientVersion } = JSON.parse(stdout) as { clientVersion: { major: string; minor: string } };
  return `${clientVersion.major}.${clientVersion.minor.replace(/\D.*/, '')}`;
}

/**
 * What kubectl says to a line.
 * @param kubeconfig how to reach a cluster; none is asked without it
 */
export function ask(line: Line, kubeconfig: string = devNull): Answer {
  const env = { PATH: process.env.PATH, HOME: WORKSPACE, KUBECONFIG: kubeconfig };
  const cache = kubeconfig === devNull ? [] : ['--cache-dir=/tmp/podwright-kubectl-cache'];
  const { status, stdout, stderr, error } = spawnSync('kubectl', [...cache, ...dryRun(line)], {
    cwd: WORKSPACE,
    env,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (/connection refused|was refused/.test(stderr) && status !== 0) throw new Error(`No cluster for: ${nameOf(line)}`);
  return status === 0 ? { line: nameOf(line), stdout } : { line: nameOf(line) };
}
