/**
 * The shape of `imports/descriptions-<group>.json`: what the API says in words of the types of a group, in all versions that
 * Podwright knows. Only `podwright explain` reads it.
 */
export interface ApiDescriptions {
  /** Each text once. */
  readonly texts: readonly string[];
  /** The types by name, as in `core.v1.Container`; those that others are made of, as `Quantity`, are in the group `meta`. */
  readonly types: { readonly [name: string]: TypeDescriptions };
}

/** What is said of a type. */
export interface TypeDescriptions {
  /** Of the type itself. */
  readonly is?: Said;
  /** Of its fields, by name. */
  readonly fields?: { readonly [name: string]: Said };
  /** What a field of the type `object` or `any` is called, as in `RawExtension`, where it has a name. */
  readonly called?: { readonly [name: string]: string };
}

/** The place of a text; or of several, each with the range of versions that have it. */
export type Said = number | readonly (readonly [text: number, versions: string])[];
