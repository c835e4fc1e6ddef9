import type { Severity } from '../../manifest/problem';
import type { PlacedFinding } from './subject';

/** From the worst on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The worst severity among findings. */
export function worstOf(findings: readonly PlacedFinding[]): Severity | undefined {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** Whether something is wrong: a note is only worth knowing. */
export function isWrong(findings: readonly PlacedFinding[]): boolean {
  return findings.some(({ severity }) => severity !== 'note');
}
