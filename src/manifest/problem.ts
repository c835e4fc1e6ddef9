import type { FieldPath } from '../kubernetes/field-path';

/** How bad a finding is: an error stops synth, a warning is shown, a note is shown where there is room. */
export type Severity = 'error' | 'warning' | 'note';

/** A change of the text that is certain to be what was meant, for `--fix`. */
export type Correction =
  /** The field gets this name. */
  | { readonly at?: FieldPath; readonly rename: string }
  /** The value becomes this one. */
  | { readonly at?: FieldPath; readonly value: unknown }
  /** The scalar is put in quotes as it was written. */
  | { readonly at?: FieldPath; readonly quote: true }
  /** The field goes. */
  | { readonly at?: FieldPath; readonly remove: true };

/** What a check says of a place in an object. */
export interface Report {
  /** What is wrong: a capital, no final period, values in double quotes. Never holds a secret value. */
  readonly message: string;
  /** What to type instead. */
  readonly fix?: string;
  /** Where in the text it shows, if that is not the place itself: the key of a map, say. */
  readonly mark?: FieldPath;
  /** Whether the name of the field shows it, rather than its value. */
  readonly marksName?: true;
  /** The path that the API server prints, where that one misleads and ours differs. */
  readonly alias?: string;
  /** What `--fix` writes; at the place itself unless it says where. Only where it is certain. */
  readonly correction?: Correction;
}

/** What a check says once it knows how a value was written: `yes`, say, of which YAML made `true`. */
export type AsWritten = (written: string) => Pick<Report, 'message' | 'fix'>;

/** Something wrong at a place in an object, as a layer of checks reports it. */
export interface Problem extends Report {
  /** The id of the check or the rule. */
  readonly id: string;
  readonly at: FieldPath;
  /** How bad it is, where it isn't as bad as its layer says. */
  readonly severity?: Severity;
  /** The same in words that name what was written, if it was written as text. */
  readonly asWritten?: AsWritten;
}
