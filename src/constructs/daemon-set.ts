import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import type { Labels } from './metadata';
import type { AnyPorts } from './port-names';
import type { ResourceProps } from './resource';
import { type SelectorProps, type TemplateProps, Workload, withSelector } from './workload';

/** A DaemonSet: `metadata` and every field of its spec. */
export interface DaemonSetProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> extends ResourceProps,
    Omit<api.DaemonSetSpec, 'selector' | 'template'>,
    SelectorProps,
    TemplateProps<L, T, I> {
  /** Written by the controller and ignored on create. */
  readonly status?: api.DaemonSetStatus;
}

/**
 * Runs one Pod on every node, or on every node that the template selects.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class DaemonSet<
  const L extends Labels = Labels,
  const T extends readonly unknown[] = AnyPorts,
  const I extends readonly unknown[] = AnyPorts,
> extends Workload<L, T> {
  /**
   * @param id its name, unless `metadata.name` is given
   * @throws PodwrightError when neither `selector` nor labels in the template are given
   */
  constructor(scope: Construct, id: string, props: DaemonSetProps<L, T, I>) {
    super(scope, id, KINDS.DaemonSet, props, withSelector);
  }
}
