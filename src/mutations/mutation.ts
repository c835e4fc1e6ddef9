import type { Manifest } from '../manifest/manifest';

/** The names and numbers that lead from an object to a value. */
export type Steps = readonly (string | number)[];

/** A change of one value of an object; `undefined` removes it. */
export interface Edit {
  readonly path: Steps;
  readonly value: unknown;
}

/** For each check or rule, the ways to break it at a site: one edit, or several that make one change together. */
export type Mutators<Site> = Readonly<Record<string, (site: Site) => Iterable<Edit | readonly Edit[]>>>;

/** A broken neighbour of valid objects: what was changed, and the id of the check or the rule that must find it. */
export interface Mutation {
  readonly id: string;
  /** Which of the objects is changed. */
  readonly object: number;
  readonly edits: readonly Edit[];
}

/** Mutators with the places where they apply. */
export interface MutationGroup {
  readonly ids: readonly string[];
  /** @param minor the minor number of the version of Kubernetes */
  mutations(manifest: Manifest, all: readonly Manifest[], minor: number): Iterable<Omit<Mutation, 'object'>>;
}

/**
 * Binds mutators to the places of an object where they apply.
 * @param sites the places; `all` are the objects that belong together
 */
export function mutationGroup<Site>(
  sites: (manifest: Manifest, all: readonly Manifest[], minor: number) => Iterable<Site>,
  mutators: Mutators<Site>,
): MutationGroup {
  return {
    ids: Object.keys(mutators),
    *mutations(manifest, all, minor) {
      for (const site of sites(manifest, all, minor)) {
        for (const [id, mutate] of Object.entries(mutators)) {
          for (const change of mutate(site)) {
            yield { id, edits: Array.isArray(change) ? (change as readonly Edit[]) : [change as Edit] };
          }
        }
      }
    },
  };
}

/** The edit that writes a value at a path. */
export function put(path: Steps, value: unknown): Edit {
  return { path, value };
}

/** The edit that takes the value at a path away. */
export function drop(path: Steps): Edit {
  return { path, value: undefined };
}
