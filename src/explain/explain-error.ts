/** Why there is nothing to explain. */
export type ExplainErrorCode =
  | 'INVALID_PATH'
  | 'NOT_IN_API_VERSION'
  | 'NOT_IN_VERSION'
  | 'UNKNOWN_API_VERSION'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_KIND';

/** What was asked for is not there, with what to ask for instead. */
export class ExplainError extends Error {
  constructor(
    readonly code: ExplainErrorCode,
    problem: string,
    /** What to type instead. */
    readonly fix: string,
  ) {
    super(`${problem}. ${fix}`);
    this.name = 'ExplainError';
  }
}
