import { closed, type EnumTable } from './enum-values';

const CONDITION_STATUS = closed('True', 'False', 'Unknown');
const FAILURE_POLICY = closed('Fail', 'Ignore');
const MATCH_POLICY = closed('Equivalent', 'Exact');
const METRIC = closed('ContainerResource', 'External', 'Object', 'Pods', 'Resource');
const OPERATIONS = closed('CREATE', 'UPDATE', 'DELETE', 'CONNECT', '*');
const PROTOCOL = closed('TCP', 'UDP', 'SCTP');
const REINVOCATION = closed('Never', 'IfNeeded');
const RULE_SCOPE = closed('Cluster', 'Namespaced', '*');
const SIDE_EFFECTS = closed('None', 'NoneOnDryRun');

/** The closed sets of the stable kinds that have no types here, for `imports/schema.json` alone. */
export const OTHER_ENUMS: EnumTable = {
  'admissionregistration.v1.MatchResources.matchPolicy': MATCH_POLICY,
  'admissionregistration.v1.MutatingAdmissionPolicySpec.failurePolicy': FAILURE_POLICY,
  'admissionregistration.v1.MutatingAdmissionPolicySpec.reinvocationPolicy': REINVOCATION,
  'admissionregistration.v1.MutatingWebhook.failurePolicy': FAILURE_POLICY,
  'admissionregistration.v1.MutatingWebhook.matchPolicy': MATCH_POLICY,
  'admissionregistration.v1.MutatingWebhook.reinvocationPolicy': REINVOCATION,
  'admissionregistration.v1.MutatingWebhook.sideEffects': SIDE_EFFECTS,
  'admissionregistration.v1.Mutation.patchType': closed('ApplyConfiguration', 'JSONPatch'),
  'admissionregistration.v1.NamedRuleWithOperations.operations': OPERATIONS,
  'admissionregistration.v1.NamedRuleWithOperations.scope': RULE_SCOPE,
  'admissionregistration.v1.ParamRef.parameterNotFoundAction': closed('Allow', 'Deny'),
  'admissionregistration.v1.RuleWithOperations.operations': OPERATIONS,
  'admissionregistration.v1.RuleWithOperations.scope': RULE_SCOPE,
  'admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec.validationActions': closed('Deny', 'Warn', 'Audit'),
  'admissionregistration.v1.ValidatingAdmissionPolicySpec.failurePolicy': FAILURE_POLICY,
  'admissionregistration.v1.ValidatingWebhook.failurePolicy': FAILURE_POLICY,
  'admissionregistration.v1.ValidatingWebhook.matchPolicy': MATCH_POLICY,
  'admissionregistration.v1.ValidatingWebhook.sideEffects': SIDE_EFFECTS,

  'apiextensions.v1.CustomResourceConversion.strategy': closed('None', 'Webhook'),
  'apiextensions.v1.CustomResourceDefinitionSpec.scope': closed('Cluster', 'Namespaced'),

  'autoscaling.v2.HPAScalingPolicy.type': closed('Pods', 'Percent'),
  'autoscaling.v2.HPAScalingRules.selectPolicy': closed('Max', 'Min', 'Disabled'),
  'autoscaling.v2.MetricSpec.type': METRIC,
  'autoscaling.v2.MetricTarget.type': closed('Utilization', 'Value', 'AverageValue'),

  'core.v1.EndpointPort.protocol': PROTOCOL,
  'core.v1.ReplicationControllerCondition.status': CONDITION_STATUS,
  'core.v1.ScopedResourceSelectorRequirement.operator': closed('In', 'NotIn', 'Exists', 'DoesNotExist'),
  'core.v1.Taint.effect': closed('NoSchedule', 'PreferNoSchedule', 'NoExecute'),

  'discovery.v1.EndpointPort.protocol': PROTOCOL,
  'discovery.v1.EndpointSlice.addressType': closed('IPv4', 'IPv6', 'FQDN'),

  'flowcontrol.v1.FlowDistinguisherMethod.type': closed('ByUser', 'ByNamespace'),
  'flowcontrol.v1.LimitResponse.type': closed('Queue', 'Reject'),
  'flowcontrol.v1.PriorityLevelConfigurationSpec.type': closed('Exempt', 'Limited'),
  'flowcontrol.v1.Subject.kind': closed('User', 'Group', 'ServiceAccount'),

  'networking.v1.HTTPIngressPath.pathType': closed('Exact', 'Prefix', 'ImplementationSpecific'),
  'networking.v1.IngressClassParametersReference.scope': closed('Cluster', 'Namespace'),
  'networking.v1.NetworkPolicyPort.protocol': PROTOCOL,
  'networking.v1.NetworkPolicySpec.policyTypes': closed('Ingress', 'Egress'),

  'policy.v1.PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': closed('IfHealthyBudget', 'AlwaysAllow'),

  'rbac.v1.Subject.kind': closed('User', 'Group', 'ServiceAccount'),

  'scheduling.v1.PriorityClass.preemptionPolicy': closed('Never', 'PreemptLowerPriority'),

  'storage.v1.CSIDriverSpec.fsGroupPolicy': closed('ReadWriteOnceWithFSType', 'File', 'None'),
  'storage.v1.CSIDriverSpec.volumeLifecycleModes': closed('Persistent', 'Ephemeral'),
  'storage.v1.StorageClass.reclaimPolicy': closed('Delete', 'Retain'),
  'storage.v1.StorageClass.volumeBindingMode': closed('Immediate', 'WaitForFirstConsumer'),
};
