import type { KubernetesVersion } from './versions';

/** A feature gate of the API server. */
export interface FeatureGate {
  readonly name: string;
  /** The first version where it is on by default; absent while there is none. */
  readonly on?: KubernetesVersion;
}

/** The feature gates that fields of workloads, volumes and Services are behind, or have been since 1.28. */
export const FEATURE_GATES = {
  ClusterTrustBundleProjection: { name: 'ClusterTrustBundleProjection' },
  ContainerRestartRules: { name: 'ContainerRestartRules', on: '1.35' },
  ContainerStopSignals: { name: 'ContainerStopSignals' },
  CrossNamespaceVolumeDataSource: { name: 'CrossNamespaceVolumeDataSource' },
  DynamicResourceAllocation: { name: 'DynamicResourceAllocation', on: '1.34' },
  EnvFiles: { name: 'EnvFiles', on: '1.35' },
  GenericWorkload: { name: 'GenericWorkload' },
  HostnameOverride: { name: 'HostnameOverride', on: '1.35' },
  ImageVolume: { name: 'ImageVolume', on: '1.35' },
  InPlacePodVerticalScaling: { name: 'InPlacePodVerticalScaling', on: '1.33' },
  JobBackoffLimitPerIndex: { name: 'JobBackoffLimitPerIndex', on: '1.29' },
  JobManagedBy: { name: 'JobManagedBy', on: '1.32' },
  JobPodReplacementPolicy: { name: 'JobPodReplacementPolicy', on: '1.29' },
  JobSuccessPolicy: { name: 'JobSuccessPolicy', on: '1.31' },
  MatchLabelKeysInPodAffinity: { name: 'MatchLabelKeysInPodAffinity', on: '1.31' },
  MaxUnavailableStatefulSet: { name: 'MaxUnavailableStatefulSet' },
  PodCertificateRequest: { name: 'PodCertificateRequest' },
  PodLevelResources: { name: 'PodLevelResources', on: '1.34' },
  PodLifecycleSleepAction: { name: 'PodLifecycleSleepAction', on: '1.30' },
  ProcMountType: { name: 'ProcMountType', on: '1.33' },
  RecursiveReadOnlyMounts: { name: 'RecursiveReadOnlyMounts', on: '1.31' },
  SELinuxChangePolicy: { name: 'SELinuxChangePolicy', on: '1.33' },
  ServiceTrafficDistribution: { name: 'ServiceTrafficDistribution', on: '1.31' },
  SidecarContainers: { name: 'SidecarContainers', on: '1.29' },
  SupplementalGroupsPolicy: { name: 'SupplementalGroupsPolicy', on: '1.33' },
  UserNamespacesSupport: { name: 'UserNamespacesSupport', on: '1.33' },
  VolumeAttributesClass: { name: 'VolumeAttributesClass', on: '1.34' },
} as const satisfies Readonly<Record<string, FeatureGate>>;
