import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import { brokenQuestions } from './broken-neighbours';
import { type NamedText, synthesizedFiles, yamlFilesIn } from './files';
import { type Question, type Questions, SOURCES, type Source } from './question';
import { randomObjects } from './random-objects';
import { recordedVerdicts } from './recorded-verdicts';
import { textQuestions } from './text-questions';

const QUESTIONS: Readonly<Record<Source, Questions>> = {
  documents: (version) => ofFiles(yamlFilesIn('test/documents'), version, { source: 'documents' }),
  synth: async (version) => ofFiles(await synthesizedFiles(), version, { source: 'synth', mustBeAccepted: true }),
  verdicts: recordedVerdicts,
  rules: (version) => ofFiles(yamlFilesIn('test/rules'), version, { source: 'rules' }),
  mutations: brokenQuestions,
  random: randomObjects,
};

/** All that a server of a version is asked about, in a fixed order. */
export async function questionsFor(version: KubernetesVersion): Promise<readonly Question[]> {
  const questions: Question[] = [];
  for (const source of SOURCES) {
    for (const question of await QUESTIONS[source](version)) questions.push(question);
  }
  return questions;
}

function ofFiles(
  files: readonly NamedText[],
  version: KubernetesVersion,
  about: Pick<Question, 'source' | 'mustBeAccepted'>,
): readonly Question[] {
  return files.flatMap(({ name, text }) => [...textQuestions(text, version, { ...about, name })]);
}
