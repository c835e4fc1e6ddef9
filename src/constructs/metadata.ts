import { type ApiObject, ApiObjectMetadataDefinition, type OwnerReference } from 'cdk8s';
import type { ObjectMeta } from '../../imports/kubernetes';
import { type Expansion, type Fields, isPlainObject } from './expansion';
import type { NamedObject } from './reference';
import { setField } from './render';

/** Labels as they stand in a manifest: `{ app: 'web' }`. */
export type Labels = Readonly<Record<string, string>>;

/**
 * `metadata` in the API's own shape; the namespace may also be a `Namespace` construct.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export interface Metadata<L extends Labels = Labels> extends Omit<ObjectMeta, 'labels' | 'namespace'> {
  /**
   * Labels, by which selectors find the object.
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  readonly labels?: L;
  /**
   * The namespace the object is in, by name or as the construct.
   * @default the chart's namespace, if it has one
   */
  readonly namespace?: string | NamedObject;
}

/** `metadata` with the namespace as a name; its other fields are left as they are. */
export function expandMetadata(metadata: Metadata | undefined, expansion: Expansion): Fields | undefined {
  if (metadata === undefined) return undefined;
  const fields: Fields = { ...expansion.object(metadata, 'metadata') };
  if (fields.namespace !== undefined) {
    fields.namespace = expansion.nameOf(fields.namespace, 'Namespace', 'metadata.namespace');
  }
  return fields;
}

/** What an object's chart adds to its metadata. */
interface ChartMetadata {
  readonly namespace?: string;
  readonly labels: Labels;
}

/**
 * Metadata that renders as it was written: cdk8s' own leaves empty fields out and sorts the others.
 * Offers all that cdk8s' does, so labels and annotations can still be added later.
 */
export class ExactMetadata extends ApiObjectMetadataDefinition {
  private readonly fields: Fields;

  constructor(owner: ApiObject, id: string, written: Fields, chart: ChartMetadata) {
    const { name, namespace = chart.namespace, ...rest } = written;
    super({ name: (name as string | undefined) ?? id, namespace: namespace as string | undefined, apiObject: owner });
    this.fields = {};
    // With generateName the API server makes up the name.
    if (name !== undefined) this.fields.name = name;
    else if (written.generateName === undefined) this.fields.name = id;
    if (namespace !== undefined) this.fields.namespace = namespace;
    Object.assign(this.fields, rest);
    if (Object.keys(chart.labels).length > 0) this.fields.labels = { ...chart.labels, ...(rest.labels as Labels) };
  }

  override addLabel(key: string, value: string): void {
    this.setIn('labels', key, value);
  }

  override getLabel(key: string): string | undefined {
    const labels = this.fields.labels;
    return isPlainObject(labels) ? (labels[key] as string | undefined) : undefined;
  }

  override addAnnotation(key: string, value: string): void {
    this.setIn('annotations', key, value);
  }

  override addFinalizers(...finalizers: string[]): void {
    this.append('finalizers', finalizers);
  }

  override addOwnerReference(owner: OwnerReference): void {
    this.append('ownerReferences', [owner]);
  }

  override add(key: string, value: unknown): void {
    setField(this.fields, key, value);
  }

  /** The fields as written, in their order; tokens are not resolved yet. */
  override toJson(): Fields {
    return this.fields;
  }

  private setIn(field: 'labels' | 'annotations', key: string, value: string): void {
    // A copy, since the object may be the user's own, shared by several constructs.
    const fields: Fields = { ...(this.fields[field] as Fields | undefined) };
    setField(fields, key, value);
    this.fields[field] = fields;
  }

  private append(field: 'finalizers' | 'ownerReferences', items: readonly unknown[]): void {
    this.fields[field] = [...((this.fields[field] as unknown[] | undefined) ?? []), ...items];
  }
}
