import { matchAccessMode } from './match-access-mode';
import { matchConfigMap } from './match-config-map';
import { matchConfigMapKey } from './match-config-map-key';
import { matchDisruptionBudget } from './match-disruption-budget';
import { matchHeadlessService } from './match-headless-service';
import { matchIngressBackend } from './match-ingress-backend';
import { matchNamespace } from './match-namespace';
import { matchNetworkPolicy } from './match-network-policy';
import { matchPersistentVolumeClaim } from './match-persistent-volume-claim';
import { matchPriorityClass } from './match-priority-class';
import { matchResourceClaim } from './match-resource-claim';
import { matchRuntimeClass } from './match-runtime-class';
import { matchScaleTarget } from './match-scale-target';
import { matchSecret } from './match-secret';
import { matchSecretKey } from './match-secret-key';
import { matchServiceAccount } from './match-service-account';
import { matchServiceSelector } from './match-service-selector';
import { matchStorageClass } from './match-storage-class';
import { matchTargetPort } from './match-target-port';
import { noAddedCapability } from './no-added-capability';
import { noAppArmorOverride } from './no-app-armor-override';
import { noBlockedEviction } from './no-blocked-eviction';
import { noEnvOverride } from './no-env-override';
import { noHostNamespaces } from './no-host-namespaces';
import { noHostPathVolume } from './no-host-path-volume';
import { noHostPort } from './no-host-port';
import { noHostProcess } from './no-host-process';
import { noPrivilegeEscalation } from './no-privilege-escalation';
import { noPrivilegedContainer } from './no-privileged-container';
import { noProbeHost } from './no-probe-host';
import { noReservedLabel } from './no-reserved-label';
import { noRootUser } from './no-root-user';
import { noSeLinuxOverride } from './no-se-linux-override';
import { noUnconfinedSeccomp } from './no-unconfined-seccomp';
import { noUnmaskedProc } from './no-unmasked-proc';
import { noUnmaskedUserProc } from './no-unmasked-user-proc';
import { noUnsafeSysctl } from './no-unsafe-sysctl';
import { requireDroppedCapabilities } from './require-dropped-capabilities';
import { requireRunAsNonRoot } from './require-run-as-non-root';
import { requireScaledRequests } from './require-scaled-requests';
import { requireSeccompProfile } from './require-seccomp-profile';
import type { Rule } from './rule';
import { uniqueClusterIp } from './unique-cluster-ip';
import { uniqueNodePort } from './unique-node-port';
import { uniqueObject } from './unique-object';
import { uniqueWorkloadSelector } from './unique-workload-selector';
import { validEnvFromKey } from './valid-env-from-key';
import { validImagePullSecret } from './valid-image-pull-secret';
import { validVolumeType } from './valid-volume-type';

/** Every rule, in the order in which they report. */
export const RULES = [
  matchAccessMode,
  matchConfigMap,
  matchConfigMapKey,
  matchDisruptionBudget,
  matchHeadlessService,
  matchIngressBackend,
  matchNamespace,
  matchNetworkPolicy,
  matchPersistentVolumeClaim,
  matchPriorityClass,
  matchResourceClaim,
  matchRuntimeClass,
  matchScaleTarget,
  matchSecret,
  matchSecretKey,
  matchServiceAccount,
  matchServiceSelector,
  matchStorageClass,
  matchTargetPort,
  noAddedCapability,
  noAppArmorOverride,
  noBlockedEviction,
  noEnvOverride,
  noHostNamespaces,
  noHostPathVolume,
  noHostPort,
  noHostProcess,
  noPrivilegeEscalation,
  noPrivilegedContainer,
  noProbeHost,
  noReservedLabel,
  noRootUser,
  noSeLinuxOverride,
  noUnconfinedSeccomp,
  noUnmaskedProc,
  noUnmaskedUserProc,
  noUnsafeSysctl,
  requireDroppedCapabilities,
  requireRunAsNonRoot,
  requireScaledRequests,
  requireSeccompProfile,
  uniqueClusterIp,
  uniqueNodePort,
  uniqueObject,
  uniqueWorkloadSelector,
  validEnvFromKey,
  validImagePullSecret,
  validVolumeType,
] as const satisfies readonly Rule[];

/** The id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
