/** A value that not all versions have. */
export interface VersionedValue {
  readonly value: string;
  /** The first version that has it. */
  readonly since: string;
}

/** The values of a string field, of its items or of its map's values. */
export interface EnumValues {
  readonly values: readonly (string | VersionedValue)[];
  /** `closed`: the API server takes no other. `open`: any string, these are known. `pattern`: these and the pattern. */
  readonly kind: 'closed' | 'open' | 'pattern';
  /** Template literal types without their back quotes, as in `hugepages-${string}`. */
  readonly patterns?: readonly string[];
  /** The name of an exported type for them, where they are too many to be written out at each field. */
  readonly name?: string;
}

/** By type and field, as in `core.v1.PodSpec.restartPolicy`. */
export interface EnumTable {
  readonly [field: string]: EnumValues;
}

/** No other value is taken. */
export function closed(...values: (string | VersionedValue)[]): EnumValues {
  return { values, kind: 'closed' };
}

/** Any string is taken; these have a meaning. */
export function open(...values: (string | VersionedValue)[]): EnumValues {
  return { values, kind: 'open' };
}

/** These values, and strings of these patterns. */
export function pattern(values: readonly string[], ...patterns: string[]): EnumValues {
  return { values, kind: 'pattern', patterns };
}

/** The same values, as an exported type of this name. */
export function named(name: string, values: EnumValues): EnumValues {
  return { ...values, name };
}

/** A value that came with a version. */
export function since(version: string, value: string): VersionedValue {
  return { value, since: version };
}
