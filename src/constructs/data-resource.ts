import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import type { KindFacts } from '../kubernetes/kinds';
import { type DataFields, DataReference, type DataVolumeOptions, type OptionalReference } from './data-reference';
import { type Fields, isPlainObject, isToken } from './expansion';
import { Resource, type ResourceProps } from './resource';
import type { Volume } from './volume';

/** An object that holds data by key and that containers refer to: a ConfigMap or a Secret. */
export abstract class DataResource<Keys extends string, KeySource> extends Resource {
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

  /** {@inheritDoc DataReference.key} */
  key(key: Keys, options?: OptionalReference): KeySource {
    return this.reference.key(key, options);
  }

  /** {@inheritDoc DataReference.prefixed} */
  prefixed(prefix: string, options?: OptionalReference): api.EnvFromSource {
    return this.reference.prefixed(prefix, options);
  }

  /** {@inheritDoc DataReference.optional} */
  optional(): api.EnvFromSource {
    return this.reference.optional();
  }

  /** {@inheritDoc DataReference.volume} */
  volume(name?: string, options?: DataVolumeOptions<Keys>): Volume {
    return this.reference.volume(name, options);
  }
}

/** The keys of the data; unknown where a token will only make it at synth. */
function knownKeys(data: readonly unknown[]): string[] | undefined {
  if (data.some(isToken)) return undefined;
  return data.filter(isPlainObject).flatMap((fields) => Object.keys(fields).filter((key) => fields[key] !== undefined));
}
