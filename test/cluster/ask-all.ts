import type { KubernetesVersion } from '../../src/kubernetes/versions';
import { Agreement } from './agreement';
import type { Api } from './api';
import type { Log } from './build-server';
import { ClusterError } from './cluster-error';
import { type Comparison, compare, isCompared } from './comparison';
import type { Disagreement } from './disagreement';
import type { OurError } from './our-errors';
import type { Question } from './questions/question';
import { explain } from './review';
import { REVIEWED } from './reviewed';

/** What came of asking a server everything. */
export interface Answers {
  readonly agreement: Agreement;
  readonly disagreements: readonly Disagreement[];
}

/** As many as keep the server busy while we check the same. */
const AT_ONCE = 100;
const PROGRESS_SECONDS = 10;

/** Asks a server all questions, and ourselves. */
export async function askAll(
  api: Api,
  version: KubernetesVersion,
  questions: readonly Question[],
  log: Log,
  signal: AbortSignal,
): Promise<Answers> {
  const agreement = new Agreement(version);
  const disagreements: Disagreement[] = [];
  let told = Date.now();
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    signal.throwIfAborted();
    const part = questions.slice(from, from + AT_ONCE);
    for (const answer of await Promise.all(part.map((question) => ask(api, question)))) {
      const found = disagreementOf(answer, version);
      if (found !== undefined) disagreements.push(found);
      agreement.add(answer.comparison, found?.classes !== undefined);
    }
    if (Date.now() - told > PROGRESS_SECONDS * 1000) {
      told = Date.now();
      log(`  ${from + part.length} of ${questions.length} manifests compared`);
    }
  }
  return { agreement, disagreements };
}

interface Answer {
  readonly comparison: Comparison;
  readonly crash?: unknown;
}

function disagreementOf({ comparison, crash }: Answer, version: KubernetesVersion): Disagreement | undefined {
  const { question, verdict, outcome } = comparison;
  // These no review excuses.
  if (crash !== undefined) return { version, title: 'our checks throw an error', comparison, crash };
  if (question.mustBeAccepted && !verdict.accepted) {
    return { version, title: 'the server rejects what synth writes', comparison };
  }
  if (!isCompared(question) || !outcome.startsWith('only')) return undefined;
  return { version, title: outcome, comparison, classes: explain(comparison, version, REVIEWED) };
}

async function ask(api: Api, question: Question): Promise<Answer> {
  const answer = api.dryRun(question.asked);
  let errors: readonly OurError[] = [];
  let crash: unknown;
  try {
    errors = question.ours();
  } catch (error) {
    crash = error;
  }
  const verdict = await answer.catch((error: unknown) => {
    if (error instanceof ClusterError) throw error;
    throw new ClusterError(`No answer to ${question.source}: ${question.name}`, String(error));
  });
  // That it cannot answer is no verdict.
  if ([429, 503, 504].includes(verdict.code)) {
    throw new ClusterError(
      `The server answered ${verdict.code} to ${question.source}: ${question.name}`,
      verdict.message,
    );
  }
  return { comparison: compare(question, verdict, errors), crash };
}
