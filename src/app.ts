import { type ApiObject, App as Cdk8sApp, type AppProps as Cdk8sAppProps, type Chart } from 'cdk8s';
import { CHECKS_OBJECTS } from './constructs/synth-check';
import type { Finding } from './manifest/finding';
import { type AppObjects, fromApp } from './manifest/from-app';
import { jsonList, toJsonValue } from './outputs/json';
import { DOCUMENT_SEPARATOR, toYaml } from './outputs/yaml';
import { recordSites, traceToConstruct } from './synth/construct-sites';
import { type Manifests, readManifests, textsOf } from './synth/object-text';
import { outputFiles } from './synth/output-files';
import { writeFolder } from './synth/output-folder';
import { requestedProps } from './synth/requested-props';
import { showWarnings } from './synth/show-warnings';
import { answer, type SynthFile } from './synth/synth-report';
import { type SynthRequest, synthRequest } from './synth/synth-request';
import { VALIDATION } from './validate';
import type { ValidationOptions } from './validation/options';

/** What an app takes: all that cdk8s' does, and more. */
export interface AppProps extends Cdk8sAppProps, ValidationOptions {
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
  /** @internal */
  readonly [CHECKS_OBJECTS] = true;
  /** @internal */
  readonly [VALIDATION]: ValidationOptions;

  private readonly sortKeys: boolean;
  private readonly request?: SynthRequest;

  /** @param props where and how it writes; as cdk8s does where they are left out */
  constructor(props: AppProps = {}) {
    const request = synthRequest();
    super(requestedProps(props, request));
    const { kubernetes, podSecurity, rules, strict } = props;
    this[VALIDATION] = { kubernetes, podSecurity, rules, strict };
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
   * Warnings are shown on stderr.
   * @throws ValidationError when there is an error in the manifests, Error when a construct's own validation fails, and
   *   PodwrightError when the folder can't be written; then the folder is as it was
   */
  override synth(): void {
    const { request } = this;
    if (!request) {
      const { files, findings } = this.render();
      showWarnings(findings);
      writeFolder(this.outdir, files, this);
      return;
    }
    try {
      const { files, findings } = this.render();
      answer(request, this.outdir, files, this, findings);
    } catch (error) {
      traceToConstruct(error, this);
      throw error;
    }
  }

  /**
   * All manifests as one YAML text.
   * @throws ValidationError when there is an error in them
   */
  override synthYaml(): string {
    const { charts } = this.read();
    const objects = charts.flatMap((chart) => chart.objects);
    const manifests = readManifests(objects);
    const text = this.toYaml(objects, manifests);
    this.check(manifests);
    return text;
  }

  private render(): { readonly files: SynthFile[]; readonly findings: readonly Finding[] } {
    const app = this.read();
    const manifests = readManifests(app.charts.flatMap(({ objects }) => objects));
    // What cannot be written at all comes before what should not be.
    const files = outputFiles(app, this.yamlOutputType, this.outputFileExtension).map(({ path, objects }) => ({
      path,
      text: this.toText(objects, manifests),
      objects: objects.length,
    }));
    const findings = this.check(manifests);
    // Private to cdk8s, which sets it from its props and from CDK8S_RECORD_CONSTRUCT_METADATA.
    const { recordConstructMetadata } = this as unknown as { readonly recordConstructMetadata: boolean };
    if (recordConstructMetadata) files.push({ path: 'construct-metadata.json', text: metadataOf(app), objects: 0 });
    return { files, findings };
  }

  /** What is found in the manifests, if it does not keep them from being written. */
  private check(manifests: Manifests): readonly Finding[] {
    // Loaded when something is checked: an import of ours stays light.
    const { mergeOptions, readConfig } = require('./validation/config') as typeof import('./validation/config');
    const { checkConstructs } =
      require('./validation/from-constructs') as typeof import('./validation/from-constructs');
    const { refuseInvalid } = require('./synth/refuse-invalid') as typeof import('./synth/refuse-invalid');
    const options = mergeOptions(readConfig(process.cwd()), this[VALIDATION], this.request?.validation);
    const findings = checkConstructs([...manifests.keys()], [...manifests.values()], options);
    refuseInvalid(findings, this.request?.maxWarnings);
    return findings;
  }

  private toText(objects: readonly ApiObject[], manifests: Manifests): string {
    if (this.request?.format !== 'json') return this.toYaml(objects, manifests);
    const options = { sortKeys: this.sortKeys };
    return jsonList(textsOf(objects, manifests, (manifest) => toJsonValue(manifest, options)));
  }

  private toYaml(objects: readonly ApiObject[], manifests: Manifests): string {
    const options = { sortKeys: this.sortKeys };
    return textsOf(objects, manifests, (manifest) => toYaml(manifest, options)).join(DOCUMENT_SEPARATOR);
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
