import fc from 'fast-check';
import { type ApiObject, makeAdmissible, mustHave } from './admissible';
import { keyArbitrary, leafArbitrary } from './arbitrary-leaf';
import type { FieldAt, SchemaAt } from './schema-at';

/** How often a type may stand on one path: once, and once within itself. */
const MOST_OF_A_TYPE = 2;

/** A field by the names of the fields that lead to it; those within lists and maps are in all their items. */
export type FieldPath = readonly string[];

/** Every field of the objects of a type, in the order of the schema. */
export function* fieldPaths(at: SchemaAt, type: string, above: FieldPath = [], types = [type]): Generator<FieldPath> {
  for (const field of at.fields(type)) {
    const path = [...above, field.name];
    yield path;
    const isAgain = types.filter((known) => known === field.type).length >= MOST_OF_A_TYPE;
    if (at.isType(field.type) && !isAgain) yield* fieldPaths(at, field.type, path, [...types, field.type]);
  }
}

/** A small valid object of a type that has the field; always the same. */
export function objectWith(at: SchemaAt, type: string, path: FieldPath): ApiObject {
  return makeAdmissible(new Minimal(at).object(type, path, 0), at, type);
}

/** Whether an object has the field, in any item of the lists and maps on the way. */
export function hasField(value: unknown, at: SchemaAt, type: string, [name, ...rest]: FieldPath): boolean {
  if (name === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
  const field = at.fields(type).find((known) => known.name === name) as FieldAt;
  const found = (value as ApiObject)[name];
  if (rest.length === 0) return field.shape === 'one' ? found !== undefined : Object.keys(found as object).length > 0;
  const items = field.shape === 'one' ? [found] : Object.values(found as object);
  return items.some((item) => hasField(item, at, field.type, rest));
}

class Minimal {
  constructor(private readonly at: SchemaAt) {}

  /** What has to be in an object, and the field. */
  object(type: string, [wanted, ...rest]: FieldPath, depth: number): ApiObject {
    const { members = [], choose } = this.at.oneOf(type) ?? {};
    const one = wanted !== undefined && members.includes(wanted) ? wanted : choose === 'exactlyOne' && members[0];
    const object: ApiObject = {};
    for (const field of this.at.fields(type)) {
      const { name, required } = field;
      const isMust = members.includes(name) ? name === one : required || mustHave(type, name, depth);
      if (name === wanted) object[name] = this.value(type, field, rest, depth);
      else if (isMust) object[name] = this.value(type, field, [], depth);
    }
    return object;
  }

  private value(owner: string, field: FieldAt, path: FieldPath, depth: number): unknown {
    const self = this.at.kindOf(owner);
    if (self && (field.name === 'apiVersion' || field.name === 'kind')) return self[field.name];
    const item = this.at.isType(field.type) ? this.object(field.type, path, depth + 1) : leaf(owner, field);
    if (field.shape === 'one') return item;
    return field.shape === 'list' ? [item] : { [sample(keyArbitrary(owner, field)) as string]: item };
  }
}

const leaves = new Map<string, unknown>();

function leaf(owner: string, field: FieldAt): unknown {
  const id = `${owner}.${field.name} ${field.type} ${field.enum}`;
  if (!leaves.has(id)) leaves.set(id, sample(leafArbitrary(owner, field)));
  return leaves.get(id);
}

function sample(arbitrary: fc.Arbitrary<unknown>): unknown {
  return fc.sample(arbitrary, { seed: 1, numRuns: 1 })[0];
}
