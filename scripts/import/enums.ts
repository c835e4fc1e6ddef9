import { closed, type EnumTable, named, open, pattern, since } from './enum-values';
import { OTHER_ENUMS } from './enums-of-other-kinds';

const ACCESS_MODES = closed('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod');
const CONDITION_STATUS = closed('True', 'False', 'Unknown');
const IN_OR_NOT_IN = closed('In', 'NotIn');
const PROFILE = closed('Localhost', 'RuntimeDefault', 'Unconfined');
const PROTOCOL = closed('TCP', 'UDP', 'SCTP');
const PULL_POLICY = closed('Always', 'IfNotPresent', 'Never');
const RECURSIVE_READ_ONLY = closed('Disabled', 'IfPossible', 'Enabled');
const RETAIN_OR_DELETE = closed('Retain', 'Delete');
const SCALE_IO_STORAGE = open('ThickProvisioned', 'ThinProvisioned');
const SCHEDULING_POLICY = closed('Honor', 'Ignore');
const TERMINATION_MESSAGE = closed('File', 'FallbackToLogsOnError');
const VOLUME_MODE = closed('Filesystem', 'Block');

// Up to 1.33 only init containers may set it, and only to Always.
const CONTAINER_RESTART = closed('Always', since('1.34', 'Never'), since('1.34', 'OnFailure'));

const AZURE_CACHING = closed('None', 'ReadOnly', 'ReadWrite');
const AZURE_KIND = closed('Shared', 'Dedicated', 'Managed');
const HOST_PATH = closed(
  '',
  'DirectoryOrCreate',
  'Directory',
  'FileOrCreate',
  'File',
  'Socket',
  'CharDevice',
  'BlockDevice',
);

const CAPABILITY = named(
  'Capability',
  open(
    ...['ALL', 'AUDIT_CONTROL', 'AUDIT_READ', 'AUDIT_WRITE', 'BLOCK_SUSPEND', 'BPF', 'CHECKPOINT_RESTORE', 'CHOWN'],
    ...['DAC_OVERRIDE', 'DAC_READ_SEARCH', 'FOWNER', 'FSETID', 'IPC_LOCK', 'IPC_OWNER', 'KILL', 'LEASE'],
    ...['LINUX_IMMUTABLE', 'MAC_ADMIN', 'MAC_OVERRIDE', 'MKNOD', 'NET_ADMIN', 'NET_BIND_SERVICE', 'NET_BROADCAST'],
    ...[
      'NET_RAW',
      'PERFMON',
      'SETFCAP',
      'SETGID',
      'SETPCAP',
      'SETUID',
      'SYSLOG',
      'SYS_ADMIN',
      'SYS_BOOT',
      'SYS_CHROOT',
    ],
    ...['SYS_MODULE', 'SYS_NICE', 'SYS_PACCT', 'SYS_PTRACE', 'SYS_RAWIO', 'SYS_RESOURCE', 'SYS_TIME', 'SYS_TTY_CONFIG'],
    ...['WAKE_ALARM'],
  ),
);

const SIGNAL = named(
  'StopSignal',
  closed(
    ...[
      'SIGABRT',
      'SIGALRM',
      'SIGBUS',
      'SIGCHLD',
      'SIGCLD',
      'SIGCONT',
      'SIGFPE',
      'SIGHUP',
      'SIGILL',
      'SIGINT',
      'SIGIO',
    ],
    ...['SIGIOT', 'SIGKILL', 'SIGPIPE', 'SIGPOLL', 'SIGPROF', 'SIGPWR', 'SIGQUIT', 'SIGSEGV', 'SIGSTKFLT', 'SIGSTOP'],
    ...['SIGSYS', 'SIGTERM', 'SIGTRAP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU', 'SIGURG', 'SIGUSR1', 'SIGUSR2', 'SIGVTALRM'],
    ...['SIGWINCH', 'SIGXCPU', 'SIGXFSZ', 'SIGRTMIN'],
    ...Array.from({ length: 15 }, (_, index) => `SIGRTMIN+${index + 1}`),
    ...Array.from({ length: 14 }, (_, index) => `SIGRTMAX-${14 - index}`),
    'SIGRTMAX',
  ),
);

/**
 * The values of string fields, which the schemas only tell in prose: all that the kinds of kinds.ts reach,
 * and those of other kinds from a file of their own. A value is `since` the first version whose API knows it,
 * be it behind a feature gate.
 */
export const ENUMS: EnumTable = {
  ...OTHER_ENUMS,

  // apps
  'apps.v1.DaemonSetCondition.status': CONDITION_STATUS,
  'apps.v1.DaemonSetUpdateStrategy.type': closed('RollingUpdate', 'OnDelete'),
  'apps.v1.DeploymentCondition.status': CONDITION_STATUS,
  'apps.v1.DeploymentCondition.type': open('Available', 'Progressing', 'ReplicaFailure'),
  'apps.v1.DeploymentStrategy.type': closed('RollingUpdate', 'Recreate'),
  'apps.v1.ReplicaSetCondition.status': CONDITION_STATUS,
  'apps.v1.ReplicaSetCondition.type': open('ReplicaFailure'),
  'apps.v1.StatefulSetCondition.status': CONDITION_STATUS,
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': RETAIN_OR_DELETE,
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': RETAIN_OR_DELETE,
  'apps.v1.StatefulSetSpec.podManagementPolicy': closed('OrderedReady', 'Parallel'),
  'apps.v1.StatefulSetUpdateStrategy.type': closed('RollingUpdate', 'OnDelete'),

  // batch
  'batch.v1.CronJobSpec.concurrencyPolicy': closed('Allow', 'Forbid', 'Replace'),
  'batch.v1.JobCondition.status': CONDITION_STATUS,
  'batch.v1.JobCondition.type': open(
    'Complete',
    'Failed',
    'FailureTarget',
    since('1.30', 'SuccessCriteriaMet'),
    'Suspended',
  ),
  'batch.v1.JobSpec.completionMode': closed('NonIndexed', 'Indexed'),
  'batch.v1.JobSpec.managedBy': open('kubernetes.io/job-controller'),
  'batch.v1.JobSpec.podReplacementPolicy': closed('TerminatingOrFailed', 'Failed'),
  'batch.v1.PodFailurePolicyOnExitCodesRequirement.operator': IN_OR_NOT_IN,
  'batch.v1.PodFailurePolicyOnPodConditionsPattern.status': CONDITION_STATUS,
  'batch.v1.PodFailurePolicyOnPodConditionsPattern.type': open('DisruptionTarget'),
  'batch.v1.PodFailurePolicyRule.action': closed('Count', 'FailIndex', 'FailJob', 'Ignore'),

  // core: containers
  'core.v1.Capabilities.add': CAPABILITY,
  'core.v1.Capabilities.drop': CAPABILITY,
  'core.v1.Container.imagePullPolicy': PULL_POLICY,
  'core.v1.Container.restartPolicy': CONTAINER_RESTART,
  'core.v1.Container.terminationMessagePolicy': TERMINATION_MESSAGE,
  'core.v1.ContainerPort.protocol': PROTOCOL,
  'core.v1.ContainerResizePolicy.resourceName': closed('cpu', 'memory'),
  'core.v1.ContainerResizePolicy.restartPolicy': closed('NotRequired', 'RestartContainer'),
  'core.v1.ContainerRestartRule.action': closed('Restart', since('1.35', 'RestartAllContainers')),
  'core.v1.ContainerRestartRuleOnExitCodes.operator': IN_OR_NOT_IN,
  'core.v1.ContainerStatus.stopSignal': SIGNAL,
  'core.v1.EphemeralContainer.imagePullPolicy': PULL_POLICY,
  'core.v1.EphemeralContainer.restartPolicy': CONTAINER_RESTART,
  'core.v1.EphemeralContainer.terminationMessagePolicy': TERMINATION_MESSAGE,
  'core.v1.HTTPGetAction.scheme': closed('HTTP', 'HTTPS'),
  'core.v1.Lifecycle.stopSignal': SIGNAL,
  'core.v1.ResourceFieldSelector.resource': pattern(
    ['limits.cpu', 'limits.memory', 'limits.ephemeral-storage'].flatMap((name) => [
      name,
      name.replace('limits', 'requests'),
    ]),
    'limits.hugepages-${string}',
    'requests.hugepages-${string}',
  ),
  'core.v1.ResourceHealth.health': closed('Healthy', 'Unhealthy', 'Unknown'),
  'core.v1.SecurityContext.procMount': closed('Default', 'Unmasked'),
  'core.v1.VolumeMount.mountPropagation': closed('None', 'HostToContainer', 'Bidirectional'),
  'core.v1.VolumeMount.recursiveReadOnly': RECURSIVE_READ_ONLY,
  'core.v1.VolumeMountStatus.recursiveReadOnly': RECURSIVE_READ_ONLY,

  // core: pods
  'core.v1.AppArmorProfile.type': PROFILE,
  'core.v1.NodeSelectorRequirement.operator': closed('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
  'core.v1.PodCondition.status': CONDITION_STATUS,
  'core.v1.PodCondition.type': open(
    'ContainersReady',
    'DisruptionTarget',
    'Initialized',
    'PodReadyToStartContainers',
    since('1.33', 'PodResizeInProgress'),
    since('1.33', 'PodResizePending'),
    'PodScheduled',
    'Ready',
  ),
  'core.v1.PodOS.name': closed('linux', 'windows'),
  'core.v1.PodSecurityContext.fsGroupChangePolicy': closed('OnRootMismatch', 'Always'),
  'core.v1.PodSecurityContext.seLinuxChangePolicy': closed('MountOption', 'Recursive'),
  'core.v1.PodSecurityContext.supplementalGroupsPolicy': closed('Merge', 'Strict'),
  'core.v1.PodSpec.dnsPolicy': closed('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
  'core.v1.PodSpec.preemptionPolicy': closed('Never', 'PreemptLowerPriority'),
  'core.v1.PodSpec.priorityClassName': open('system-cluster-critical', 'system-node-critical'),
  'core.v1.PodSpec.restartPolicy': closed('Always', 'OnFailure', 'Never'),
  'core.v1.PodSpec.schedulerName': open('default-scheduler'),
  'core.v1.PodStatus.phase': closed('Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'),
  'core.v1.PodStatus.qosClass': closed('Guaranteed', 'Burstable', 'BestEffort'),
  'core.v1.PodStatus.resize': closed('', 'Proposed', 'InProgress', 'Deferred', 'Infeasible'),
  'core.v1.SeccompProfile.type': PROFILE,
  'core.v1.Toleration.effect': closed('', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'),
  'core.v1.Toleration.operator': closed('Equal', 'Exists', since('1.35', 'Gt'), since('1.35', 'Lt')),
  'core.v1.TopologySpreadConstraint.nodeAffinityPolicy': SCHEDULING_POLICY,
  'core.v1.TopologySpreadConstraint.nodeTaintsPolicy': SCHEDULING_POLICY,
  'core.v1.TopologySpreadConstraint.whenUnsatisfiable': closed('DoNotSchedule', 'ScheduleAnyway'),

  // core: volumes
  'core.v1.AzureDiskVolumeSource.cachingMode': AZURE_CACHING,
  'core.v1.AzureDiskVolumeSource.kind': AZURE_KIND,
  'core.v1.EmptyDirVolumeSource.medium': pattern(['', 'Memory'], 'HugePages${string}'),
  'core.v1.HostPathVolumeSource.type': HOST_PATH,
  'core.v1.ImageVolumeSource.pullPolicy': PULL_POLICY,
  'core.v1.ModifyVolumeStatus.status': closed('Pending', 'InProgress', 'Infeasible'),
  'core.v1.PersistentVolumeClaimCondition.status': CONDITION_STATUS,
  'core.v1.PersistentVolumeClaimCondition.type': open(
    'FileSystemResizePending',
    'Resizing',
    since('1.29', 'ModifyVolumeError'),
    since('1.29', 'ModifyingVolume'),
    since('1.31', 'ControllerResizeError'),
    since('1.31', 'NodeResizeError'),
  ),
  'core.v1.PersistentVolumeClaimSpec.accessModes': ACCESS_MODES,
  'core.v1.PersistentVolumeClaimSpec.volumeMode': VOLUME_MODE,
  'core.v1.PersistentVolumeClaimStatus.accessModes': ACCESS_MODES,
  'core.v1.PersistentVolumeClaimStatus.allocatedResourceStatuses': open(
    'ControllerResizeInProgress',
    'ControllerResizeInfeasible',
    'NodeResizePending',
    'NodeResizeInProgress',
    'NodeResizeInfeasible',
  ),
  'core.v1.PersistentVolumeClaimStatus.phase': closed('Pending', 'Bound', 'Lost'),
  'core.v1.PersistentVolumeSpec.accessModes': ACCESS_MODES,
  'core.v1.PersistentVolumeSpec.persistentVolumeReclaimPolicy': closed('Retain', 'Delete', 'Recycle'),
  'core.v1.PersistentVolumeSpec.volumeMode': VOLUME_MODE,
  'core.v1.PersistentVolumeStatus.phase': closed('Pending', 'Available', 'Bound', 'Released', 'Failed'),
  'core.v1.PodCertificateProjection.keyType': closed(
    'RSA3072',
    'RSA4096',
    'ECDSAP256',
    'ECDSAP384',
    'ECDSAP521',
    'ED25519',
  ),
  'core.v1.ScaleIOPersistentVolumeSource.storageMode': SCALE_IO_STORAGE,
  'core.v1.ScaleIOVolumeSource.storageMode': SCALE_IO_STORAGE,

  // core: the rest
  'core.v1.LoadBalancerIngress.ipMode': closed('VIP', 'Proxy'),
  'core.v1.NamespaceCondition.status': CONDITION_STATUS,
  'core.v1.NamespaceCondition.type': open(
    'NamespaceContentRemaining',
    'NamespaceDeletionContentFailure',
    'NamespaceDeletionDiscoveryFailure',
    'NamespaceDeletionGroupVersionParsingFailure',
    'NamespaceFinalizersRemaining',
  ),
  'core.v1.NamespaceSpec.finalizers': open('kubernetes'),
  'core.v1.NamespaceStatus.phase': closed('Active', 'Terminating'),
  'core.v1.PortStatus.protocol': PROTOCOL,
  'core.v1.Secret.type': open(
    'Opaque',
    'bootstrap.kubernetes.io/token',
    'kubernetes.io/basic-auth',
    'kubernetes.io/dockercfg',
    'kubernetes.io/dockerconfigjson',
    'kubernetes.io/service-account-token',
    'kubernetes.io/ssh-auth',
    'kubernetes.io/tls',
  ),
  'core.v1.ServicePort.appProtocol': open('kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'),
  'core.v1.ServicePort.protocol': PROTOCOL,
  'core.v1.ServiceSpec.clusterIP': open('None'),
  'core.v1.ServiceSpec.externalTrafficPolicy': closed('Cluster', 'Local'),
  'core.v1.ServiceSpec.internalTrafficPolicy': closed('Cluster', 'Local'),
  'core.v1.ServiceSpec.ipFamilies': closed('IPv4', 'IPv6'),
  'core.v1.ServiceSpec.ipFamilyPolicy': closed('SingleStack', 'PreferDualStack', 'RequireDualStack'),
  'core.v1.ServiceSpec.sessionAffinity': closed('ClientIP', 'None'),
  'core.v1.ServiceSpec.trafficDistribution': closed(
    'PreferClose',
    since('1.33', 'PreferSameNode'),
    since('1.33', 'PreferSameZone'),
  ),
  'core.v1.ServiceSpec.type': closed('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),

  // meta
  'meta.v1.Condition.status': CONDITION_STATUS,
  'meta.v1.LabelSelectorRequirement.operator': closed('In', 'NotIn', 'Exists', 'DoesNotExist'),
  'meta.v1.ManagedFieldsEntry.fieldsType': closed('FieldsV1'),
  'meta.v1.ManagedFieldsEntry.operation': closed('Apply', 'Update'),
};
