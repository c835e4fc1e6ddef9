import { fenced } from '../fenced';
import { kubectlSays } from '../kubectl-says';
import type { Language } from '../language';
import { mendOf } from '../mend';
import { asks } from '../requirements';
import { code } from '../requirements/wording';
import type { Drill, Exercise, Mistake } from './drill';
import { titleOf } from './question';
import { type LineRange, solutionLines } from './solution-lines';
import { solutionText } from './texts';
import { linesIn, WORDS } from './words';

const START = 'answer.yaml';
const SOLUTION = 'solution.yaml';

/** Why the solution is as it is, for the teacher, in Markdown. */
export function explanationText(drill: Drill, language: Language): string {
  const sections = [
    `# ${WORDS.answerOf[language]}: ${drill.id}`,
    `*${titleOf(drill)[language]}*. ${WORDS.oneOfMany[language]}`,
    ...mistakeSections(drill, language),
    `## ${WORDS.knowledge[language]}`,
    ...drill.topics.map(({ title, concept, page }) => `**${title[language]}**: ${concept[language]} <${page}>`),
    `## ${WORDS.pointByPoint[language]}`,
    ...pointSections(drill, language),
  ];
  return `${sections.join('\n\n')}\n`;
}

function mistakeSections({ mistakes }: Drill, language: Language): string[] {
  if (mistakes.length === 0) return [];
  return [
    `## ${WORDS.mistakes[language]}`,
    ...(mistakes.length > 1 ? [WORDS.mendOneByOne[language]] : []),
    ...mistakes.flatMap((mistake, i) => mistakeSection(mistake, i + 1, language)),
  ];
}

function mistakeSection(
  { id, object, why, findings, alone, broken, mended }: Mistake,
  number: number,
  language: Language,
) {
  const manifest = alone[object];
  const own = findings.find((finding) => finding.id === id);
  if (!manifest || !own) return [];
  const place = [`${manifest.kind}/${manifest.metadata?.name ?? ''}`, own.path].filter((part) => part !== '');
  const ofObject = findings.filter(
    ({ kind, name }) => kind === manifest.kind && name === (manifest.metadata?.name ?? ''),
  );
  return [
    `### ${number}. ${code(id)}: ${place.map(code).join(' ')}`,
    why[language],
    `${WORDS.check[language]} ${own.message}.${own.fix === undefined ? '' : ` ${own.fix}.`}`,
    WORDS.kubectl[language],
    fenced('text', kubectlSays(manifest, ofObject, START)),
    fenced('diff', mendOf(START, broken, mended)),
  ];
}

function pointSections(exercise: Exercise, language: Language): string[] {
  const text = solutionText(exercise);
  const lines = text.split('\n');
  const ranges = solutionLines(exercise, text);
  return exercise.requirements.map((requirement, i) => {
    const own = ranges[i] ?? [];
    const said = asks(requirement, language);
    if (own.length === 0) return `- ${said} ${WORDS.byDefault[language]}`;
    return `- ${said}\n\n  ${linesIn(SOLUTION, own)[language]}:\n\n${indented(fenced('yaml', excerpt(own, lines)))}`;
  });
}

/** The lines, with a sign where some are left out. */
function excerpt(ranges: readonly LineRange[], lines: readonly string[]): string {
  return ranges.map(({ first, last }) => lines.slice(first - 1, last).join('\n')).join('\n# …\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
