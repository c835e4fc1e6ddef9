import type { KubernetesVersion } from '../../kubernetes/versions';
import type { Manifest } from '../../manifest/manifest';
import type { ManifestComments } from '../../manifest/manifest-comments';

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
