import type { FieldPath } from '../kubernetes/field-path';

/** How bad a finding is: an error stops synth, a warning is shown, a note is shown where there is room. */
export type Severity = 'error' | 'warning' | 'note';

/** A change of the text that is certain to be what was meant, for `--fix`. */
export type Correction =
  /** The field gets this name. */
  | { readonly at?: FieldPath; readonly rename: string }
  /** The value becomes this one. */
  | { readonly at?: FieldPath; readonly value: unknown }
  /** The field or the item goes. */
  | { readonly at?: FieldPath; readonly remove: true };

/** What a check says of a place in an object. */
export interface Report {
  /** What is wrong: a capital, no final period, values in double quotes. Never holds a secret value. */
  readonly message: string;
  /** What to type instead. */
  readonly fix?: string;
  /** Where in the text it shows, if that is not the place itself: the key of a map, say. */
  readonly mark?: FieldPath;
  /** The path that the API server prints, where that one misleads and ours differs. */
  readonly alias?: string;
  /** What `--fix` writes; at the place itself unless it says where. Only where it is certain. */
  readonly correction?: Correction;
}

/** Something wrong at a place in an object, as a layer of checks reports it. */
export interface Problem extends Report {
  /** The id of the check or the rule. */
  readonly id: string;
  readonly at: FieldPath;
}
