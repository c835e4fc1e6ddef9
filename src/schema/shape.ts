import { hasVersion } from '../kubernetes/versions';
import type { ApiField, ApiFieldVariants, ApiSchema, ApiType } from './api-schema';

/** What a value must look like, in one version of the API. */
export type Shape = ObjectShape | ListShape | MapShape | ScalarShape;

/** An object with known fields. */
export interface ObjectShape {
  readonly is: 'object';
  /** The type's name, as in `core.v1.Container`. */
  readonly name: string;
  /** The fields of the version. */
  readonly fields: ReadonlyMap<string, FieldShape>;
}

/** A field of an object. */
export interface FieldShape {
  readonly shape: Shape;
  readonly required: boolean;
}

/** A list. */
export interface ListShape {
  readonly is: 'list';
  readonly of: Shape;
}

/** An object whose keys the user chooses. */
export interface MapShape {
  readonly is: 'map';
  readonly of: Shape;
}

/** The types that are not made of others, by the names of the schema. */
export type ScalarType =
  | 'string'
  | 'bytes'
  | 'time'
  | 'microtime'
  | 'int32'
  | 'int64'
  | 'number'
  | 'boolean'
  | 'quantity'
  | 'intOrString'
  | 'any'
  | 'object';

/** A value that is not made of others, or that may be anything. */
export interface ScalarShape {
  readonly is: 'scalar';
  readonly type: ScalarType;
}

/** The types of one version of the API, made as they are asked for. */
export class Shapes {
  private readonly known = new Map<string, Shape>();

  /**
   * @param schema the API of all versions
   * @param minor the minor number of the version
   */
  constructor(
    readonly schema: ApiSchema,
    readonly minor: number,
  ) {}

  /** The shape of a type expression, as in `[]core.v1.Container`. */
  of(type: string): Shape {
    const known = this.known.get(type);
    if (known) return known;
    if (type.startsWith('map[]')) return this.keep(type, { is: 'map', of: this.of(type.slice(5)) });
    if (type.startsWith('[]')) return this.keep(type, { is: 'list', of: this.of(type.slice(2)) });
    const apiType = Object.hasOwn(this.schema.types, type) ? this.schema.types[type] : undefined;
    if (!apiType) return this.keep(type, { is: 'scalar', type: type as ScalarType });
    const fields = new Map<string, FieldShape>();
    // A type may hold itself: it is known before its fields are.
    const shape = this.keep(type, { is: 'object', name: type, fields });
    for (const [name, field] of this.fieldsOf(apiType)) {
      fields.set(name, { shape: this.of(field.type), required: field.required === true });
    }
    return shape;
  }

  /** The field as some version has it, though this one has not, with the versions that have it. */
  otherVersionsOf(type: string, name: string): string | undefined {
    const fields = this.schema.types[type]?.fields;
    const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return undefined;
    return isVaried(field) ? field.variants.map(({ versions }) => versions).join(',') : field.versions;
  }

  private keep<S extends Shape>(type: string, shape: S): S {
    this.known.set(type, shape);
    return shape;
  }

  private *fieldsOf(type: ApiType): Iterable<[string, ApiField]> {
    for (const [name, field] of Object.entries(type.fields)) {
      const variants = isVaried(field) ? field.variants : [field];
      const current = variants.find(({ versions }) => hasVersion(versions, this.minor));
      if (current) yield [name, current];
    }
  }
}

function isVaried(field: ApiField | ApiFieldVariants): field is ApiFieldVariants {
  return 'variants' in field;
}
