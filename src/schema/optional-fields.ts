/**
 * Fields that the published schema calls required and that the API server takes as empty where they are absent, by type.
 * Found by leaving each required field out of valid objects and asking API servers of 1.28 and 1.36.
 */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  'apiextensions.v1.CustomResourceDefinitionVersion': ['served', 'storage'],
  'apps.v1.ControllerRevision': ['revision'],
  'core.v1.LimitRangeSpec': ['limits'],
  'core.v1.NodeAddress': ['address', 'type'],
  'discovery.v1.EndpointSlice': ['endpoints'],
  'meta.v1.Condition': ['lastTransitionTime', 'message', 'reason', 'status', 'type'],
  'networking.v1.NetworkPolicySpec': ['podSelector'],
  'policy.v1.PodDisruptionBudgetStatus': ['currentHealthy', 'desiredHealthy', 'disruptionsAllowed', 'expectedPods'],
  'rbac.v1.RoleRef': ['apiGroup'],
  'resource.v1.DeviceClass': ['spec'],
  'resource.v1.ResourceClaim': ['spec'],
  'resource.v1.ResourceClaimTemplate': ['spec'],
  'resource.v1.ResourceClaimTemplateSpec': ['spec'],
  'scheduling.v1.PriorityClass': ['value'],
  'storage.v1.CSIDriver': ['spec'],
  'storage.v1.CSINode': ['spec'],
  'storage.v1.CSINodeSpec': ['drivers'],
  'storage.v1.TokenRequest': ['audience'],
};

/** Whether the API server does without a field that its schema calls required. */
export function isOptional(type: string, field: string): boolean {
  return Object.hasOwn(OPTIONAL, type) && (OPTIONAL[type] as readonly string[]).includes(field);
}
