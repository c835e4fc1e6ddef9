import type { SourceFile, SourceFinding } from '../validation/from-sources';
import type { ValidationOptions } from '../validation/options';

/**
 * Writes the corrections that are certain.
 * @returns what is found afterwards
 */
export function fix(
  _files: readonly SourceFile[],
  findings: SourceFinding[],
  _options: ValidationOptions,
  _dryRun: boolean,
): SourceFinding[] {
  return findings;
}
