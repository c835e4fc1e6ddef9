import { fieldsOf, isFields, itemsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The object with the empty fields that kubectl prints: those that Go's types of Kubernetes 1.32 cannot leave out, as
 * `creationTimestamp: null`, `resources: {}` and `status: {}`.
 */
export function withEmptyFields(manifest: Manifest): Manifest {
  const { kind, apiVersion, metadata, ...rest } = manifest;
  return { kind, apiVersion, metadata: stamped(metadata), ...bodyOf(kind, rest) } as Manifest;
}

function bodyOf(kind: string, body: Fields): Fields {
  const spec = fieldsOf(body.spec);
  switch (kind) {
    case 'Pod':
      return { ...body, spec: podSpec(spec), status: {} };
    case 'Deployment':
      return { ...body, spec: { ...spec, template: template(spec.template), strategy: {} }, status: {} };
    case 'Job':
      return { ...body, spec: { ...spec, template: template(spec.template) }, status: {} };
    case 'CronJob': {
      const jobTemplate = fieldsOf(spec.jobTemplate);
      const jobSpec = fieldsOf(jobTemplate.spec);
      const job = {
        metadata: stamped(jobTemplate.metadata),
        spec: { ...jobSpec, template: template(jobSpec.template) },
      };
      return { ...body, spec: { ...spec, jobTemplate: job }, status: {} };
    }
    case 'Service':
    case 'Ingress':
      return { ...body, spec, status: { loadBalancer: {} } };
    case 'Namespace':
    case 'ResourceQuota':
      return { ...body, spec, status: {} };
    case 'PodDisruptionBudget':
      return {
        ...body,
        spec,
        status: { disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 0, expectedPods: 0 },
      };
    case 'Role':
    case 'ClusterRole':
      return { rules: null, ...body };
    default:
      return body;
  }
}

/** Metadata with the time at which the server will have made the object, before the labels, where Go's type has it. */
function stamped(metadata: unknown): Fields {
  const { name, namespace, ...rest } = fieldsOf(metadata);
  return {
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
    creationTimestamp: null,
    ...rest,
  };
}

function template(value: unknown): Fields {
  const { metadata, spec } = fieldsOf(value);
  return { metadata: stamped(metadata), spec: podSpec(fieldsOf(spec)) };
}

function podSpec(spec: Fields): Fields {
  const lists = ['initContainers', 'containers', 'ephemeralContainers'].filter((list) => Array.isArray(spec[list]));
  const withResources = lists.map((list) => [list, itemsOf(spec[list]).map(container)] as const);
  const volumes = Array.isArray(spec.volumes) ? { volumes: spec.volumes.map(volume) } : {};
  return { ...spec, ...volumes, ...Object.fromEntries(withResources) };
}

/** In Go's type, `resources` stands before these. */
const AFTER_RESOURCES = ['imagePullPolicy', 'securityContext', 'stdin', 'stdinOnce', 'tty'];

function container(value: unknown): unknown {
  if (!isFields(value)) return value;
  const entries = Object.entries(value);
  const later = entries.filter(([name]) => AFTER_RESOURCES.includes(name));
  const first = entries.filter(([name]) => !AFTER_RESOURCES.includes(name));
  return Object.fromEntries([...first, ['resources', value.resources ?? {}], ...later]);
}

/** A volume that brings the template of a claim brings its metadata and resources, too. */
function volume(value: unknown): unknown {
  const claim = fieldsOf(fieldsOf(fieldsOf(value).ephemeral).volumeClaimTemplate);
  if (!isFields(value) || !isFields(claim.spec)) return value;
  const volumeClaimTemplate = {
    metadata: stamped(claim.metadata),
    spec: { ...claim.spec, resources: claim.spec.resources ?? {} },
  };
  return { ...value, ephemeral: { ...fieldsOf(value.ephemeral), volumeClaimTemplate } };
}
