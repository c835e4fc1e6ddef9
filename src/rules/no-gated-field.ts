import { FieldPath } from '../kubernetes/field-path';
import { GATED_FIELDS, GATED_POD_FIELDS, type GatedField } from '../kubernetes/gated-fields';
import { isFields, itemsOf } from '../manifest/fields';
import type { RuleReport, SetRule } from './rule';

/** What is written is kept by the API server. */
export const noGatedField = {
  id: 'no-gated-field',
  says: 'No field is set that API servers of the version leave out unless a feature gate is on',
  severity: 'warning',
  checkSet(set, report) {
    const isOff = ({ on }: GatedField): boolean => on === undefined || set.minor < on;
    const ofPods = GATED_POD_FIELDS.filter(isOff);
    for (const { entry, spec, at } of set.pods) {
      for (const field of ofPods) {
        for (const place of placesOf(field, 0, spec, at)) report(entry, problem(field, place, set.minor));
      }
    }
    for (const [name, fields] of Object.entries(GATED_FIELDS)) {
      const [group = '', kind = ''] = name.split(' ');
      const off = fields.filter(isOff);
      if (off.length === 0) continue;
      for (const entry of set.ofKind(kind)) {
        if (entry.group !== group) continue;
        for (const field of off) {
          for (const place of placesOf(field, 0, entry.manifest, FieldPath.root)) {
            report(entry, problem(field, place, set.minor));
          }
        }
      }
    }
  },
} as const satisfies SetRule;

function* placesOf(field: GatedField, step: number, value: unknown, at: FieldPath): Iterable<FieldPath> {
  const name = field.path[step];
  if (name === undefined) {
    const counts = field.value === undefined ? value !== undefined && value !== null : value === field.value;
    if (counts) yield at;
  } else if (name === '*') {
    for (const [index, item] of itemsOf(value).entries()) yield* placesOf(field, step + 1, item, at.index(index));
  } else if (isFields(value) && Object.hasOwn(value, name)) {
    yield* placesOf(field, step + 1, value[name], at.field(name));
  }
}

function problem({ on, effect }: GatedField, at: FieldPath, minor: number): RuleReport {
  return {
    at,
    message: `API servers of Kubernetes 1.${minor} leave "${at.last}" out unless a feature gate is on, so ${effect ?? 'it has no effect'}`,
    fix:
      on === undefined
        ? 'Remove it, or turn the feature gate on'
        : `Remove it, turn the feature gate on, or use Kubernetes 1.${on}`,
  };
}
