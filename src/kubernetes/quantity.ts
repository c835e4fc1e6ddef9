export interface Quantity {
  readonly sign: -1 | 0 | 1;
  compare(other: Quantity): -1 | 0 | 1;
  isWhole(): boolean;
  multipleOf(other: Quantity): boolean;
  plus(other: Quantity): Quantity;
  value(): bigint;
  toString(): string;
}
export function parseQuantity(_value: string | number): Quantity | undefined {
  return undefined;
}
export function repairQuantity(_text: string): string | undefined {
  return undefined;
}
