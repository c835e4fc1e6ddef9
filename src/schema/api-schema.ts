/**
 * The shape of `imports/schema.json`: the API of every built-in kind, in all versions that Podwright knows.
 *
 * Type expressions read as in Go: `string`, `bytes` (base64), `time`, `microtime`, `int32`, `int64`, `number`,
 * `boolean`, `quantity`, `intOrString`, `any`, `object` (any keys), `[]X`, `map[]X`, or a type's name as in
 * `core.v1.Container`.
 *
 * Version ranges read `1.31-` (since), `-1.30` (until), `1.29-1.31`, `1.30` (that one), joined by commas if broken.
 */
export interface ApiSchema {
  /** The versions described, oldest first, as in `1.28`. */
  readonly versions: readonly string[];
  /** The kinds by `apiVersion`, then by `kind`. */
  readonly kinds: { readonly [apiVersion: string]: { readonly [kind: string]: ApiKind } };
  /** The types by name, as in `core.v1.Container`. */
  readonly types: { readonly [name: string]: ApiType };
}

/** A kind that the API server takes. */
export interface ApiKind {
  /** The name of its type; for a list, that of its items. */
  readonly type: string;
  /** Set for `PodList` and the like, whose `items` are of the type. */
  readonly list?: true;
  /** The versions that have the kind, where not all have it. */
  readonly versions?: string;
}

/** An object with known fields. */
export interface ApiType {
  /** The fields by name. */
  readonly fields: { readonly [name: string]: ApiField | ApiFieldVariants };
  /** The fields of which only one may be set. */
  readonly oneOf?: ApiOneOf;
  /** The versions that have the type, where not all have it. */
  readonly versions?: string;
}

/** A field whose type or requiredness is not the same in all versions. */
export interface ApiFieldVariants {
  /** The field as it is in each range of versions; the ranges do not overlap. */
  readonly variants: readonly ApiField[];
}

/** A field of an object. */
export interface ApiField {
  /** The type expression of its value. */
  readonly type: string;
  /** Whether the API says that the field must be there. */
  readonly required?: true;
  /** The only values that the API server takes, of the field or of its items; an empty string counts as absent. */
  readonly enum?: readonly string[];
  /** The versions of those values that not all versions have. */
  readonly enumVersions?: { readonly [value: string]: string };
  /** For a list: the fields that together name an item. */
  readonly keys?: readonly string[];
  /** For a list: an item may stand in it once only. */
  readonly set?: true;
  /** What the API server fills in. */
  readonly default?: unknown;
  /** The versions that have the field, where not all versions of its type have it. */
  readonly versions?: string;
}

/** Fields of which only one may be set. */
export interface ApiOneOf {
  /** Whether none of them is allowed too. */
  readonly choose: 'exactlyOne' | 'atMostOne';
  /** The names of the fields. */
  readonly members: readonly string[];
}
