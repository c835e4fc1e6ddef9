export interface IntOrPercent {
  readonly kind: 'int' | 'percent';
  readonly value: number;
}
export function parseIntOrPercent(_value: unknown): IntOrPercent | undefined {
  return undefined;
}
