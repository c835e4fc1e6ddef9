import { execFileSync } from 'node:child_process';

function run(args: string[], input?: string): string | undefined {
  try {
    return execFileSync('kubectl', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/** Whether there is a kubectl here to compare with. */
export const hasKubectl = run(['version', '--client']) !== undefined;

/** What kubectl reads in the text, document by document; undefined where it refuses it. */
export function kubectlReads(text: string): Record<string, unknown>[] | undefined {
  const output = run(['annotate', '--local', '--overwrite', '-f', '-', 'read=yes', '-o', 'json'], text);
  return output?.split(/^(?<=^}\n)(?={)/m).map((json) => JSON.parse(json));
}
