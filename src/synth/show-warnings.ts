import type { Finding } from '../manifest/finding';
import { findingInOneLine } from '../outputs/report/one-line';

/** Tells on stderr of what is likely to be wrong and does not stop synth. */
export function showWarnings(findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.severity !== 'warning') continue;
    const { file, line } = finding;
    const place = file === undefined ? '' : `${file}:${line}: `;
    process.stderr.write(`${place}warning: ${findingInOneLine(finding)}\n`);
  }
}
