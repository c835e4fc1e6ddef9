import { PodwrightError } from '../errors';
import type { Finding } from '../manifest/finding';
import { findingInOneLine } from '../outputs/report/one-line';

/** Manifests are refused: they hold what the API server would refuse, or what is sure to break. */
export class ValidationError extends PodwrightError {
  /**
   * @param summary what was refused, in a line
   * @param findings all that was found, warnings and notes too
   */
  constructor(
    readonly summary: string,
    readonly findings: readonly Finding[],
  ) {
    super({ code: 'INVALID_MANIFESTS', message: [summary, ...findings.filter(isTold).map(line)].join('\n  ') });
    this.name = 'ValidationError';
  }
}

function isTold({ severity }: Finding): boolean {
  return severity !== 'note';
}

/** As in `error Pod/web spec.containers: …, at main.ts:12:3`. */
function line(finding: Finding): string {
  const { file, line, column, severity } = finding;
  const place = file === undefined ? '' : `, at ${[file, line, column].filter((part) => part !== undefined).join(':')}`;
  return `${severity} ${findingInOneLine(finding)}${place}`;
}

/** As in `2 errors and 1 warning`. */
export function counted(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'note'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.flat().join(' and ') || 'no findings';
}
