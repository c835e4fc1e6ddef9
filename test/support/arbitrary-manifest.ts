import fc from 'fast-check';
import { KINDS, type KindName } from '../../src/kubernetes/kinds';
import type { ApiSchema } from '../../src/schema/api-schema';
import { type ApiObject, makeAdmissible, mustHave } from './admissible';
import { keyArbitrary, leafArbitrary } from './arbitrary-leaf';
import { type FieldAt, SchemaAt } from './schema-at';

/** How many optional fields an object has at most, by its depth; further down, as the last. */
const MOST_OPTIONAL = [2, 9, 7, 5, 4, 3, 2];
/** Below this depth an object has its required fields only, so that types that hold themselves come to an end. */
const DEEPEST = 12;

/**
 * Random objects of a kind, as a version of Kubernetes has it: small, every field possible, and as far as is reasonable
 * such as the API server takes. Its name, where the kind has metadata, is always there.
 */
export function manifestArbitrary(
  schema: ApiSchema,
  apiVersion: string,
  kind: string,
  version: string,
): fc.Arbitrary<ApiObject> {
  const at = new SchemaAt(schema, version);
  const type = at.typeOf(apiVersion, kind);
  const isNamespaced = KINDS[kind as KindName]?.namespaced !== false;
  return new ObjectArbitraries(at).of(type, 0).map((object) => {
    if (!isNamespaced) delete (object.metadata as ApiObject).namespace;
    return makeAdmissible(object, at, type);
  });
}

class ObjectArbitraries {
  private readonly known = new Map<string, fc.Arbitrary<ApiObject>>();

  constructor(private readonly at: SchemaAt) {}

  /** Objects of a type. */
  of(type: string, depth: number): fc.Arbitrary<ApiObject> {
    const id = `${type} ${depth}`;
    let arbitrary = this.known.get(id);
    if (!arbitrary) {
      arbitrary = this.fieldNames(type, depth).chain((names) => this.withFields(type, names, depth));
      this.known.set(id, arbitrary);
    }
    return arbitrary;
  }

  /** Which fields an object has, in which order. */
  private fieldNames(type: string, depth: number): fc.Arbitrary<readonly string[]> {
    const fields = this.at.fields(type);
    const { members = [], choose } = this.at.oneOf(type) ?? {};
    const isMust = ({ name, required }: FieldAt): boolean => required || mustHave(type, name, depth);
    // Of fields that exclude each other the chosen one is there, whether or not the schema calls another required.
    const others = fields.filter(({ name }) => !members.includes(name));
    const must = others.filter(isMust).map(({ name }) => name);
    const may = others.filter((field) => !isMust(field)).map(({ name }) => name);
    const maxLength = depth > DEEPEST ? 0 : Math.min(may.length, MOST_OPTIONAL[depth] ?? 2);
    const member =
      members.length === 0
        ? fc.constant([])
        : fc.subarray([...members], { minLength: choose === 'exactlyOne' ? 1 : 0, maxLength: 1 });
    return fc
      .tuple(fc.shuffledSubarray(may, { maxLength }), member, fc.nat({ max: 20 }))
      .map(([optional, chosen, turn]) => turned([...must, ...chosen, ...optional], turn));
  }

  private withFields(type: string, names: readonly string[], depth: number): fc.Arbitrary<ApiObject> {
    const fields = names.map((name) => this.at.fields(type).find((field) => field.name === name) as FieldAt);
    const values = fields.map((field) => this.value(type, field, depth));
    return fc.tuple(...values).map((drawn) => objectOf(names.map((name, i) => [name, drawn[i]])));
  }

  private value(owner: string, field: FieldAt, depth: number): fc.Arbitrary<unknown> {
    const self = this.at.kindOf(owner);
    if (self && (field.name === 'apiVersion' || field.name === 'kind')) return fc.constant(self[field.name]);
    const isLeaf = !this.at.isType(field.type);
    const one = isLeaf ? leafArbitrary(owner, field) : this.of(field.type, depth + 1);
    if (field.shape === 'one') return one;
    const size = { minLength: field.required ? 1 : 0, maxLength: depth < 2 ? 3 : 2 };
    if (field.shape === 'map') {
      const entry = fc.tuple(keyArbitrary(owner, field), one);
      return fc.uniqueArray(entry, { ...size, selector: ([key]) => key }).map(objectOf);
    }
    if (field.keys) return fc.uniqueArray(one, { ...size, selector: (item) => keyOf(item, field.keys ?? []) });
    return field.set || field.enum ? fc.uniqueArray(one, size) : fc.array(one, size);
  }
}

/** The same items, from another one on. */
function turned(items: readonly string[], by: number): readonly string[] {
  const from = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

function keyOf(item: unknown, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => (item as ApiObject)[key]));
}

/** An object with these fields; also with `__proto__`. */
function objectOf(entries: readonly (readonly [string, unknown])[]): ApiObject {
  return Object.fromEntries(entries);
}
