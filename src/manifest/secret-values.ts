import { KINDS } from '../kubernetes/kinds';
import { isFields } from './fields';

/** What is shown in the place of a Secret's value. */
export const SECRET_VALUE = '<secret value>';

/** The annotation in which `kubectl apply` leaves the whole object. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Whether the owner's field holds values that must not be shown. */
export function hidesValues(owner: unknown, field: string): boolean {
  if (field === LAST_APPLIED) return true;
  return isFields(owner) && owner.kind === KINDS.Secret.kind && (field === 'data' || field === 'stringData');
}

/** The value as it may be shown: with `<secret value>` for every value of a Secret in it. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isFields(value)) return value;
  return mapFields(value, (field, inner) => (hidesValues(value, field) ? hidden(inner) : withoutSecrets(inner)));
}

/** The same shape with every value hidden: the keys of a Secret may be shown. */
export function hidden(value: unknown): unknown {
  return isFields(value) ? mapFields(value, () => SECRET_VALUE) : SECRET_VALUE;
}

function mapFields(
  fields: Record<string, unknown>,
  map: (field: string, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, map(field, value)]));
}
