/** The comments at a value of a manifest, and those at the values in it. */
export interface ManifestComments {
  /** Lines above it, without the `#`. */
  readonly before?: readonly string[];
  /** A comment on its own line, after it. */
  readonly trailing?: string;
  /** Lines after the last of the values in it. */
  readonly end?: readonly string[];
  /** By the name of the field, or the place in the list. */
  readonly below?: ReadonlyMap<string | number, ManifestComments>;
}

/** The comments at a field or an item. */
export function commentsAt(
  comments: ManifestComments | undefined,
  ...steps: readonly (string | number)[]
): ManifestComments | undefined {
  let found = comments;
  for (const step of steps) found = found?.below?.get(step);
  return found;
}

/** All comments at a value and in it, line by line. */
export function commentLinesIn(comments: ManifestComments | undefined): readonly string[] {
  if (!comments) return [];
  const { before = [], trailing, end = [], below } = comments;
  const inside = below ? [...below.values()].flatMap(commentLinesIn) : [];
  return [...before, ...(trailing === undefined ? [] : [trailing]), ...inside, ...end];
}
