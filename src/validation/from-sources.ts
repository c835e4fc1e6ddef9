import type { Place } from '../manifest/yaml-place';
import type { SourceObject, YamlSource } from '../manifest/yaml-source';
import { checkObjects } from './check-objects';
import { customKindsOf } from './custom-kinds';
import { type Finding, type RawFinding, toFinding } from './finding';
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
  const owners = files.flatMap((file) => file.source.objects.map((object) => ({ file, object })));
  const manifests = owners.map(({ object }) => object.manifest);
  const raw = checkObjects(
    {
      manifests,
      customKinds: customKindsOf(manifests),
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

/** Text that Kubernetes cannot read. */
function textFindings({ file, source }: SourceFile): SourceFinding[] {
  return source.problems.map(({ id, message, fix, line, column }) => ({
    source,
    place: { line, column, length: 1 },
    finding: {
      id,
      layer: 'structure',
      severity: 'error',
      file,
      line,
      column,
      kind: '',
      name: '',
      path: '',
      message,
      ...(fix !== undefined && { fix }),
    },
  }));
}

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
