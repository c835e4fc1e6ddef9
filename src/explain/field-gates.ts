import type { FeatureGate } from '../kubernetes/feature-gates';
import { GATED_FIELDS, GATED_POD_FIELDS, type GatedField } from '../kubernetes/gated-fields';
import { podTemplatePathOf } from '../kubernetes/kinds';
import type { Resource } from './resources';

/** A feature gate that a field is behind, or what it is in. */
export interface FieldGate {
  readonly gate: FeatureGate;
  /** The only value that is behind it, if not any. */
  readonly value?: unknown;
}

/** The feature gates that a field is behind. */
export function gatesOf({ apiVersion, group, kind }: Resource, path: readonly string[]): FieldGate[] {
  const template = podTemplatePathOf(apiVersion, kind);
  const spec = template && [...template, 'spec'];
  const isBelow = spec?.every((step, i) => path[i] === step);
  const gated = [
    ...(GATED_FIELDS[`${group} ${kind}`] ?? []).filter((field) => leadsTo(field, path)),
    ...(isBelow ? GATED_POD_FIELDS.filter((field) => leadsTo(field, path.slice(spec?.length))) : []),
  ];
  return gated.map(({ gate, value }) => ({ gate, ...(value === undefined ? {} : { value }) }));
}

function leadsTo({ path: own }: GatedField, path: readonly string[]): boolean {
  return own.filter((step) => step !== '*').every((step, i) => path[i] === step);
}
