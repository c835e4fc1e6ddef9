import { fieldsOf } from '../../manifest/fields';
import { commentLinesIn, type ManifestComments } from '../../manifest/manifest-comments';
import { type Code, type Notes, plain } from './code';
import { flat } from './layout';
import { areKeys, fits, type Scope } from './scope';

type Fields = Readonly<Record<string, unknown>>;

/** What containers can mount, before it is written: a volume of the Pod, or a claim of its StatefulSet. */
export interface Mountable {
  readonly name: string;
  readonly isClaim: boolean;
  /** Whether it is written as a value, so that containers can mount it as one. */
  readonly isValue: boolean;
  readonly comments?: ManifestComments;
  readonly code: () => Code;
}

/** The lists of a container in which it mounts something, with the field of the path. */
export const MOUNT_LISTS: Readonly<Record<string, string>> = { volumeMounts: 'mountPath', volumeDevices: 'devicePath' };
const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'];
const ABSOLUTE = /^(?:\/|[\s\S]*:\\)/;
/** The longest volume that is written where it is mounted. */
const INLINE = 90;

/** The volumes of one Pod: which of them are values, and where they are written. */
export class PodVolumes {
  private readonly mountables: ReadonlyMap<string, Mountable>;
  private readonly uses = new Map<string, number>();
  /** About how much stands around a volume where it is mounted. */
  private readonly extents = new Map<string, number>();
  private readonly written = new Map<string, Code>();
  /** Whether the Pod lists its volumes itself. */
  readonly listed: boolean;
  /** Whether the StatefulSet lists its claims itself. */
  readonly claimsListed: boolean;

  /**
   * @param spec of the Pod
   * @param owner what the Pod belongs to, for the names of variables
   * @param canOmit whether the volumes and claims may be where those that are mounted come
   */
  constructor(
    spec: Fields,
    mountables: readonly Mountable[],
    private readonly owner: string,
    private readonly scope: Scope,
    canOmit: { readonly volumes: boolean; readonly claims: boolean },
  ) {
    this.mountables = new Map(mountables.map((mountable) => [mountable.name, mountable]));
    for (const { name, extent } of this.mounted(spec)) {
      this.uses.set(name, (this.uses.get(name) ?? 0) + 1);
      this.extents.set(name, extent);
    }
    this.listed = !(canOmit.volumes && this.isCollected(mountables, false));
    this.claimsListed = !(canOmit.claims && this.isCollected(mountables, true));
    for (const [name, count] of this.uses) this.declare(this.mountables.get(name) as Mountable, count);
  }

  /** Whether a list of mounts can be a record of volumes. */
  isRecord(list: string, mounts: unknown): mounts is readonly Fields[] {
    const pathField = MOUNT_LISTS[list];
    if (pathField === undefined || !Array.isArray(mounts) || mounts.length === 0) return false;
    const items = mounts.map(fieldsOf);
    return (
      areKeys(items.map((item) => item[pathField])) &&
      items.every((item) => this.isMount(item, pathField, list === 'volumeDevices'))
    );
  }

  /** What to write for a volume or a claim, where it is mounted or listed. */
  use(name: string): { readonly code: Code; readonly notes?: Notes } {
    const known = this.written.get(name);
    if (known) return { code: known };
    const mountable = this.mountables.get(name) as Mountable;
    const before = commentLinesIn(mountable.comments);
    return { code: mountable.code(), ...(before.length > 0 && { notes: { before } }) };
  }

  private isMount(item: Fields, pathField: string, isDevice: boolean): boolean {
    if (typeof item.name !== 'string' || !this.mountables.get(item.name)?.isValue) return false;
    if (!ABSOLUTE.test(item[pathField] as string)) return false;
    if (isDevice) return fits(item, ['name', pathField], this.scope);
    const keys = Object.keys(item);
    return !this.scope.exact || (keys[0] === 'name' && keys[1] === pathField);
  }

  /** The names that containers mount in records, in the order in which the construct meets them. */
  private mounted(spec: Fields): { readonly name: string; readonly extent: number }[] {
    const lists = Object.entries(spec).filter(([key, value]) => CONTAINER_LISTS.includes(key) && Array.isArray(value));
    const containers = lists.flatMap(([, value]) => (value as readonly unknown[]).map(fieldsOf));
    return containers.flatMap((container) =>
      Object.entries(container).flatMap(([key, value]) => (this.isRecord(key, value) ? value.map(useOf) : [])),
    );
  }

  private isCollected(mountables: readonly Mountable[], claims: boolean): boolean {
    const listed = mountables.filter(({ isClaim }) => isClaim === claims).map(({ name }) => name);
    const used = [...this.uses.keys()].filter((name) => this.mountables.get(name)?.isClaim === claims);
    return listed.length === used.length && listed.every((name, i) => used[i] === name);
  }

  /** A variable for what is written more than once, or is long. */
  private declare(mountable: Mountable, count: number): void {
    const isListed = mountable.isClaim ? this.claimsListed : this.listed;
    const code = mountable.code();
    const line = flat(code);
    if (count + (isListed ? 1 : 0) < 2 && line !== undefined) {
      if (line.length + (this.extents.get(mountable.name) ?? 0) <= INLINE) return;
    }
    const variable = this.scope.module.names.give(mountable.name, 'volume', `${this.owner}-${mountable.name}`);
    this.scope.module.add({
      before: commentLinesIn(mountable.comments),
      code: () => code,
      variable: () => variable,
      joined: true,
    });
    this.written.set(mountable.name, plain(variable));
  }
}

/** A mount: the name of its volume, and how long its options are, if it has any. */
function useOf(mount: Fields): { readonly name: string; readonly extent: number } {
  const hasOptions = Object.keys(mount).length > 2;
  return { name: mount.name as string, extent: hasOptions ? JSON.stringify(mount).length : 0 };
}
