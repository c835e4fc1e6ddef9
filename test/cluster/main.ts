import { parseArgs } from 'node:util';
import type { KubernetesVersion } from '../../src/kubernetes/versions';
import { type Answers, askAll } from './ask-all';
import { ClusterError, runCommand } from './cluster-error';
import { type Disagreement, likenessOf, linesOfDisagreement } from './disagreement';
import { untilInterrupted } from './interruption';
import { questionsFor } from './questions';
import { REVIEWED } from './reviewed';
import { startServer } from './server';
import { findServerVersion, type ServerVersion, serverVersions } from './server-version';
import { agreementLines, checkLines, missedLines } from './table';

const USAGE = 'Use: npm run test:cluster [-- --kubernetes VERSION --every-mutation]';
/** How many disagreements of one cause are shown with their manifests. */
const SHOWN = 3;

/** Asks real API servers what they say of manifests, and compares it with what we say. */
async function main(args: readonly string[]): Promise<number> {
  const { versions: asked, everyMutation } = parse(args);
  const started = Date.now();
  const log = (line: string) => console.error(`[${clock(Date.now() - started)}] ${line}`);
  const all = await untilInterrupted(async (signal) => {
    const answers: Answers[] = [];
    for (const version of asked) answers.push(await answersOf(version, everyMutation, log, signal));
    return answers;
  });
  log('Done');

  for (const [index, { agreement }] of all.entries()) {
    console.log(`\nKubernetes ${asked[index]?.release}\n`);
    for (const line of agreementLines(agreement)) console.log(line);
    for (const line of missedLines(agreement)) console.log(line);
  }
  console.log('\nChecks of structure and admission: in how many manifests each finds something\n');
  for (const line of checkLines(all.map(({ agreement }) => agreement))) console.log(line);
  const silent = all.map(({ agreement }) => agreement.silent).reduce((a, b) => a.filter((id) => b.includes(id)));
  if (silent.length > 0) console.log(`\nFound nowhere: ${silent.join(', ')}`);
  return judge(all, asked.length === serverVersions().length);
}

async function answersOf(
  { minor, release }: ServerVersion,
  everyMutation: boolean,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<Answers> {
  const version = minor as KubernetesVersion;
  const cluster = await startServer(minor, { log, signal });
  try {
    log(`kube-apiserver ${release} is ready`);
    const questions = await questionsFor(version, everyMutation);
    log(`${questions.length} manifests to compare`);
    return await askAll(cluster, version, questions, log, signal);
  } catch (error) {
    // Whatever else goes wrong then is a consequence.
    signal.throwIfAborted();
    if (!(error instanceof ClusterError)) throw error;
    throw new ClusterError(error.message, cluster.log().trimEnd().split('\n').slice(-20).join('\n'));
  } finally {
    await cluster.stop();
  }
}

/** Tells what is wrong: exit code 0 where nothing is. */
function judge(all: readonly Answers[], isWhole: boolean): number {
  const disagreements = all.flatMap((answers) => answers.disagreements);
  const wrong = disagreements.filter(({ classes }) => classes === undefined);
  const used = REVIEWED.map((entry) => ({
    entry,
    explained: disagreements.filter(({ classes }) => classes?.has(entry)),
  }));

  console.log('\nReviewed disagreements\n');
  for (const { entry, explained } of used) {
    console.log(`${explained.length} manifests, ${entry.outcome}: ${entry.reason}`);
    if (explained[0]) for (const line of linesOfDisagreement(explained[0])) console.log(`  ${line}`);
  }
  // Only all versions together show that a class is not needed.
  const unused = isWhole ? used.filter(({ explained }) => explained.length === 0) : [];
  for (const { entry } of unused) {
    console.log(`\nThis reviewed class matches nothing: remove it from test/cluster/reviewed.ts\n  ${entry.reason}`);
  }
  showWrong(wrong);
  const failed = wrong.length + unused.length > 0;
  const left = wrong.length === 0 ? 'every disagreement is reviewed' : `${wrong.length} disagreements are not reviewed`;
  console.log(`\n${failed ? 'Failed' : 'Passed'}: ${left}`);
  return failed ? 1 : 0;
}

function showWrong(wrong: readonly Disagreement[]): void {
  const alike = new Map<string, Disagreement[]>();
  for (const disagreement of wrong) {
    const likeness = likenessOf(disagreement);
    alike.set(likeness, [...(alike.get(likeness) ?? []), disagreement]);
  }
  for (const disagreements of alike.values()) {
    for (const disagreement of disagreements.slice(0, SHOWN)) {
      console.log('');
      for (const line of linesOfDisagreement(disagreement)) console.log(line);
    }
    const rest = disagreements.slice(SHOWN);
    if (rest.length === 0) continue;
    console.log(`  and ${rest.length} more alike:`);
    for (const { comparison } of rest) console.log(`    ${comparison.question.source}: ${comparison.question.name}`);
  }
}

function parse(args: readonly string[]): { versions: readonly ServerVersion[]; everyMutation: boolean } {
  const options = { kubernetes: { type: 'string' }, 'every-mutation': { type: 'boolean' } } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new ClusterError(error instanceof Error ? error.message : String(error), USAGE);
  }
  const { kubernetes, 'every-mutation': everyMutation = false } = values;
  // The newest first.
  const versions = kubernetes === undefined ? serverVersions().reverse() : [findServerVersion(kubernetes)];
  return { versions, everyMutation };
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

void runCommand(main);
