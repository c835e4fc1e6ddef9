import type { Construct } from 'constructs';
import { KINDS } from '../kubernetes/kinds';
import type { Expansion, Fields } from './expansion';
import { knownLabels, type Labels } from './metadata';
import type { PodStatusProps } from './pod';
import { PodResource } from './pod-resource';
import { type Containers, expandPodSpec, type PodProps } from './pod-spec';
import type { AnyPorts, PortNames } from './port-names';
import { specAndStatus, specOf } from './resource';
import type { Mount, MountTarget } from './volume';
import { type AbsolutePath, withSharedMounts } from './volume-mount';

/** A Pod of main containers and the sidecars that help them. */
export interface SidecarPodProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  S extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> extends PodProps<L, T, I> {
  /** The helpers: log collectors, proxies, loaders. They come after the main containers. */
  readonly sidecars: Containers<S>;
  /**
   * Whether the sidecars are native ones: init containers with `restartPolicy: Always`, which start before the main
   * containers, in their order, and stop after them. They come after the init containers that are written. Since 1.28,
   * on by default since 1.29.
   * @default false, so that they are ordinary containers
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   */
  readonly native?: boolean;
  /**
   * Volumes that all main containers and sidecars mount, by path. What a container itself mounts at such a path
   * stands, so that one of them can have it read-only.
   * @default none
   */
  readonly share?: { readonly [mountPath: AbsolutePath]: MountTarget | Mount };
}

/**
 * A Pod whose main containers have helpers beside them.
 * @example
 * const logs = emptyDir('logs');
 * new SidecarPod(chart, 'web', {
 *   containers: [{ name: 'nginx', image: 'nginx' }],
 *   sidecars: [{ name: 'collector', image: 'fluent-bit' }],
 *   share: { '/var/log/nginx': logs },
 * });
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export class SidecarPod<
  const L extends Labels = Labels,
  const T extends readonly unknown[] = AnyPorts,
  const S extends readonly unknown[] = AnyPorts,
  const I extends readonly unknown[] = AnyPorts,
> extends PodResource<L, PortNames<T> | PortNames<S>> {
  /**
   * @param id the Pod's name, unless `metadata.name` is given
   * @throws PodwrightError when two containers or two different volumes share a name
   */
  constructor(scope: Construct, id: string, props: SidecarPodProps<L, T, S, I> & PodStatusProps) {
    super(scope, id, KINDS.Pod, props, (expansion) => {
      const { spec } = expandPodSpec(withSidecars(specOf(props, expansion), expansion), expansion);
      return { body: specAndStatus(spec, props), pods: { labels: knownLabels(props.metadata), spec } };
    });
  }
}

/** The spec with the sidecars among its containers, or among its init containers. */
function withSidecars(written: Fields, expansion: Expansion): Fields {
  const { sidecars, native, share = {}, ...spec } = written;
  const mounts = expansion.object(share, 'spec.share');
  const containers = withShare(spec.containers, mounts, expansion, 'spec.containers');
  const helpers = withShare(sidecars, mounts, expansion, 'spec.sidecars');
  if (!native) return { ...spec, containers: [...containers, ...helpers] };
  const initContainers = expansion.list(spec.initContainers ?? [], 'spec.initContainers');
  return {
    ...spec,
    initContainers: [
      ...initContainers,
      ...helpers.map((helper, i) => asNative(helper, expansion, `spec.sidecars[${i}]`)),
    ],
    containers,
  };
}

function asNative(helper: Fields, expansion: Expansion, field: string): Fields {
  const { restartPolicy = 'Always' } = helper;
  if (restartPolicy !== 'Always') {
    expansion.fail({
      code: 'INVALID_PROPS',
      message: `"${field}.restartPolicy" is not "Always", which a native sidecar has`,
      fix: 'Leave it out, or write an init container',
    });
  }
  return { ...helper, restartPolicy };
}

function withShare(containers: unknown, share: Fields, expansion: Expansion, field: string): Fields[] {
  return expansion.list(containers, field).map((item, i) => {
    const container = expansion.object(item, `${field}[${i}]`);
    if (Object.keys(share).length === 0) return container;
    return { ...container, volumeMounts: withSharedMounts(container.volumeMounts, share) };
  });
}
