import { ApiObject, type ApiObjectMetadataDefinition, Chart, type JsonPatch } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { type ErrorDetails, PodwrightError } from '../errors';
import type { KindFacts } from '../kubernetes/kinds';
import { EXTERNALS } from '../manifest/externals';
import { MANIFEST } from '../manifest/manifest-of';
import { REFERENCES } from '../manifest/references';
import { SITE, siteAbove } from '../manifest/site';
import { Expansion, type Fields, isToken } from './expansion';
import { applyJsonPatches } from './json-patches';
import { ExactMetadata, expandMetadata, type Labels, type Metadata } from './metadata';
import type { NamedObject } from './reference';
import { render, resolved } from './render';
import { checkAtSynth } from './synth-check';

/** What every construct takes. */
export interface ResourceProps<L extends Labels = Labels> {
  /**
   * The object's metadata.
   * @default only the name, which is the construct's id
   */
  readonly metadata?: Metadata<L>;
}

/** One for all objects, of which few are patched. */
const NO_PATCHES: readonly JsonPatch[] = [];

/**
 * An object of the Kubernetes API that holds exactly what was written: the base of all our constructs.
 * It is named by `metadata.name` or else by the construct's id, to the letter.
 */
export abstract class Resource extends ApiObject {
  /** Whether an object is of this very class; cdk8s' own answer is yes for every ApiObject. */
  static override [Symbol.hasInstance]<T extends ApiObject>(
    this: abstract new (
      ...args: never[]
    ) => T,
    object: unknown,
  ): object is T;
  /** Whether an object is of this very class, which only its subclasses can make. */
  static override [Symbol.hasInstance]<T extends ApiObject>(
    this: { readonly prototype: T },
    object: unknown,
  ): object is T;
  static override [Symbol.hasInstance](object: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class that is asked about, which may be one below
    return Function.prototype[Symbol.hasInstance].call(this, object);
  }

  /** The resource's name in API paths and RBAC rules, as in `pods`. */
  readonly resourceType: string;

  /** @internal */
  readonly [REFERENCES]: readonly IConstruct[];
  /** @internal */
  readonly [SITE]: object;
  /** @internal */
  readonly [EXTERNALS]: readonly NamedObject[];

  private readonly body: Fields;
  private jsonPatches: readonly JsonPatch[] = NO_PATCHES;

  /**
   * @param facts the object's kind
   * @param props where its metadata is
   * @param expand turns the rest of the props into the fields beside `metadata`; runs before the construct is in the
   *   tree, so props that are refused leave nothing behind
   */
  protected constructor(
    scope: Construct,
    id: string,
    facts: KindFacts,
    props: ResourceProps | undefined,
    expand: (expansion: Expansion) => Fields,
  ) {
    const expansion = checkPlace(scope, id);
    const metadata = expandMetadata(props && (expansion.object(props, 'props') as ResourceProps).metadata, expansion);
    const body = expand(expansion);
    checkBody(body, metadata, expansion);
    const { apiVersion, kind } = facts;
    super(scope, id, { apiVersion, kind, metadata: { name: (metadata?.name as string | undefined) ?? id } });
    this.resourceType = facts.plural;
    this.body = body;
    this[REFERENCES] = expansion.references;
    this[EXTERNALS] = expansion.externals;
    this[SITE] = siteAbove(new.target);
    checkAtSynth(this);
    // cdk8s' metadata drops empty fields and sorts the rest.
    (this as { metadata: ApiObjectMetadataDefinition }).metadata = new ExactMetadata(this, id, metadata ?? {}, {
      namespace: facts.namespaced ? this.chart.namespace : undefined,
      labels: this.chart.labels,
    });
  }

  /** The object's name, as cdk8s-plus-28 asks for it when it grants permissions. */
  get resourceName(): string {
    return this.name;
  }

  /** The constructs that this object names: a Pod's ConfigMaps, its namespace. A copy. */
  get references(): IConstruct[] {
    return [...this[REFERENCES]];
  }

  /**
   * Applies RFC 6902 operations to the finished manifest. They see every field, also those that the types do not know.
   * @example pod.addJsonPatch(JsonPatch.add('/spec/brandNewField', true));
   */
  override addJsonPatch(...ops: JsonPatch[]): void {
    this.jsonPatches = [...this.jsonPatches, ...ops];
  }

  /** The manifest: exactly what was written, in its order. */
  override toJson(): Fields {
    return applyJsonPatches(render(this.document(), this), this.jsonPatches, this);
  }

  /** @internal */
  [MANIFEST](): Fields {
    return this.jsonPatches.length > 0 ? this.toJson() : resolved(this.document(), this);
  }

  private document(): Fields {
    const { apiVersion, kind } = this;
    return { apiVersion, kind, metadata: this.metadata.toJson(), ...this.body };
  }
}

/** Refuses a place in the tree where no object can be, as cdk8s would, but with the way out. */
function checkPlace(scope: Construct, id: string): Expansion {
  if (!Construct.isConstruct(scope)) {
    throw new PodwrightError({
      code: 'INVALID_ARGUMENT',
      message: `The scope of "${id}" is no construct`,
      fix: 'Pass the chart that the object belongs to, as in "new Pod(chart, \'web\', { … })"',
    });
  }
  const expansion = Expansion.of(scope, id);
  if (typeof id !== 'string' || id === '') {
    expansion.fail({
      code: 'INVALID_ARGUMENT',
      message: 'The id is no text, or empty',
      fix: 'Pass the name of the object',
    });
  }
  if (scope.node.tryFindChild(id)) expansion.fail(takenId(id));
  if (!isInChart(scope)) {
    expansion.fail({
      code: 'INVALID_ARGUMENT',
      message: 'The object is in no chart',
      fix: 'Make a chart, "const chart = new Chart(app, \'my-chart\')", and pass it as the scope',
    });
  }
  return expansion;
}

function isInChart(scope: Construct): boolean {
  for (let at: IConstruct | undefined = scope; at; at = at.node.scope) if (Chart.isChart(at)) return true;
  return false;
}

/** Refuses fields that the class itself writes. */
function checkBody(body: Fields, metadata: Fields | undefined, expansion: Expansion): void {
  for (const field of ['apiVersion', 'kind']) {
    if (body[field] === undefined) continue;
    expansion.fail({
      code: 'INVALID_PROPS',
      message: `The props have a field "${field}"`,
      fix: 'Leave it out: the class says what the object is',
    });
  }
  const name = metadata?.name;
  if (name !== undefined && !isToken(name)) expansion.text(name, 'metadata.name');
}

function takenId(id: string): ErrorDetails {
  return {
    code: 'DUPLICATE_ID',
    message: `There is a construct with the id "${id}" already`,
    fix: 'Give this one another id, and its name in "metadata.name"',
  };
}

/** The fields of the props that stand in `spec`: all but `metadata` and, of an object, `status`. */
export function specOf(props: object | undefined, expansion: Expansion, beside = ['metadata', 'status']): Fields {
  const spec: Fields = { ...props };
  for (const field of beside) delete spec[field];
  if ('spec' in spec) {
    expansion.fail({
      code: 'INVALID_PROPS',
      message: 'The props have a field "spec"',
      fix: 'Move the fields of "spec" one level up, beside "metadata"',
    });
  }
  return spec;
}

/** `spec`, if it has a field, and `status`, if it was given. */
export function specAndStatus(spec: Fields, props: object | undefined): Fields {
  const body: Fields = {};
  if (Object.values(spec).some((value) => value !== undefined)) body.spec = spec;
  const status = (props as { readonly status?: unknown } | undefined)?.status;
  if (status !== undefined) body.status = status;
  return body;
}
