import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import type { Expansion, Fields } from './expansion';
import { expandMetadata } from './metadata';
import type { NamedObject } from './reference';
import { Resource, type ResourceProps, specAndStatus, specOf } from './resource';
import { MountTarget, persistentVolumeClaim, type Volume } from './volume';
import { volumeNameFrom } from './volume-name';

/** A PersistentVolumeClaim: `metadata` and every field of its spec. */
export interface PersistentVolumeClaimProps extends ResourceProps, Omit<api.PersistentVolumeClaimSpec, 'volumeName'> {
  /**
   * The volume to bind, by name or as the construct.
   * @default any that fits
   */
  readonly volumeName?: string | NamedObject;
  /** Written by the cluster and ignored on create. */
  readonly status?: api.PersistentVolumeClaimStatus;
}

/**
 * A claim to a piece of storage, which Pods can mount.
 * @example volumeMounts: { '/data': claim.volume() }
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims
 */
export class PersistentVolumeClaim extends Resource {
  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props: PersistentVolumeClaimProps) {
    super(scope, id, KINDS.PersistentVolumeClaim, props, (expansion) => {
      return specAndStatus(expandClaim(specOf(props, expansion), expansion), props);
    });
  }

  /**
   * The claimed storage as a volume.
   * @param name the volume's name; the claim's name where it is left out
   */
  volume(name: string = volumeNameFrom(this.name), options?: { readonly readOnly?: boolean }): Volume {
    return persistentVolumeClaim(name, this, options);
  }
}

/** A claim that a StatefulSet makes for each of its Pods. Containers mount it like a volume. */
export class PersistentVolumeClaimTemplate extends MountTarget {
  /** @param props what the claims are made of, besides their name */
  constructor(
    name: string,
    readonly props: Omit<PersistentVolumeClaimProps, 'status'>,
  ) {
    super(name);
  }
}

/** The template in the API's own shape, under the name by which containers mount it. */
export function expandClaimTemplate(template: PersistentVolumeClaimTemplate, expansion: Expansion): Fields {
  const { name, props } = template;
  const { name: _name, ...metadata } = expandMetadata(props.metadata, expansion) ?? {};
  return { metadata: { name, ...metadata }, spec: expandClaim(specOf(props, expansion), expansion) };
}

function expandClaim(spec: Fields, expansion: Expansion): Fields {
  const { volumeName } = spec;
  if (volumeName === undefined) return spec;
  return { ...spec, volumeName: expansion.nameOf(volumeName, 'PersistentVolume', 'spec.volumeName') };
}

/**
 * A claim for each Pod of a StatefulSet, which collects it when a container mounts it.
 * @example
 * const data = volumeClaimTemplate('data', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } });
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-storage
 */
export function volumeClaimTemplate(
  name: string,
  props: Omit<PersistentVolumeClaimProps, 'status'>,
): PersistentVolumeClaimTemplate {
  return new PersistentVolumeClaimTemplate(name, props);
}
