import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiField, ApiFieldVariants, ApiOneOf, ApiSchema } from '../../src/schema/api-schema';

/** A field as one version has it. */
export interface FieldAt {
  readonly name: string;
  /** `list` and `map` are of elements of the type. */
  readonly shape: 'one' | 'list' | 'map';
  /** A scalar's type expression, or the name of a type. */
  readonly type: string;
  readonly required: boolean;
  readonly enum?: readonly string[];
  readonly keys?: readonly string[];
  readonly set?: true;
}

/** The schema that the package ships. */
export function readSchema(): ApiSchema {
  return JSON.parse(readFileSync(join(__dirname, '../../imports/schema.json'), 'utf8')) as ApiSchema;
}

/** The API as one version of Kubernetes has it. */
export class SchemaAt {
  private readonly known = new Map<string, readonly FieldAt[]>();

  constructor(
    private readonly schema: ApiSchema,
    readonly version: string,
  ) {
    if (!schema.versions.includes(version)) throw new Error(`The schema has no version ${version}`);
  }

  /** The type of the objects of a kind. */
  typeOf(apiVersion: string, kind: string): string {
    const found = this.schema.kinds[apiVersion]?.[kind];
    if (!found || !this.has(found.versions)) throw new Error(`${this.version} has no ${apiVersion} ${kind}`);
    return found.type;
  }

  /** What `apiVersion` and `kind` have to be in objects of a type, if it is that of a kind. */
  kindOf(type: string): { readonly apiVersion: string; readonly kind: string } | undefined {
    for (const [apiVersion, kinds] of Object.entries(this.schema.kinds)) {
      const [kind] = Object.entries(kinds).find(([, facts]) => facts.type === type && !facts.list) ?? [];
      if (kind !== undefined) return { apiVersion, kind };
    }
    return undefined;
  }

  isType(type: string): boolean {
    return Object.hasOwn(this.schema.types, type);
  }

  /** The fields of a type that this version has. */
  fields(type: string): readonly FieldAt[] {
    let fields = this.known.get(type);
    if (!fields) {
      const entries = Object.entries(this.schema.types[type]?.fields ?? {});
      fields = entries.flatMap(([name, field]) => this.fieldAt(name, field) ?? []);
      this.known.set(type, fields);
    }
    return fields;
  }

  /** The fields of a type of which only one may be set, as far as this version has them. */
  oneOf(type: string): ApiOneOf | undefined {
    const oneOf = this.schema.types[type]?.oneOf;
    const names = new Set(this.fields(type).map(({ name }) => name));
    return oneOf && { choose: oneOf.choose, members: oneOf.members.filter((member) => names.has(member)) };
  }

  private fieldAt(name: string, field: ApiField | ApiFieldVariants): FieldAt | undefined {
    const variants = 'variants' in field ? field.variants : [field];
    const variant = variants.find(({ versions }) => this.has(versions));
    if (!variant) return undefined;
    const { type, required = false, enumVersions = {}, keys, set } = variant;
    const [, prefix, element = type] = /^(\[\]|map\[\])(.*)$/.exec(type) ?? [];
    return {
      name,
      shape: prefix === '[]' ? 'list' : prefix ? 'map' : 'one',
      type: element,
      required,
      enum: variant.enum?.filter((value) => this.has(enumVersions[value])),
      keys,
      set,
    };
  }

  /** Whether a range of versions, as in `1.29-1.31,1.33-`, has this version. */
  private has(ranges: string | undefined): boolean {
    if (ranges === undefined) return true;
    const at = this.schema.versions.indexOf(this.version);
    return ranges.split(',').some((range) => {
      const [first, last = first] = range.trim().split('-') as [string, string?];
      const from = first === '' ? 0 : this.schema.versions.indexOf(first);
      const to = last === '' ? this.schema.versions.length : this.schema.versions.indexOf(last);
      return from <= at && at <= to;
    });
  }
}
