/** Every reason for which the importer stops, as a closed list. */
export type ImportErrorCode =
  | 'DUPLICATE_NAME'
  | 'FILE_UNREADABLE'
  | 'INVALID_JSON'
  | 'NOT_FOUND'
  | 'NO_DEFINITIONS'
  | 'NO_KINDS'
  | 'NO_SCHEMAS'
  | 'TABLE_MISMATCH'
  | 'UNKNOWN_OPTION'
  | 'UNKNOWN_VERSION'
  | 'UNSUPPORTED_SCHEMA'
  | 'UNWRITABLE';

/** What is wrong with the schemas or with the tables beside them, and what to do about it. */
export class ImportError extends Error {
  /**
   * @param code which of the known reasons this is
   * @param problem what is wrong
   * @param fix what to do instead
   */
  constructor(
    readonly code: ImportErrorCode,
    problem: string,
    readonly fix: string,
  ) {
    super(`${problem}. ${fix}`);
    this.name = 'ImportError';
  }
}
