/** What an API field takes that is a number or a share of one: `3` or `25%`. */
export interface IntOrPercent {
  readonly kind: 'int' | 'percent';
  readonly value: number;
}

const INT32 = 2 ** 31;

/**
 * Reads a number of objects or a percentage of them; undefined where the API server takes the value for neither.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable
 */
export function parseIntOrPercent(value: unknown): IntOrPercent | undefined {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= -INT32 && value < INT32 ? { kind: 'int', value } : undefined;
  }
  if (typeof value !== 'string' || !/^[0-9]+%$/.test(value)) return undefined;
  return { kind: 'percent', value: Number(value.slice(0, -1)) };
}
