/** A file to write. */
export interface TextFile {
  /** Below the folder of all, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}
