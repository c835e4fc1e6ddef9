import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import type { Manifest } from '../manifest/manifest';
import type { Problem } from '../manifest/problem';
import { APP_ARMOR_PROFILE_CHECKS } from './app-armor-profile';
import { CERTIFICATE_PROJECTION_CHECKS } from './certificate-projection';
import type { Check } from './check';
import { CONFIG_MAP_CHECKS, reviewConfigMap } from './config-map';
import { CONTAINER_CHECKS } from './container';
import { CONTAINER_CLAIM_CHECKS } from './container-claim';
import { CONTAINER_PORT_CHECKS } from './container-port';
import { CONTAINER_RESTART_CHECKS } from './container-restart';
import { CRON_JOB_CHECKS, reviewCronJob } from './cron-job';
import { DAEMON_SET_CHECKS, reviewDaemonSet } from './daemon-set';
import { DATA_SOURCE_CHECKS } from './data-source';
import { DEPLOYMENT_CHECKS, reviewDeployment } from './deployment';
import { DNS_CONFIG_CHECKS } from './dns-config';
import { DOWNWARD_API_CHECKS } from './downward-api';
import { ENV_CHECKS } from './env';
import { EPHEMERAL_CONTAINER_CHECKS } from './ephemeral-container';
import { EPHEMERAL_VOLUME_CHECKS } from './ephemeral-volume';
import { FINALIZER_CHECKS } from './finalizers';
import { HANDLER_CHECKS } from './handler';
import { HOST_NAMESPACES_CHECKS } from './host-namespaces';
import { INIT_CONTAINER_CHECKS } from './init-container';
import { JOB_CHECKS, reviewJob } from './job';
import { JOB_SPEC_CHECKS } from './job-spec';
import { LABEL_SELECTOR_CHECKS } from './label-selector';
import { LIFECYCLE_CHECKS } from './lifecycle';
import { NAMESPACE_CHECKS, reviewNamespace } from './namespace';
import { NODE_AFFINITY_CHECKS } from './node-affinity';
import { OBJECT_META_CHECKS, reviewObjectMeta } from './object-meta';
import { OWNER_REFERENCE_CHECKS } from './owner-references';
import { PERSISTENT_VOLUME_CHECKS, reviewPersistentVolume } from './persistent-volume';
import { PERSISTENT_VOLUME_CLAIM_CHECKS, reviewPersistentVolumeClaim } from './persistent-volume-claim';
import { PERSISTENT_VOLUME_SOURCE_CHECKS } from './persistent-volume-source';
import { POD_CHECKS, reviewPod } from './pod';
import { POD_AFFINITY_CHECKS } from './pod-affinity';
import { POD_ANNOTATIONS_CHECKS } from './pod-annotations';
import { POD_FAILURE_POLICY_CHECKS } from './pod-failure-policy';
import { POD_OS_CHECKS } from './pod-os';
import { POD_RESOURCES_CHECKS } from './pod-resources';
import { POD_SECURITY_CONTEXT_CHECKS } from './pod-security-context';
import { POD_SPEC_CHECKS } from './pod-spec';
import { POD_TEMPLATE_CHECKS, reviewPodTemplate } from './pod-template';
import { PROBE_CHECKS } from './probe';
import { PROFILE_ANNOTATIONS_CHECKS } from './profile-annotations';
import { PROJECTED_VOLUME_CHECKS } from './projected-volume';
import { REPLICA_SET_CHECKS, reviewReplicaSet } from './replica-set';
import { REPLICATION_CONTROLLER_CHECKS, reviewReplicationController } from './replication-controller';
import { RESOURCE_CLAIM_CHECKS } from './resource-claim';
import { RESOURCES_CHECKS } from './resources';
import { Review } from './review';
import { SCHEDULING_CHECKS } from './scheduling';
import { SECCOMP_PROFILE_CHECKS } from './seccomp-profile';
import { reviewSecret, SECRET_CHECKS } from './secret';
import { SECURITY_CONTEXT_CHECKS } from './security-context';
import { reviewService, SERVICE_CHECKS } from './service';
import { reviewServiceAccount, SERVICE_ACCOUNT_CHECKS } from './service-account';
import { SERVICE_EXTERNAL_CHECKS } from './service-external';
import { SERVICE_IP_CHECKS } from './service-ips';
import { SERVICE_NODE_PORT_CHECKS } from './service-node-ports';
import { SERVICE_PORT_CHECKS } from './service-ports';
import { reviewStatefulSet, STATEFUL_SET_CHECKS } from './stateful-set';
import { SUCCESS_POLICY_CHECKS } from './success-policy';
import { SYSTEM_META_CHECKS } from './system-meta';
import { TOLERATION_CHECKS } from './toleration';
import { TOPOLOGY_SPREAD_CHECKS } from './topology-spread';
import { VOLUME_CHECKS } from './volume';
import { VOLUME_DEVICE_CHECKS } from './volume-device';
import { VOLUME_MOUNT_CHECKS } from './volume-mount';
import { VOLUME_SOURCE_CHECKS } from './volume-source';
import { CLOUD_SOURCE_CHECKS } from './volume-source-cloud';
import { DRIVER_SOURCE_CHECKS } from './volume-source-driver';
import { FILES_SOURCE_CHECKS } from './volume-source-files';
import { HOST_SOURCE_CHECKS } from './volume-source-host';
import { ISCSI_SOURCE_CHECKS } from './volume-source-iscsi';
import { NETWORK_SOURCE_CHECKS } from './volume-source-network';
import { WINDOWS_OPTIONS_CHECKS } from './windows-options';
import { WORKLOAD_CHECKS } from './workload';

const KINDS: ReadonlyMap<string, (review: Review) => void> = new Map([
  ['v1 Pod', reviewPod],
  ['v1 PodTemplate', reviewPodTemplate],
  ['v1 ConfigMap', reviewConfigMap],
  ['v1 Secret', reviewSecret],
  ['v1 Service', reviewService],
  ['v1 ServiceAccount', reviewServiceAccount],
  ['v1 Namespace', reviewNamespace],
  ['v1 PersistentVolume', reviewPersistentVolume],
  ['v1 PersistentVolumeClaim', reviewPersistentVolumeClaim],
  ['v1 ReplicationController', reviewReplicationController],
  ['apps/v1 Deployment', reviewDeployment],
  ['apps/v1 ReplicaSet', reviewReplicaSet],
  ['apps/v1 StatefulSet', reviewStatefulSet],
  ['apps/v1 DaemonSet', reviewDaemonSet],
  ['batch/v1 Job', reviewJob],
  ['batch/v1 CronJob', reviewCronJob],
]);

/** Every check, in the order of the documentation. */
export const ADMISSION_CHECKS: readonly Check[] = [
  OBJECT_META_CHECKS,
  OWNER_REFERENCE_CHECKS,
  FINALIZER_CHECKS,
  SYSTEM_META_CHECKS,
  POD_CHECKS,
  POD_TEMPLATE_CHECKS,
  POD_ANNOTATIONS_CHECKS,
  PROFILE_ANNOTATIONS_CHECKS,
  POD_SPEC_CHECKS,
  HOST_NAMESPACES_CHECKS,
  DNS_CONFIG_CHECKS,
  POD_OS_CHECKS,
  RESOURCE_CLAIM_CHECKS,
  CONTAINER_CHECKS,
  INIT_CONTAINER_CHECKS,
  EPHEMERAL_CONTAINER_CHECKS,
  CONTAINER_PORT_CHECKS,
  CONTAINER_RESTART_CHECKS,
  ENV_CHECKS,
  DOWNWARD_API_CHECKS,
  PROBE_CHECKS,
  LIFECYCLE_CHECKS,
  HANDLER_CHECKS,
  RESOURCES_CHECKS,
  CONTAINER_CLAIM_CHECKS,
  POD_RESOURCES_CHECKS,
  VOLUME_CHECKS,
  VOLUME_SOURCE_CHECKS,
  HOST_SOURCE_CHECKS,
  FILES_SOURCE_CHECKS,
  PROJECTED_VOLUME_CHECKS,
  CERTIFICATE_PROJECTION_CHECKS,
  EPHEMERAL_VOLUME_CHECKS,
  DRIVER_SOURCE_CHECKS,
  NETWORK_SOURCE_CHECKS,
  ISCSI_SOURCE_CHECKS,
  CLOUD_SOURCE_CHECKS,
  VOLUME_MOUNT_CHECKS,
  VOLUME_DEVICE_CHECKS,
  POD_SECURITY_CONTEXT_CHECKS,
  SECURITY_CONTEXT_CHECKS,
  SECCOMP_PROFILE_CHECKS,
  APP_ARMOR_PROFILE_CHECKS,
  WINDOWS_OPTIONS_CHECKS,
  SCHEDULING_CHECKS,
  TOLERATION_CHECKS,
  NODE_AFFINITY_CHECKS,
  POD_AFFINITY_CHECKS,
  TOPOLOGY_SPREAD_CHECKS,
  LABEL_SELECTOR_CHECKS,
  CONFIG_MAP_CHECKS,
  SECRET_CHECKS,
  SERVICE_CHECKS,
  SERVICE_PORT_CHECKS,
  SERVICE_NODE_PORT_CHECKS,
  SERVICE_IP_CHECKS,
  SERVICE_EXTERNAL_CHECKS,
  SERVICE_ACCOUNT_CHECKS,
  NAMESPACE_CHECKS,
  PERSISTENT_VOLUME_CLAIM_CHECKS,
  DATA_SOURCE_CHECKS,
  PERSISTENT_VOLUME_CHECKS,
  PERSISTENT_VOLUME_SOURCE_CHECKS,
  WORKLOAD_CHECKS,
  REPLICATION_CONTROLLER_CHECKS,
  REPLICA_SET_CHECKS,
  DEPLOYMENT_CHECKS,
  STATEFUL_SET_CHECKS,
  DAEMON_SET_CHECKS,
  JOB_CHECKS,
  JOB_SPEC_CHECKS,
  POD_FAILURE_POLICY_CHECKS,
  SUCCESS_POLICY_CHECKS,
  CRON_JOB_CHECKS,
].flatMap((checks) => Object.values<Check>(checks));

/** Whether the checks know the kind. */
export function isAdmitted(apiVersion: string, kind: string): boolean {
  return KINDS.has(`${apiVersion} ${kind}`);
}

/**
 * What the API server of a version would say of an object on create, after it has read it: defaults are filled in first.
 * What has the wrong type is passed over.
 * @param minor the minor number of the version: 31 for 1.31
 */
export function admit(manifest: Manifest, minor: number): readonly Problem[] {
  const review = new Review(manifest, minor);
  KINDS.get(`${manifest.apiVersion} ${manifest.kind}`)?.(review);
  return review.problems;
}

/**
 * What the API server says on create of the metadata of an object whose kind a CustomResourceDefinition describes.
 * @param namespaced whether such objects are in namespaces
 */
export function admitCustom(manifest: Manifest, minor: number, namespaced: boolean): readonly Problem[] {
  const review = new Review(manifest, minor);
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced, isCustom: true });
  return review.problems;
}
