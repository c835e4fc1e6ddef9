import type * as api from '../../imports/kubernetes';
import { type Env, type EnvFrom, expandEnv, expandEnvFrom } from './env';
import { type Expansion, type Fields, isToken } from './expansion';
import type { PortName } from './port-names';
import type { Lifecycle, Probe } from './probe';
import {
  expandVolumeDevices,
  expandVolumeMounts,
  type PodVolumes,
  type VolumeDevices,
  type VolumeMounts,
} from './volume-mount';

/** A port in the API's own shape. Its name is what probes, hooks and Services may call it by. */
export interface ContainerPort<P = string> extends Omit<api.ContainerPort, 'name'> {
  /** A name of at most 15 lower-case letters, digits and `-`, with at least one letter. */
  readonly name?: P & Pick<string, 'length'>;
}

/** The ports a container declares: numbers, or the API's own shape. */
export type ContainerPorts<P = string> = readonly (number | ContainerPort<P>)[];

interface Sugar<P> {
  /**
   * Environment variables: a record from name to value, or the API's own list.
   * @example env: { LOG_LEVEL: 'debug', POWER: config.key('special.power') }
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
   */
  readonly env?: Env;
  /**
   * ConfigMaps and Secrets of which every key becomes a variable; later ones win, and `env` wins over all.
   * @example envFrom: [config, secret.prefixed('DB_')]
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables
   */
  readonly envFrom?: readonly EnvFrom[];
  /**
   * Ports that the container listens on: numbers, or the API's own shape.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly ports?: ContainerPorts<P>;
  /**
   * A record from absolute path to volume, or the API's own list. The Pod collects the volumes.
   * @example volumeMounts: { '/data': emptyDir('data') }
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumeMounts?: VolumeMounts;
  /** A record from absolute device path to volume, or the API's own list. */
  readonly volumeDevices?: VolumeDevices;
  /**
   * Restarts the container when it fails.
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly livenessProbe?: Probe<PortName<NoInfer<P>>>;
  /**
   * Takes the Pod out of its Services while it fails.
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly readinessProbe?: Probe<PortName<NoInfer<P>>>;
  /**
   * Holds the other probes back until it succeeds.
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly startupProbe?: Probe<PortName<NoInfer<P>>>;
  /**
   * Hooks after the start and before the stop.
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   */
  readonly lifecycle?: Lifecycle<PortName<NoInfer<P>>>;
}

/**
 * A container: every field of the API, under its name, with shorter ways to write some.
 * @typeParam P the names of its ports
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export interface Container<P = string> extends Omit<api.Container, keyof Sugar<P>>, Sugar<P> {}

/**
 * A container that is added to a running Pod for a look around.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
 */
export interface EphemeralContainer<P = string> extends Omit<api.EphemeralContainer, keyof Sugar<P>>, Sugar<P> {}

/** The container in the API's own shape, each field where it was written. */
export function expandContainer(container: Fields, volumes: PodVolumes, expansion: Expansion, field: string): Fields {
  const fields: Fields = {};
  for (const [key, value] of Object.entries(container)) {
    fields[key] = value === undefined ? undefined : expandField(key, value, volumes, expansion, `${field}.${key}`);
  }
  return fields;
}

function expandField(key: string, value: unknown, volumes: PodVolumes, expansion: Expansion, field: string): unknown {
  switch (key) {
    case 'env':
      return expandEnv(value, expansion, field);
    case 'envFrom':
      return expandEnvFrom(value, expansion, field);
    case 'ports':
      if (isToken(value)) return value;
      return expansion.list(value, field).map((port) => (typeof port === 'number' ? { containerPort: port } : port));
    case 'volumeMounts':
      return expandVolumeMounts(value, volumes, expansion, field);
    case 'volumeDevices':
      return expandVolumeDevices(value, volumes, expansion, field);
    default:
      return value;
  }
}
