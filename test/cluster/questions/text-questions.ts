import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import { documentsOf } from '../documents';
import { fieldsOfYaml } from '../fields-of-yaml';
import { errorsInText, type OurError } from '../our-errors';
import type { Question } from './question';

/** The documents of a text, each to be asked about; ours are the errors of the whole text that stand in it. */
export function* textQuestions(
  text: string,
  version: KubernetesVersion,
  about: Pick<Question, 'source' | 'name' | 'mustBeAccepted'>,
): Iterable<Question> {
  const documents = documentsOf(text);
  let errors: readonly OurError[] | undefined;
  const errorsFrom = (start: number, end: number): readonly OurError[] => {
    errors ??= errorsInText(text, version);
    return errors.filter(({ line = 1 }) => line >= start && line < end);
  };
  for (const [index, document] of documents.entries()) {
    const { kind } = fieldsOfYaml(document.text);
    const start = index === 0 ? 1 : document.line;
    const end = documents[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    yield {
      ...about,
      name: documents.length === 1 ? about.name : `${about.name}:${document.line}`,
      kind: typeof kind === 'string' ? kind : '',
      asked: document.text,
      ours: () => errorsFrom(start, end),
    };
  }
}
