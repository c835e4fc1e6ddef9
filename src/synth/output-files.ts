import { type ApiObject, type Chart as Cdk8sChart, Names, YamlOutputType } from 'cdk8s';
import type { Chart } from '../chart';
import { PodwrightError } from '../errors';
import type { AppObjects } from '../manifest/from-app';
import { fileKey } from './output-path';

/** A file of the output and the objects in it. */
export interface OutputFile {
  /** Relative to the output folder, with `/` between its parts. */
  readonly path: string;
  readonly objects: readonly ApiObject[];
}

/**
 * Which objects are written to which file: as cdk8s divides them, but that no file is written over another.
 * @param extension as in `.k8s.yaml`
 * @throws PodwrightError when two charts name the same file
 */
export function outputFiles(app: AppObjects, type: YamlOutputType, extension: string): OutputFile[] {
  const { charts } = app;
  const names = charts.map(({ chart }, i) => chartName(chart, app.hasDependentCharts ? i : undefined));
  switch (type) {
    case YamlOutputType.FILE_PER_APP: {
      const objects = charts.flatMap((chart) => chart.objects);
      return charts.length > 0 ? [{ path: `app${extension}`, objects }] : [];
    }
    case YamlOutputType.FILE_PER_CHART: {
      const files = charts.map(({ objects }, i) => ({ path: names[i] + extension, objects }));
      refuseSameFile(
        charts.map(({ chart }) => chart),
        files,
      );
      return files;
    }
    case YamlOutputType.FILE_PER_RESOURCE:
      return filePerObject(
        charts.flatMap(({ objects }) => objects.map((object) => ({ object, folder: '' }))),
        extension,
      );
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return filePerObject(
        charts.flatMap(({ objects }, i) => objects.map((object) => ({ object, folder: `${names[i]}/` }))),
        extension,
      );
  }
}

/** A chart's file or folder: the one that it names, or the one of cdk8s, numbered where charts depend on others. */
function chartName(chart: Cdk8sChart, index: number | undefined): string {
  const { fileName } = chart as Chart;
  // One name on all systems: a Windows path joined there has backslashes.
  if (fileName !== undefined) return fileName.replaceAll('\\', '/');
  const name = Names.toDnsLabel(chart);
  return index === undefined ? name : `${String(index).padStart(4, '0')}-${name}`;
}

function refuseSameFile(charts: readonly Cdk8sChart[], files: readonly OutputFile[]): void {
  const first = new Map<string, number>();
  for (const [i, { path }] of files.entries()) {
    const other = first.get(fileKey(path));
    if (other !== undefined) {
      throw new PodwrightError(
        {
          code: 'DUPLICATE_FILE',
          message: `The chart is written to "${path}", and so is the chart "${charts[other]?.node.path}"`,
          fix: 'Give one of them another "fileName"',
        },
        charts[i]?.node.path,
      );
    }
    first.set(fileKey(path), i);
  }
}

/** A file for each object. Where two would share a name, their namespaces tell them apart, and last a number. */
function filePerObject(
  items: readonly { readonly object: ApiObject; readonly folder: string }[],
  extension: string,
): OutputFile[] {
  const plain = items.map(({ object, folder }) => folder + safe(`${object.kind}.${object.name}`));
  const shared = repeated(plain);
  const taken = new Set<string>();
  return items.map(({ object }, i) => {
    const { namespace } = object.metadata;
    const base = plain[i] ?? '';
    const name = shared.has(fileKey(base)) && namespace !== undefined ? `${base}.${safe(namespace)}` : base;
    let path = name + extension;
    for (let n = 2; taken.has(fileKey(path)); n++) path = `${name}.${n}${extension}`;
    taken.add(fileKey(path));
    return { path, objects: [object] };
  });
}

function repeated(paths: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(paths.map(fileKey).filter((key) => seen.has(key) || !seen.add(key)));
}

function safe(name: unknown): string {
  return String(name).replace(/[^0-9a-zA-Z-_.]/g, '');
}
