import { FEATURE_GATES, type FeatureGate } from './feature-gates';

/** A field that API servers leave out as long as a feature gate is off, as it is by default at first. */
export interface GatedField {
  /** Leads to it; `*` stands for each item of a list. */
  readonly path: readonly string[];
  readonly gate: FeatureGate;
  /** The only value that makes a difference, if not any. */
  readonly value?: unknown;
  /** What happens without it, if not simply nothing. */
  readonly effect?: string;
  /** Whether what is left is refused: always, or beside one of these fields. */
  readonly refused?: 'always' | readonly string[];
}

function gated(path: string, gate: FeatureGate, more: Omit<GatedField, 'path' | 'gate'> = {}): GatedField {
  return { path: path.split('.'), gate, ...more };
}

const {
  ClusterTrustBundleProjection,
  ContainerRestartRules,
  ContainerStopSignals,
  CrossNamespaceVolumeDataSource,
  DynamicResourceAllocation,
  EnvFiles,
  GenericWorkload,
  HostnameOverride,
  ImageVolume,
  InPlacePodVerticalScaling,
  JobBackoffLimitPerIndex,
  JobManagedBy,
  JobPodReplacementPolicy,
  JobSuccessPolicy,
  MatchLabelKeysInPodAffinity,
  MaxUnavailableStatefulSet,
  PodCertificateRequest,
  PodLevelResources,
  PodLifecycleSleepAction,
  ProcMountType,
  RecursiveReadOnlyMounts,
  SELinuxChangePolicy,
  ServiceTrafficDistribution,
  SidecarContainers,
  SupplementalGroupsPolicy,
  UserNamespacesSupport,
  VolumeAttributesClass,
} = FEATURE_GATES;

const AFFINITY = ['podAffinity', 'podAntiAffinity'].flatMap((kind) => [
  `affinity.${kind}.requiredDuringSchedulingIgnoredDuringExecution.*`,
  `affinity.${kind}.preferredDuringSchedulingIgnoredDuringExecution.*.podAffinityTerm`,
]);
const CONTAINERS = ['containers.*', 'initContainers.*'];
const RESTART = { effect: 'the container is restarted as the Pod is' };

/** Fields of the spec of a claim. */
function ofClaim(spec: string): GatedField[] {
  return [
    gated(`${spec}.volumeAttributesClassName`, VolumeAttributesClass),
    gated(`${spec}.dataSourceRef.namespace`, CrossNamespaceVolumeDataSource, {
      effect: 'the whole "dataSourceRef" goes, and the volume is empty',
    }),
  ];
}

/**
 * Fields of a Pod's spec that are left out where their gate is off.
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
export const GATED_POD_FIELDS: readonly GatedField[] = [
  gated('initContainers.*.restartPolicy', SidecarContainers, {
    value: 'Always',
    effect: 'the container is an ordinary init container, and the Pod waits for it to end',
    refused: ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'],
  }),
  gated('hostUsers', UserNamespacesSupport, { value: false, effect: 'root of a container is root of the node' }),
  gated('hostnameOverride', HostnameOverride),
  gated('resources', PodLevelResources),
  gated('resourceClaims', DynamicResourceAllocation, { effect: 'the containers get no devices of it' }),
  gated('schedulingGroup', GenericWorkload),
  gated('workloadRef', GenericWorkload),
  gated('securityContext.seLinuxChangePolicy', SELinuxChangePolicy),
  gated('securityContext.supplementalGroupsPolicy', SupplementalGroupsPolicy),
  gated('volumes.*.image', ImageVolume, { effect: 'the volume is not there, nor what mounts it' }),
  gated('volumes.*.projected.sources.*.clusterTrustBundle', ClusterTrustBundleProjection),
  gated('volumes.*.projected.sources.*.podCertificate', PodCertificateRequest),
  ...ofClaim('volumes.*.ephemeral.volumeClaimTemplate.spec'),
  gated('containers.*.restartPolicy', ContainerRestartRules, RESTART),
  gated('initContainers.*.restartPolicy', ContainerRestartRules, { ...RESTART, value: 'OnFailure' }),
  gated('initContainers.*.restartPolicy', ContainerRestartRules, { ...RESTART, value: 'Never' }),
  ...CONTAINERS.flatMap((container) => [
    gated(`${container}.env.*.valueFrom.fileKeyRef`, EnvFiles, { refused: 'always' }),
    gated(`${container}.lifecycle.postStart.sleep`, PodLifecycleSleepAction, { refused: 'always' }),
    gated(`${container}.lifecycle.preStop.sleep`, PodLifecycleSleepAction, { refused: 'always' }),
    gated(`${container}.lifecycle.stopSignal`, ContainerStopSignals),
    gated(`${container}.resizePolicy`, InPlacePodVerticalScaling),
    gated(`${container}.restartPolicyRules`, ContainerRestartRules, RESTART),
    gated(`${container}.securityContext.procMount`, ProcMountType, { value: 'Unmasked' }),
    gated(`${container}.volumeMounts.*.recursiveReadOnly`, RecursiveReadOnlyMounts),
  ]),
  ...AFFINITY.flatMap((term) => [
    gated(`${term}.matchLabelKeys`, MatchLabelKeysInPodAffinity),
    gated(`${term}.mismatchLabelKeys`, MatchLabelKeysInPodAffinity),
  ]),
];

const JOB = [
  ['backoffLimitPerIndex', JobBackoffLimitPerIndex],
  ['maxFailedIndexes', JobBackoffLimitPerIndex],
  ['podReplacementPolicy', JobPodReplacementPolicy],
  ['successPolicy', JobSuccessPolicy],
  ['managedBy', JobManagedBy],
] as const;

/** Fields of other objects that are left out where their gate is off, by group and kind. */
export const GATED_FIELDS: Readonly<Record<string, readonly GatedField[]>> = {
  'batch Job': JOB.map(([field, gate]) => gated(`spec.${field}`, gate)),
  // Kept in a CronJob, and left out of the Jobs that it makes.
  'batch CronJob': JOB.map(([field, gate]) => gated(`spec.jobTemplate.spec.${field}`, gate)),
  'apps StatefulSet': [
    gated('spec.updateStrategy.rollingUpdate.maxUnavailable', MaxUnavailableStatefulSet),
    ...ofClaim('spec.volumeClaimTemplates.*.spec'),
  ],
  ' PersistentVolumeClaim': ofClaim('spec'),
  ' PersistentVolume': [gated('spec.volumeAttributesClassName', VolumeAttributesClass)],
  ' Service': [gated('spec.trafficDistribution', ServiceTrafficDistribution)],
};
