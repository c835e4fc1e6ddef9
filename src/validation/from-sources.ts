import { FieldPath } from '../kubernetes/field-path';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import type { Place } from '../manifest/yaml-place';
import type { SourceObject, YamlSource } from '../manifest/yaml-source';
import { VALID_ALLOWANCE } from './catalogue';
import { checkObjects } from './check-objects';
import { customKindsOf } from './custom-kinds';
import { type FindingPlace, type RawFinding, toFinding } from './finding';
import type { ValidationOptions } from './options';

/** A text of YAML or JSON, and what messages call it. */
export interface SourceFile {
  /** The file, as it was named; `-` for the standard input. */
  readonly file: string;
  readonly source: YamlSource;
}

/** A finding in a text, with what is needed to draw it and to mend it. */
export interface SourceFinding {
  readonly finding: Finding;
  readonly source: YamlSource;
  /** Where it is marked; of text that cannot be read only the line and the column are known. */
  readonly place: Pick<Place, 'line' | 'column' | 'length'>;
  /** The check's own finding and its object; not for text that cannot be read. */
  readonly raw?: RawFinding;
  readonly object?: SourceObject;
}

/** Checks the objects of many texts together. Texts that cannot be read are findings themselves. */
export function checkSources(files: readonly SourceFile[], options: ValidationOptions): SourceFinding[] {
  const owners = files.flatMap((file, text) => file.source.objects.map((object) => ({ file, text, object })));
  const manifests = owners.map(({ object }) => object.manifest);
  const raw = checkObjects(
    {
      manifests,
      customKinds: customKindsOf(manifests),
      textOf: (i) => owners[i]?.text ?? 0,
      allowances: (i) => {
        const owner = owners[i];
        return owner ? owner.file.source.allowancesOf(owner.object) : [];
      },
    },
    options,
  );
  const found = new Map<SourceFile, SourceFinding[]>(files.map((file) => [file, textFindings(file)]));
  for (const finding of raw) {
    const owner = owners[finding.object];
    if (owner) found.get(owner.file)?.push(located(finding, owner.file, owner.object));
  }
  return [...found.values()].flatMap((findings) => findings.sort(byPlace));
}

function byPlace({ place: a }: SourceFinding, { place: b }: SourceFinding): number {
  return a.line - b.line || a.column - b.column;
}

/** Text that Kubernetes cannot read, and comments that were meant to allow something and don't. */
function textFindings({ file, source }: SourceFile): SourceFinding[] {
  const place = ({ line, column }: TextPlace): FindingPlace => ({ file, line, column });
  const problems = source.problems.map((problem): SourceFinding => {
    const raw = { ...problem, layer: 'structure', severity: 'error', object: -1, at: FieldPath.root } as const;
    return { source, place: { ...problem, length: 1 }, finding: toFinding(raw, NOTHING, place(problem)) };
  });
  const mistakes = source.allowanceComments.mistakes.map((mistake): SourceFinding => {
    const { message, fix, object } = mistake;
    const at = FieldPath.root;
    const raw = { id: VALID_ALLOWANCE, layer: 'rule', severity: 'warning', object: -1, at, message, fix } as const;
    const finding = toFinding(raw, object?.manifest ?? NOTHING, place(mistake));
    return { source, place: { ...mistake, length: 1 }, finding };
  });
  return [...problems, ...mistakes];
}

type TextPlace = Pick<Place, 'line' | 'column'>;

/** What stands for the object of a text that is none. */
const NOTHING: Manifest = { apiVersion: '', kind: '' };

function located(raw: RawFinding, { file, source }: SourceFile, object: SourceObject): SourceFinding {
  const place = raw.place
    ? { ...raw.place, length: 1 }
    : source.placeOf(object, (raw.mark ?? raw.at).steps(), raw.marksName);
  const written = 'written' in place ? (place as Place).written : undefined;
  // In words that name what was written, where the reader made something else of it.
  const said = raw.asWritten && written !== undefined ? { ...raw, ...raw.asWritten(written) } : raw;
  const { line, column } = place;
  return { source, place, raw, object, finding: toFinding(said, object.manifest, { file, line, column }) };
}
