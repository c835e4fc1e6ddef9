import type * as api from '../../imports/kubernetes';
import { isFields } from '../manifest/fields';
import { type Container, type EphemeralContainer, expandContainer } from './container';
import { type Expansion, type Fields, isToken } from './expansion';
import { expandMetadata, knownLabels, type Labels, type Metadata } from './metadata';
import type { AnyPorts } from './port-names';
import { isNamedObject, type NamedObject } from './reference';
import { specOf } from './resource';
import type { MountTarget, Volume } from './volume';
import { PodVolumes } from './volume-mount';

/** Containers, one for each element of `T`, which holds the names of its ports. */
export type Containers<T extends readonly unknown[]> = readonly [...{ readonly [I in keyof T]: Container<T[I]> }];

/** What a Pod is made of besides its containers: every field of the API's PodSpec. */
export interface PodSpecFields
  extends Omit<
    api.PodSpec,
    'containers' | 'initContainers' | 'ephemeralContainers' | 'volumes' | 'serviceAccountName' | 'imagePullSecrets'
  > {
  /**
   * Containers for debugging. The API server takes them only for a Pod that runs already.
   * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
   */
  readonly ephemeralContainers?: readonly EphemeralContainer[];
  /**
   * Volumes, as values or in the API's own shape. Those that containers mount as values need not be listed.
   * @default the volumes that the containers mount
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumes?: readonly (api.Volume | Volume)[];
  /**
   * The ServiceAccount to run as, by name or as the object.
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccountName?: string | NamedObject;
  /**
   * Secrets for the image registries: the objects, or the API's own shape.
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
   */
  readonly imagePullSecrets?: readonly (api.LocalObjectReference | NamedObject)[];
}

/**
 * A Pod: `metadata` and every field of the API's PodSpec.
 * @typeParam L the Pod's labels
 * @typeParam T the port names of each container
 * @typeParam I the port names of each init container
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export interface PodProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> extends PodSpecFields {
  /** The Pod's metadata. */
  readonly metadata?: Metadata<L>;
  /**
   * The containers, which run side by side.
   * @see https://kubernetes.io/docs/concepts/workloads/pods/#how-pods-manage-multiple-containers
   */
  readonly containers: Containers<T>;
  /**
   * Containers that run one after the other before the others start; with `restartPolicy: 'Always'`, sidecars.
   * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   */
  readonly initContainers?: Containers<I>;
}

const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'];

/** A Pod's spec in the API's own shape. */
export interface ExpandedPod {
  readonly spec: Fields;
  /** What the containers mount without the Pod having it. */
  readonly claimed: ReadonlyMap<string, MountTarget>;
}

/** The spec of a Pod, in the API's own shape. */
export function expandPodSpec(written: Fields, expansion: Expansion, field = 'spec', canClaim = false): ExpandedPod {
  const volumes = new PodVolumes(expansion, canClaim);
  if (written.volumes !== undefined && !isToken(written.volumes)) volumes.list(written.volumes, `${field}.volumes`);
  if (!isToken(written.containers)) expansion.list(written.containers, `${field}.containers`);

  const spec: Fields = {};
  const names = new Map<unknown, string>();
  for (const [key, value] of Object.entries(written)) {
    const at = `${field}.${key}`;
    spec[key] =
      CONTAINER_LISTS.includes(key) && value !== undefined && !isToken(value)
        ? expandContainers(value, names, volumes, expansion, at)
        : expandField(key, value, expansion, at);
  }
  const all = volumes.all;
  // What containers mount can't be added to a list that isn't there yet.
  if (isToken(written.volumes) && all.length > 0) expansion.list(written.volumes, `${field}.volumes`);
  if (!isToken(written.volumes) && (all.length > 0 || written.volumes !== undefined)) spec.volumes = all;
  return { spec, claimed: volumes.claimed };
}

/** The `template` of a workload, in the API's own shape. */
export interface ExpandedTemplate extends ExpandedPod {
  readonly template: Fields;
  /** The labels that the template gives its Pods, as far as they are known. */
  readonly labels: Labels;
  /** The same as they were written: perhaps a token. */
  readonly writtenLabels: unknown;
}

/** A workload's Pods: the template as the API wants it. */
export function expandTemplate(
  props: unknown,
  expansion: Expansion,
  field: string,
  canClaim?: boolean,
): ExpandedTemplate {
  const written = expansion.object(props, field);
  const pod = expandPodSpec(specOf(written, expansion, ['metadata']), expansion, `${field}.spec`, canClaim);
  const metadata = expandMetadata(written.metadata as Metadata | undefined, expansion);
  const template = metadata === undefined ? { spec: pod.spec } : { metadata, spec: pod.spec };
  return { ...pod, template, labels: knownLabels(metadata), writtenLabels: metadata?.labels };
}

/** The names of the ports of all containers that run while the Pod does: native sidecars too. */
export function portNamesOf(spec: Fields): string[] {
  const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
  const sidecars = listOf(spec.initContainers).filter(({ restartPolicy }) => restartPolicy === 'Always');
  const ports = [...listOf(spec.containers), ...sidecars].flatMap((container) => listOf(container.ports));
  return ports.map(({ name }) => name).filter((name) => typeof name === 'string');
}

function expandContainers(
  value: unknown,
  names: Map<unknown, string>,
  volumes: PodVolumes,
  expansion: Expansion,
  field: string,
): unknown[] {
  return expansion.list(value, field).map((item, i) => {
    const at = `${field}[${i}]`;
    if (isToken(item)) return item;
    const container = expansion.object(item, at);
    const { name } = container;
    if (typeof name === 'string') {
      if (names.has(name)) {
        expansion.fail({
          code: 'DUPLICATE_CONTAINER',
          message: `Two containers are named "${name}": ${names.get(name)} and ${at}`,
          fix: 'Give each container of the Pod a name of its own, init containers included',
        });
      }
      names.set(name, at);
    }
    return expandContainer(container, volumes, expansion, at);
  });
}

function expandField(key: string, value: unknown, expansion: Expansion, field: string): unknown {
  if (value === undefined) return value;
  if (key === 'serviceAccountName') return expansion.nameOf(value, 'ServiceAccount', field);
  if (key === 'imagePullSecrets' && !isToken(value)) {
    return expandObjectNames(expansion.objects(value, field), expansion, field);
  }
  return value;
}

/** A list of Secrets as the API names them: `[{ name }]`. */
export function expandObjectNames(list: readonly unknown[], expansion: Expansion, field: string): unknown[] {
  return list.map((item, i) =>
    isNamedObject(item) ? { name: expansion.nameOf(item, 'Secret', `${field}[${i}]`) } : item,
  );
}
