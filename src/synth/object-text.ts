import type { ApiObject } from 'cdk8s';
import { PodwrightError } from '../errors';
import { toYaml } from '../outputs/yaml';

/**
 * The text of objects, of ours and of others.
 * @param write makes one text of their manifests
 * @throws PodwrightError, said of the object that it is about, for a manifest that cannot be written
 */
export function textOf(objects: readonly ApiObject[], write: (manifests: readonly unknown[]) => string): string {
  const manifests = objects.map(manifestOf);
  try {
    return write(manifests);
  } catch (error) {
    // The object is looked for only now, so that nobody pays for it who writes good values.
    for (const [i, object] of objects.entries()) saidOf(object, () => toYaml(manifests[i]));
    throw error;
  }
}

function manifestOf(object: ApiObject): unknown {
  return saidOf(object, () => object.toJson() as unknown);
}

function saidOf<T>(object: ApiObject, act: () => T): T {
  const { path } = object.node;
  try {
    return act();
  } catch (error) {
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
