import { YamlSource } from '../manifest/yaml-source';
import type { ReportedFinding, Summary } from '../outputs/report/report';
import { catalogue } from '../validation/catalogue';
import { checkSources, type SourceFile, type SourceFinding } from '../validation/from-sources';
import type { ValidationOptions } from '../validation/options';
import { CheckProgress } from './check-progress';
import { excerptOf } from './excerpts';
import { inputs } from './input-files';
import { type FormatName, reporter } from './reporters';
import { hasColor } from './terminal';
import { version } from './version';

/** Files of manifests, and what is found in them. */
export interface CheckedFiles {
  readonly files: readonly SourceFile[];
  readonly findings: readonly SourceFinding[];
}

/**
 * Reads what operands name, and checks all of it together.
 * @throws CommandError where something cannot be read
 */
export function checkedFiles(operands: readonly string[], options: ValidationOptions): CheckedFiles {
  const progress = new CheckProgress();
  try {
    const files: SourceFile[] = [];
    for (const { file, bytes } of inputs(operands)) {
      files.push({ file, source: YamlSource.of(bytes) });
      progress.read(files.length);
    }
    progress.check(objectsIn(files));
    return { files, findings: checkSources(files, options) };
  } finally {
    progress.end();
  }
}

/** How many there are of what. */
export function summaryOf({ files, findings }: CheckedFiles): Summary {
  const count = (severity: string): number => findings.filter(({ finding }) => finding.severity === severity).length;
  return {
    files: files.length,
    objects: objectsIn(files),
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
  };
}

/**
 * All that is found, in a format.
 * @param stream where it is shown
 */
export function reportText(checked: CheckedFiles, format: FormatName, stream: NodeJS.WriteStream): string {
  const { files, findings } = checked;
  const { report } = reporter(format);
  const reported = findings.map((found): ReportedFinding => ({ finding: found.finding, excerpt: excerptOf(found) }));
  const says = new Map(catalogue().map((entry) => [entry.id, entry.says]));
  return report(reported, summaryOf(checked), {
    color: hasColor(stream),
    version: version(),
    files: files.map(({ file }) => file),
    describe: (id: string) => says.get(id) ?? id,
  });
}

function objectsIn(files: readonly SourceFile[]): number {
  return files.reduce((sum, { source }) => sum + source.objects.length, 0);
}
