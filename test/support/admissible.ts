import type { SchemaAt } from './schema-at';

/** Plain data of the API. */
export type ApiObject = { [field: string]: unknown };

/** What the API server insists on, though the schema does not call it required. */
const MUST_HAVE: { readonly [type: string]: readonly string[] } = {
  'apps.v1.ReplicaSetSpec': ['template'],
  'batch.v1.JobTemplateSpec': ['spec'],
  'core.v1.ConfigMapVolumeSource': ['name'],
  'core.v1.Container': ['image'],
  'core.v1.EphemeralContainer': ['image'],
  'core.v1.EphemeralVolumeSource': ['volumeClaimTemplate'],
  'core.v1.FCVolumeSource': ['lun', 'targetWWNs'],
  'core.v1.HostAlias': ['ip'],
  'core.v1.ImageVolumeSource': ['reference'],
  'core.v1.LocalObjectReference': ['name'],
  'core.v1.PersistentVolumeClaimSpec': ['accessModes', 'resources'],
  'core.v1.PersistentVolumeSpec': ['capacity', 'accessModes'],
  'core.v1.PodTemplateSpec': ['spec'],
  'core.v1.SecretVolumeSource': ['secretName'],
};

/** Whether objects of a type have the field in any case; kinds have `metadata.name` and, if they have one, `spec`. */
export function mustHave(type: string, field: string, depth: number): boolean {
  if (depth === 0) return field === 'apiVersion' || field === 'kind' || field === 'metadata' || field === 'spec';
  if (depth === 1 && type === 'meta.v1.ObjectMeta') return field === 'name';
  return MUST_HAVE[type]?.includes(field) ?? false;
}

/** Puts right what random fields can't know of each other. Changes the object, of this type, and gives it back. */
export function makeAdmissible(object: ApiObject, at: SchemaAt, type: string): ApiObject {
  visit(object, at, type);
  return object;
}

function visit(object: ApiObject, at: SchemaAt, type: string): void {
  for (const { name, shape, type: fieldType } of at.fields(type)) {
    const value = object[name];
    if (value === undefined || !Object.hasOwn(object, name) || !at.isType(fieldType)) continue;
    const values = shape === 'one' ? [value] : Object.values(value as object);
    for (const item of values) visit(item as ApiObject, at, fieldType);
  }
  AMENDMENTS[type]?.(object);
}

type Amend = (object: ApiObject) => void;

const AMENDMENTS: { readonly [type: string]: Amend } = {
  'apps.v1.DaemonSetSpec': (spec) => amendWorkload(spec, 'Always'),
  'apps.v1.DeploymentSpec': (spec) => amendWorkload(spec, 'Always'),
  'apps.v1.DeploymentStrategy': rollsOnlyIfRolling,
  'apps.v1.DaemonSetUpdateStrategy': rollsOnlyIfRolling,
  'apps.v1.ReplicaSetSpec': (spec) => amendWorkload(spec, 'Always'),
  'apps.v1.StatefulSetSpec': (spec) => amendWorkload(spec, 'Always'),
  'apps.v1.StatefulSetUpdateStrategy': rollsOnlyIfRolling,
  'batch.v1.JobSpec': (spec) => amendWorkload(spec, 'Never'),
  'core.v1.NodeSelectorRequirement': amendRequirement,
  'core.v1.PodSpec': amendPodSpec,
  'core.v1.ResourceRequirements': amendResources,
  'core.v1.VolumeResourceRequirements': amendResources,
  'meta.v1.LabelSelectorRequirement': amendRequirement,
};

/** `In` needs values, `Exists` must not have any, `Gt` compares with a whole number. */
function amendRequirement(requirement: ApiObject): void {
  const { operator, values } = requirement as { operator: string; values?: string[] };
  if (operator === 'Gt' || operator === 'Lt') requirement.values = ['5'];
  else if (operator === 'In' || operator === 'NotIn') requirement.values = values?.length ? values : ['a'];
  else if (values?.length) requirement.operator = 'In';
}

/** No request over its limit; whole numbers of what can't be shared. */
function amendResources(resources: ApiObject): void {
  const { limits, requests } = resources as { limits?: ApiObject; requests?: ApiObject };
  for (const amounts of [requests, limits]) {
    for (const name of Object.keys(amounts ?? {})) {
      if (amounts && name.startsWith('hugepages-')) amounts[name] = '4Mi';
      if (amounts && name.includes('/')) amounts[name] = 1;
    }
  }
  for (const name of Object.keys(requests ?? {})) {
    if (requests && limits && Object.hasOwn(limits, name)) requests[name] = limits[name];
  }
}

function rollsOnlyIfRolling(strategy: ApiObject): void {
  if ('rollingUpdate' in strategy && 'type' in strategy) strategy.type = 'RollingUpdate';
}

/** The selector selects the template's Pods, and their restart policy is one that the workload takes. */
function amendWorkload(spec: ApiObject, restartPolicy: string): void {
  const template = spec.template as { metadata?: { labels?: ApiObject }; spec: ApiObject };
  if ('restartPolicy' in template.spec || restartPolicy !== 'Always') template.spec.restartPolicy = restartPolicy;
  const selector = spec.selector as { matchLabels?: ApiObject; matchExpressions?: ApiObject[] } | undefined;
  if (!selector) return;
  selector.matchLabels = { ...selector.matchLabels, app: 'web' };
  template.metadata ??= {};
  const labels: ApiObject = { ...template.metadata.labels, ...selector.matchLabels };
  for (const [i, requirement] of (selector.matchExpressions ?? []).entries()) {
    const { operator, values } = requirement as { operator: string; values?: string[] };
    requirement.key = `selected-${String.fromCharCode(97 + i)}`;
    if (operator === 'In') labels[requirement.key as string] = values?.[0];
    if (operator === 'Exists') labels[requirement.key as string] = '';
  }
  template.metadata.labels = labels;
}

/** Names stand once among all containers, and once among the volumes; what containers mount is there. */
function amendPodSpec(spec: ApiObject): void {
  const lists = [spec.containers, spec.initContainers, spec.ephemeralContainers] as (ApiObject[] | undefined)[];
  const containers = lists.flatMap((list) => list ?? []);
  makeUnique(containers);
  const mounted = containers.flatMap(({ volumeMounts }) => (volumeMounts as ApiObject[] | undefined) ?? []);
  const devices = containers.flatMap(({ volumeDevices }) => (volumeDevices as ApiObject[] | undefined) ?? []);
  if (!spec.volumes && mounted.length + devices.length === 0) return;
  spec.volumes ??= [];
  const volumes = spec.volumes as ApiObject[];
  makeUnique(volumes);
  const add = (name: unknown, source: ApiObject): void => {
    if (!volumes.some((volume) => volume.name === name)) volumes.push({ name, ...source });
  };
  for (const { name } of mounted) add(name, { emptyDir: {} });
  for (const { name } of devices) add(name, { persistentVolumeClaim: { claimName: 'disk' } });
}

function makeUnique(named: readonly ApiObject[]): void {
  const taken = new Set<unknown>();
  for (const object of named) {
    for (let n = 2, name = object.name; taken.has(object.name); n++) object.name = `${name}-${n}`;
    taken.add(object.name);
  }
}
