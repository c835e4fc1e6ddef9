import { KINDS } from '../../kubernetes/kinds';
import { hasVersion } from '../../kubernetes/versions';
import { isFields } from '../../manifest/fields';

/** A field of a type of the API, as far as its TypeScript type depends on it. */
interface ApiField {
  readonly type: string;
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly versions?: string;
}

interface ApiType {
  readonly fields: { readonly [name: string]: ApiField | { readonly variants: readonly ApiField[] } };
  readonly oneOf?: { readonly choose: 'exactlyOne' | 'atMostOne'; readonly members: readonly string[] };
}

interface ApiSchema {
  readonly kinds: { readonly [apiVersion: string]: { readonly [kind: string]: { readonly type: string } } };
  readonly types: { readonly [name: string]: ApiType };
}

function schema(): ApiSchema {
  return require('../../../imports/schema.json') as ApiSchema;
}

/** The steps to a value of a manifest. */
export type Path = readonly (string | number)[];

/** What TypeScript would not take: fields that can be left out, or the whole value. */
export type Refused = readonly Path[] | 'whole';

/** Where the types depend on more than the value: the names of the container's ports, whether it is a variable. */
interface Context {
  readonly ports?: ReadonlySet<string>;
  readonly inEnv?: boolean;
  /** Whether it is for cdk8s-plus-28, whose types are those of 1.28 with some names and scalars of its own. */
  readonly inPlus?: boolean;
}

const ENV_FIELDS =
  /^(?:metadata\.(?:name|namespace|uid)|spec\.(?:nodeName|serviceAccountName)|status\.(?:hostIPs?|podIPs?)|metadata\.(?:labels|annotations)\['[\s\S]*'\])$/;
const RESOURCES = /^(?:limits|requests)\.(?:cpu|memory|ephemeral-storage|hugepages-[\s\S]*)$/;
const QUANTITY = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:[numkMGTPE]|[KMGTPE]i)?$/;

/** Where the schema says less than the types. */
const PATTERNS: { readonly [field: string]: (value: string, context: Context) => boolean } = {
  'core.v1.ResourceFieldSelector.resource': (value) => RESOURCES.test(value),
  'core.v1.EmptyDirVolumeSource.medium': (value) => value === '' || value === 'Memory' || value.startsWith('HugePages'),
  'core.v1.ObjectFieldSelector.fieldPath': (value, { inEnv }) => !inEnv || ENV_FIELDS.test(value),
  'core.v1.HTTPGetAction.port': (value, { ports }) => !ports || ports.has(value),
  'core.v1.TCPSocketAction.port': (value, { ports }) => !ports || ports.has(value),
};

/** The kinds that the types know by their literal names, where they stand in others. */
const EMBEDDED: ReadonlyMap<string, { readonly apiVersion: string; readonly kind: string }> = new Map(
  Object.values(KINDS).map((facts) => [typeOf(facts.apiVersion, facts.kind) ?? '', facts]),
);

function typeOf(apiVersion: string, kind: string): string | undefined {
  return schema().kinds[apiVersion]?.[kind]?.type;
}

/** What the types refuse of an object of a kind with a construct; its metadata and status among it. */
export function refusedOf(manifest: object, apiVersion: string, kind: string): Refused {
  return refusedBy(manifest, typeOf(apiVersion, kind) ?? 'any');
}

/** What the types refuse of a value of a type of the API. */
export function refusedBy(value: unknown, type: string): Refused {
  return check(value, type, [], {});
}

/** Whether the objects of cdk8s-plus-28's `k8s` take a whole manifest in the API's own shape, and lose nothing of it. */
export function isTakenByPlus(manifest: object, apiVersion: string, kind: string): boolean {
  const type = typeOf(apiVersion, kind);
  if (type === undefined) return false;
  const refused = check(manifest, type, [], { inPlus: true });
  return refused !== 'whole' && refused.length === 0;
}

function check(value: unknown, type: string, path: Path, context: Context): Refused {
  if (type.startsWith('[]')) return checkItems(value, type.slice(2), path, context);
  if (type.startsWith('map[]')) return checkMap(value, type.slice(5), path, context);
  if (type.includes('.')) return checkFields(value, type, path, context);
  if (context.inPlus && OWN_IN_PLUS.has(type)) return 'whole';
  return isScalar(value, type) ? [] : 'whole';
}

/** Scalars for which cdk8s-plus-28 has classes, or of which it knows too little. */
const OWN_IN_PLUS: ReadonlySet<string> = new Set(['quantity', 'intOrString', 'time', 'microtime', 'any', 'object']);
/** Names that are the same there. */
const SAME_IN_PLUS = /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)*$/;
const PLUS_VERSION = 28;

function isScalar(value: unknown, type: string): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'object':
      return isFields(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'int32':
    case 'int64':
    case 'number':
      return typeof value === 'number';
    case 'quantity':
      return typeof value === 'number' || (typeof value === 'string' && QUANTITY.test(value));
    case 'intOrString':
      return typeof value === 'number' || typeof value === 'string';
    default:
      return typeof value === 'string';
  }
}

function checkItems(value: unknown, type: string, path: Path, context: Context): Refused {
  if (!Array.isArray(value)) return 'whole';
  const refused: Path[] = [];
  for (const [i, item] of value.entries()) {
    const found = check(item, type, [...path, i], context);
    if (found === 'whole') return 'whole';
    refused.push(...found);
  }
  return refused;
}

function checkMap(value: unknown, type: string, path: Path, context: Context): Refused {
  if (!isFields(value)) return 'whole';
  return Object.keys(value).flatMap((key): readonly Path[] => {
    const at = [...path, key];
    const found = check(value[key], type, at, context);
    return found === 'whole' ? [at] : found;
  });
}

function checkFields(value: unknown, type: string, path: Path, context: Context): Refused {
  const apiType = schema().types[type];
  if (!isFields(value) || !apiType) return 'whole';
  const refused: Path[] = [];
  const kept = new Set<string>();
  const inner = contextOf(value, type, path, context);
  for (const [name, written] of Object.entries(value)) {
    const at = [...path, name];
    const field = inner.inPlus ? plusFieldOf(apiType, name) : fieldOf(apiType, name);
    const found = field ? checkField(written, `${type}.${name}`, field, at, inner, path.length > 0) : 'whole';
    if (found !== 'whole') {
      kept.add(name);
      refused.push(...found);
    } else if (field?.required) return 'whole';
    else refused.push(at);
  }
  for (const name of Object.keys(apiType.fields)) {
    if (fieldOf(apiType, name)?.required && !kept.has(name)) return 'whole';
  }
  const members = apiType.oneOf?.members.filter((name) => kept.has(name)).length ?? 1;
  const isChosen = apiType.oneOf?.choose === 'atMostOne' ? members < 2 : members === 1;
  return isChosen ? refused : 'whole';
}

function checkField(
  value: unknown,
  name: string,
  field: ApiField,
  at: Path,
  context: Context,
  inside: boolean,
): Refused {
  const isOf = (texts: readonly string[]) => typeof value === 'string' && texts.includes(value);
  const { enum: values } = field;
  if (values) {
    // Of a list, the items.
    const items = Array.isArray(value) ? value : [value];
    if (!items.every((item) => values.includes(item as string))) return 'whole';
  }
  const owner = name.slice(0, name.lastIndexOf('.'));
  const last = name.slice(owner.length + 1);
  const kind = inside && (last === 'apiVersion' || last === 'kind') ? EMBEDDED.get(owner) : undefined;
  if (kind && !isOf([kind[last as 'kind']])) return 'whole';
  const pattern = PATTERNS[name];
  if (pattern && typeof value === 'string' && !pattern(value, context)) return 'whole';
  return check(value, field.type, at, context);
}

/** The newest form of a field; required where it is so in all versions. */
function fieldOf(type: ApiType, name: string): ApiField | undefined {
  const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  if (!field || !('variants' in field)) return field;
  const newest = field.variants[field.variants.length - 1] as ApiField;
  return { ...newest, required: field.variants.every(({ required }) => required) ? true : undefined };
}

function plusFieldOf(type: ApiType, name: string): ApiField | undefined {
  const field = Object.hasOwn(type.fields, name) && SAME_IN_PLUS.test(name) ? type.fields[name] : undefined;
  const variants = field && 'variants' in field ? field.variants : [field];
  return variants.find((variant) => variant && hasVersion(variant.versions, PLUS_VERSION));
}

function contextOf(value: Record<string, unknown>, type: string, path: Path, context: Context): Context {
  // An ephemeral container's probes may use any port.
  if (type === 'core.v1.Container') return { inPlus: context.inPlus, ports: new Set(portNamesOf(value)) };
  if (type === 'core.v1.EnvVar') return { ...context, inEnv: true };
  return path.length === 0 ? { inPlus: context.inPlus } : context;
}

/** The names of the ports of a container. */
export function portNamesOf(container: Record<string, unknown>): string[] {
  const ports = Array.isArray(container.ports) ? container.ports : [];
  return ports.map((port) => (isFields(port) ? port.name : undefined)).filter((name) => typeof name === 'string');
}
