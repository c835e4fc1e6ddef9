/**
 * The shape of `imports/checked-fields.json`: where everything is found that checks and rules find. It is made by breaking
 * objects in all ways that are known, so that nobody has to keep it.
 */
export interface CheckedFields {
  /** Which of the kinds that make Pods have a check, with the range of versions where not all have it. */
  readonly sets: readonly { readonly [kind: string]: string }[];
  /** Below the Pod, or the template of Pods, of those kinds: by path, then by place in `sets`, the ids with spaces between. */
  readonly pods: { readonly [path: string]: { readonly [set: string]: string } };
  /** Elsewhere: by kind, as in `v1 Service`, and path, the ids with spaces between; `id:1.34-` is of these versions. */
  readonly kinds: { readonly [kind: string]: { readonly [path: string]: string } };
  /** What is found in every field of a type: by type as in `int32`, or `list`, `map`, `fields`. */
  readonly types: { readonly [type: string]: string };
}
