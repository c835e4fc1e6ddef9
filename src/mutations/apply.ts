import { isFields } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { Edit, Steps } from './mutation';

/** The object with the edits made, in a copy that shares what they leave alone. */
export function applyEdits(manifest: Manifest, edits: readonly Edit[]): Manifest {
  let changed: unknown = manifest;
  for (const { path, value } of edits) changed = edited(changed, path, value);
  return changed as Manifest;
}

function edited(owner: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(owner) && typeof step === 'number') {
    const inner = rest.length === 0 ? value : edited(owner[step], rest, value);
    if (inner === undefined) return owner.filter((_, index) => index !== step);
    return Object.assign([...owner], { [step]: inner });
  }
  // Parents that are not there are made.
  if (owner === undefined && typeof step === 'number') return edited([], [step, ...rest], value);
  const fields = isFields(owner) ? owner : {};
  const inner = rest.length === 0 ? value : edited(fields[step], rest, value);
  const { [step]: _removed, ...others } = fields;
  if (inner === undefined) return others;
  return { ...fields, [step]: inner };
}
