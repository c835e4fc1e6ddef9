import type { ApiObject } from 'cdk8s';
import { PodwrightError } from '../errors';
import { manifestOf } from '../manifest/manifest-of';

/**
 * One text of many objects. Each is rendered and written before the next, so that only texts pile up.
 * @param write makes the text of one manifest
 * @throws PodwrightError, said of the object that it is about, for a manifest that cannot be written
 */
export function textOf(objects: readonly ApiObject[], write: (manifest: unknown) => string, separator: string): string {
  let text = '';
  for (const [i, object] of objects.entries()) {
    if (i > 0) text += separator;
    text += ofManifest(object, write);
  }
  return text;
}

/**
 * What is made of an object's manifest, which is for reading only.
 * @throws PodwrightError, said of the object, for a manifest of which it cannot be made
 */
export function ofManifest<T>(object: ApiObject, make: (manifest: unknown) => T): T {
  try {
    return make(manifestOf(object));
  } catch (error) {
    const { path } = object.node;
    if (error instanceof PodwrightError) throw error.constructPath === undefined ? error.at(path) : error;
    if (!isOutOfStack(error)) throw error;
    const message = 'A field holds itself, or is nested too deeply';
    throw new PodwrightError({ code: 'INVALID_ARGUMENT', message, fix: 'Write a copy of what is meant' }, path);
  }
}

/** As a circle ends; cdk8s packs that into an error of its own. */
function isOutOfStack(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Maximum call stack size exceeded');
}
