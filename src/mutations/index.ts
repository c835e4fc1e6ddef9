import { ADMISSION_CHECKS } from '../admission';
import { DEFAULT_VERSION, type KubernetesVersion, minorOf } from '../kubernetes/versions';
import type { Manifest } from '../manifest/manifest';
import { applyEdits } from './apply';
import { DNS_CONFIG_MUTATIONS } from './dns-config';
import { HOST_NAMESPACES_MUTATIONS } from './host-namespaces';
import type { Mutation, MutationGroup } from './mutation';
import { NODE_AFFINITY_MUTATIONS } from './node-affinity';
import { POD_MUTATIONS } from './pod';
import { LABEL_SELECTOR_MUTATIONS, POD_AFFINITY_MUTATIONS } from './pod-affinity';
import { POD_OS_MUTATIONS } from './pod-os';
import { POD_SPEC_MUTATIONS } from './pod-spec';
import { RESOURCE_CLAIM_MUTATIONS } from './resource-claim';
import { SCHEDULING_MUTATIONS } from './scheduling';
import { STRUCTURE_MUTATIONS } from './structure';
import { TOLERATION_MUTATIONS } from './toleration';
import { TOPOLOGY_SPREAD_MUTATIONS } from './topology-spread';

export type { Edit, Mutation, Steps } from './mutation';

/** Every way to break objects. */
export const MUTATION_GROUPS: readonly MutationGroup[] = [
  STRUCTURE_MUTATIONS,
  POD_MUTATIONS,
  POD_SPEC_MUTATIONS,
  HOST_NAMESPACES_MUTATIONS,
  DNS_CONFIG_MUTATIONS,
  POD_OS_MUTATIONS,
  RESOURCE_CLAIM_MUTATIONS,
  SCHEDULING_MUTATIONS,
  TOLERATION_MUTATIONS,
  NODE_AFFINITY_MUTATIONS,
  POD_AFFINITY_MUTATIONS,
  TOPOLOGY_SPREAD_MUTATIONS,
  LABEL_SELECTOR_MUTATIONS,
];

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
