import type { ObjectFieldSelector, Quantity } from '../../imports/kubernetes';

/** A label or annotation by its key, as in `metadata.labels['app']`. */
type MetadataByKey = `metadata.labels['${string}']` | `metadata.annotations['${string}']`;

/**
 * The fields of its own Pod that a container can have in an environment variable.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields
 */
export type EnvFieldPath =
  | 'metadata.name'
  | 'metadata.namespace'
  | 'metadata.uid'
  | 'spec.nodeName'
  | 'spec.serviceAccountName'
  | 'status.hostIP'
  | 'status.hostIPs'
  | 'status.podIP'
  | 'status.podIPs'
  | MetadataByKey;

/**
 * The fields of its own Pod that a container can have as a file.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields
 */
export type VolumeFieldPath =
  | 'metadata.name'
  | 'metadata.namespace'
  | 'metadata.uid'
  | 'metadata.labels'
  | 'metadata.annotations'
  | MetadataByKey;

/** A reference to a field of the Pod. */
export interface FieldRef<Path extends string = string> {
  readonly fieldRef: Omit<ObjectFieldSelector, 'fieldPath'> & { readonly fieldPath: Path };
}

/**
 * A field of the Pod itself, for an environment variable or a file of a downwardAPI volume.
 * @example env: { NODE_NAME: fieldRef('spec.nodeName') }
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
 */
export function fieldRef<const Path extends EnvFieldPath | VolumeFieldPath>(fieldPath: Path): FieldRef<Path> {
  return { fieldRef: { fieldPath } };
}

/**
 * What a container may know of its own resources.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef
 */
export type ContainerResource =
  | `${'limits' | 'requests'}.${'cpu' | 'memory' | 'ephemeral-storage'}`
  | `${'limits' | 'requests'}.hugepages-${string}`;

/** A reference to a container's request or limit. */
export interface ResourceFieldRef {
  readonly resourceFieldRef: {
    readonly containerName?: string;
    readonly divisor?: Quantity;
    readonly resource: ContainerResource;
  };
}

/** Of which container, and in which unit. */
export interface ResourceFieldRefOptions {
  /**
   * The container whose request or limit it is. A file of a downwardAPI volume must name one.
   * @default the container that has the variable
   */
  readonly containerName?: string;
  /**
   * The unit: `'1m'` gives millicores, `'1Mi'` mebibytes. The value is rounded up.
   * @default 1, which is whole cores or bytes
   */
  readonly divisor?: Quantity;
}

/**
 * A container's own request or limit.
 * @example env: { MEMORY_MIB: resourceFieldRef('limits.memory', { divisor: '1Mi' }) }
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef
 */
export function resourceFieldRef(resource: ContainerResource, options: ResourceFieldRefOptions = {}): ResourceFieldRef {
  const { containerName, divisor } = options;
  return { resourceFieldRef: { containerName, resource, divisor } };
}

/**
 * The four variables that tell a container where it is: `NODE_NAME`, `POD_NAME`, `POD_NAMESPACE` and `POD_IP`.
 * @example env: { ...podInfoEnv(), LOG_LEVEL: 'debug' }
 */
export function podInfoEnv(): {
  readonly NODE_NAME: FieldRef<'spec.nodeName'>;
  readonly POD_NAME: FieldRef<'metadata.name'>;
  readonly POD_NAMESPACE: FieldRef<'metadata.namespace'>;
  readonly POD_IP: FieldRef<'status.podIP'>;
} {
  return {
    NODE_NAME: fieldRef('spec.nodeName'),
    POD_NAME: fieldRef('metadata.name'),
    POD_NAMESPACE: fieldRef('metadata.namespace'),
    POD_IP: fieldRef('status.podIP'),
  };
}
