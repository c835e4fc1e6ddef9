import { DEFAULT_VERSION, type KubernetesVersion, minorOf } from '../kubernetes/versions';
import type { Manifest } from '../manifest/manifest';
import { applyEdits } from './apply';
import { isCheckedIn } from './checked';
import { CONFIG_MAP_MUTATIONS } from './config-map';
import {
  CONTAINER_MUTATIONS,
  CONTAINER_PORT_MUTATIONS,
  CONTAINER_RESTART_MUTATIONS,
  INIT_CONTAINER_MUTATIONS,
  INIT_RESTART_MUTATIONS,
} from './container';
import { CUSTOM_OBJECT_MUTATIONS } from './custom-object';
import { DNS_CONFIG_MUTATIONS } from './dns-config';
import { DOWNWARD_API_MUTATIONS, DOWNWARD_FILE_MUTATIONS, ENV_MUTATIONS } from './env';
import { HOST_NAMESPACES_MUTATIONS } from './host-namespaces';
import { CRON_JOB_MUTATIONS, JOB_MUTATIONS, JOB_SPEC_MUTATIONS } from './job';
import type { Mutation, MutationGroup } from './mutation';
import { NAMESPACE_MUTATIONS } from './namespace';
import { NODE_AFFINITY_MUTATIONS } from './node-affinity';
import { OBJECT_META_MUTATIONS } from './object-meta';
import {
  PERSISTENT_VOLUME_CLAIM_MUTATIONS,
  PERSISTENT_VOLUME_MUTATIONS,
  PERSISTENT_VOLUME_SOURCE_MUTATIONS,
} from './persistent-volume';
import { POD_MUTATIONS, POD_PLUG_IN_MUTATIONS } from './pod';
import { LABEL_SELECTOR_MUTATIONS, POD_AFFINITY_MUTATIONS } from './pod-affinity';
import { POD_ANNOTATIONS_MUTATIONS, PROFILE_ANNOTATIONS_MUTATIONS } from './pod-annotations';
import { POD_OS_MUTATIONS } from './pod-os';
import { CONTAINER_SECURITY_MUTATIONS, POD_SECURITY_MUTATIONS } from './pod-security';
import { POD_SPEC_MUTATIONS } from './pod-spec';
import { HANDLER_MUTATIONS, LIFECYCLE_MUTATIONS, PROBE_MUTATIONS } from './probe';
import { REFERENCE_MUTATIONS } from './references';
import { RESOURCE_CLAIM_MUTATIONS } from './resource-claim';
import { CONTAINER_CLAIM_MUTATIONS, POD_RESOURCES_MUTATIONS, RESOURCES_MUTATIONS } from './resources';
import { RUN_TIME_CONTAINER_MUTATIONS } from './run-time-container';
import { RUN_TIME_OBJECT_MUTATIONS } from './run-time-object';
import { RUN_TIME_POD_MUTATIONS } from './run-time-pod';
import { SCHEDULING_MUTATIONS } from './scheduling';
import { SECRET_MUTATIONS } from './secret';
import { POD_SECURITY_CONTEXT_MUTATIONS, SECURITY_CONTEXT_MUTATIONS } from './security-context';
import { SELECTION_MUTATIONS } from './selections';
import { SERVICE_EXTERNAL_MUTATIONS, SERVICE_IP_MUTATIONS, SERVICE_MUTATIONS } from './service';
import { SERVICE_NODE_PORT_MUTATIONS, SERVICE_PORT_MUTATIONS } from './service-ports';
import { STRUCTURE_MUTATIONS } from './structure';
import { TOLERATION_MUTATIONS } from './toleration';
import { TOPOLOGY_SPREAD_MUTATIONS } from './topology-spread';
import { EPHEMERAL_VOLUME_MUTATIONS, VOLUME_MUTATIONS } from './volume';
import { VOLUME_DEVICE_MUTATIONS, VOLUME_MOUNT_MUTATIONS } from './volume-mount';
import {
  FILES_SOURCE_MUTATIONS,
  GIT_REPO_MUTATIONS,
  PROJECTED_VOLUME_MUTATIONS,
  VOLUME_SOURCE_MUTATIONS,
} from './volume-source';
import { DAEMON_SET_MUTATIONS, DEPLOYMENT_MUTATIONS, STATEFUL_SET_MUTATIONS, WORKLOAD_MUTATIONS } from './workload';

export type { Edit, Mutation, Steps } from './mutation';
export { type BrokenText, brokenTexts } from './texts';

/** Every way to break objects. */
export const MUTATION_GROUPS: readonly MutationGroup[] = [
  STRUCTURE_MUTATIONS,
  CUSTOM_OBJECT_MUTATIONS,
  OBJECT_META_MUTATIONS,
  POD_ANNOTATIONS_MUTATIONS,
  PROFILE_ANNOTATIONS_MUTATIONS,
  CONFIG_MAP_MUTATIONS,
  SECRET_MUTATIONS,
  SERVICE_MUTATIONS,
  SERVICE_PORT_MUTATIONS,
  SERVICE_NODE_PORT_MUTATIONS,
  SERVICE_IP_MUTATIONS,
  SERVICE_EXTERNAL_MUTATIONS,
  NAMESPACE_MUTATIONS,
  POD_MUTATIONS,
  POD_PLUG_IN_MUTATIONS,
  POD_SPEC_MUTATIONS,
  CONTAINER_MUTATIONS,
  CONTAINER_PORT_MUTATIONS,
  CONTAINER_RESTART_MUTATIONS,
  INIT_CONTAINER_MUTATIONS,
  INIT_RESTART_MUTATIONS,
  DOWNWARD_API_MUTATIONS,
  DOWNWARD_FILE_MUTATIONS,
  ENV_MUTATIONS,
  HANDLER_MUTATIONS,
  LIFECYCLE_MUTATIONS,
  PROBE_MUTATIONS,
  CONTAINER_CLAIM_MUTATIONS,
  POD_RESOURCES_MUTATIONS,
  RESOURCES_MUTATIONS,
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
  POD_SECURITY_CONTEXT_MUTATIONS,
  SECURITY_CONTEXT_MUTATIONS,
  WORKLOAD_MUTATIONS,
  DEPLOYMENT_MUTATIONS,
  DAEMON_SET_MUTATIONS,
  STATEFUL_SET_MUTATIONS,
  JOB_MUTATIONS,
  JOB_SPEC_MUTATIONS,
  CRON_JOB_MUTATIONS,
  POD_SECURITY_MUTATIONS,
  CONTAINER_SECURITY_MUTATIONS,
  RUN_TIME_CONTAINER_MUTATIONS,
  RUN_TIME_POD_MUTATIONS,
  RUN_TIME_OBJECT_MUTATIONS,
  REFERENCE_MUTATIONS,
  SELECTION_MUTATIONS,
  VOLUME_MUTATIONS,
  VOLUME_SOURCE_MUTATIONS,
  FILES_SOURCE_MUTATIONS,
  PROJECTED_VOLUME_MUTATIONS,
  EPHEMERAL_VOLUME_MUTATIONS,
  GIT_REPO_MUTATIONS,
  VOLUME_MOUNT_MUTATIONS,
  VOLUME_DEVICE_MUTATIONS,
  PERSISTENT_VOLUME_CLAIM_MUTATIONS,
  PERSISTENT_VOLUME_MUTATIONS,
  PERSISTENT_VOLUME_SOURCE_MUTATIONS,
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
      for (const { id, edits } of group.mutations(manifest, manifests, minor)) {
        if (!isCheckedIn(id, version)) continue;
        const changed = applyEdits(manifest, edits);
        yield { id, object, edits, manifests: manifests.map((other, i) => (i === object ? changed : other)) };
      }
    }
  }
}
