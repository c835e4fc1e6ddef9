import { type ManifestFields, manifestLabel } from './diff';
import { isFields } from './fields';

/**
 * Where equal manifests have their fields in another order, a line for each place.
 * @param expected how they should be
 * @param actual how they are, with the same values
 */
export function keyOrderLines(expected: readonly ManifestFields[], actual: readonly ManifestFields[]): string[] {
  return expected.flatMap((manifest, i) => {
    const lines: string[] = [];
    compare(manifest, actual[i], '', (path, names) => {
      const place = path === '' ? '' : ` at ${path}`;
      lines.push(`${manifestLabel(manifest)} has its fields in another order${place}: ${names}`);
    });
    return lines;
  });
}

function compare(
  expected: unknown,
  actual: unknown,
  path: string,
  report: (path: string, names: string) => void,
): void {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    expected.forEach((item: unknown, i) => {
      compare(item, actual[i], `${path}[${i}]`, report);
    });
  } else if (isFields(expected) && isFields(actual)) {
    const names = Object.keys(expected);
    const others = Object.keys(actual);
    if (names.some((name, i) => name !== others[i])) {
      report(path, `expected ${names.join(', ')}, got ${others.join(', ')}`);
    }
    for (const name of names) compare(expected[name], actual[name], path === '' ? name : `${path}.${name}`, report);
  }
}
