/** A value in a Kubernetes OpenAPI document; only the keys that the importer reads. */
export interface OpenApiValue {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly items?: OpenApiValue;
  readonly additionalProperties?: OpenApiValue;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
}

/** One entry of `definitions`. */
export interface OpenApiDefinition extends OpenApiValue {
  readonly properties?: { readonly [name: string]: OpenApiValue };
  readonly required?: readonly string[];
  readonly oneOf?: readonly OpenApiValue[];
  readonly 'x-kubernetes-group-version-kind'?: readonly GroupVersionKind[];
}

/** The coordinates of a kind; the core group is the empty string. */
export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** The definitions of one Kubernetes version. */
export interface VersionedSchema {
  /** As in `1.28`. */
  readonly version: string;
  readonly definitions: { readonly [name: string]: OpenApiDefinition };
}

/** `apps/v1`, or `v1` for the core group. */
export function apiVersionOf({ group, version }: GroupVersionKind): string {
  return group === '' ? version : `${group}/${version}`;
}
