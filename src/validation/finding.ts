import type { FieldPath } from '../kubernetes/field-path';
import { fieldsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { Correction, Severity } from '../manifest/problem';

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

/** A finding before it is known where its text stands. */
export interface RawFinding {
  readonly id: string;
  readonly layer: Layer;
  readonly severity: Severity;
  /** The place of its object among those that were checked. */
  readonly object: number;
  readonly at: FieldPath;
  readonly mark?: FieldPath;
  readonly marksName?: true;
  readonly alias?: string;
  readonly message: string;
  readonly fix?: string;
  readonly correction?: Correction;
  /** Where it stands in the file, where it is about no field. */
  readonly place?: { readonly line: number; readonly column: number };
  /** The same in words that name what was written. */
  readonly asWritten?: (written: string) => { readonly message: string; readonly fix?: string };
}

/** Where a finding's text is: see the fields of `Finding`. */
export type FindingPlace = Pick<Finding, 'file' | 'line' | 'column' | 'constructPath'>;

/** A finding as it is told, of an object whose text is there. */
export function toFinding(raw: RawFinding, manifest: Manifest, place: FindingPlace): Finding {
  const { id, layer, severity, at, alias, message, fix } = raw;
  const { name, namespace } = fieldsOf(manifest.metadata);
  const { file, line, column, constructPath } = place;
  return {
    id,
    layer,
    severity,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    kind: manifest.kind,
    ...(typeof namespace === 'string' && namespace !== '' && { namespace }),
    name: typeof name === 'string' ? name : '',
    path: at.toString(),
    ...(alias !== undefined && { alias }),
    ...(constructPath !== undefined && { constructPath }),
    message,
    ...(fix !== undefined && { fix }),
  };
}
