import { sortedMap } from '../kubernetes/go-json';
import { parseQuantity } from '../kubernetes/quantity';
import { fieldsOf, isFields } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';

/** A Pod that was patched, as kubectl prints it: without nulls and empty lists, with quantities in their shortest form. */
export function tidied({ kind, apiVersion, metadata, ...rest }: Manifest): Manifest {
  const { name, namespace, creationTimestamp: _stamp, ...others } = fieldsOf(metadata);
  const { status: _status, ...body } = rest;
  const tidyMetadata = {
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
    ...others,
  };
  return { kind, apiVersion, metadata: tidy(tidyMetadata, []), ...(tidy(body, []) as object) } as Manifest;
}

const MAPS = ['labels', 'annotations', 'nodeSelector', 'limits', 'requests'];

function tidy(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => tidy(item, path));
  const at = path.at(-1) ?? '';
  if (isFields(value)) {
    const entries = Object.entries(value)
      .filter(([name, one]) => !isNothing(name, one))
      .map(([name, one]) => [name, tidy(one, [...path, name])] as const);
    return MAPS.includes(at) ? sortedMap(entries) : Object.fromEntries(entries);
  }
  const isQuantity = at === 'sizeLimit' || ['limits', 'requests', 'overhead'].includes(path.at(-2) ?? '');
  if (!isQuantity || (typeof value !== 'string' && typeof value !== 'number')) return value;
  return parseQuantity(value)?.toString() ?? value;
}

/** An empty object that is no map may mean something, as in `emptyDir: {}`. */
function isNothing(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return (Array.isArray(value) || MAPS.includes(name)) && Object.keys(value).length === 0;
}
