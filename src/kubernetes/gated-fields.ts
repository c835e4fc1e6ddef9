/** A field that API servers leave out as long as a feature gate is off, as it is by default at first. */
export interface GatedField {
  /** Leads to it; `*` stands for each item of a list. */
  readonly path: readonly string[];
  /** The minor number of the version that has the gate on by default; none where no version has. */
  readonly on?: number;
  /** The only value that makes a difference, if not any. */
  readonly value?: unknown;
  /** What happens without it, if not simply nothing. */
  readonly effect?: string;
}

function gated(path: string, on?: number, more: Omit<GatedField, 'path' | 'on'> = {}): GatedField {
  return { path: path.split('.'), ...(on !== undefined && { on }), ...more };
}

const SIDECAR = {
  value: 'Always',
  effect: 'the container is an ordinary init container, and the Pod waits for it to end',
};
const AFFINITY = ['podAffinity', 'podAntiAffinity'].flatMap((kind) => [
  `affinity.${kind}.requiredDuringSchedulingIgnoredDuringExecution.*`,
  `affinity.${kind}.preferredDuringSchedulingIgnoredDuringExecution.*.podAffinityTerm`,
]);
const CONTAINERS = ['containers.*', 'initContainers.*'];

/**
 * Fields of a Pod's spec that are left out where their gate is off.
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
export const GATED_POD_FIELDS: readonly GatedField[] = [
  gated('initContainers.*.restartPolicy', 29, SIDECAR),
  gated('hostUsers', 33, { value: false, effect: 'root of a container is root of the node' }),
  gated('hostnameOverride', 35),
  gated('resources', 34),
  gated('resourceClaims', 34),
  gated('securityContext.seLinuxChangePolicy', 33),
  gated('securityContext.supplementalGroupsPolicy', 33),
  gated('volumes.*.projected.sources.*.clusterTrustBundle'),
  ...CONTAINERS.flatMap((container) => [
    gated(`${container}.lifecycle.stopSignal`),
    gated(`${container}.resizePolicy`, 33),
    gated(`${container}.securityContext.procMount`, 33, { value: 'Unmasked' }),
    gated(`${container}.volumeMounts.*.recursiveReadOnly`, 31),
  ]),
  ...AFFINITY.flatMap((term) => [gated(`${term}.matchLabelKeys`, 31), gated(`${term}.mismatchLabelKeys`, 31)]),
];

const JOB = [
  ['backoffLimitPerIndex', 29],
  ['maxFailedIndexes', 29],
  ['podReplacementPolicy', 29],
  ['successPolicy', 31],
  ['managedBy', 32],
] as const;

/** Fields of other objects that are left out where their gate is off, by group and kind. */
export const GATED_FIELDS: Readonly<Record<string, readonly GatedField[]>> = {
  'batch Job': JOB.map(([field, on]) => gated(`spec.${field}`, on)),
  'batch CronJob': JOB.map(([field, on]) => gated(`spec.jobTemplate.spec.${field}`, on)),
  'apps StatefulSet': [gated('spec.updateStrategy.rollingUpdate.maxUnavailable')],
  ' PersistentVolumeClaim': [gated('spec.volumeAttributesClassName', 34)],
  ' Service': [gated('spec.trafficDistribution', 31)],
};
