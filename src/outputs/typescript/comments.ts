/** The comments of one object, by the field that they stand at. */
export interface ManifestComments {
  readonly at: ReadonlyMap<string, FieldComments>;
}
/** The comments at one field. */
export interface FieldComments {
  readonly before: readonly string[];
  readonly trailing?: string;
}
