import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ApiObject, App as Cdk8sApp, type Chart as Cdk8sChart, Names, Yaml, YamlOutputType } from 'cdk8s';
import type { Chart } from './chart';
import { type AppObjects, type ChartObjects, fromApp } from './manifest/from-app';

/** A file that synth writes, relative to the output directory. */
interface OutputFile {
  readonly path: string;
  readonly objects: readonly ApiObject[];
}

/**
 * The root of an app. Takes and writes what cdk8s' `App` does, but reads the constructs only once and renders
 * everything before it writes anything.
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class App extends Cdk8sApp {
  /** The charts, each after those that it depends on. */
  override get charts(): Cdk8sChart[] {
    return fromApp(this).charts.map(({ chart }) => chart);
  }

  /**
   * Writes all manifests to the output directory.
   * @throws Error when a construct's own validation fails; then nothing is written
   */
  override synth(): void {
    const app = this.read();
    const files = this.files(app).map(({ path, objects }) => ({
      path: join(this.outdir, path),
      text: Yaml.stringify(...objects.map((object) => object.toJson())),
    }));
    if ((this as unknown as { readonly recordConstructMetadata: boolean }).recordConstructMetadata) {
      files.push({ path: join(this.outdir, 'construct-metadata.json'), text: constructMetadata(app) });
    }
    mkdirSync(this.outdir, { recursive: true });
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  /** All manifests as one YAML text. */
  override synthYaml(): string {
    const objects = this.read().charts.flatMap((chart) => chart.objects);
    return Yaml.stringify(...objects.map((object) => object.toJson()));
  }

  private read(): AppObjects {
    const app = fromApp(this);
    if (app.problems.length > 0) {
      throw new Error(`Validation failed with the following errors:\n  ${app.problems.join('\n  ')}`);
    }
    return app;
  }

  private files({ charts, hasDependentCharts }: AppObjects): OutputFile[] {
    const extension = this.outputFileExtension;
    const objects = charts.flatMap((chart) => chart.objects);
    const chartName = ({ chart }: ChartObjects, index: number): string => {
      const { fileName } = chart as Chart;
      if (fileName !== undefined) return fileName;
      const name = Names.toDnsLabel(chart);
      return hasDependentCharts ? `${String(index).padStart(4, '0')}-${name}` : name;
    };
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        return charts.length > 0 ? [{ path: `app${extension}`, objects }] : [];
      case YamlOutputType.FILE_PER_CHART:
        return charts.map((chart, i) => ({ path: chartName(chart, i) + extension, objects: chart.objects }));
      case YamlOutputType.FILE_PER_RESOURCE:
        return objects.map((object) => ({ path: objectName(object) + extension, objects: [object] }));
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        return charts.flatMap((chart, i) =>
          chart.objects.map((object) => ({
            path: join(chartName(chart, i), objectName(object) + extension),
            objects: [object],
          })),
        );
    }
  }
}

function objectName({ kind, name }: ApiObject): string {
  return `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

function constructMetadata({ charts }: AppObjects): string {
  const objects = charts.flatMap((chart) => chart.objects);
  const resources = Object.fromEntries(objects.map((object) => [object.name, { path: object.node.path }]));
  return JSON.stringify({ version: '1.0.0', resources });
}
