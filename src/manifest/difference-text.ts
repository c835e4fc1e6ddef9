import type { Difference } from './diff';
import { SECRET_VALUE } from './secret-values';

const MOST_LINES = 10;
const MOST_CHARACTERS = 200;

/** A line for each difference, the first ten of them. */
export function differenceLines(differences: readonly Difference[]): string[] {
  const lines = differences.slice(0, MOST_LINES).map(differenceLine);
  const more = differences.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

function differenceLine({ manifest, path, change, expected, actual }: Difference): string {
  if (change === 'moved') return `${manifest} is document ${actual}, expected as document ${expected}`;
  if (path === '' && change === 'missing') return `Missing ${manifest}`;
  if (path === '' && change === 'unexpected') return `Unexpected ${manifest}`;
  const found = {
    missing: () => `missing ${valueText(expected)}`,
    unexpected: () => `unexpected ${valueText(actual)}`,
    changed: () => `expected ${valueText(expected)}, got ${valueText(actual)}`,
  }[change];
  return `${manifest} differs at ${path}: ${found()}`;
}

function valueText(value: unknown): string {
  if (value === SECRET_VALUE) return SECRET_VALUE;
  const json = JSON.stringify(value) ?? String(value);
  return json.length > MOST_CHARACTERS ? `${json.slice(0, MOST_CHARACTERS)}…` : json;
}
