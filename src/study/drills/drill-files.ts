import { jsonText } from '../../outputs/json';
import type { Language } from '../language';
import type { TextFile } from '../text-file';
import type { Drill } from './drill';
import { drillFileText, factsOf, pointsOf } from './drill-file';
import { ANSWERS, DRILLS } from './drill-folders';
import { explanationText } from './explanation';
import { questionText, titleOf } from './question';
import { solutionCode, solutionText, startText } from './texts';
import { DIFFICULTY_WORDS, SORT_WORDS, WORDS } from './words';

/** All files of a run, in a language: those of the learners, and those of the teacher. */
export function drillFiles(drills: readonly Drill[], language: Language): TextFile[] {
  return [...learnersFiles(drills, language), ...teachersFiles(drills, language)];
}

function learnersFiles(drills: readonly Drill[], language: Language): TextFile[] {
  return [
    { path: `${DRILLS}/README.md`, text: learnersIndex(drills, language) },
    {
      path: `${DRILLS}/index.json`,
      text: jsonText({ version: 1, drills: drills.map((drill) => entryOf(drill, language)) }),
    },
    ...drills.flatMap((drill) => [
      { path: `${DRILLS}/${drill.id}/question.md`, text: questionText(drill, language) },
      { path: `${DRILLS}/${drill.id}/answer.yaml`, text: startText(drill, language) },
      { path: `${DRILLS}/${drill.id}/drill.json`, text: drillFileText(drill, language) },
    ]),
  ];
}

function teachersFiles(drills: readonly Drill[], language: Language): TextFile[] {
  const entries = drills.map((drill) => ({
    ...entryOf(drill, language),
    mistakes: drill.mistakes.map(({ id }) => id),
  }));
  return [
    { path: `${ANSWERS}/README.md`, text: teachersIndex(drills, language) },
    { path: `${ANSWERS}/index.json`, text: jsonText({ version: 1, drills: entries }) },
    ...drills.flatMap((drill) => [
      { path: `${ANSWERS}/${drill.id}/solution.yaml`, text: solutionText(drill) },
      { path: `${ANSWERS}/${drill.id}/solution.ts`, text: solutionCode(drill) },
      { path: `${ANSWERS}/${drill.id}/explanation.md`, text: explanationText(drill, language) },
    ]),
  ];
}

/** What the indices say of an exercise. */
function entryOf(drill: Drill, language: Language) {
  const { version: _, id, sort, ...others } = factsOf(drill, language);
  return { id, title: titleOf(drill)[language], sort, ...others, points: pointsOf(drill) };
}

function learnersIndex(drills: readonly Drill[], language: Language): string {
  const rows = drills.map((drill) => row(drill, 'question.md', language));
  return page(WORDS.exercises[language], WORDS.forLearners[language], [heads(language), ...rows]);
}

function teachersIndex(drills: readonly Drill[], language: Language): string {
  const rows = drills.map((drill) => [
    ...row(drill, 'explanation.md', language),
    drill.mistakes.map(({ id }) => `\`${id}\``).join(', '),
  ]);
  const head = [...heads(language), WORDS.mistakes[language]];
  return page(WORDS.answers[language], WORDS.forTeachers[language], [head, ...rows]);
}

function heads(language: Language): string[] {
  const { exercise, topics, sort, difficulty, points } = WORDS;
  return [exercise, topics, sort, difficulty, points].map((words) => words[language]);
}

function row(drill: Drill, file: string, language: Language): string[] {
  const { id, sort, difficulty } = drill;
  const link = `[${id}](${id}/${file})`;
  const words = [titleOf(drill), SORT_WORDS[sort], DIFFICULTY_WORDS[difficulty]].map((one) => one[language]);
  return [link, ...words, String(pointsOf(drill))];
}

function page(title: string, lead: string, [head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[`# ${title}`, '', lead, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
