import type { Draft, OpenContainer, OpenFields } from './draft';

/** Adds items to the end of a list of an object, which is made where there is none. */
export function append(owner: OpenFields, field: string, ...items: readonly OpenFields[]): void {
  const list = owner[field];
  owner[field] = [...(Array.isArray(list) ? list : []), ...items];
}

/** Adds a volume to a draft's Pod and mounts it in a container. */
export function mount(draft: Draft, container: OpenContainer, volume: OpenFields, at: OpenFields): void {
  draft.volumes.push(volume);
  append(container, 'volumeMounts', { name: volume.name, ...at });
}
