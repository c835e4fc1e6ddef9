import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import { Resource, type ResourceProps, specAndStatus, specOf } from './resource';

/** A PersistentVolume: `metadata` and every field of its spec, with one source. */
export type PersistentVolumeProps = ResourceProps &
  api.PersistentVolumeSpec & {
    /** Written by the cluster and ignored on create. */
    readonly status?: api.PersistentVolumeStatus;
  };

/**
 * A piece of storage of the cluster, which claims can bind.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export class PersistentVolume extends Resource {
  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props: PersistentVolumeProps) {
    super(scope, id, KINDS.PersistentVolume, props, (expansion) => specAndStatus(specOf(props, expansion), props));
  }
}
