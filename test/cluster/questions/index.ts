import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import { brokenQuestions } from './broken-neighbours';
import { type NamedText, synthesizedFiles, yamlFilesIn } from './files';
import type { Question } from './question';
import { randomObjects } from './random-objects';
import { recordedVerdicts } from './recorded-verdicts';
import { textQuestions } from './text-questions';

/**
 * All that a server of a version is asked about, in a fixed order.
 * @param everyMutation whether of what is broken in many alike manifests all is asked, which takes long
 */
export async function questionsFor(version: KubernetesVersion, everyMutation = false): Promise<readonly Question[]> {
  return [
    ...ofFiles(yamlFilesIn('test/documents'), version, { source: 'documents' }),
    ...ofFiles(await synthesizedFiles(), version, { source: 'synth', mustBeAccepted: true }),
    ...recordedVerdicts(version),
    ...ofFiles(yamlFilesIn('test/rules'), version, { source: 'rules' }),
    ...(await brokenQuestions(version, everyMutation ? Number.POSITIVE_INFINITY : undefined)),
    ...randomObjects(version),
  ];
}

function ofFiles(
  files: readonly NamedText[],
  version: KubernetesVersion,
  about: Pick<Question, 'source' | 'mustBeAccepted'>,
): readonly Question[] {
  return files.flatMap(({ name, text }) => [...textQuestions(text, version, { ...about, name })]);
}
