import { isMap } from 'yaml';
import type { Manifest } from './manifest';
import { fixOfType, misspeltType } from './misspelt-type';
import { documentData, type Fail } from './yaml-data';
import { parseYaml } from './yaml-text';

/**
 * Reads every object in YAML or JSON text with the values that Kubernetes reads in it.
 *
 * Documents without content are skipped, and a `List` stays one object. A whole number that JavaScript cannot hold
 * exactly is an error, since its last digits would be lost.
 *
 * @param text one or more documents
 * @param source where the text is from, for messages
 */
export function fromYaml(text: string, source?: string): Manifest[] {
  return read(text, source, ['apiVersion', 'kind']) as Manifest[];
}

/**
 * Reads maps as `fromYaml` does, without asking for `apiVersion` and `kind`.
 *
 * @param text one or more documents
 * @param source where the text is from, for messages
 */
export function fragmentsFromYaml(text: string, source?: string): Record<string, unknown>[] {
  return read(text, source, []);
}

function read(text: string, source: string | undefined, required: readonly string[]): Record<string, unknown>[] {
  const { documents, faults, fault } = parseYaml(text, source);
  if (faults[0]) throw faults[0];
  const fail: Fail = (offset, message, fix) => {
    throw fault(offset, message, fix);
  };
  const objects: Record<string, unknown>[] = [];
  for (const document of documents) {
    const start = document.contents?.range[0] ?? 0;
    const data = documentData(document, fail);
    if (data === null) continue;
    if (!isMap(document.contents))
      fail(start, 'Document that is not an object', 'Write "apiVersion", "kind" and so on');
    const object = data as Record<string, unknown>;
    for (const field of required) {
      const value = object[field];
      if (typeof value === 'string' && value !== '') continue;
      fail(start, `Object without "${field}"`, fixOfType(field, misspeltType(object, field)));
    }
    objects.push(object);
  }
  return objects;
}
