import type { Severity } from '../../manifest/problem';
import type { ReportedFinding, Reporter } from './report';
import { objectOf, summaryLine } from './text';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * For GitHub Actions, which shows each finding at its line.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const githubReport: Reporter = (findings, summary) =>
  `${[...findings.map(line), summaryLine(summary)].join('\n')}\n`;

function line({ finding }: ReportedFinding): string {
  const { severity, file, line, column, id, message, fix } = finding;
  const properties = [
    // What was piped in has no file to show it at.
    ...(file === undefined || file === '-' ? [] : [['file', file] as const]),
    ...(line === undefined ? [] : [['line', String(line)] as const]),
    ...(column === undefined ? [] : [['col', String(column)] as const]),
    ['title', id] as const,
  ].map(([name, value]) => `${name}=${property(value)}`);
  const text = [objectOf(finding), message].filter((part) => part !== '').join(': ');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(fix === undefined ? text : `${text}. ${fix}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
