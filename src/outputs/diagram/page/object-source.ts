/** What is known of an object beside its manifest: where it is from, and how it was written. */
export interface ObjectSource {
  /**
   * Its YAML as it was written, with its comments. Values of Secrets in it are not shown.
   * @default what `toYaml` writes
   */
  readonly yaml?: string;
  /** The file that it is from: of YAML, or the TypeScript that made it; relative to the working folder. */
  readonly file?: string;
  /** The line in the file; the first is 1. */
  readonly line?: number;
  /** The text of that line, of TypeScript. */
  readonly code?: string;
  /** The chart that it is in. */
  readonly chart?: string;
}
