import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import { verdicts } from '../../support/admission';
import type { Question } from './question';
import { textQuestions } from './text-questions';

/** The version of the server that gave the recorded verdicts. */
const RECORDED: KubernetesVersion = '1.28';

/** The manifests of `test/fixtures/api-server-verdicts.jsonl`, with what was recorded of them. */
export function* recordedVerdicts(version: KubernetesVersion): Iterable<Question> {
  for (const { name, yaml, verdict } of verdicts()) {
    for (const question of textQuestions(yaml, version, { source: 'verdicts', name })) {
      yield version === RECORDED ? { ...question, accepted: verdict === 'accepted' } : question;
    }
  }
}
