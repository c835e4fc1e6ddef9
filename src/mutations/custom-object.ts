import { type Fields, fieldsOf, isFields, itemsOf, objectsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { drop, type Edit, type MutationGroup, mutationGroup, put, type Steps } from './mutation';

/** A value of an object whose kind a definition among the objects describes. */
interface Site {
  readonly path: Steps;
  readonly value: unknown;
  readonly schema: Fields;
}

/** Breaks of what the definition of a kind asks for. */
export const CUSTOM_OBJECT_MUTATIONS: MutationGroup = mutationGroup(sites, {
  *'decode-unknown-field'({ path, value, schema }) {
    const isOpen = schema.additionalProperties !== undefined || schema['x-kubernetes-preserve-unknown-fields'] === true;
    if (isFields(value) && isFields(schema.properties) && !isOpen) yield put([...path, 'unknownField'], 'x');
  },
  *'decode-type'({ path, schema }) {
    if (path.length > 0 && typeof schema.type === 'string' && schema.type !== 'array') yield put(path, ['x']);
  },
  *'required-field'({ path, schema, value }) {
    for (const name of itemsOf(schema.required)) {
      const inner = fieldsOf(schema.properties)[String(name)];
      if (fieldsOf(value)[String(name)] === undefined || fieldsOf(inner).default !== undefined) continue;
      yield drop([...path, String(name)]);
    }
  },
  *'schema-enum'({ path, schema }) {
    if (Array.isArray(schema.enum) && schema.type === 'string') yield put(path, 'none-of-these');
  },
  *'schema-range'({ path, schema: { minimum, maximum } }) {
    if (typeof minimum === 'number') yield put(path, minimum - 1);
    if (typeof maximum === 'number') yield put(path, maximum + 1);
  },
  *'schema-length'({ path, schema: { minItems, minLength, maxItems, items }, value }) {
    if (typeof minItems === 'number' && minItems > 0) yield put(path, []);
    if (typeof minLength === 'number' && minLength > 0) yield put(path, '');
    if (typeof maxItems !== 'number' || !isFields(items) || !Array.isArray(value) || value.length === 0) return;
    yield put(path, new Array(maxItems + 1).fill(value[0]));
  },
  *'schema-pattern'({ path, schema: { pattern, minLength, maxLength } }) {
    const isFree = minLength === undefined && maxLength === undefined;
    const text = '?!';
    if (typeof pattern === 'string' && isFree && !new RegExp(pattern).test(text)) yield put(path, text);
  },
  *'schema-format'({ path, schema: { format, pattern, minLength, maxLength } }) {
    const isFree = [pattern, minLength, maxLength].every((limit) => limit === undefined);
    if (format === 'date-time' && isFree) yield put(path, 'yesterday');
    if (format === 'int32') yield put(path, 2 ** 31);
  },
  *'schema-unique'({ path, schema, value }) {
    const isUnique = ['set', 'map'].includes(String(schema['x-kubernetes-list-type']));
    if (isUnique && Array.isArray(value) && value.length > 0) yield put([...path, value.length], value[0]);
  },
  *'schema-combination'({ path, schema, value }): Iterable<Edit> {
    if (!isFields(value)) return;
    // Alternatives that each ask for a field of their own: with all of them, or none, the object fits not just one.
    const asked = objectsOf(schema.oneOf).flatMap(([one]) => itemsOf(one.required).map(String));
    for (const name of asked) if (value[name] !== undefined) yield drop([...path, name]);
  },
});

function* sites(manifest: Manifest, all: readonly Manifest[]): Iterable<Site> {
  for (const { kind, spec } of all) {
    if (kind !== 'CustomResourceDefinition') continue;
    const { group, names, versions } = fieldsOf(spec);
    if (fieldsOf(names).kind !== manifest.kind) continue;
    for (const [version] of objectsOf(versions)) {
      if (`${group}/${version.name}` !== manifest.apiVersion) continue;
      yield* within([], manifest, fieldsOf(fieldsOf(version.schema).openAPIV3Schema));
    }
  }
}

function* within(path: Steps, value: unknown, schema: Fields): Iterable<Site> {
  yield { path, value, schema };
  if (Array.isArray(value)) {
    if (value.length > 0 && isFields(schema.items)) yield* within([...path, 0], value[0], schema.items);
  } else if (isFields(value)) {
    for (const [name, inner] of Object.entries(fieldsOf(schema.properties))) {
      if (value[name] !== undefined && isFields(inner) && !(path.length === 0 && name === 'metadata')) {
        yield* within([...path, name], value[name], inner);
      }
    }
  }
}
