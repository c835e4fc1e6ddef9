/** API versions that had gone before the oldest Kubernetes version of the schema, with what has taken their place. */
export const REMOVED_VERSIONS: Readonly<
  Record<string, Readonly<Record<string, { readonly since: string; readonly use?: string }>>>
> = {
  'admissionregistration.k8s.io/v1beta1': {
    MutatingWebhookConfiguration: { since: '1.22', use: 'admissionregistration.k8s.io/v1' },
    ValidatingWebhookConfiguration: { since: '1.22', use: 'admissionregistration.k8s.io/v1' },
  },
  'apiextensions.k8s.io/v1beta1': { CustomResourceDefinition: { since: '1.22', use: 'apiextensions.k8s.io/v1' } },
  'apiregistration.k8s.io/v1beta1': { APIService: { since: '1.22', use: 'apiregistration.k8s.io/v1' } },
  'apps/v1beta1': {
    ControllerRevision: { since: '1.16', use: 'apps/v1' },
    Deployment: { since: '1.16', use: 'apps/v1' },
    StatefulSet: { since: '1.16', use: 'apps/v1' },
  },
  'apps/v1beta2': {
    ControllerRevision: { since: '1.16', use: 'apps/v1' },
    DaemonSet: { since: '1.16', use: 'apps/v1' },
    Deployment: { since: '1.16', use: 'apps/v1' },
    ReplicaSet: { since: '1.16', use: 'apps/v1' },
    StatefulSet: { since: '1.16', use: 'apps/v1' },
  },
  'authentication.k8s.io/v1beta1': { TokenReview: { since: '1.22', use: 'authentication.k8s.io/v1' } },
  'authorization.k8s.io/v1beta1': {
    LocalSubjectAccessReview: { since: '1.22', use: 'authorization.k8s.io/v1' },
    SelfSubjectAccessReview: { since: '1.22', use: 'authorization.k8s.io/v1' },
    SelfSubjectRulesReview: { since: '1.22', use: 'authorization.k8s.io/v1' },
    SubjectAccessReview: { since: '1.22', use: 'authorization.k8s.io/v1' },
  },
  'autoscaling/v2beta1': { HorizontalPodAutoscaler: { since: '1.25', use: 'autoscaling/v2' } },
  'autoscaling/v2beta2': { HorizontalPodAutoscaler: { since: '1.26', use: 'autoscaling/v2' } },
  'batch/v1beta1': { CronJob: { since: '1.25', use: 'batch/v1' } },
  'batch/v2alpha1': { CronJob: { since: '1.21', use: 'batch/v1' } },
  'certificates.k8s.io/v1beta1': { CertificateSigningRequest: { since: '1.22', use: 'certificates.k8s.io/v1' } },
  'coordination.k8s.io/v1beta1': { Lease: { since: '1.22', use: 'coordination.k8s.io/v1' } },
  'discovery.k8s.io/v1beta1': { EndpointSlice: { since: '1.25', use: 'discovery.k8s.io/v1' } },
  'events.k8s.io/v1beta1': { Event: { since: '1.25', use: 'events.k8s.io/v1' } },
  'extensions/v1beta1': {
    DaemonSet: { since: '1.16', use: 'apps/v1' },
    Deployment: { since: '1.16', use: 'apps/v1' },
    Ingress: { since: '1.22', use: 'networking.k8s.io/v1' },
    NetworkPolicy: { since: '1.16', use: 'networking.k8s.io/v1' },
    PodSecurityPolicy: { since: '1.16' },
    ReplicaSet: { since: '1.16', use: 'apps/v1' },
  },
  'flowcontrol.apiserver.k8s.io/v1beta1': {
    FlowSchema: { since: '1.26', use: 'flowcontrol.apiserver.k8s.io/v1beta3' },
    PriorityLevelConfiguration: { since: '1.26', use: 'flowcontrol.apiserver.k8s.io/v1beta3' },
  },
  'networking.k8s.io/v1beta1': {
    Ingress: { since: '1.22', use: 'networking.k8s.io/v1' },
    IngressClass: { since: '1.22', use: 'networking.k8s.io/v1' },
  },
  'node.k8s.io/v1beta1': { RuntimeClass: { since: '1.25', use: 'node.k8s.io/v1' } },
  'policy/v1beta1': {
    PodDisruptionBudget: { since: '1.25', use: 'policy/v1' },
    PodSecurityPolicy: { since: '1.25' },
  },
  'rbac.authorization.k8s.io/v1alpha1': rbac('1.22'),
  'rbac.authorization.k8s.io/v1beta1': rbac('1.22'),
  'scheduling.k8s.io/v1beta1': { PriorityClass: { since: '1.22', use: 'scheduling.k8s.io/v1' } },
  'storage.k8s.io/v1beta1': {
    CSIDriver: { since: '1.22', use: 'storage.k8s.io/v1' },
    CSINode: { since: '1.22', use: 'storage.k8s.io/v1' },
    CSIStorageCapacity: { since: '1.27', use: 'storage.k8s.io/v1' },
    StorageClass: { since: '1.22', use: 'storage.k8s.io/v1' },
    VolumeAttachment: { since: '1.22', use: 'storage.k8s.io/v1' },
  },
};

function rbac(since: string): Record<string, { since: string; use: string }> {
  const use = 'rbac.authorization.k8s.io/v1';
  return {
    ClusterRole: { since, use },
    ClusterRoleBinding: { since, use },
    Role: { since, use },
    RoleBinding: { since, use },
  };
}
