import { isFields } from '../manifest/fields';
import { sortedNames, toYaml, type YamlOptions } from './yaml';

/** A manifest as JSON takes it, its fields sorted if that is asked for. */
export function toJsonValue(manifest: unknown, { sortKeys = false }: YamlOptions = {}): unknown {
  // What YAML refuses (functions, NaN, a circle) JSON would lose in silence.
  toYaml(manifest);
  return sortKeys ? sorted(manifest, 0) : manifest;
}

/** One JSON text that kubectl takes: the object, or a `List` where there are several; nothing where there are none. */
export function jsonList(manifests: readonly unknown[]): string {
  if (manifests.length === 0) return '';
  const value = manifests.length === 1 ? manifests[0] : { apiVersion: 'v1', kind: 'List', items: manifests };
  return jsonText(value);
}

/** Data as a file of it is written, in lines. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function sorted(value: unknown, level: number): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item, level + 1));
  if (!isFields(value)) return value;
  return Object.fromEntries(sortedNames(value, level).map((name) => [name, sorted(value[name], level + 1)]));
}
