import type * as api from '../../imports/kubernetes';
import type { NamedObject } from './reference';
import type { Volume } from './volume';

/** Whether the container starts without the object or the key. */
export interface OptionalReference {
  /**
   * Whether the Pod may start when the object or the key does not exist.
   * @default false
   */
  readonly optional?: boolean;
}

/** Which keys become which files, and with which permissions. */
export interface DataVolumeOptions<Keys extends string> extends OptionalReference {
  /**
   * The keys to make files of: a record from key to path, or the API's own list.
   * @default every key, as a file of its name
   */
  readonly items?: { readonly [K in Keys]?: string } | readonly (Omit<api.KeyToPath, 'key'> & { readonly key: Keys })[];
  /**
   * The files' permission bits; in TypeScript `0o400`, in YAML a decimal number.
   * @default 0o644
   */
  readonly defaultMode?: number;
}

/**
 * Data by key as containers refer to it: a ConfigMap or a Secret, or the name of one.
 * @typeParam Keys the keys that it has
 * @typeParam KeySource what the environment takes of one of them
 */
export interface KeyedData<Keys extends string, KeySource> extends NamedObject {
  /**
   * One key as the source of an environment variable.
   * @throws PodwrightError when the object is known not to have the key
   * @example env: { POWER: config.key('special.power') }
   */
  key(key: Keys, options?: OptionalReference): KeySource;

  /**
   * Every key as an environment variable, its name after the prefix.
   * @example envFrom: [config.prefixed('GAME_')]
   */
  prefixed(prefix: string, options?: OptionalReference): api.EnvFromSource;

  /**
   * Every key as an environment variable, if the object exists.
   * @example envFrom: [config.optional()]
   */
  optional(): api.EnvFromSource;

  /**
   * The keys as files.
   * @param name the volume's name; the object's where it is left out
   * @throws PodwrightError when the object is known not to have one of the keys in `items`
   * @example volumeMounts: { '/etc/config': config.volume() }
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  volume(name?: string, options?: DataVolumeOptions<Keys>): Volume;
}
