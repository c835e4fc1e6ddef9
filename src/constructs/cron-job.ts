import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import type { Fields } from './expansion';
import type { JobProps } from './job';
import { expandMetadata, type Labels, type Metadata } from './metadata';
import { PodResource } from './pod-resource';
import { expandTemplate } from './pod-spec';
import type { AnyPorts, PortNames } from './port-names';
import { type ResourceProps, specAndStatus, specOf } from './resource';

/** A CronJob: `metadata`, every field of its spec, and a Job as its `jobTemplate`. */
export interface CronJobProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> extends ResourceProps,
    Omit<api.CronJobSpec, 'jobTemplate'> {
  /** The Jobs to make: what a `Job` takes. */
  readonly jobTemplate: Omit<JobProps<L, T, I>, 'status'>;
  /** Written by the controller and ignored on create. */
  readonly status?: api.CronJobStatus;
}

/**
 * Makes Jobs on a schedule.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class CronJob<
  const L extends Labels = Labels,
  const T extends readonly unknown[] = AnyPorts,
  const I extends readonly unknown[] = AnyPorts,
> extends PodResource<L, PortNames<T>> {
  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props: CronJobProps<L, T, I>) {
    super(scope, id, KINDS.CronJob, props, (expansion) => {
      const written = specOf(props, expansion);
      const job = specOf(expansion.object(written.jobTemplate, 'spec.jobTemplate'), expansion, ['metadata']);
      const pods = expandTemplate(job.template, expansion, 'spec.jobTemplate.spec.template');
      const jobTemplate: Fields = { spec: { ...job, template: pods.template } };
      const metadata = expandMetadata(props.jobTemplate.metadata as Metadata | undefined, expansion);
      const spec = { ...written, jobTemplate: metadata === undefined ? jobTemplate : { metadata, ...jobTemplate } };
      return { body: specAndStatus(spec, props), pods };
    });
  }
}
