import { hasVersion } from '../kubernetes/versions';
import type { ApiField, ApiSchema } from '../schema/api-schema';

/** A field of a type in one version of the API. */
export function fieldOf(schema: ApiSchema, type: string, name: string, minor: number): ApiField | undefined {
  const fields = Object.hasOwn(schema.types, type) ? schema.types[type]?.fields : undefined;
  const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return undefined;
  return ('variants' in field ? field.variants : [field]).find(({ versions }) => hasVersion(versions, minor));
}

/** The names of the fields of a type in one version, in alphabetical order. */
export function fieldNames(schema: ApiSchema, type: string, minor: number): string[] {
  return Object.keys(schema.types[type]?.fields ?? {}).filter((name) => fieldOf(schema, type, name, minor));
}

/** What a type expression is made of in the end: `[]map[]X` is made of `X`. */
export function elementOf(type: string): string {
  return type.replace(/^(?:\[\]|map\[\])+/, '');
}

/** Whether a type expression is that of an object with known fields, or of several. */
export function hasFields(type: string): boolean {
  return elementOf(type).includes('.');
}

/** A field that a path leads to. */
export interface FieldAtPath {
  readonly field: ApiField;
  /** The type that has it, as in `core.v1.PodSpec`. */
  readonly owner: string;
  readonly name: string;
}

/** How far a path leads. */
export interface Walk {
  /** The fields that are there, one for each name. */
  readonly fields: readonly FieldAtPath[];
  /** The type of the last of them, or that of the kind. */
  readonly type: string;
}

/**
 * Follows the names of fields from a type as far as they lead; lists and maps count as what they hold.
 * @param type the kind's, as in `core.v1.Pod`
 */
export function walk(schema: ApiSchema, type: string, names: readonly string[], minor: number): Walk {
  const fields: FieldAtPath[] = [];
  let current = type;
  for (const name of names) {
    const owner = elementOf(current);
    const field = fieldOf(schema, owner, name, minor);
    if (field === undefined) break;
    fields.push({ field, owner, name });
    current = field.type;
  }
  return { fields, type: current };
}
