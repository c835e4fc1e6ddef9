import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import { Resource, type ResourceProps, specAndStatus, specOf } from './resource';

/** A Namespace: `metadata` and every field of its spec. */
export interface NamespaceProps extends ResourceProps, api.NamespaceSpec {
  /** Written by the cluster and ignored on create. */
  readonly status?: api.NamespaceStatus;
}

/**
 * A space of names: other objects are in it by `metadata: { namespace }`, which takes the construct or its name.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export class Namespace extends Resource {
  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props?: NamespaceProps) {
    super(scope, id, KINDS.Namespace, props, (expansion) => specAndStatus(specOf(props, expansion), props));
  }
}
