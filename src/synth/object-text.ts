import type { ApiObject } from 'cdk8s';
import { PodwrightError } from '../errors';
import type { Manifest } from '../manifest/manifest';
import { manifestOf } from '../manifest/manifest-of';

/** Objects with their manifests, which are for reading only. */
export type Manifests = ReadonlyMap<ApiObject, Manifest>;

/**
 * Renders each object once.
 * @throws PodwrightError, said of the object that it is about, for one that cannot be rendered
 */
export function readManifests(objects: readonly ApiObject[]): Manifests {
  return new Map(objects.map((object) => [object, saidOf(object, () => manifestOf(object)) as Manifest]));
}

/**
 * The text of each of these objects.
 * @param write makes the text of one manifest
 * @throws PodwrightError, said of the object that it is about, for a manifest that cannot be written
 */
export function textsOf<T>(
  objects: readonly ApiObject[],
  manifests: Manifests,
  write: (manifest: unknown) => T,
): readonly T[] {
  return objects.map((object) => saidOf(object, () => write(manifests.get(object))));
}

function saidOf<T>(object: ApiObject, make: () => T): T {
  try {
    return make();
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
