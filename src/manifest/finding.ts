import type { Severity } from './problem';

/**
 * What found it: the form of the API, the API server's own checks, or a rule about what breaks afterwards.
 * Only rules can be turned down, off or allowed.
 */
export type Layer = 'structure' | 'admission' | 'rule';

/** Something wrong in a set of manifests. */
export interface Finding {
  /** The id of the check or the rule, as `podwright check --explain` takes it. */
  readonly id: string;
  readonly layer: Layer;
  readonly severity: Severity;
  /** The file: of the YAML, or of the TypeScript that made the construct; relative to the working folder. */
  readonly file?: string;
  /** The line in the file; the first is 1. */
  readonly line?: number;
  /** The column in the line, in characters; the first is 1. */
  readonly column?: number;
  /** The object's kind; empty where the text could not be read. */
  readonly kind: string;
  /** The object's namespace, if it has one. */
  readonly namespace?: string;
  /** The object's name; empty where it has none. */
  readonly name: string;
  /** The field, as the API server writes it: `spec.containers[0].image`; empty for the object itself. */
  readonly path: string;
  /** The path that the API server prints, where that one misleads and `path` differs. */
  readonly alias?: string;
  /** The path of the construct that made the object, as in `chart/my-pod`. */
  readonly constructPath?: string;
  /** What is wrong. Never holds a secret value. */
  readonly message: string;
  /** What to type instead. */
  readonly fix?: string;
}
