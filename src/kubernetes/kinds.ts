/**
 * The one table of what Kubernetes knows about a kind. Whatever depends on a kind asks here.
 */
export interface KindFacts {
  /** As in a manifest: `v1`, `apps/v1`. */
  readonly apiVersion: string;
  readonly kind: string;
  /** The name of the resource in the API's paths and in RBAC rules: `pods`. */
  readonly plural: string;
  /** Whether its objects live in a namespace. */
  readonly namespaced: boolean;
  /** Where its Pod template is, if it makes Pods; an empty path where it is the Pod itself. */
  readonly podTemplate?: readonly string[];
  /** Whether it makes claims for each of its Pods. */
  readonly volumeClaimTemplates?: boolean;
}

function kind(
  apiVersion: string,
  kind: string,
  plural: string,
  facts: Partial<Omit<KindFacts, 'apiVersion' | 'kind' | 'plural'>> = {},
): KindFacts {
  return { apiVersion, kind, plural, namespaced: true, ...facts };
}

const TEMPLATE = ['spec', 'template'];

/** The kinds that Podwright has a construct for. */
export const KINDS = {
  Pod: kind('v1', 'Pod', 'pods', { podTemplate: [] }),
  ConfigMap: kind('v1', 'ConfigMap', 'configmaps'),
  Secret: kind('v1', 'Secret', 'secrets'),
  Service: kind('v1', 'Service', 'services'),
  Namespace: kind('v1', 'Namespace', 'namespaces', { namespaced: false }),
  ServiceAccount: kind('v1', 'ServiceAccount', 'serviceaccounts'),
  PersistentVolume: kind('v1', 'PersistentVolume', 'persistentvolumes', { namespaced: false }),
  PersistentVolumeClaim: kind('v1', 'PersistentVolumeClaim', 'persistentvolumeclaims'),
  Deployment: kind('apps/v1', 'Deployment', 'deployments', { podTemplate: TEMPLATE }),
  ReplicaSet: kind('apps/v1', 'ReplicaSet', 'replicasets', { podTemplate: TEMPLATE }),
  StatefulSet: kind('apps/v1', 'StatefulSet', 'statefulsets', { podTemplate: TEMPLATE, volumeClaimTemplates: true }),
  DaemonSet: kind('apps/v1', 'DaemonSet', 'daemonsets', { podTemplate: TEMPLATE }),
  Job: kind('batch/v1', 'Job', 'jobs', { podTemplate: TEMPLATE }),
  CronJob: kind('batch/v1', 'CronJob', 'cronjobs', { podTemplate: ['spec', 'jobTemplate', ...TEMPLATE] }),
} as const satisfies Record<string, KindFacts>;

/** The name of a kind that Podwright has a construct for. */
export type KindName = keyof typeof KINDS;

/** Kinds without a construct that make Pods all the same. */
export const OTHER_POD_KINDS = {
  ReplicationController: kind('v1', 'ReplicationController', 'replicationcontrollers', { podTemplate: TEMPLATE }),
  PodTemplate: kind('v1', 'PodTemplate', 'podtemplates', { podTemplate: ['template'] }),
} as const satisfies Record<string, KindFacts>;

const FACTS: ReadonlyMap<string, KindFacts> = new Map(
  [...Object.values(KINDS), ...Object.values(OTHER_POD_KINDS)].map((facts) => [
    `${facts.apiVersion} ${facts.kind}`,
    facts,
  ]),
);

/** What is known of a kind of that API version. */
export function tryFindKind(apiVersion: string, kind: string): KindFacts | undefined {
  return FACTS.get(`${apiVersion} ${kind}`);
}

/** The fields that lead to the Pod template of a kind; none for a Pod, undefined for a kind that makes no Pods. */
export function podTemplatePathOf(apiVersion: string, kind: string): readonly string[] | undefined {
  return tryFindKind(apiVersion, kind)?.podTemplate;
}
