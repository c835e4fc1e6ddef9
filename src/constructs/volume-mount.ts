import { isDeepStrictEqual } from 'node:util';
import type * as api from '../../imports/kubernetes';
import { type Expansion, type Fields, isToken } from './expansion';
import { copyOf } from './render';
import { expandVolume, Mount, MountTarget, Volume } from './volume';

/** A path in a container: it starts with `/`, or with a drive letter on Windows. */
export type AbsolutePath = `/${string}` | `${string}:\\${string}`;

/**
 * Where a container mounts what: a record from path to volume, or the API's own list.
 * @example volumeMounts: { '/data': data, '/etc/app': config.volume().mount({ readOnly: true }) }
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export type VolumeMounts = { readonly [mountPath: AbsolutePath]: MountTarget | Mount } | readonly api.VolumeMount[];

/**
 * Which volumes a container sees as raw block devices: a record from device path to volume, or the API's own list.
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support
 */
export type VolumeDevices = { readonly [devicePath: AbsolutePath]: MountTarget } | readonly api.VolumeDevice[];

/** The volumes of one Pod: those it lists, and those that its containers mount. */
export class PodVolumes {
  /** What the containers mount and the Pod does not make itself: a StatefulSet claims it. */
  readonly claimed = new Map<string, MountTarget>();
  private readonly byName = new Map<string, { readonly volume: unknown; readonly field: string }>();
  private readonly listed: unknown[] = [];
  private readonly collected: unknown[] = [];

  /** @param canClaim whether what makes the Pod can claim volumes for it */
  constructor(
    private readonly expansion: Expansion,
    private readonly canClaim: boolean,
  ) {}

  /** Takes the volumes that the Pod lists itself. */
  list(volumes: unknown, field: string): void {
    for (const [i, value] of this.expansion.list(volumes, field).entries()) {
      const at = `${field}[${i}]`;
      const volume = expandVolume(value, this.expansion, at);
      const name = (volume as { readonly name?: unknown } | undefined)?.name;
      if (typeof name === 'string') {
        if (this.byName.has(name)) this.clash(name, at);
        this.byName.set(name, { volume, field: at });
      }
      this.listed.push(volume);
    }
  }

  /** Takes a volume that a container mounts. */
  collect(target: MountTarget, field: string): void {
    const isVolume = target instanceof Volume;
    if (!isVolume && !this.canClaim) this.refuseClaim(target, field);
    const volume = isVolume ? expandVolume(target, this.expansion, field) : target;
    const known = this.byName.get(target.name);
    if (known) {
      if (!isSame(known.volume, volume)) this.clash(target.name, field);
      return;
    }
    this.byName.set(target.name, { volume, field });
    if (isVolume) this.collected.push(volume);
    else this.claimed.set(target.name, target);
  }

  /** All volumes, those that the Pod lists first. */
  get all(): readonly unknown[] {
    return [...this.listed, ...this.collected];
  }

  private refuseClaim(target: MountTarget, field: string): never {
    this.expansion.fail({
      code: 'INVALID_PROPS',
      message: `"${field}" mounts the claim template "${target.name}", which only a StatefulSet can have`,
      fix: 'Mount a PersistentVolumeClaim, as in "claim.volume()"',
    });
  }

  private clash(name: string, field: string): never {
    this.expansion.fail({
      code: 'DUPLICATE_VOLUME',
      message: `Two volumes are named "${name}": one at ${this.byName.get(name)?.field}, one at ${field}`,
      fix: 'Give each volume of the Pod a name of its own',
    });
  }
}

/** Whether two volumes are one, written twice. Fields that are undefined are none. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(copyOf(one), copyOf(other));
}

/** The API's list of mounts. Hands the volumes to the Pod. */
export function expandVolumeMounts(mounts: unknown, volumes: PodVolumes, expansion: Expansion, field: string): unknown {
  return expandByPath(mounts, 'mountPath', volumes, expansion, field);
}

/** The API's list of block devices. Hands the volumes to the Pod. */
export function expandVolumeDevices(
  devices: unknown,
  volumes: PodVolumes,
  expansion: Expansion,
  field: string,
): unknown {
  return expandByPath(devices, 'devicePath', volumes, expansion, field);
}

function expandByPath(
  value: unknown,
  pathField: 'mountPath' | 'devicePath',
  volumes: PodVolumes,
  expansion: Expansion,
  field: string,
): unknown {
  if (isToken(value)) return value;
  const expand = (path: string, mount: unknown): Fields => {
    const at = `${field}["${path}"]`;
    const { volume, options } = mount instanceof Mount ? mount : { volume: mount, options: {} };
    if (!(volume instanceof MountTarget)) {
      expansion.fail({
        code: 'INVALID_PROPS',
        message: `"${at}" is not a volume`,
        fix: `Pass a volume, as in "emptyDir('data')", or write the list of the API: [{ name, ${pathField} }]`,
      });
    }
    volumes.collect(volume, at);
    return { name: volume.name, [pathField]: path, ...options };
  };
  if (Array.isArray(value)) {
    return expansion
      .objects(value, field)
      .map((item) => (item instanceof SharedMount ? expand(item.path, item.mount) : item));
  }
  return Object.entries(expansion.object(value, field))
    .filter(([, mount]) => mount !== undefined)
    .map(([path, mount]) => expand(path, mount));
}

/** A mount that a Pod adds to the list of a container's own. */
class SharedMount {
  constructor(
    readonly path: string,
    readonly mount: unknown,
  ) {}
}

/** A container's mounts and, after them, the shared ones at paths where it has none of its own. */
export function withSharedMounts(own: unknown, share: Fields): unknown {
  if (!Array.isArray(own)) return { ...(own as Fields | undefined), ...share, ...(own as Fields | undefined) };
  const taken = new Set(own.map((mount: Partial<api.VolumeMount>) => mount?.mountPath));
  const added = Object.entries(share).filter(([path]) => !taken.has(path));
  return [...own, ...added.map(([path, mount]) => new SharedMount(path, mount))];
}
