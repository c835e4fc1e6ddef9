import { isFields } from '../manifest/fields';
import { toYamlDocuments, type YamlOptions } from './yaml';

const FIRST_FIELDS = ['apiVersion', 'kind', 'metadata'];

/**
 * Writes manifests as one JSON text that kubectl takes: the object, or a `List` where there are several.
 * @param manifests plain data
 */
export function toJsonText(manifests: readonly unknown[], { sortKeys = false }: YamlOptions = {}): string {
  // What YAML refuses (functions, NaN, a circle) JSON would lose in silence.
  toYamlDocuments(manifests);
  return jsonList(sortKeys ? manifests.map((manifest) => sorted(manifest, FIRST_FIELDS)) : manifests);
}

/** The object, or a `List` where there are several; nothing where there are none. */
export function jsonList(manifests: readonly unknown[]): string {
  if (manifests.length === 0) return '';
  const value = manifests.length === 1 ? manifests[0] : { apiVersion: 'v1', kind: 'List', items: manifests };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function sorted(value: unknown, first: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item));
  if (!isFields(value)) return value;
  const names = [...new Set([...first.filter((name) => Object.hasOwn(value, name)), ...Object.keys(value).sort()])];
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}
