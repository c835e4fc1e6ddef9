import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import type { Labels } from './metadata';
import type { AnyPorts } from './port-names';
import type { ResourceProps } from './resource';
import { type TemplateProps, Workload } from './workload';

/** A Job: `metadata` and every field of its spec. */
export interface JobProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> extends ResourceProps,
    Omit<api.JobSpec, 'template'>,
    TemplateProps<L, T, I> {
  /** Written by the controller and ignored on create. */
  readonly status?: api.JobStatus;
}

/**
 * Runs Pods until a number of them has succeeded. The API server makes up its selector.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class Job<
  const L extends Labels = Labels,
  const T extends readonly unknown[] = AnyPorts,
  const I extends readonly unknown[] = AnyPorts,
> extends Workload<L, T> {
  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props: JobProps<L, T, I>) {
    super(scope, id, KINDS.Job, props);
  }
}
