import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import type { Labels } from './metadata';
import type { AnyPorts } from './port-names';
import type { ResourceProps } from './resource';
import { ScalableWorkload, type SelectorProps, type TemplateProps } from './workload';

/** A ReplicaSet: `metadata` and every field of its spec. */
export interface ReplicaSetProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> extends ResourceProps,
    Omit<api.ReplicaSetSpec, 'selector' | 'template'>,
    SelectorProps,
    TemplateProps<L, T, I> {
  /** Written by the controller and ignored on create. */
  readonly status?: api.ReplicaSetStatus;
}

/**
 * Keeps a number of like Pods running; usually a Deployment makes it.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet<
  const L extends Labels = Labels,
  const T extends readonly unknown[] = AnyPorts,
  const I extends readonly unknown[] = AnyPorts,
> extends ScalableWorkload<L, T> {
  /**
   * @param id its name, unless `metadata.name` is given
   * @throws PodwrightError when neither `selector` nor labels in the template are given
   */
  constructor(scope: Construct, id: string, props: ReplicaSetProps<L, T, I>) {
    super(scope, id, KINDS.ReplicaSet, props);
  }
}
