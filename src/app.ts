import { type ApiObject, App as Cdk8sApp, type AppProps as Cdk8sAppProps, type Chart } from 'cdk8s';
import { type AppObjects, fromApp } from './manifest/from-app';
import { jsonList, toJsonValue } from './outputs/json';
import { DOCUMENT_SEPARATOR, toYaml } from './outputs/yaml';
import { recordSites, traceToConstruct } from './synth/construct-sites';
import { ofManifest, textOf } from './synth/object-text';
import { outputFiles } from './synth/output-files';
import { writeFolder } from './synth/output-folder';
import { requestedProps } from './synth/requested-props';
import { answer, type SynthFile } from './synth/synth-report';
import { type SynthRequest, synthRequest } from './synth/synth-request';

/** What an app takes: all that cdk8s' does, and more. */
export interface AppProps extends Cdk8sAppProps {
  /**
   * Whether the fields of every object are sorted by name, as cdk8s sorts them.
   * @default false: they stand as they were written
   */
  readonly sortKeys?: boolean;
}

/**
 * The root of an app: a drop-in for cdk8s' `App`, for any construct. It reads the constructs in one walk, renders each
 * object once, and writes all files or none.
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class App extends Cdk8sApp {
  private readonly sortKeys: boolean;
  private readonly request?: SynthRequest;

  /** @param props where and how it writes; as cdk8s does where they are left out */
  constructor(props: AppProps = {}) {
    const request = synthRequest();
    super(requestedProps(props, request));
    this.sortKeys = props.sortKeys ?? false;
    this.request = request;
    if (request) recordSites();
  }

  /** The charts, each after those that it depends on. */
  override get charts(): Chart[] {
    return fromApp(this).charts.map(({ chart }) => chart);
  }

  /**
   * Writes all manifests to the output folder, and removes those that an earlier synth of the same program wrote there
   * and that are no more. Nothing else in the folder is touched.
   * @throws Error when a construct's own validation fails, and PodwrightError when the folder can't be written; then
   *   the folder is as it was
   */
  override synth(): void {
    const { request } = this;
    if (!request) {
      writeFolder(this.outdir, this.render(), this);
      return;
    }
    try {
      answer(request, this.outdir, this.render(), this);
    } catch (error) {
      traceToConstruct(error, this);
      throw error;
    }
  }

  /** All manifests as one YAML text. */
  override synthYaml(): string {
    const { charts } = this.read();
    return this.toYaml(charts.flatMap((chart) => chart.objects));
  }

  private render(): SynthFile[] {
    const app = this.read();
    const files = outputFiles(app, this.yamlOutputType, this.outputFileExtension).map(({ path, objects }) => ({
      path,
      text: this.toText(objects),
      objects: objects.length,
    }));
    // Private to cdk8s, which sets it from its props and from CDK8S_RECORD_CONSTRUCT_METADATA.
    const { recordConstructMetadata } = this as unknown as { readonly recordConstructMetadata: boolean };
    if (!recordConstructMetadata) return files;
    return [...files, { path: 'construct-metadata.json', text: metadataOf(app), objects: 0 }];
  }

  private toText(objects: readonly ApiObject[]): string {
    if (this.request?.format !== 'json') return this.toYaml(objects);
    const options = { sortKeys: this.sortKeys };
    return jsonList(objects.map((object) => ofManifest(object, (manifest) => toJsonValue(manifest, options))));
  }

  private toYaml(objects: readonly ApiObject[]): string {
    const options = { sortKeys: this.sortKeys };
    return textOf(objects, (manifest) => toYaml(manifest, options), DOCUMENT_SEPARATOR);
  }

  private read(): AppObjects {
    const app = fromApp(this);
    if (app.problems.length > 0) {
      throw new Error(`Validation failed with the following errors:\n  ${app.problems.join('\n  ')}`);
    }
    return app;
  }
}

/** Which construct made which object, in cdk8s' format. */
function metadataOf({ charts }: AppObjects): string {
  const objects = charts.flatMap((chart) => chart.objects);
  const resources = Object.fromEntries(objects.map((object) => [object.name, { path: object.node.path }]));
  return JSON.stringify({ version: '1.0.0', resources });
}
