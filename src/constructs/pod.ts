import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import { Expansion } from './expansion';
import { knownLabels, type Labels } from './metadata';
import { PodResource } from './pod-resource';
import { expandPodSpec, type PodProps } from './pod-spec';
import type { AnyPorts, PortNames } from './port-names';
import { specAndStatus, specOf } from './resource';

/** What a Pod says of itself once it runs. */
export interface PodStatusProps {
  /** Written by the kubelet and ignored on create; here so that a Pod read from a cluster can be kept whole. */
  readonly status?: api.PodStatus;
}

/**
 * A Pod: one or more containers that run on one node and share its network and volumes.
 *
 * @typeParam L its labels
 * @typeParam T the port names of each of its containers
 * @typeParam I the port names of each of its init containers
 * @example
 * new Pod(chart, 'nginx', { containers: [{ name: 'nginx', image: 'nginx' }] });
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export class Pod<
  const L extends Labels = Labels,
  const T extends readonly unknown[] = AnyPorts,
  const I extends readonly unknown[] = AnyPorts,
> extends PodResource<L, PortNames<T>> {
  /**
   * The Pod that `kubectl run` makes: one container, named as the Pod, and the label `run: <name>`.
   * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_run/
   */
  static run(scope: Construct, name: string, options: RunOptions): Pod<{ readonly run: string }, [unknown]> {
    const { image } = Expansion.of(scope, name).object(options, 'options') as unknown as RunOptions;
    return new Pod(scope, name, {
      metadata: { labels: { run: name as string } },
      containers: [{ name, image }],
      dnsPolicy: 'ClusterFirst',
      restartPolicy: 'Always',
    });
  }

  /**
   * @param id the Pod's name, unless `metadata.name` is given
   * @throws PodwrightError when two containers or two different volumes share a name
   */
  constructor(scope: Construct, id: string, props: PodProps<L, T, I> & PodStatusProps) {
    super(scope, id, KINDS.Pod, props, (expansion) => {
      const { spec } = expandPodSpec(specOf(props, expansion), expansion);
      return { body: specAndStatus(spec, props), pods: { labels: knownLabels(props.metadata), spec } };
    });
  }
}

/** What `kubectl run` takes. */
export interface RunOptions {
  /** The container's image. */
  readonly image: string;
}
