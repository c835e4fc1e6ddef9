import { correctedText, type FieldCorrection } from '../manifest/yaml-edits';
import { YamlSource } from '../manifest/yaml-source';
import { checkSources, type SourceFile, type SourceFinding } from '../validation/from-sources';
import type { ValidationOptions } from '../validation/options';

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
  const stuck = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const corrections = correctionsIn(findings);
    const next = files.map((file) => (stuck.has(file.file) ? file : corrected(file, corrections)));
    if (next.every((file, i) => file === files[i])) break;
    const after = checkSources(next, options);
    const worse = worseFiles(findings, after);
    if (worse.length === 0) {
      files = next;
      findings = after;
    } else {
      // What does not make it better was no correction: the others are tried without it.
      const before = stuck.size;
      for (const file of worse) stuck.add(file);
      if (stuck.size === before) break;
    }
  }
  const changed = originals.flatMap(({ file, source }, i) => {
    const after = files[i]?.source ?? source;
    return after === source ? [] : [{ file, before: source, after }];
  });
  return { changed, files, findings };
}

/** The files with more errors than before. */
function worseFiles(before: readonly SourceFinding[], after: readonly SourceFinding[]): string[] {
  const errors = new Map<string, number>();
  const add = (findings: readonly SourceFinding[], count: number): void => {
    for (const { finding } of findings) {
      const { file = '', severity } = finding;
      if (severity === 'error') errors.set(file, (errors.get(file) ?? 0) + count);
    }
  };
  add(before, -1);
  add(after, 1);
  return [...errors].filter(([, more]) => more > 0).map(([file]) => file);
}

type Corrections = ReadonlyMap<YamlSource, readonly FieldCorrection[]>;

function correctionsIn(findings: readonly SourceFinding[]): Corrections {
  const corrections = new Map<YamlSource, FieldCorrection[]>();
  for (const { source, raw, object } of findings) {
    if (!raw?.correction || !object) continue;
    const own = corrections.get(source) ?? [];
    own.push({ object, at: raw.at, correction: raw.correction });
    corrections.set(source, own);
  }
  return corrections;
}

function corrected(original: SourceFile, corrections: Corrections): SourceFile {
  const { file, source } = original;
  const own = corrections.get(source);
  const text = own ? correctedText(source, own) : source.text;
  return text === source.text ? original : { file, source: new YamlSource(text) };
}
