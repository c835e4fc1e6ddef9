import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { dryRun, type Line } from './lines';
import { type Answer, nameOf, WORKSPACE } from './recording';

/** How many are asked at a time. */
const AT_ONCE = 4;

/** The version of kubectl on this machine, as in `1.32`; undefined where there is none. */
export function kubectlVersion(): string | undefined {
  const { status, stdout } = spawnSync('kubectl', ['version', '--client', '--output=json'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const { clientVersion } = JSON.parse(stdout) as { clientVersion: { major: string; minor: string } };
  return `${clientVersion.major}.${clientVersion.minor.replace(/\D.*/, '')}`;
}

/**
 * What kubectl says to the lines, in their order.
 * @param kubeconfig how to reach a cluster; none is asked without it
 */
export async function askAll(lines: readonly Line[], kubeconfig: string = devNull): Promise<Answer[]> {
  const home = mkdtempSync(join(tmpdir(), 'podwright-kubectl-'));
  const answers: Answer[] = [];
  const queue = lines.entries();
  const worker = async () => {
    for (const [index, line] of queue) answers[index] = await ask(line, kubeconfig, home);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return answers;
}

function ask(line: Line, kubeconfig: string, home: string): Promise<Answer> {
  const env = { PATH: process.env.PATH, HOME: home, KUBECONFIG: kubeconfig };
  return new Promise((resolve, reject) => {
    execFile('kubectl', dryRun(line), { cwd: WORKSPACE, env, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (!error) return resolve({ line: nameOf(line), stdout });
      // Neither an error of starting it, nor one of reaching the cluster.
      if (typeof error.code !== 'number' || stderr.includes('refused')) return reject(error);
      return resolve({ line: nameOf(line) });
    });
  });
}
