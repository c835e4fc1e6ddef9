import { KINDS } from '../kubernetes/kinds';
import type { Manifest } from '../manifest/manifest';
import { type Identity, objectOf, withoutEmpty } from './object';
import { refusal } from './refuse';

/** The flags of `kubectl create job`. */
export interface JobFlags extends Identity {
  readonly image?: string;
  readonly from?: string;
  /** What stands behind `--`. */
  readonly command?: readonly string[];
}

/** The flags of `kubectl create cronjob`. */
export interface CronJobFlags extends Omit<JobFlags, 'from'> {
  readonly schedule?: string;
  readonly restart?: string;
}

/**
 * The Job that `kubectl create job` makes of an image.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_job/
 */
export function createJob({ image, from, command, ...identity }: JobFlags): Manifest {
  if (from) {
    throw refusal(
      '"--from" copies a CronJob that is in a cluster, and Podwright asks none',
      'Use --image, or kubectl for a CronJob that is there',
    );
  }
  if (!image) throw refusal('A Job needs an image', 'Add --image=busybox');
  return objectOf(KINDS.Job, identity, { spec: jobSpec(identity.name, image, command, 'Never') });
}

/**
 * The CronJob that `kubectl create cronjob` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_cronjob/
 */
export function createCronJob({ image, schedule, restart, command, ...identity }: CronJobFlags): Manifest {
  if (image === undefined) throw refusal('A CronJob needs an image', 'Add --image=busybox');
  if (schedule === undefined) throw refusal('A CronJob needs a schedule', "Add --schedule='*/5 * * * *'");
  const spec = jobSpec(identity.name, image, command, restart || 'OnFailure');
  return objectOf(KINDS.CronJob, identity, {
    spec: { schedule, jobTemplate: { metadata: { name: identity.name }, spec } },
  });
}

function jobSpec(name: string, image: string, command: readonly string[] = [], restartPolicy: string) {
  const container = withoutEmpty({ name, ...(image === '' ? {} : { image }), command });
  return { template: { spec: { containers: [container], restartPolicy } } };
}
