import { closest } from '../kubernetes/suggest';

const FIELDS: readonly string[] = ['apiVersion', 'kind', 'metadata', 'spec'];

/** The field of an object that was meant as its `apiVersion` or `kind`, where it has none. */
export function misspeltType(object: Readonly<Record<string, unknown>>, field: string): string | undefined {
  if (object[field] !== undefined) return undefined;
  return Object.keys(object).find((key) => closest(key, FIELDS) === field);
}

/** What to write for a field that is not there, or misspelt. */
export function fixOfType(field: string, misspelt: string | undefined): string {
  return misspelt === undefined ? `Write "${field}: …"` : `Write "${field}" for "${misspelt}"`;
}
