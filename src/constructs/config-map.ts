import type { Construct, IConstruct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import { CONFIG_MAP_FIELDS } from './data-fields';
import { DataReference } from './data-reference';
import { DataResource } from './data-resource';
import type { KeyedData } from './keyed-data';
import { toConfigMapData } from './kubectl-sources';
import type { NamedObject } from './reference';
import type { ResourceProps } from './resource';
import { readSourcesAt, type SourceKeys, type TypedSources } from './typed-sources';

/** A ConfigMap: `metadata` and every field of the API. */
export interface ConfigMapProps<Keys extends string = string> extends ResourceProps {
  /**
   * Text by key. Keys consist of letters, digits, `-`, `_` and `.`.
   * @default none
   */
  readonly data?: { readonly [K in Keys]?: string };
  /**
   * Bytes by key, in base64.
   * @default none
   */
  readonly binaryData?: { readonly [K in Keys]?: string };
  /**
   * Whether data and keys can never change again.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
   */
  readonly immutable?: boolean;
}

/** What the environment takes of one key of a ConfigMap. */
export interface ConfigMapKeySource extends Extract<api.EnvVarSource, { readonly configMapKeyRef: unknown }> {}

/** A ConfigMap as others name it, whether it is the app's or not. */
export interface ConfigMapReference<Keys extends string = string> extends KeyedData<Keys, ConfigMapKeySource> {}

/**
 * Settings for containers: text or bytes by key.
 * @typeParam Keys its keys, where they are known when compiling
 * @example
 * const config = new ConfigMap(chart, 'special-config', { data: { 'special.power': '10' } });
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/
 */
export class ConfigMap<Keys extends string = string> extends DataResource<Keys, ConfigMapKeySource> {
  /** A ConfigMap that exists already, or that something else makes. It may have any keys. */
  static named(name: string): ConfigMapReference;
  /**
   * A ConfigMap that exists already, or that something else makes, with the keys that it has.
   * @param keys its keys; to name any other does not compile
   */
  static named<const Keys extends string>(name: string, keys: readonly Keys[]): ConfigMapReference<Keys>;
  static named(name: string, keys?: readonly string[]): ConfigMapReference {
    return new DataReference(name, CONFIG_MAP_FIELDS, keys);
  }

  /** A ConfigMap of cdk8s-plus, to be used as ours are. It may have any keys. */
  static from(configMap: NamedObject & IConstruct): ConfigMapReference;
  /**
   * A ConfigMap of cdk8s-plus, to be used as ours are, with the keys that it has.
   * @param keys its keys; to name any other does not compile
   */
  static from<const Keys extends string>(
    configMap: NamedObject & IConstruct,
    keys: readonly Keys[],
  ): ConfigMapReference<Keys>;
  static from(configMap: NamedObject & IConstruct, keys?: readonly string[]): ConfigMapReference {
    return DataReference.from(configMap, CONFIG_MAP_FIELDS, keys);
  }

  /**
   * The ConfigMap that `kubectl create configmap` makes.
   * @throws PodwrightError for a file that can't be read, or a key or a line that kubectl would refuse
   * @example ConfigMap.create(chart, 'game-config', { fromFile: 'game.properties' });
   * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_configmap/
   */
  static create<const F extends string = never, const T extends string = never, const E extends string = never>(
    scope: Construct,
    id: string,
    sources: TypedSources<F, T, E> & Pick<ConfigMapProps, 'metadata' | 'immutable'>,
  ): ConfigMap<SourceKeys<F, T, E>> {
    const entries = readSourcesAt(scope, id, sources);
    const { fromFile: _file, fromLiteral: _literal, fromEnvFile: _envFile, ...props } = sources;
    return new ConfigMap<string>(scope, id, { ...toConfigMapData(entries), ...props });
  }

  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props?: ConfigMapProps<Keys>) {
    super(scope, id, KINDS.ConfigMap, props, CONFIG_MAP_FIELDS, [props?.data, props?.binaryData]);
  }
}
