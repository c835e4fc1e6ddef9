import type { Severity } from '../../manifest/problem';
import { counted } from '../counted';
import { inOneLine, marked } from './excerpt';
import type { ReportedFinding, Reporter, Summary } from './report';

const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, note: 36 };
const BOLD = 1;
const DIM = 2;

/** For people: each finding with its place, the line drawn, and what to type instead. */
export const textReport: Reporter = (findings, summary, { color }) => {
  const blocks = findings.map((reported) => findingBlock(reported, color));
  return `${[...blocks, `${summaryLine(summary)}\n`].join('\n')}`;
};

/** One finding: its place, its object, the line drawn, and what to type instead. */
export function findingBlock({ finding, excerpt }: ReportedFinding, color: boolean): string {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const { file, line, column, severity, message, fix, id, constructPath } = finding;
  const place = inOneLine([file, line, column].filter((part) => part !== undefined).join(':'));
  const object = [objectOf(finding), constructPath && `in ${constructPath}`, `(${id})`].filter(Boolean).join(' ');
  const lines = [
    `${place === '' ? '' : `${paint(BOLD, place)}: `}${paint(COLORS[severity], severity)}: ${inOneLine(message)}`,
    paint(DIM, `  ${inOneLine(object)}`),
  ];
  if (excerpt && line !== undefined) lines.push(...drawn(excerpt, line, (mark) => paint(COLORS[severity], mark)));
  if (fix !== undefined) lines.push(`  fix: ${inOneLine(fix)}`);
  return `${lines.join('\n')}\n`;
}

/** As in `Pod/web spec.containers[0].image`. */
export function objectOf({ kind, namespace, name, path }: ReportedFinding['finding']): string {
  const object = [kind, namespace, name].filter((part) => part !== undefined && part !== '').join('/');
  return [object, path].filter((part) => part !== '').join(' ');
}

function drawn(
  excerpt: NonNullable<ReportedFinding['excerpt']>,
  line: number,
  paint: (mark: string) => string,
): string[] {
  const { text, indent, mark } = marked(excerpt);
  const number = String(line);
  return [`  ${number} | ${text}`, `  ${' '.repeat(number.length)} | ${indent}${paint(mark)}`];
}

/** As in `2 files with 3 objects: 1 error, 2 warnings`. */
export function summaryLine({ files, objects, errors, warnings, notes }: Summary): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notes, 'note'],
  ] as const;
  const found = counts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  return `${counted(files, 'file')} with ${counted(objects, 'object')}: ${found.join(', ') || (objects === 0 ? 'nothing to check' : 'nothing found')}`;
}
