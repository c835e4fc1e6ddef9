import type { IConstruct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { PodwrightError } from '../errors';
import { KINDS } from '../kubernetes/kinds';
import { isFields } from '../manifest/fields';
import { expectData } from './data-fields';
import type { FieldRef, ResourceFieldRef, VolumeFieldPath } from './downward-api';
import { type Expansion, type Fields, isToken } from './expansion';
import { isNamedObject, type NamedObject, targetOf } from './reference';

/** How a container mounts a volume, besides where. */
export type MountOptions = Omit<api.VolumeMount, 'name' | 'mountPath'>;

/** A volume and how a container mounts it. Made by `volume.mount(…)`. */
export class Mount {
  constructor(
    /** What is mounted. */
    readonly volume: MountTarget,
    /** How it is mounted, besides where. */
    readonly options: MountOptions,
  ) {}
}

/** What containers can mount: a volume of the Pod, or one that a StatefulSet claims for each of its Pods. */
export abstract class MountTarget {
  constructor(
    /** The name of the volume within the Pod, a DNS label. */
    readonly name: string,
  ) {}

  /**
   * This volume, mounted otherwise than by default.
   * @example volumeMounts: { '/etc/nginx': config.volume().mount({ readOnly: true }) }
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath
   */
  mount(options: MountOptions): Mount {
    return new Mount(this, options);
  }
}

/**
 * A volume of a Pod, as a value: containers mount it, and their Pod collects it.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class Volume extends MountTarget {
  /** @param name the name of the volume within the Pod, a DNS label */
  constructor(
    name: string,
    /** Where the volume comes from, in the API's own shape. */
    readonly source: api.VolumeSource,
    /** The construct that the source names, if it is one of the app's. */
    readonly target?: IConstruct | NamedObject,
  ) {
    super(name);
  }
}

/**
 * A volume from any source, in the API's own shape.
 * @example volume('dev', { fc: { targetWWNs: ['500a0982991b8dc5'], lun: 2 } })
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#volume-types
 */
export function volume(name: string, source: api.VolumeSource): Volume {
  return new Volume(name, source);
}

/**
 * An empty folder that lives as long as its Pod.
 * @param options `medium: 'Memory'` for a tmpfs, `sizeLimit` for the most it may hold
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
 */
export function emptyDir(name: string, options: api.EmptyDirVolumeSource = {}): Volume {
  return new Volume(name, { emptyDir: options });
}

/**
 * A file or folder of the node.
 * @param source the path on the node, or the path and what has to be there
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
 */
export function hostPath(name: string, source: string | api.HostPathVolumeSource): Volume {
  return new Volume(name, { hostPath: typeof source === 'string' ? { path: source } : source });
}

/**
 * A folder that an NFS server exports.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs
 */
export function nfs(name: string, source: api.NFSVolumeSource): Volume {
  return new Volume(name, { nfs: source });
}

/**
 * A volume of a CSI driver that lives as long as the Pod.
 * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes
 */
export function csi(name: string, source: api.CSIVolumeSource): Volume {
  return new Volume(name, { csi: source });
}

/**
 * A volume of its own for each Pod, claimed from a template and deleted with the Pod.
 * @param template the claim's `spec`, and `metadata` if it needs any
 * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
 */
export function ephemeral(name: string, template: api.PersistentVolumeClaimTemplate): Volume {
  return new Volume(name, { ephemeral: { volumeClaimTemplate: template } });
}

/**
 * The files of an OCI image or artifact, read-only. Since 1.31.
 * @param source the image's reference, or the reference and a pull policy
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/image-volumes/
 */
export function image(name: string, source: string | api.ImageVolumeSource): Volume {
  return new Volume(name, { image: typeof source === 'string' ? { reference: source } : source });
}

/**
 * Storage that a PersistentVolumeClaim in the same namespace has bound.
 * @param claim the claim's name, or the claim
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes
 */
export function persistentVolumeClaim(
  name: string,
  claim: string | NamedObject,
  options: { readonly readOnly?: boolean } = {},
): Volume {
  if (typeof claim !== 'string') expectClaim(claim);
  const claimName = typeof claim === 'string' ? claim : claim.name;
  const target = typeof claim === 'string' ? undefined : (targetOf(claim) ?? claim);
  return new Volume(name, { persistentVolumeClaim: { claimName, ...options } }, target);
}

function expectClaim(claim: NamedObject): void {
  if (isNamedObject(claim) && claim.kind === KINDS.PersistentVolumeClaim.kind) return;
  throw new PodwrightError({
    code: 'INVALID_PROPS',
    message: isNamedObject(claim)
      ? `The ${claim.kind} "${claim.name}" is no PersistentVolumeClaim`
      : 'A volume of a PersistentVolumeClaim has no claim',
    fix: 'Pass the name of the claim, or the PersistentVolumeClaim itself',
  });
}

/** Files of the Downward API: a record from path to what the file holds, or the API's own list. */
export type DownwardFiles =
  | Readonly<
      Record<string, Omit<api.DownwardAPIVolumeFileBase, 'path'> & (FieldRef<VolumeFieldPath> | ResourceFieldRef)>
    >
  | readonly DownwardFile[];

/** A file of the Downward API in the API's own shape. */
export type DownwardFile = api.DownwardAPIVolumeFileBase & (FieldRef<VolumeFieldPath> | ResourceFieldRef);

/**
 * Files that hold fields of the Pod itself; labels and annotations are kept up to date in them.
 * @param options `defaultMode`: the files' permission bits
 * @example downwardAPI('podinfo', { labels: fieldRef('metadata.labels') })
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#downwardapi
 */
export function downwardAPI(
  name: string,
  files: DownwardFiles,
  options: Omit<api.DownwardAPIVolumeSource, 'items'> = {},
): Volume {
  return new Volume(name, { downwardAPI: { items: downwardItems(files), ...options } });
}

function downwardItems(files: DownwardFiles): api.DownwardAPIVolumeFile[] {
  if (Array.isArray(files)) return [...(files as readonly api.DownwardAPIVolumeFile[])];
  return Object.entries(files).map(([path, ref]) => ({ path, ...ref }) as api.DownwardAPIVolumeFile);
}

/** One source of a projected volume: a whole ConfigMap or Secret, or the API's own shape. */
export type ProjectedSource = api.VolumeProjection | NamedObject;

/**
 * Several sources in one folder.
 * @param options `defaultMode`: the files' permission bits
 * @example projected('all', [config, secret, { serviceAccountToken: { path: 'token', expirationSeconds: 600 } }])
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export function projected(
  name: string,
  sources: readonly ProjectedSource[],
  options: Omit<api.ProjectedVolumeSource, 'sources'> = {},
): Volume {
  // Expanded with the Pod, which can say where a source is wrong.
  return new Volume(name, { projected: { sources: sources as readonly api.VolumeProjection[], ...options } });
}

/** The volume in the API's own shape. Notes the constructs that it names. */
export function expandVolume(value: unknown, expansion: Expansion, field: string): unknown {
  const isValue = value instanceof Volume;
  if (!isValue && !isFields(value)) return isToken(value) ? value : expansion.object(value, field);
  if (isValue && value.target) expansion.refer(value.target);
  const fields: Fields = isValue ? { name: value.name, ...value.source } : { ...value };
  const projected = fields.projected;
  if (isFields(projected) && Array.isArray(projected.sources)) {
    const sources = projected.sources.map((source, i) =>
      expandProjection(source, expansion, `${field}.projected.sources[${i}]`),
    );
    fields.projected = { ...projected, sources };
  }
  return fields;
}

function expandProjection(source: unknown, expansion: Expansion, field: string): unknown {
  if (!isNamedObject(source)) return source;
  const { volume } = expectData(source, expansion, field);
  return { [volume]: { name: source.name } };
}
