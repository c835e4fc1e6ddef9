import type { IConstruct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { PodwrightError } from '../errors';
import { closest } from '../kubernetes/suggest';
import type { DataFields } from './data-fields';
import type { DataVolumeOptions, KeyedData, OptionalReference } from './keyed-data';
import { isNamedObject, type NamedObject, withTarget } from './reference';
import { Volume } from './volume';
import { volumeNameFrom } from './volume-name';

/**
 * A ConfigMap or a Secret as others name it.
 * @typeParam Keys the keys that it has
 * @typeParam KeySource what the environment takes of one of them
 */
export class DataReference<Keys extends string, KeySource> implements KeyedData<Keys, KeySource> {
  /** The object's kind: `ConfigMap` or `Secret`. */
  readonly kind: string;
  private readonly keys?: ReadonlySet<string>;
  /** What values made from it stand for: the construct, or this name of something outside. */
  private readonly marked: IConstruct | NamedObject;

  /** A reference to an object that something else has made. */
  static from<KeySource>(
    object: NamedObject & IConstruct,
    fields: DataFields,
    keys?: Iterable<string>,
  ): DataReference<string, KeySource> {
    if (isNamedObject(object) && object.kind === fields.kind) {
      return new DataReference(object.name, fields, keys, object);
    }
    throw new PodwrightError({
      code: 'INVALID_ARGUMENT',
      message: isNamedObject(object)
        ? `The ${(object as NamedObject).kind} "${(object as NamedObject).name}" is no ${fields.kind}`
        : `What is given is no ${fields.kind}`,
      fix: `Pass a ${fields.kind}`,
    });
  }

  /**
   * @param fields how the API refers to objects of its kind
   * @param keys the keys it has; any where left out
   * @param target the construct, if the object is one of the app's
   */
  constructor(
    /** The object's name. */
    readonly name: string,
    private readonly fields: DataFields,
    keys?: Iterable<string>,
    private readonly target?: IConstruct,
  ) {
    this.kind = fields.kind;
    this.keys = keys && new Set(keys);
    this.marked = target ?? this;
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
    return withTarget({ [this.fields.keyRef]: selector }, this.marked) as KeySource;
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
    if (typeof name !== 'string') this.refuseName();
    const { items, ...rest } = options;
    const list = items && (isList(items) ? items : pathItems(items));
    for (const { key } of list ?? []) this.expectKey(key, options.optional);
    const source = { [this.fields.volumeName]: this.name, ...given({ items: list }), ...rest };
    return new Volume(name, { [this.fields.volume]: source } as unknown as api.VolumeSource, this.marked);
  }

  private envFrom(prefix: string | undefined, { optional }: OptionalReference = {}): api.EnvFromSource {
    const reference = { name: this.name, ...given({ optional }) };
    const source = { ...given({ prefix }), [this.fields.envFromRef]: reference };
    return withTarget(source, this.marked) as unknown as api.EnvFromSource;
  }

  private refuseName(): never {
    throw new PodwrightError(
      {
        code: 'INVALID_ARGUMENT',
        message: `The name of a volume of the ${this.kind} "${this.name}" is no text`,
        fix: 'Pass the name first, and what else there is to say after it',
      },
      this.target?.node.path,
    );
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

function pathItems(items: object): { readonly key: string; readonly path: unknown }[] {
  const entries = Object.entries(items).filter(([, path]) => path !== undefined);
  return entries.map(([key, path]: [string, unknown]) => ({ key, path }));
}

/** The fields that were given a value. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function isList<T>(items: object | readonly T[]): items is readonly T[] {
  return Array.isArray(items);
}
