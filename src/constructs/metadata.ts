import { type ApiObject, ApiObjectMetadataDefinition, Lazy, type OwnerReference, resolve } from 'cdk8s';
import type { ObjectMeta } from '../../imports/kubernetes';
import { isFields } from '../manifest/fields';
import { type Expansion, type Fields, isToken } from './expansion';
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

  constructor(
    private readonly owner: ApiObject,
    id: string,
    written: Fields,
    chart: ChartMetadata,
  ) {
    const { name, namespace = chart.namespace, ...rest } = written;
    super({ name: (name as string | undefined) ?? id, namespace: namespace as string | undefined, apiObject: owner });
    this.fields = {};
    // With generateName the API server makes up the name.
    if (name !== undefined) this.fields.name = name;
    else if (written.generateName === undefined) this.fields.name = id;
    if (namespace !== undefined) this.fields.namespace = namespace;
    Object.assign(this.fields, rest);
    const { labels } = rest;
    const chartLabels = Object.keys(chart.labels).length > 0 ? chart.labels : undefined;
    if (chartLabels && isToken(labels))
      this.fields.labels = Lazy.any({
        produce: () => ({ ...chartLabels, ...resolved(labels, 'labels', owner) }),
      });
    // Copies, since the objects are the user's own, perhaps shared by several constructs.
    else if (chartLabels || isFields(labels)) this.fields.labels = { ...chartLabels, ...(labels as Labels) };
    if (isFields(rest.annotations)) this.fields.annotations = { ...rest.annotations };
  }

  /** The object's own labels, those of its chart and those added later, as far as they are known. A copy. */
  get known(): Labels {
    return knownLabels(this.fields);
  }

  override addLabel(key: string, value: string): void {
    this.setIn('labels', key, value);
  }

  override getLabel(key: string): string | undefined {
    const labels = this.fields.labels;
    return isFields(labels) ? (labels[key] as string | undefined) : undefined;
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
    return { ...this.fields };
  }

  private setIn(field: 'labels' | 'annotations', key: string, value: string): void {
    const before = this.fields[field];
    const added = { [key]: value };
    this.fields[field] = isToken(before)
      ? Lazy.any({ produce: () => ({ ...resolved(before, field, this.owner), ...added }) })
      : { ...(before as Fields | undefined), ...added };
  }

  private append(field: 'finalizers' | 'ownerReferences', items: readonly unknown[]): void {
    this.fields[field] = [...((this.fields[field] as unknown[] | undefined) ?? []), ...items];
  }
}

function resolved(token: unknown, field: string, owner: ApiObject): Labels {
  return resolve(['metadata', field], token, owner) as Labels;
}

/** The labels that props give to Pods, as far as they are known before synth. A copy. */
export function knownLabels(metadata: unknown): Labels {
  const labels = isFields(metadata) ? metadata.labels : undefined;
  if (!isFields(labels)) return {};
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== undefined)) as Labels;
}
