import { fieldsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { refusal } from './refuse';

const WITH_VALUE = ['add', 'replace', 'test'];
const WITH_FROM = ['move', 'copy'];

/**
 * A list of JSON patch operations applied.
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export function patched(manifest: Manifest, operations: unknown): unknown {
  if (!Array.isArray(operations)) {
    throw refusal(
      '"--overrides" is no list, which --override-type=json needs',
      `Write --overrides='[{"op": "add", "path": "/spec/nodeName", "value": "worker"}]'`,
    );
  }
  // Loaded when there is one: cdk8s is large.
  const { JsonPatch } = require('cdk8s') as typeof import('cdk8s');
  let result: unknown = manifest;
  operations.forEach((operation: unknown, index) => {
    const { op, path, from, value } = fieldsOf(operation);
    const where = `Operation ${index + 1} of "--overrides"`;
    if (typeof op !== 'string' || typeof path !== 'string' || (WITH_FROM.includes(op) && typeof from !== 'string')) {
      throw refusal(
        `${where} is not whole`,
        'Write it as in {"op": "add", "path": "/spec/nodeName", "value": "worker"}',
      );
    }
    // Where there is nothing, cdk8s removes and copies it without a word.
    const source = op === 'add' ? undefined : WITH_FROM.includes(op) ? String(from) : path;
    try {
      if (source !== undefined && !isThere(result, source)) throw new Error('nothing there');
      if (WITH_VALUE.includes(op)) {
        const make = op === 'add' ? JsonPatch.add : op === 'replace' ? JsonPatch.replace : JsonPatch.test;
        result = JsonPatch.apply(result, make.call(JsonPatch, path, value));
      } else if (op === 'remove') result = JsonPatch.apply(result, JsonPatch.remove(path));
      else if (op === 'move') result = JsonPatch.apply(result, JsonPatch.move(from as string, path));
      else if (op === 'copy') result = JsonPatch.apply(result, JsonPatch.copy(from as string, path));
      else throw new Error('no such operation');
    } catch {
      throw refusal(`${where}, "${op}" at "${path}", does not fit the Pod`, 'Look at it without --overrides');
    }
  });
  return result;
}

function isThere(value: unknown, pointer: string): boolean {
  let current = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const isInside = typeof current === 'object' && current !== null && Object.hasOwn(current, name);
    if (!isInside) return false;
    current = (current as Record<string, unknown>)[name];
  }
  return true;
}
