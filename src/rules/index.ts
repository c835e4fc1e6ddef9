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
import { noBlockedEviction } from './no-blocked-eviction';
import { noEnvOverride } from './no-env-override';
import { noReservedLabel } from './no-reserved-label';
import { requireScaledRequests } from './require-scaled-requests';
import type { Rule } from './rule';
import { uniqueClusterIp } from './unique-cluster-ip';
import { uniqueNodePort } from './unique-node-port';
import { uniqueObject } from './unique-object';
import { uniqueWorkloadSelector } from './unique-workload-selector';
import { validEnvFromKey } from './valid-env-from-key';
import { validImagePullSecret } from './valid-image-pull-secret';

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
  noBlockedEviction,
  noEnvOverride,
  noReservedLabel,
  requireScaledRequests,
  uniqueClusterIp,
  uniqueNodePort,
  uniqueObject,
  uniqueWorkloadSelector,
  validEnvFromKey,
  validImagePullSecret,
] as const satisfies readonly Rule[];

/** The id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
