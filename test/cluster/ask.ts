import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Api } from './api';
import { ClusterError, runCommand } from './cluster-error';
import { documentsOf } from './documents';
import { connectToRunningServer } from './running-server';
import { startServer } from './server';
import { findServerVersion } from './server-version';
import type { Verdict } from './verdict';

const USAGE =
  'Use: npx tsx test/cluster/ask.ts --kubernetes VERSION [--namespace NAME] [--json] FILE ... (- for standard input)';

/** Prints what a real server says to each document of the files: exit code 0 when it accepts them all, else 1. */
async function main(args: readonly string[]): Promise<number> {
  const { version, namespace, json, files } = parse(args);
  const questions = files.flatMap(questionsOf);
  const { api, leave } = await serverOf(version);
  try {
    const verdicts = await Promise.all(questions.map(({ text }) => api.dryRun(text, { namespace })));
    for (const [index, verdict] of verdicts.entries()) {
      const source = questions[index]?.source ?? '';
      console.log(json ? JSON.stringify({ source, ...verdict }) : linesOf(source, verdict).join('\n'));
    }
    return verdicts.every(({ accepted }) => accepted) ? 0 : 1;
  } finally {
    await leave();
  }
}

/** The running server of a version, or one just for this. */
async function serverOf(version: string): Promise<{ api: Api; leave: () => Promise<void> }> {
  const running = await connectToRunningServer(version);
  if (running !== undefined) return { api: running, leave: async () => running.close() };
  const cluster = await startServer(version, { log: (line) => console.error(line) });
  return { api: cluster, leave: () => cluster.stop() };
}

function questionsOf(file: string): { source: string; text: string }[] {
  let content: string;
  try {
    content = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new ClusterError(`Cannot read "${file}" (${(error as NodeJS.ErrnoException).code})`);
  }
  return documentsOf(content).map(({ text, line }) => ({ source: `${file}:${line}`, text }));
}

function linesOf(source: string, { accepted, code, reason, message, causes, warnings }: Verdict): string[] {
  const lines = [`${source}: ${accepted ? 'accepted' : 'rejected'} ${[code, reason].filter(Boolean).join(' ')}`];
  for (const cause of causes) lines.push(`  ${cause.type}  ${cause.path || '-'}  ${cause.message}`);
  if (causes.length === 0 && !accepted) lines.push(`  ${message}`);
  for (const warning of warnings) lines.push(`  warning  ${warning}`);
  return lines;
}

function parse(args: readonly string[]) {
  const options = { kubernetes: { type: 'string' }, namespace: { type: 'string' }, json: { type: 'boolean' } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ClusterError(error instanceof Error ? error.message : String(error), USAGE);
  }
  const { values, positionals } = parsed;
  if (values.kubernetes === undefined || positionals.length === 0) throw new ClusterError('No version or file', USAGE);
  findServerVersion(values.kubernetes);
  return { version: values.kubernetes, namespace: values.namespace, json: values.json ?? false, files: positionals };
}

void runCommand(main);
