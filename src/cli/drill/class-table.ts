import { inOneLine, width } from '../../outputs/report/excerpt';
import type { Language, Words } from '../../study/language';
import type { ClassReport } from './class-grades';

const TEXTS = {
  learner: { en: 'learner', ko: '학습자' },
  exercise: { en: 'exercise', ko: '문제' },
  sum: { en: 'sum', ko: '합계' },
  missing: { en: '–: no answer', ko: '–: 답 없음' },
} as const satisfies Readonly<Record<string, Words>>;

const MISSING = '–';
/** As many fit beside each other in most terminals. */
const MOST_COLUMNS = 6;

/** The grades of a class: a line for each learner and a column for each exercise, or the other way where that is narrower. */
export function classTable({ drills, learners }: ClassReport, language: Language): string {
  const byLearner = [
    [TEXTS.learner[language], ...drills.map(({ id }) => id), TEXTS.sum[language]],
    ...learners.map(({ name, points, of, answers }) => [
      inOneLine(name),
      ...answers.map((answer) => (answer.missing ? MISSING : `${answer.points}/${answer.of}`)),
      `${points}/${of}`,
    ]),
  ];
  const isWide = drills.length > learners.length && drills.length > MOST_COLUMNS;
  const rows = isWide ? turned(byLearner, TEXTS.exercise[language]) : byLearner;
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const room = ' '.repeat((widths[column] ?? 0) - width(cell));
      return column === 0 ? cell + room : room + cell;
    });
    return cells.join('  ').trimEnd();
  });
  const isMissing = learners.some(({ answers }) => answers.some(({ missing }) => missing));
  return `${[...lines, ...(isMissing ? ['', TEXTS.missing[language]] : [])].join('\n')}\n`;
}

/** The same cells with lines for columns. */
function turned(rows: readonly (readonly string[])[], corner: string): string[][] {
  const [head = []] = rows;
  return head.map((cell, column) =>
    rows.map((row, line) => (line === 0 && column === 0 ? corner : line === 0 ? cell : (row[column] ?? ''))),
  );
}
