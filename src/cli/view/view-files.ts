import type { SourceObject, YamlSource } from '../../manifest/yaml-source';
import type { ObjectSource } from '../../outputs/diagram/page/object-source';
import type { PlacedFinding } from '../../outputs/diagram/subject';
import { findingBlock } from '../../outputs/report/text';
import type { SourceFile, SourceFinding } from '../../validation/from-sources';
import type { CheckedFiles } from '../checked-files';
import { excerptOf } from '../excerpts';
import { hasColor } from '../terminal';
import { documentTexts } from './document-texts';
import { shownFile } from './shown-file';
import type { Viewed } from './viewed';

/**
 * The objects of files with their texts. What cannot be read, or is no object's, is told on stderr.
 * @param operands what was asked for
 */
export function viewFiles({ files, findings }: CheckedFiles, operands: readonly string[], title: string): Viewed {
  const placed: PlacedFinding[] = [];
  const told: SourceFinding[] = [];
  for (const found of findings) {
    if (found.raw) placed.push({ ...found.finding, object: found.raw.object });
    else told.push(found);
  }
  const color = hasColor(process.stderr);
  for (const found of told) {
    process.stderr.write(`${findingBlock({ finding: found.finding, excerpt: excerptOf(found) }, color)}\n`);
  }
  return {
    manifests: files.flatMap(({ source }) => source.objects.map(({ manifest }) => manifest)),
    findings: placed,
    sources: files.flatMap((file) => sourcesIn(file, operands)),
    title,
    isPartial: told.some(({ finding }) => finding.severity === 'error'),
  };
}

function sourcesIn({ file, source }: SourceFile, operands: readonly string[]): ObjectSource[] {
  const texts = documentTexts(source);
  const name = file === '-' ? undefined : shownFile(file, operands);
  return source.objects.map((object) => {
    if (object.base.length > 0) return { file: name, line: lineOf(object, source) };
    const document = texts?.[object.document];
    return document ? { file: name, line: document.line, yaml: document.text } : { file: name };
  });
}

/** The line of an item of a list. */
function lineOf(object: SourceObject, source: YamlSource): number {
  return source.placeOf(object, []).line;
}
