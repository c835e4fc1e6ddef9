import { hasVersion, KUBERNETES_VERSIONS, minorOf } from '../kubernetes/versions';
import type { ApiSchema } from '../schema/api-schema';
import { walk } from './api-fields';
import type { Resource } from './resources';

/** The versions of Kubernetes that have a field of a kind. */
export function versionsOf(
  schema: ApiSchema,
  { type, versions }: Pick<Resource, 'type' | 'versions'>,
  path: readonly string[],
): string[] {
  return KUBERNETES_VERSIONS.filter((version) => {
    const minor = minorOf(version);
    return hasVersion(versions, minor) && walk(schema, type, path, minor).fields.length === path.length;
  });
}

/** Versions as in `since 1.31`, `until 1.30`, `in 1.29 to 1.31`, or `in 1.28 to 1.36` where they are all that are known. */
export function versionsInWords(versions: readonly string[]): string {
  const first = versions[0];
  const last = versions.at(-1);
  const all: readonly string[] = KUBERNETES_VERSIONS;
  const isWhole = versions.length === all.indexOf(last ?? '') - all.indexOf(first ?? '') + 1;
  if (!isWhole) return `in ${versions.join(', ')}`;
  const isOld = first === all[0];
  const isNew = last === all.at(-1);
  if (isNew && !isOld) return `since ${first}`;
  if (isOld && !isNew) return `until ${last}`;
  return first === last ? `in ${first} only` : `in ${first} to ${last}`;
}
