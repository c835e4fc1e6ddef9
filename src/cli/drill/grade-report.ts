import type { Finding } from '../../manifest/finding';
import { isMeantAsSecret } from '../../manifest/yaml-secrets';
import { inOneLine } from '../../outputs/report/excerpt';
import { objectOf } from '../../outputs/report/text';
import type { DrillFile } from '../../study/drills/drill-file';
import type { Grade, GradedPoint } from '../../study/grading/grade';
import type { Language, Words } from '../../study/language';
import { asks } from '../../study/requirements';
import type { Requirement } from '../../study/requirements/requirement';

/** What `podwright drill grade --json` prints. Fields may be added to it; none is taken away or changes its meaning. */
export interface GradeReport {
  readonly version: 1;
  /** The id of the exercise. */
  readonly drill: string;
  readonly points: number;
  /** How many there are to have. */
  readonly of: number;
  /** Whether it has all of them. */
  readonly passed: boolean;
  /** Whether there was something to grade; else `met` is false of all points, and says nothing. */
  readonly graded: boolean;
  /** Why nothing counts, or not all; `null` where all does. */
  readonly message: string | null;
  /** What cannot be read, or what the API server would refuse: such objects are as if they were not there. */
  readonly refused: readonly GradedFinding[];
  /** The points, in the order of the question; of an exercise to mend the last one is that nothing is found. */
  readonly requirements: readonly {
    /** The sort of requirement; `nothing-found` for the last one of an exercise to mend. */
    readonly sort: string;
    /** What was asked for, in Markdown. */
    readonly text: string;
    readonly met: boolean;
    /** What is missing, in Markdown; `null` where nothing is, or where nothing was graded. */
    readonly hint: string | null;
  }[];
  /** What rules say beside the points. */
  readonly findings: readonly GradedFinding[];
}

/** A finding in an answer; `fix` is `null` where to find it is the exercise. */
export interface GradedFinding {
  readonly id: string;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string | null;
}

const NOTHING_FOUND: Words = {
  en: 'No check finds an error or a warning.',
  ko: '검사에서 오류나 경고가 나오지 않습니다.',
};

/** A grade as data. */
export function gradeReport({ id, language }: DrillFile, grade: Grade): GradeReport {
  const { points, of, isGraded, message = null, refused, findings } = grade;
  const requirements = pointsOf(grade, language).map(({ sort, text, point: { met, hint = null } }) => ({
    ...{ sort, text, met, hint },
  }));
  const reported = { refused: refused.map(gradedFinding), requirements, findings: findings.map(gradedFinding) };
  return { version: 1, drill: id, points, of, passed: points === of, graded: isGraded, message, ...reported };
}

function gradedFinding(finding: Finding): GradedFinding {
  const { id, severity, kind, name, path, message } = finding;
  const { file = null, line = null, column = null, fix = null } = finding;
  return { id, severity, file, line, column, kind, name, path, message, fix };
}

/** A point, and what was asked for. */
interface AskedPoint {
  readonly sort: string;
  readonly text: string;
  readonly point: GradedPoint;
}

function pointsOf({ requirements, nothingFound }: Grade, language: Language): AskedPoint[] {
  return [
    ...requirements.map((point) => ({
      sort: point.requirement.sort,
      text: asks(withoutSecrets(point.requirement), language),
      point,
    })),
    ...(nothingFound ? [{ sort: 'nothing-found', text: NOTHING_FOUND[language], point: nothingFound }] : []),
  ];
}

/** The requirement with the values of a Secret left out: a report is read by more people than the question is. */
function withoutSecrets(requirement: Requirement): Requirement {
  if (requirement.sort !== 'data' || !isMeantAsSecret(requirement.target.kind)) return requirement;
  const keys = Object.keys(requirement.data);
  return { ...requirement, data: Object.fromEntries(keys.map((key) => [key, '…'])) };
}

const GREEN = 32;
const RED = 31;
const MARKS = { met: '✓', unmet: '✗' } as const;

const TEXTS = {
  sum: (points: number, of: number): Words => ({ en: `${points} of ${of} points`, ko: `${of}점 만점에 ${points}점` }),
  remarks: { en: 'Beside the points:', ko: '점수와 관계없는 참고 사항:' },
};

/** A grade for people, in the language of the exercise. */
export function gradeText({ language }: DrillFile, grade: Grade, color: boolean): string {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  if (grade.message !== undefined) lines.push(paint(RED, inOneLine(grade.message)), ...findingLines(grade.refused));
  if (grade.message !== undefined && grade.isGraded) lines.push('');
  for (const { text, point } of grade.isGraded ? pointsOf(grade, language) : []) {
    lines.push(`${point.met ? paint(GREEN, MARKS.met) : paint(RED, MARKS.unmet)} ${inOneLine(text)}`);
    if (point.hint !== undefined) lines.push(`  → ${inOneLine(point.hint)}`);
  }
  if (grade.findings.length > 0) lines.push('', TEXTS.remarks[language], ...findingLines(grade.findings));
  const isFull = grade.points === grade.of;
  lines.push('', paint(isFull ? GREEN : RED, TEXTS.sum(grade.points, grade.of)[language]));
  return `${lines.join('\n')}\n`;
}

function findingLines(findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const { file, line, column, message, fix } = finding;
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    const said = fix === undefined ? message : `${message} (fix: ${fix})`;
    return `  ${inOneLine([place, objectOf(finding), said].filter((part) => part !== '').join(': '))}`;
  });
}
