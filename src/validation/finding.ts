import type { FieldPath } from '../kubernetes/field-path';
import { fieldsOf } from '../manifest/fields';
import type { Finding, Layer } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import type { Correction, Severity } from '../manifest/problem';

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
