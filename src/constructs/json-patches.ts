import { type ApiObject, JsonPatch } from 'cdk8s';
import { PodwrightError } from '../errors';
import type { Fields } from './expansion';
import { render } from './render';

/** An operation of RFC 6902, as cdk8s keeps it. */
interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/**
 * The manifest with the patches applied, one after the other.
 * @throws PodwrightError when one does not fit; its value, which may be a secret, is not told
 */
export function applyJsonPatches(manifest: Fields, patches: readonly JsonPatch[], owner: ApiObject): Fields {
  let patched = manifest;
  for (const [i, patch] of patches.entries()) patched = applyOne(patched, operationOf(patch), i + 1, owner);
  return patched;
}

function operationOf(patch: JsonPatch): Operation {
  return (patch as unknown as { _toJson(): Operation })._toJson();
}

function applyOne(manifest: Fields, operation: Operation, position: number, owner: ApiObject): Fields {
  const { op, path, from } = operation;
  const refuse = (problem: string, fix: string): never => {
    throw new PodwrightError(
      { code: 'PATCH_FAILED', message: `JSON patch ${position}, "${op}" at "${path}": ${problem}`, fix },
      owner.node.path,
    );
  };
  for (const pointer of from === undefined ? [path] : [path, from]) {
    if (pointer !== '' && !pointer.startsWith('/')) {
      refuse(`"${pointer}" is no path`, `Write "/${pointer}": each part begins with a slash`);
    }
  }
  // What is there before: all but "add" work on a field, and "move" and "copy" take one.
  const source = op === 'move' || op === 'copy' ? from : op === 'add' ? undefined : path;
  if (source !== undefined && find(manifest, source) === undefined) {
    refuse(`there is nothing at "${source}"`, op === 'replace' ? 'Use "add" for a new field' : 'Check each part of it');
  }
  if (op === 'add' && path !== '' && !canAdd(manifest, path)) {
    refuse('what it would be added to is not there', 'Add that first, or check each part of the path');
  }
  try {
    return JsonPatch.apply(manifest, withPlainValue(operation, owner)) as Fields;
  } catch {
    const problem = op === 'test' ? 'another value is there' : 'it does not fit what is there';
    return refuse(problem, 'Look at the manifest without the patch');
  }
}

/** Patches apply to finished manifests, so what they bring has to be finished too. */
function withPlainValue({ op, path, from = '', value }: Operation, owner: ApiObject): JsonPatch {
  const plain = (): unknown => render({ value }, owner).value;
  switch (op) {
    case 'add':
      return JsonPatch.add(path, plain());
    case 'replace':
      return JsonPatch.replace(path, plain());
    case 'test':
      return JsonPatch.test(path, plain());
    case 'move':
      return JsonPatch.move(from, path);
    case 'copy':
      return JsonPatch.copy(from, path);
    default:
      return JsonPatch.remove(path);
  }
}

/** Whether there is an object to add the field to, or a list with room at that index. */
function canAdd(manifest: Fields, path: string): boolean {
  const end = path.lastIndexOf('/');
  const parent = find(manifest, path.slice(0, end))?.value;
  if (!Array.isArray(parent)) return typeof parent === 'object' && parent !== null;
  const index = path.slice(end + 1);
  return index === '-' || (/^\d+$/.test(index) && Number(index) <= parent.length);
}

/** What a JSON pointer points at, in a box, since it may be null. */
function find(document: unknown, pointer: string): { readonly value: unknown } | undefined {
  let value = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return { value };
}
