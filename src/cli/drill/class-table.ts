import { printable, width } from '../../outputs/report/excerpt';
import type { Language, Words } from '../../study/language';
import type { ClassReport } from './class-grades';

const TEXTS = {
  learner: { en: 'learner', ko: '학습자' },
  sum: { en: 'sum', ko: '합계' },
  missing: { en: '–: no answer', ko: '–: 답 없음' },
} as const satisfies Readonly<Record<string, Words>>;

const MISSING = '–';

/** The grades of a class: a line for each learner, a column for each exercise, and the sum. */
export function classTable({ drills, learners }: ClassReport, language: Language): string {
  const rows = [
    [TEXTS.learner[language], ...drills.map(({ id }) => id), TEXTS.sum[language]],
    ...learners.map(({ name, points, of, answers }) => [
      printable(name),
      ...answers.map((answer) => (answer.missing ? MISSING : `${answer.points}/${answer.of}`)),
      `${points}/${of}`,
    ]),
  ];
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
