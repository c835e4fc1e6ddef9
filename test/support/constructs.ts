import type { Construct } from 'constructs';
import {
  ConfigMap,
  CronJob,
  DaemonSet,
  Deployment,
  Job,
  Namespace,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  ReplicaSet,
  type Resource,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
} from 'podwright';
import { KINDS, type KindName } from '../../src/kubernetes/kinds';
import type { ApiObject } from './admissible';

// biome-ignore lint/suspicious/noExplicitAny: the props are drawn at random, as untyped code would pass them
type UntypedConstruct = new (scope: Construct, id: string, props: any) => Resource;

const CONSTRUCTS: { readonly [K in KindName]: UntypedConstruct } = {
  Pod,
  Deployment,
  ReplicaSet,
  StatefulSet,
  DaemonSet,
  Job,
  CronJob,
  Service,
  Namespace,
  PersistentVolumeClaim,
  PersistentVolume,
  ServiceAccount,
  ConfigMap,
  Secret,
};

/** The construct of a manifest's kind, with the manifest in plain API shape as its props. */
export function constructOf(scope: Construct, manifest: ApiObject): Resource {
  return new CONSTRUCTS[manifest.kind as KindName](scope, 'id', propsOf(manifest));
}

/** The props that say what a manifest does: `metadata` and `status`, and the fields of `spec` beside them. */
export function propsOf({ apiVersion: _apiVersion, kind, ...fields }: ApiObject): ApiObject {
  const props = flat(fields);
  const path = KINDS[kind as KindName].podTemplate;
  if (!path?.length) return props;
  if (kind === 'CronJob') {
    const job = flat(props.jobTemplate as ApiObject);
    return { ...props, jobTemplate: { ...job, template: flat(job.template as ApiObject) } };
  }
  return { ...props, template: flat(props.template as ApiObject) };
}

function flat({ spec, ...fields }: ApiObject): ApiObject {
  return { ...fields, ...(spec as ApiObject | undefined) };
}
