import { ADMISSION_CHECKS } from '../admission';
import { DEFAULT_VERSION, type KubernetesVersion, minorOf } from '../kubernetes/versions';
import type { Manifest } from '../manifest/manifest';
import { applyEdits } from './apply';
import type { Mutation, MutationGroup } from './mutation';
import { STRUCTURE_MUTATIONS } from './structure';

export type { Edit, Mutation, Steps } from './mutation';

/** Every way to break objects. */
export const MUTATION_GROUPS: readonly MutationGroup[] = [STRUCTURE_MUTATIONS];

/** A broken neighbour of valid objects. */
export interface BrokenNeighbour extends Mutation {
  /** The objects with the change made. */
  readonly manifests: readonly Manifest[];
}

/**
 * Every broken neighbour of valid objects that belong together: each has one change, and the id of the check or the rule
 * that must find it. In a fixed order.
 * @param version the Kubernetes version whose checks are broken
 */
export function* brokenNeighbours(
  manifests: readonly Manifest[],
  version: KubernetesVersion = DEFAULT_VERSION,
): Iterable<BrokenNeighbour> {
  const minor = minorOf(version);
  for (const [object, manifest] of manifests.entries()) {
    for (const group of MUTATION_GROUPS) {
      for (const { id, edits } of group.mutations(manifest, manifests)) {
        if (!isChecked(id, minor)) continue;
        const changed = applyEdits(manifest, edits);
        yield { id, object, edits, manifests: manifests.map((other, i) => (i === object ? changed : other)) };
      }
    }
  }
}

const checks = new Map(ADMISSION_CHECKS.map((check) => [check.id, check]));

/** Whether the API server of a version has the check; rules and the form of the API hold for all. */
function isChecked(id: string, minor: number): boolean {
  const { since, until } = checks.get(id) ?? {};
  return !(since && minor < minorOf(since)) && !(until && minor > minorOf(until));
}
