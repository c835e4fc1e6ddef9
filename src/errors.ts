/**
 * Every reason for which Podwright refuses its input, as a closed list.
 * Match on the code; the wording of messages may change.
 */
export type ErrorCode =
  | 'CANNOT_WRITE'
  | 'DEPENDENCY_CYCLE'
  | 'DUPLICATE_CONTAINER'
  | 'DUPLICATE_VOLUME'
  | 'DUPLICATE_FILE'
  | 'DUPLICATE_ID'
  | 'DUPLICATE_KEY'
  | 'FILE_NOT_FOUND'
  | 'FILE_UNREADABLE'
  | 'INVALID_ARGUMENT'
  | 'INVALID_CONFIG'
  | 'INVALID_ENV_FILE'
  | 'INVALID_KEY'
  | 'INVALID_LITERAL'
  | 'INVALID_MANIFESTS'
  | 'INVALID_PROPS'
  | 'INVALID_YAML'
  | 'MISSING_LABELS'
  | 'PATCH_FAILED'
  | 'TOO_LARGE'
  | 'UNKNOWN_KEY';

/** What went wrong, and what to do about it. */
export interface ErrorDetails {
  /** Which of the known reasons this is. */
  readonly code: ErrorCode;
  /** What is wrong: starts with a capital, has no final period, quotes the values. Never holds a secret value. */
  readonly message: string;
  /** What to type or do instead. */
  readonly fix?: string;
}

/** An error in what the user wrote: known, explained, and thrown where it was written. */
export class PodwrightError extends Error {
  /** Which of the known reasons this is. */
  readonly code: ErrorCode;
  /** What to type or do instead, where one is known. */
  readonly fix?: string;

  /** @param details what went wrong */
  constructor(
    private readonly details: ErrorDetails,
    /** The path of the construct where it went wrong, as in `chart/my-pod`, where one is known. */
    readonly constructPath?: string,
  ) {
    const where = constructPath ? `[${constructPath}] ` : '';
    const fix = details.fix ? `. ${details.fix}` : '';
    super(`${where}${details.message}${fix}`);
    this.name = 'PodwrightError';
    this.code = details.code;
    this.fix = details.fix;
  }

  /** The same error, said of the construct at this path. */
  at(constructPath: string): PodwrightError {
    return new PodwrightError(this.details, constructPath);
  }
}
