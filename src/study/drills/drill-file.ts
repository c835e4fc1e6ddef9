import { DEFAULT_VERSION, KUBERNETES_VERSIONS, type KubernetesVersion } from '../../kubernetes/versions';
import { isFields } from '../../manifest/fields';
import { jsonText } from '../../outputs/json';
import { DIFFICULTIES, type Difficulty } from '../drafts/draft';
import type { GradedDrill } from '../grading/grade';
import { LANGUAGES, type Language } from '../language';
import { parseRequirement } from '../requirements';
import type { Requirement } from '../requirements/requirement';
import { DRILL_SORTS, type Drill, type DrillSort, type Exercise } from './drill';
import { fromPlainWords, toPlainWords } from './plain-words';

/** What `drill.json` holds: all that grading needs, and nothing that the question does not say. */
export interface DrillFile {
  readonly version: 1;
  readonly id: string;
  readonly sort: DrillSort;
  /** The ids of its topics. */
  readonly topics: readonly string[];
  readonly difficulty: Difficulty;
  readonly language: Language;
  readonly kubernetes: KubernetesVersion;
  readonly requirements: readonly Requirement[];
}

/** What stands in the file of an exercise, in a language. */
export function drillFileText(drill: Drill, language: Language): string {
  const file = { ...factsOf(drill, language), requirements: toPlainWords(drill.requirements) };
  return jsonText(file);
}

/** What the file of an exercise says of it but for what is asked for. */
export function factsOf(
  { id, sort, topics, difficulty, kubernetes }: Drill,
  language: Language,
): Omit<DrillFile, 'requirements'> {
  return { version: 1, id, sort, topics: topics.map((topic) => topic.id), difficulty, language, kubernetes };
}

/** What answers are graded by. */
export function gradedDrill(drill: Pick<DrillFile, 'sort' | 'requirements' | 'kubernetes' | 'language'>): GradedDrill {
  const { requirements, kubernetes, language, sort } = drill;
  return { requirements, kubernetes, language, ...(sort === 'mend' && { nothingFound: true }) };
}

/** How many points there are. */
export function pointsOf({ sort, requirements }: Pick<Exercise, 'sort' | 'requirements'>): number {
  return requirements.length + (sort === 'mend' ? 1 : 0);
}

/** More than any exercise has. */
const MOST_REQUIREMENTS = 500;
const MOST_TOPICS = 50;
/** It names files and stands in tables. */
const ID = /^[a-z0-9][a-z0-9.-]{0,127}$/;

/**
 * Reads the text of a `drill.json`, which anybody may have written.
 * @returns the exercise, or what is wrong with the text
 */
export function readDrillFile(text: string): DrillFile | { readonly problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'It is not JSON' };
  }
  if (!isFields(data)) return { problem: 'It is no JSON object' };
  const drill = { ...data, requirements: fromPlainWords(data.requirements) };
  const problem = problemOf(drill);
  return problem === undefined ? (drill as unknown as DrillFile) : { problem };
}

function problemOf(data: Readonly<Record<string, unknown>>): string | undefined {
  if (data.version !== 1) return 'Its "version" is not 1, the only one that this Podwright knows';
  if (typeof data.id !== 'string' || !ID.test(data.id))
    return 'Its "id" is no name of small letters, digits and dashes';
  if (!isOneOf(DRILL_SORTS, data.sort)) return `Its "sort" is none of ${DRILL_SORTS.join(', ')}`;
  if (!isOneOf(DIFFICULTIES, data.difficulty)) return `Its "difficulty" is none of ${DIFFICULTIES.join(', ')}`;
  if (!isOneOf(LANGUAGES, data.language)) return `Its "language" is none of ${LANGUAGES.join(', ')}`;
  if (!isOneOf(KUBERNETES_VERSIONS, data.kubernetes)) {
    return `Its "kubernetes" is no version that is known, as "${DEFAULT_VERSION}"`;
  }
  const { topics, requirements } = data;
  if (!Array.isArray(topics) || topics.length > MOST_TOPICS || topics.some((topic) => typeof topic !== 'string')) {
    return 'Its "topics" are no list of names';
  }
  if (!Array.isArray(requirements) || requirements.length === 0) return 'It has no "requirements"';
  if (requirements.length > MOST_REQUIREMENTS) return `It has more than ${MOST_REQUIREMENTS} "requirements"`;
  for (const [index, requirement] of requirements.entries()) {
    const parsed = parseRequirement(requirement);
    if ('problem' in parsed) return `Its requirement ${index + 1} is none: ${parsed.problem}`;
  }
  return undefined;
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}
