import { matchAccessMode } from './match-access-mode';
import { matchConfigMap } from './match-config-map';
import { matchConfigMapKey } from './match-config-map-key';
import { matchDisruptionBudget } from './match-disruption-budget';
import { matchFieldRefLabel } from './match-field-ref-label';
import { matchHeadlessPort } from './match-headless-port';
import { matchHeadlessService } from './match-headless-service';
import { matchHugePages } from './match-huge-pages';
import { matchIngressBackend } from './match-ingress-backend';
import { matchNamespace } from './match-namespace';
import { matchNetworkPolicy } from './match-network-policy';
import { matchPersistentVolumeClaim } from './match-persistent-volume-claim';
import { matchPriorityClass } from './match-priority-class';
import { matchProbePort } from './match-probe-port';
import { matchProgressDeadline } from './match-progress-deadline';
import { matchResourceClaim } from './match-resource-claim';
import { matchResourceContainer } from './match-resource-container';
import { matchRunAsUser } from './match-run-as-user';
import { matchRuntimeClass } from './match-runtime-class';
import { matchScaleTarget } from './match-scale-target';
import { matchSecret } from './match-secret';
import { matchSecretKey } from './match-secret-key';
import { matchServiceAccount } from './match-service-account';
import { matchServiceSelector } from './match-service-selector';
import { matchSpreadSelector } from './match-spread-selector';
import { matchStorageClass } from './match-storage-class';
import { matchTargetPort } from './match-target-port';
import { matchVariableReference } from './match-variable-reference';
import { noAddedCapability } from './no-added-capability';
import { noAppArmorOverride } from './no-app-armor-override';
import { noBlockedEviction } from './no-blocked-eviction';
import { noEndlessInitContainer } from './no-endless-init-container';
import { noEnvOverride } from './no-env-override';
import { noFractionalBytes } from './no-fractional-bytes';
import { noGatedField } from './no-gated-field';
import { noHostNamespaces } from './no-host-namespaces';
import { noHostPathVolume } from './no-host-path-volume';
import { noHostPort } from './no-host-port';
import { noHostPortInReplicas } from './no-host-port-in-replicas';
import { noHostProcess } from './no-host-process';
import { noIgnoredServiceField } from './no-ignored-service-field';
import { noManualPriority } from './no-manual-priority';
import { noMountOverSystem } from './no-mount-over-system';
import { noOverheadWithoutClass } from './no-overhead-without-class';
import { noPrivilegeEscalation } from './no-privilege-escalation';
import { noPrivilegedContainer } from './no-privileged-container';
import { noProbeHost } from './no-probe-host';
import { noRemovedAnnotation } from './no-removed-annotation';
import { noRemovedVolumeType } from './no-removed-volume-type';
import { noReservedLabel } from './no-reserved-label';
import { noResourceVersion } from './no-resource-version';
import { noRootUser } from './no-root-user';
import { noScaledReplicas } from './no-scaled-replicas';
import { noSeLinuxOverride } from './no-se-linux-override';
import { noSplitScript } from './no-split-script';
import { noTcpSocketHook } from './no-tcp-socket-hook';
import { noUnconfinedSeccomp } from './no-unconfined-seccomp';
import { noUnmaskedProc } from './no-unmasked-proc';
import { noUnmaskedUserProc } from './no-unmasked-user-proc';
import { noUnsafeSysctl } from './no-unsafe-sysctl';
import { noUnusedVolume } from './no-unused-volume';
import { requireAffinitySelector } from './require-affinity-selector';
import { requireDroppedCapabilities } from './require-dropped-capabilities';
import { requireMemoryVolumeLimit } from './require-memory-volume-limit';
import { requireRunAsNonRoot } from './require-run-as-non-root';
import { requireScaledRequests } from './require-scaled-requests';
import { requireSeccompProfile } from './require-seccomp-profile';
import type { Rule } from './rule';
import { uniqueClusterIp } from './unique-cluster-ip';
import { uniqueContainerPorts } from './unique-container-ports';
import { uniqueEnv } from './unique-env';
import { uniqueImagePullSecret } from './unique-image-pull-secret';
import { uniqueItemPath } from './unique-item-path';
import { uniqueMountPath } from './unique-mount-path';
import { uniqueNodePort } from './unique-node-port';
import { uniqueObject } from './unique-object';
import { uniquePortName } from './unique-port-name';
import { uniqueSecretKey } from './unique-secret-key';
import { uniqueWorkloadSelector } from './unique-workload-selector';
import { validCapability } from './valid-capability';
import { validCommand } from './valid-command';
import { validCpuRequest } from './valid-cpu-request';
import { validDnsPolicy } from './valid-dns-policy';
import { validDockerConfig } from './valid-docker-config';
import { validEmptyDirMedium } from './valid-empty-dir-medium';
import { validEnvFromKey } from './valid-env-from-key';
import { validExternalName } from './valid-external-name';
import { validGracePeriod } from './valid-grace-period';
import { validHostIp } from './valid-host-ip';
import { validHostPath } from './valid-host-path';
import { validImage } from './valid-image';
import { validImagePullSecret } from './valid-image-pull-secret';
import { validMemoryLimit } from './valid-memory-limit';
import { validNodeAffinityNumber } from './valid-node-affinity-number';
import { validNodePort } from './valid-node-port';
import { validSecretData } from './valid-secret-data';
import { validSecretType } from './valid-secret-type';
import { validStatefulSetName } from './valid-stateful-set-name';
import { validStatefulSetTemplate } from './valid-stateful-set-template';
import { validTlsSecret } from './valid-tls-secret';
import { validVolumeType } from './valid-volume-type';
import { validWorkingDir } from './valid-working-dir';

/** Every rule, in the order in which they report. */
export const RULES = [
  matchAccessMode,
  matchConfigMap,
  matchConfigMapKey,
  matchDisruptionBudget,
  matchFieldRefLabel,
  matchHeadlessPort,
  matchHeadlessService,
  matchHugePages,
  matchIngressBackend,
  matchNamespace,
  matchNetworkPolicy,
  matchPersistentVolumeClaim,
  matchPriorityClass,
  matchProbePort,
  matchProgressDeadline,
  matchResourceClaim,
  matchResourceContainer,
  matchRunAsUser,
  matchRuntimeClass,
  matchScaleTarget,
  matchSecret,
  matchSecretKey,
  matchServiceAccount,
  matchServiceSelector,
  matchSpreadSelector,
  matchStorageClass,
  matchTargetPort,
  matchVariableReference,
  noAddedCapability,
  noAppArmorOverride,
  noBlockedEviction,
  noEndlessInitContainer,
  noEnvOverride,
  noFractionalBytes,
  noGatedField,
  noHostNamespaces,
  noHostPathVolume,
  noHostPort,
  noHostPortInReplicas,
  noHostProcess,
  noIgnoredServiceField,
  noManualPriority,
  noMountOverSystem,
  noOverheadWithoutClass,
  noPrivilegeEscalation,
  noPrivilegedContainer,
  noProbeHost,
  noRemovedAnnotation,
  noRemovedVolumeType,
  noReservedLabel,
  noResourceVersion,
  noRootUser,
  noScaledReplicas,
  noSeLinuxOverride,
  noSplitScript,
  noTcpSocketHook,
  noUnconfinedSeccomp,
  noUnmaskedProc,
  noUnmaskedUserProc,
  noUnsafeSysctl,
  noUnusedVolume,
  requireAffinitySelector,
  requireDroppedCapabilities,
  requireMemoryVolumeLimit,
  requireRunAsNonRoot,
  requireScaledRequests,
  requireSeccompProfile,
  uniqueClusterIp,
  uniqueContainerPorts,
  uniqueEnv,
  uniqueImagePullSecret,
  uniqueItemPath,
  uniqueMountPath,
  uniqueNodePort,
  uniqueObject,
  uniquePortName,
  uniqueSecretKey,
  uniqueWorkloadSelector,
  validCapability,
  validCommand,
  validCpuRequest,
  validDnsPolicy,
  validDockerConfig,
  validEmptyDirMedium,
  validEnvFromKey,
  validExternalName,
  validGracePeriod,
  validHostIp,
  validHostPath,
  validImage,
  validImagePullSecret,
  validMemoryLimit,
  validNodeAffinityNumber,
  validNodePort,
  validSecretData,
  validSecretType,
  validStatefulSetName,
  validStatefulSetTemplate,
  validTlsSecret,
  validVolumeType,
  validWorkingDir,
] as const satisfies readonly Rule[];

/** The id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
