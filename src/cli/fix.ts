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
const MOST_ROUNDS = 20;

/** Makes the corrections that are certain, in memory. */
export function fixed(
  originals: readonly SourceFile[],
  found: readonly SourceFinding[],
  options: ValidationOptions,
): Fixed {
  let files = originals;
  let findings = found;
  const doubtful = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const asked = findings.filter((finding) => finding.raw?.correction && !doubtful.has(keyOf(finding)));
    const corrections = bySource(asked);
    const next = files.map((file) => corrected(file, corrections));
    if (next.every((file, i) => file === files[i])) break;
    const after = checkSources(next, options);
    // What does not make it better was no correction: the others are tried without it.
    const doubts = doubtsAbout(asked, findings, after);
    for (const doubt of doubts) doubtful.add(keyOf(doubt));
    if (doubts.length > 0) continue;
    files = next;
    findings = after;
  }
  const changed = originals.flatMap(({ file, source }, i) => {
    const after = files[i]?.source ?? source;
    return after === source ? [] : [{ file, before: source, after }];
  });
  return { changed, files, findings };
}

/** The corrections after which something else is wrong: at their place, or else in their object or file. */
function doubtsAbout(
  asked: readonly SourceFinding[],
  before: readonly SourceFinding[],
  after: readonly SourceFinding[],
): SourceFinding[] {
  const errors = errorsIn(before);
  const known = new Set(errors.map(keyOf));
  const counts = new Map<string | undefined, number>();
  const count = ({ finding: { file } }: SourceFinding, by: number) => counts.set(file, (counts.get(file) ?? 0) + by);
  for (const error of errors) count(error, -1);
  const fresh = new Map<string, SourceFinding[]>();
  for (const error of errorsIn(after)) {
    count(error, 1);
    if (known.has(keyOf(error))) continue;
    const own = fresh.get(objectOf(error));
    if (own) own.push(error);
    else fresh.set(objectOf(error), [error]);
  }
  const worse = asked.filter(({ finding: { file } }) => (counts.get(file) ?? 0) > 0);
  if (worse.length > 0) return worse;
  // An object without corrections may be what an other one describes or names.
  const owners = new Set(asked.map(objectOf));
  const others = [...fresh].filter(([object]) => !owners.has(object)).map(([, [error]]) => error?.finding.file);
  const values = asked.filter((finding) => {
    return isOfValue(finding) && (fresh.has(objectOf(finding)) || others.includes(finding.finding.file));
  });
  const about = values.filter((finding) => fresh.get(objectOf(finding))?.some((error) => isAbout(error, finding)));
  return about.length > 0 ? about : values;
}

/** Whether a correction gives a value. A name, or another kind, may well uncover what was wrong before. */
function isOfValue({ raw }: SourceFinding): boolean {
  const correction = raw?.correction;
  return correction !== undefined && correction.at === undefined && ('value' in correction || 'quote' in correction);
}

function isAbout({ raw: error }: SourceFinding, { raw }: SourceFinding): boolean {
  return error !== undefined && raw !== undefined && (error.at.covers(raw.at) || raw.at.covers(error.at));
}

function errorsIn(findings: readonly SourceFinding[]): SourceFinding[] {
  return findings.filter(({ finding }) => finding.severity === 'error');
}

function objectOf({ finding: { file }, object }: SourceFinding): string {
  return [file, object?.document, ...(object?.base ?? [])].join('\n');
}

function keyOf(found: SourceFinding): string {
  const { id, path } = found.finding;
  return `${objectOf(found)}\n${id}\n${path}`;
}

type Corrections = ReadonlyMap<YamlSource, readonly FieldCorrection[]>;

function bySource(findings: readonly SourceFinding[]): Corrections {
  const corrections = new Map<YamlSource, FieldCorrection[]>();
  for (const { source, raw, object } of findings) {
    if (!raw?.correction || !object) continue;
    const own = corrections.get(source);
    const correction = { object, at: raw.at, correction: raw.correction };
    if (own) own.push(correction);
    else corrections.set(source, [correction]);
  }
  return corrections;
}

function corrected(original: SourceFile, corrections: Corrections): SourceFile {
  const { file, source } = original;
  const own = corrections.get(source);
  const text = own ? correctedText(source, own) : source.text;
  return text === source.text ? original : { file, source: new YamlSource(text) };
}
