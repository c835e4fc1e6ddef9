import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import { verdicts } from '../../support/admission';
import type { Question } from './question';
import { textQuestions } from './text-questions';

/** The manifests of `test/fixtures/api-server-verdicts.jsonl`: what was recorded there is asked anew. */
export function* recordedVerdicts(version: KubernetesVersion): Iterable<Question> {
  for (const { name, yaml } of verdicts()) yield* textQuestions(yaml, version, { source: 'verdicts', name });
}
