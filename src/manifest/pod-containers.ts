import type { FieldPath } from '../kubernetes/field-path';
import { containersOf, type PodContainer } from '../kubernetes/pod-spec';
import { type Fields, fieldsOf, textOf } from './fields';
import type { PodEntry } from './manifest-set';

/** A container of a Pod in a set. */
export interface ContainerEntry extends PodContainer {
  /** Where it is. */
  readonly at: FieldPath;
  readonly name: string;
  /** As a message calls it: `Container "web"`. */
  readonly called: string;
}

/** A security context of a Pod or of one of its containers, where one is or might be. */
export interface SecurityContextEntry {
  /** As a message calls what it is of: `The Pod`, `Container "web"`. */
  readonly of: string;
  readonly context: Fields;
  /** Where it is. */
  readonly at: FieldPath;
}

const NOUNS: Readonly<Record<PodContainer['kind'], string>> = {
  container: 'Container',
  init: 'Init container',
  sidecar: 'Sidecar',
  ephemeral: 'Ephemeral container',
};

const cache = new WeakMap<PodEntry, readonly ContainerEntry[]>();

/** All containers of a Pod, in the order in which they start. */
export function containersIn(pod: PodEntry): readonly ContainerEntry[] {
  let containers = cache.get(pod);
  if (!containers) {
    containers = containersOf(pod.spec).map(({ list, index, container, kind }) => {
      const name = textOf(container.name) ?? '';
      return { list, index, container, kind, name, at: pod.at.down(list, index), called: `${NOUNS[kind]} "${name}"` };
    });
    cache.set(pod, containers);
  }
  return containers;
}

/** The Pod's own security context, then those of its containers. */
export function* securityContextsIn(pod: PodEntry): Iterable<SecurityContextEntry> {
  yield { of: 'The Pod', context: fieldsOf(pod.spec.securityContext), at: pod.at.field('securityContext') };
  for (const { container, at, called } of containersIn(pod)) {
    yield { of: called, context: fieldsOf(container.securityContext), at: at.field('securityContext') };
  }
}

/** Names in a message: `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export function quoted(names: readonly string[]): string {
  const all = names.map((name) => `"${name}"`);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
