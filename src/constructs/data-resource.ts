import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import type { KindFacts } from '../kubernetes/kinds';
import { isFields } from '../manifest/fields';
import type { DataFields } from './data-fields';
import { DataReference } from './data-reference';
import { type Fields, isToken } from './expansion';
import type { DataVolumeOptions, KeyedData, OptionalReference } from './keyed-data';
import { Resource, type ResourceProps } from './resource';
import type { Volume } from './volume';

/** An object that holds data by key and that containers refer to: a ConfigMap or a Secret. */
export abstract class DataResource<Keys extends string, KeySource>
  extends Resource
  implements KeyedData<Keys, KeySource>
{
  private readonly reference: DataReference<Keys, KeySource>;

  /** @param data the fields of the props that hold the data */
  protected constructor(
    scope: Construct,
    id: string,
    facts: KindFacts,
    props: ResourceProps | undefined,
    fields: DataFields,
    data: readonly unknown[],
  ) {
    super(scope, id, facts, props, (expansion) => {
      if (props !== undefined) expansion.object(props, 'props');
      const { metadata: _metadata, ...body } = (props ?? {}) as Fields;
      return body;
    });
    this.reference = new DataReference(this.name, fields, knownKeys(data), this);
  }

  /**
   * One key as the source of an environment variable.
   * @throws PodwrightError when the object is known not to have the key
   * @example env: { POWER: config.key('special.power') }
   */
  key(key: Keys, options?: OptionalReference): KeySource {
    return this.reference.key(key, options);
  }

  /**
   * Every key as an environment variable, its name after the prefix.
   * @example envFrom: [config.prefixed('GAME_')]
   */
  prefixed(prefix: string, options?: OptionalReference): api.EnvFromSource {
    return this.reference.prefixed(prefix, options);
  }

  /**
   * Every key as an environment variable, if the object exists.
   * @example envFrom: [config.optional()]
   */
  optional(): api.EnvFromSource {
    return this.reference.optional();
  }

  /**
   * The keys as files.
   * @param name the volume's name; the object's where it is left out
   * @throws PodwrightError when the object is known not to have one of the keys in `items`
   * @example volumeMounts: { '/etc/config': config.volume() }
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  volume(name?: string, options?: DataVolumeOptions<Keys>): Volume {
    return this.reference.volume(name, options);
  }
}

/** The keys of the data; unknown where a token will only make it at synth. */
function knownKeys(data: readonly unknown[]): string[] | undefined {
  if (data.some(isToken)) return undefined;
  return data.filter(isFields).flatMap((fields) => Object.keys(fields).filter((key) => fields[key] !== undefined));
}
