import type { IConstruct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { PodwrightError } from '../errors';
import { closest } from '../kubernetes/suggest';
import { type NamedObject, withTarget } from './reference';
import { Volume } from './volume';
import { volumeNameFrom } from './volume-name';

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

/** The fields by which the API refers to one kind of object that holds data. */
export interface DataFields {
  readonly kind: string;
  readonly keyRef: 'configMapKeyRef' | 'secretKeyRef';
  readonly envFromRef: 'configMapRef' | 'secretRef';
  readonly volume: 'configMap' | 'secret';
  readonly volumeName: 'name' | 'secretName';
}

/**
 * A ConfigMap or a Secret as others name it.
 * @typeParam Keys the keys that it has
 * @typeParam KeySource what the environment takes of one of them
 */
export class DataReference<Keys extends string, KeySource> implements NamedObject {
  readonly kind: string;
  private readonly keys?: ReadonlySet<string>;

  /**
   * @param name the object's name
   * @param fields how the API refers to objects of its kind
   * @param keys the keys it has; any where left out
   * @param target the construct, if the object is one of the app's
   */
  constructor(
    readonly name: string,
    private readonly fields: DataFields,
    keys?: Iterable<string>,
    private readonly target?: IConstruct,
  ) {
    this.kind = fields.kind;
    this.keys = keys && new Set(keys);
    withTarget(this, target);
  }

  /**
   * One key as the source of an environment variable.
   * @throws PodwrightError when the object is known not to have the key
   * @example env: { POWER: config.key('special.power') }
   */
  key(key: Keys, { optional }: OptionalReference = {}): KeySource {
    this.expectKey(key, optional);
    const selector = { name: this.name, key, ...given({ optional }) };
    return withTarget({ [this.fields.keyRef]: selector }, this.target) as KeySource;
  }

  /**
   * Every key as an environment variable, its name after the prefix.
   * @example envFrom: [config.prefixed('GAME_')]
   */
  prefixed(prefix: string, options?: OptionalReference): api.EnvFromSource {
    return this.envFrom(prefix, options);
  }

  /**
   * Every key as an environment variable, if the object exists.
   * @example envFrom: [config.optional()]
   */
  optional(): api.EnvFromSource {
    return this.envFrom(undefined, { optional: true });
  }

  /**
   * The keys as files.
   * @param name the volume's name; the object's where it is left out
   * @example volumeMounts: { '/etc/config': config.volume() }
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  volume(name = volumeNameFrom(this.name), options: DataVolumeOptions<Keys> = {}): Volume {
    const { items, ...rest } = options;
    const list = items && (isList(items) ? items : Object.entries(items).map(([key, path]) => ({ key, path })));
    for (const { key } of list ?? []) this.expectKey(key, options.optional);
    const source = { [this.fields.volumeName]: this.name, ...given({ items: list }), ...rest };
    return new Volume(name, { [this.fields.volume]: source } as unknown as api.VolumeSource, this.target);
  }

  private envFrom(prefix: string | undefined, { optional }: OptionalReference = {}): api.EnvFromSource {
    const reference = { name: this.name, ...given({ optional }) };
    const source = { ...given({ prefix }), [this.fields.envFromRef]: reference };
    return withTarget(source, this.target) as unknown as api.EnvFromSource;
  }

  /** From untyped code a misspelt key gets this far. */
  private expectKey(key: string, optional: boolean | undefined): void {
    if (!this.keys || this.keys.has(key) || optional) return;
    const meant = closest(key, this.keys);
    const known = [...this.keys].map((k) => `"${k}"`).join(', ');
    throw new PodwrightError(
      {
        code: 'UNKNOWN_KEY',
        message: `${this.kind} "${this.name}" has no key "${key}"`,
        fix: meant ? `Did you mean "${meant}"?` : `It has ${known || 'none at all'}`,
      },
      this.target?.node.path,
    );
  }
}

/** The fields that were given a value. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function isList<T>(items: object | readonly T[]): items is readonly T[] {
  return Array.isArray(items);
}
