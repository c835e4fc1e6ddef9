import { isAdmitted } from '../admission';
import { isFields } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { apiSchema, shapesOf } from '../schema/load-schema';
import { isOptional } from '../schema/optional-fields';
import type { ObjectShape, ScalarType, Shape } from '../schema/shape';
import { drop, type Edit, type MutationGroup, mutationGroup, put, type Steps } from './mutation';

/** A value of a known type in an object. */
interface Site {
  readonly path: Steps;
  readonly shape: Shape;
  readonly value: unknown;
  readonly manifest: Manifest;
  readonly minor: number;
  /** Whether nothing else is there that could refer to the object. */
  readonly isAlone: boolean;
}

/** Fields that nothing else depends on, with a slip of the hand for each. */
const SLIPS: Readonly<Record<string, string>> = {
  annotations: 'anotations',
  imagePullPolicy: 'imagePullpolicy',
  periodSeconds: 'periodSecond',
  workingDir: 'workDir',
  command: 'comand',
  stdin: 'stdIn',
};

const scalar = (types: readonly ScalarType[], make: (site: Site) => unknown) =>
  function* (site: Site): Iterable<Edit> {
    if (site.shape.is === 'scalar' && types.includes(site.shape.type) && site.value !== null) {
      yield put(site.path, make(site));
    }
  };

/** Breaks of the form that the API has for an object. */
export const STRUCTURE_MUTATIONS: MutationGroup = mutationGroup(sites, {
  *'decode-unknown-field'({ path, shape, value }) {
    if (shape.is !== 'object' || !isFields(value)) return;
    yield put([...path, 'unknownField'], 'x');
    for (const [field, slip] of Object.entries(SLIPS)) {
      if (value[field] !== undefined && isIdle(field, shape, value[field]))
        yield [drop([...path, field]), put([...path, slip], value[field])];
    }
  },
  'decode-number-in-string': scalar(['string'], () => 8080),
  'decode-bool-in-string': scalar(['string'], () => true),
  *'decode-string-in-number'({ path, shape, value }) {
    const types: readonly ScalarType[] = ['int32', 'int64', 'number', 'boolean'];
    if (shape.is === 'scalar' && types.includes(shape.type) && value !== null) yield put(path, String(value));
  },
  'decode-float-in-int': scalar(['int32', 'int64'], () => 80.5),
  'decode-int-range': scalar(['int32'], () => 2 ** 31),
  'decode-base64': scalar(['bytes'], () => 'not base64!'),
  'decode-quantity': scalar(['quantity'], () => '12 Gi'),
  'decode-int-or-string': scalar(['intOrString'], () => true),
  'decode-time': scalar(['time', 'microtime'], () => 'yesterday'),
  *'decode-type'({ path, shape }) {
    if (shape.is === 'list') yield put(path, { first: 'x' });
    else if (shape.is !== 'scalar' && path.length > 0) yield put(path, ['x']);
  },
  *'decode-field-version'({ path, shape, value, minor }) {
    if (shape.is !== 'object' || !isFields(value)) return;
    const [field] = fieldsOfOtherVersions(shape, minor).filter((name) => value[name] === undefined);
    if (field !== undefined) yield put([...path, field], 'x');
  },
  *'required-field'({ path, shape, value, manifest }) {
    if (shape.is !== 'object' || !isFields(value) || isAdmitted(manifest.apiVersion, manifest.kind)) return;
    for (const [name, { required }] of shape.fields) {
      if (!required || value[name] === undefined || isOptional(shape.name, name) || isReference(name)) continue;
      yield drop([...path, name]);
    }
  },
  *'gvk-known'({ path }) {
    if (path.length === 0) yield put(['apiVersion'], 'apps/v1beta1');
  },
  *'unknown-kind'({ path, isAlone }) {
    if (path.length === 0 && isAlone) yield put(['apiVersion'], 'example.com/v1');
  },
});

/** Whether no check and no rule looks at the field there. */
function isIdle(field: string, shape: ObjectShape, value: unknown): boolean {
  if (field === 'command') return shape.name !== 'core.v1.ExecAction';
  // Those of Kubernetes mean something.
  return field !== 'annotations' || !JSON.stringify(value).includes('kubernetes.io/');
}

/** Whether what the field names has a rule of its own. */
function isReference(field: string): boolean {
  return field === 'name' || field === 'scaleTargetRef';
}

function fieldsOfOtherVersions(shape: ObjectShape, minor: number): string[] {
  const all = Object.keys(apiSchema().types[shape.name]?.fields ?? {});
  return all.filter((name) => !shape.fields.has(name) && shapesOf(minor).otherVersionsOf(shape.name, name));
}

/** One site for each field of each type: more of the same would say nothing new. */
function* sites(manifest: Manifest, all: readonly Manifest[], minor: number): Iterable<Site> {
  const kind = apiSchema().kinds[manifest.apiVersion]?.[manifest.kind];
  const isAlone = all.length === 1;
  // Of another definition the objects of its kind would not be.
  if (!kind || (manifest.kind === 'CustomResourceDefinition' && !isAlone)) return;
  const shape = shapesOf(minor).of(kind.type);
  const site = { path: [], shape, value: manifest, manifest, minor, isAlone };
  if (shape.is === 'object') yield* within(site, new Set());
}

function* within(site: Site, seen: Set<string>): Iterable<Site> {
  const { path, shape, value } = site;
  yield site;
  if (value === null || value === undefined) return;
  const below = (step: string | number, inner: Shape, innerValue: unknown): Site => ({
    ...site,
    path: [...path, step],
    shape: inner,
    value: innerValue,
  });
  if (shape.is === 'object' && isFields(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const field = shape.fields.get(name);
      if (!field || inner === undefined || seen.has(key(shape, name)) || isIdentity(path, name)) continue;
      seen.add(key(shape, name));
      yield* within(below(name, field.shape, inner), seen);
    }
  } else if (shape.is === 'list' && Array.isArray(value) && value.length > 0) {
    yield* within(below(0, shape.of, value[0]), seen);
  } else if (shape.is === 'map' && isFields(value)) {
    const [first] = Object.entries(value);
    if (first) yield* within(below(first[0], shape.of, first[1]), seen);
  }
}

function key(shape: ObjectShape, field: string): string {
  return `${shape.name}.${field}`;
}

/** What says which object it is: without it, it would be another one. */
function isIdentity(path: Steps, name: string): boolean {
  return path.length === 0 && (name === 'apiVersion' || name === 'kind');
}
