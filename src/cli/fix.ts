import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { correctedText, type FieldCorrection } from '../manifest/yaml-edits';
import { YamlSource } from '../manifest/yaml-source';
import { checkSources, type SourceFile, type SourceFinding } from '../validation/from-sources';
import type { ValidationOptions } from '../validation/options';
import { CommandError } from './command';

/** A file with its certain corrections made. */
export interface FixedFile {
  readonly file: string;
  readonly before: YamlSource;
  readonly after: YamlSource;
}

/** What came of it. */
export interface Fixed {
  /** The files that changed. */
  readonly changed: readonly FixedFile[];
  /** All files as they are now. */
  readonly files: readonly SourceFile[];
  /** What is found in them. */
  readonly findings: readonly SourceFinding[];
}

// A correction may uncover another: a kind, and then what that kind has not.
const MOST_ROUNDS = 5;

/** Makes the corrections that are certain, in memory. */
export function fixed(
  originals: readonly SourceFile[],
  found: readonly SourceFinding[],
  options: ValidationOptions,
): Fixed {
  let files = originals;
  let findings = found;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = files.map(({ file, source }) => ({ file, source: corrected(source, findings) }));
    if (next.every(({ source }, i) => source === files[i]?.source)) break;
    const after = checkSources(next, options);
    // What does not make it better was no correction.
    if (errorsIn(after) > errorsIn(findings)) break;
    files = next;
    findings = after;
  }
  const changed = originals.flatMap(({ file, source }, i) => {
    const after = files[i]?.source ?? source;
    return after === source ? [] : [{ file, before: source, after }];
  });
  return { changed, files, findings };
}

function errorsIn(findings: readonly SourceFinding[]): number {
  return findings.filter(({ finding }) => finding.severity === 'error').length;
}

function corrected(source: YamlSource, findings: readonly SourceFinding[]): YamlSource {
  const corrections: FieldCorrection[] = findings.flatMap(({ source: own, raw, object }) =>
    own === source && raw?.correction && object ? [{ object, at: raw.at, correction: raw.correction }] : [],
  );
  if (corrections.length === 0) return source;
  const text = correctedText(source, corrections);
  return text === source.text ? source : new YamlSource(text);
}

/**
 * Writes the files that changed, each whole or not at all.
 * @throws CommandError when one cannot be written
 */
export function writeFixed(changed: readonly FixedFile[]): void {
  for (const { file, after } of changed) {
    const temporary = `${file}.podwright-${process.pid}`;
    try {
      writeFileSync(temporary, after.text, { mode: statSync(file).mode });
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new CommandError(`Cannot write "${file}": ${(error as NodeJS.ErrnoException).code}. It is as it was`);
    }
  }
}
