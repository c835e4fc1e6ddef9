import { DEFAULT_VERSION } from '../../kubernetes/versions';
import { toTypeScript } from '../../outputs/typescript';
import { toYamlDocuments } from '../../outputs/yaml';
import type { Language } from '../language';
import type { Exercise } from './drill';
import { WORDS } from './words';

/** The file that a learner starts with. */
export function startText({ sort, start }: Exercise, language: Language): string {
  if (sort === 'mend') return toYamlDocuments(start);
  const comment = `# ${WORDS.writeHere[language]}\n`;
  return start.length === 0 ? comment : `${toYamlDocuments(start)}---\n${comment}`;
}

/** A solution: one of many. */
export function solutionText({ solution }: Exercise): string {
  return toYamlDocuments(solution);
}

/** The same solution as a program with constructs. */
export function solutionCode({ solution, kubernetes }: Exercise): string {
  // The version is said where the one that is meant without a word is too old.
  const version = kubernetes === DEFAULT_VERSION ? {} : { kubernetes };
  return toTypeScript(solution, { cdk8sPlus: false, ...version }).code;
}
