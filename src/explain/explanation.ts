import { hasVersion, minorOf } from '../kubernetes/versions';
import type { ApiField, ApiSchema } from '../schema/api-schema';
import { apiSchema } from '../schema/load-schema';
import { elementOf, fieldNames, fieldOf, hasFields, walk } from './api-fields';
import { Descriptions } from './descriptions';
import { versionsOf } from './field-versions';
import { noSuchField } from './no-such-field';
import { type ExplainRequest, targetOf } from './request';
import type { Resource } from './resources';
import { typeText } from './type-text';

/** A field of what is explained. */
export interface ExplainedField {
  readonly name: string;
  /** As kubectl writes it: `string`, `[]Container`, `map[string]Quantity`. */
  readonly type: string;
  readonly required: boolean;
  /** The only values that it takes, if there are only some; in alphabetical order. */
  readonly values: readonly string[];
  /** Empty where the API says nothing of it. */
  readonly description: string;
  /** What it is made of, where all is asked for; a type within itself is not told again. */
  readonly fields: readonly ExplainedField[];
}

/** All there is to say of a kind, or of a field of it. */
export interface Explanation {
  readonly resource: Resource;
  /** The names of the fields that lead to it; none for the kind itself. */
  readonly path: readonly string[];
  /** The field; undefined for the kind itself. */
  readonly field?: Omit<ExplainedField, 'description' | 'fields'>;
  /** What the API says of the field, and of its type; empty where it says nothing. */
  readonly description: readonly string[];
  /** What it is made of. */
  readonly fields: readonly ExplainedField[];
  /** The versions that have it, oldest first. */
  readonly versions: readonly string[];
  /** Kinds of the same name in other API versions, of this or any version of Kubernetes. */
  readonly others: readonly Resource[];
}

/**
 * What the API of a version says of a kind, or of a field of it.
 * @param options.recursive whether the fields are told with all that they are made of
 * @throws ExplainError when it is not there
 */
export function explanationOf(request: ExplainRequest, { recursive = false } = {}): Explanation {
  const schema = apiSchema();
  const minor = minorOf(request.kubernetes);
  const { resource, path, others } = targetOf(schema, request);
  const { fields, type } = walk(schema, resource.type, path, minor);
  if (fields.length < path.length) throw noSuchField(schema, resource, path, request.kubernetes);
  const teller = new Teller(schema, minor, recursive);
  const last = fields.at(-1);
  return {
    resource,
    path,
    ...(last && { field: teller.head(last.owner, last.name, last.field) }),
    description: last ? teller.saidOf(last.owner, last.name, type) : [teller.descriptions.ofType(type)],
    fields: teller.fieldsOf(type),
    versions: versionsOf(schema, resource, path),
    others,
  };
}

/** Tells of fields, in one version. */
class Teller {
  readonly descriptions: Descriptions;

  constructor(
    private readonly schema: ApiSchema,
    private readonly minor: number,
    private readonly recursive: boolean,
  ) {
    this.descriptions = new Descriptions(minor);
  }

  /** The field itself, without what it is made of. */
  head(owner: string, name: string, field: ApiField) {
    const { type, required = false, enum: values = [], enumVersions = {} } = field;
    const current = values.filter((value) => value !== '' && hasVersion(enumVersions[value], this.minor));
    return {
      name,
      type: typeText(type, this.descriptions.called(owner, name)),
      required,
      // Of a list, they are those of its items.
      values: type === 'string' ? [...current].sort() : [],
    };
  }

  /** What is said of a field and of its type. */
  saidOf(owner: string, name: string, type: string): string[] {
    const called = this.descriptions.called(owner, name);
    const element = called ?? COMMON_TYPES[elementOf(type)] ?? elementOf(type);
    const ofType = called !== undefined || hasFields(type) || elementOf(type) in COMMON_TYPES;
    const said = [this.descriptions.ofField(owner, name), ofType ? this.descriptions.ofType(element) : ''];
    return said.filter((text) => text !== '');
  }

  /** The fields of a type. */
  fieldsOf(type: string, above: readonly string[] = []): ExplainedField[] {
    const owner = elementOf(type);
    if (!hasFields(type) || above.includes(owner)) return [];
    return fieldNames(this.schema, owner, this.minor).map((name) => {
      const field = fieldOf(this.schema, owner, name, this.minor) as ApiField;
      return {
        ...this.head(owner, name, field),
        description: this.recursive ? '' : this.descriptions.ofField(owner, name),
        fields: this.recursive ? this.fieldsOf(field.type, [...above, owner]) : [],
      };
    });
  }
}

/** The API's names of types that have a word of their own in the schema. */
const COMMON_TYPES: Readonly<Record<string, string>> = {
  quantity: 'Quantity',
  intOrString: 'IntOrString',
  time: 'Time',
  microtime: 'MicroTime',
};
