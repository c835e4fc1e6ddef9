import type { KubernetesVersion } from '../../kubernetes/versions';
import { fieldsOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import type { ManifestComments } from '../../manifest/manifest-comments';
import { anchorsOf, readComments } from '../../manifest/yaml-comments';
import type { YamlSource } from '../../manifest/yaml-source';
import { Module } from './module';
import { addObject, Ids } from './objects';
import { References } from './references';

/** An object to convert, and its comments where it comes from YAML. */
export interface SourceManifest {
  readonly manifest: Manifest;
  readonly comments?: ManifestComments;
}

/** How the TypeScript is to be. */
export interface TypeScriptOptions {
  /**
   * Whether it is a whole program, or a function that makes one chart of an app.
   * @default 'app'
   */
  readonly shape?: 'app' | 'chart';
  /**
   * The name of the chart, from which that of its function is made.
   * @default the name of the first object
   */
  readonly name?: string;
  /**
   * The version of Kubernetes that the app targets.
   * @default '1.28'
   */
  readonly kubernetes?: KubernetesVersion;
  /**
   * Whether the order of fields is kept too, where a shorter way to write would change it.
   * @default false
   */
  readonly exact?: boolean;
  /**
   * Whether kinds without a construct of ours may be those of cdk8s-plus-28, which the project then needs.
   * @default true
   */
  readonly cdk8sPlus?: boolean;
}

/** TypeScript that makes the objects. */
export interface TypeScriptModule {
  readonly code: string;
  /** What the code cannot say, each in a line. */
  readonly lost: readonly string[];
  /** The packages that it imports. */
  readonly imports: readonly string[];
}

/** TypeScript, as a person would write it, that makes these objects. */
export function toTypeScript(
  manifests: readonly Manifest[] | readonly SourceManifest[],
  options: TypeScriptOptions = {},
): TypeScriptModule {
  const sources = manifests.map(sourceOf);
  const plain = sources.map(({ manifest }) => manifest);
  const {
    shape = 'app',
    name = textOf(fieldsOf(plain[0]?.metadata).name) ?? 'chart',
    kubernetes,
    exact = false,
    cdk8sPlus = true,
  } = options;
  const module = new Module({ shape, name: name === '' || name in Object.prototype ? 'chart' : name, kubernetes });
  const lost: string[] = [];
  const scope = { module, references: new References(module, plain), exact, cdk8sPlus, ids: new Ids(), lost };
  for (const { manifest, comments } of sources) addObject(manifest, comments, scope);
  const code = module.text();
  return { code, lost, imports: module.packages };
}

/** An object of the API says its kind at once, a source further in. */
function sourceOf(source: Manifest | SourceManifest): SourceManifest {
  const { manifest } = source as SourceManifest;
  return 'kind' in source || !manifest ? { manifest: source as Manifest } : (source as SourceManifest);
}

/** The objects of a text with the comments at them. */
export function readSourceManifests(source: YamlSource): { manifests: SourceManifest[]; lost: string[] } {
  const comments = readComments(source);
  const manifests = source.objects.map((object) => ({ manifest: object.manifest, comments: comments.get(object) }));
  const lost = anchorsOf(source).map(
    ({ name, line }) => `The anchor "&${name}" at line ${line}: its value is written out`,
  );
  return { manifests, lost };
}
