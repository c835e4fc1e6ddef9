import { downwardSource, type Source } from './container-environment';
import { expandVariables } from './expand-variables';
import { type Fields, fieldsOf, isFields, numberOf, objectsOf, textOf } from './fields';
import type { DataLookup } from './known-data';
import type { DataKind } from './missing-keys';

/** A folder or a file of a container that is a volume, or a part of one. */
export interface EffectiveMount {
  /** Where it is, with a single slash between the parts and none at the end. */
  readonly path: string;
  /** The name of the volume. */
  readonly volume: string;
  /** The part of the volume; undefined where it is the whole, null where nobody knows which part. */
  readonly subPath: string | null | undefined;
  readonly isReadOnly: boolean;
  /** Its place in `volumeMounts`. */
  readonly index: number;
}

/** A file that a container sees. */
export interface ContainerFile {
  readonly path: string;
  readonly source: Source;
  /** Its permission bits. */
  readonly mode: number;
  readonly mount: EffectiveMount;
}

/** The files of a container that come from keys, fields and resources. */
export interface ContainerFiles {
  readonly files: ReadonlyMap<string, ContainerFile>;
  /** The objects of which all keys are files, where it isn't known which keys that are. */
  readonly open: readonly { readonly kind: DataKind; readonly name: string; readonly mount: EffectiveMount }[];
}

/** Linux takes no longer ones. */
const LONGEST_PATH = 4096;
const MOST_FILES = 20_000;
const MOST_MOUNTS = 1_000;
const DEFAULT_MODE = 0o644;

/** A path with a single slash between its parts, none at the end, and no "." in it. */
export function plainPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return `/${parts.join('/')}`;
}

/**
 * A source of a volume, as `emptyDir`; without any that is an empty folder, as the API has it.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
 */
export function volumeSource(volume: Fields, type: string): Fields | undefined {
  const source = volume[type] ?? undefined;
  if (source !== undefined) return isFields(source) ? source : undefined;
  const hasNone = Object.entries(volume).every(
    ([field, value]) => field === 'name' || (value ?? undefined) === undefined,
  );
  return type === 'emptyDir' && hasNone ? {} : undefined;
}

/**
 * What a container mounts, the outer before the inner: of two at the same path the later one is seen.
 * @param valueFor the value of a variable of the container, for `subPathExpr`; as `expandVariables` takes it
 */
export function containerMounts(
  container: Fields,
  valueFor: (name: string) => string | null | undefined = () => undefined,
): EffectiveMount[] {
  const mounts = new Map<string, EffectiveMount>();
  for (const [mount, index] of objectsOf(container.volumeMounts)) {
    const written = textOf(mount.mountPath);
    const volume = textOf(mount.name);
    if (written === undefined || volume === undefined || written.length > LONGEST_PATH) continue;
    if (mounts.size >= MOST_MOUNTS) break;
    const path = plainPath(written);
    const expression = textOf(mount.subPathExpr);
    const part = expression === undefined ? textOf(mount.subPath) : (expandVariables(expression, valueFor) ?? null);
    const subPath = typeof part === 'string' ? plainPath(part).slice(1) || undefined : part;
    mounts.set(path, { path, volume, subPath, isReadOnly: mount.readOnly === true, index });
  }
  return [...mounts.values()].sort((a, b) => depth(a.path) - depth(b.path));
}

/**
 * The files that a container gets from ConfigMaps, Secrets and the Pod itself, those hidden by a mount inside another left
 * out.
 * @param lookup what is known of ConfigMaps and Secrets
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export function containerFiles(
  spec: Fields,
  container: Fields,
  lookup: DataLookup,
  valueFor?: (name: string) => string | null | undefined,
): ContainerFiles {
  const volumes = new Map(objectsOf(spec.volumes).map(([volume]) => [textOf(volume.name) ?? '', volume]));
  const contents = new Map<string, VolumeContent>();
  const mounts = containerMounts(container, valueFor);
  const paths = new Set(mounts.map(({ path }) => path));
  const files = new Map<string, ContainerFile>();
  const open: { kind: DataKind; name: string; mount: EffectiveMount }[] = [];
  for (const mount of mounts) {
    const volume = volumes.get(mount.volume);
    if (!volume || mount.subPath === null) continue;
    let content = contents.get(mount.volume);
    if (!content) {
      content = contentOf(volume, lookup);
      contents.set(mount.volume, content);
    }
    if (mount.subPath === undefined) open.push(...content.open.map((object) => ({ ...object, mount })));
    for (const [inside, file] of below(content, mount.subPath)) {
      if (files.size >= MOST_FILES) return { files, open };
      const path = inside === '' ? mount.path : plainPath(`${mount.path}/${inside}`);
      if (!isHidden(path, mount.path, paths)) files.set(path, { path, ...file, mount });
    }
  }
  return { files, open };
}

function depth(path: string): number {
  return path === '/' ? 0 : path.split('/').length;
}

/** Whether a mount inside another one hides a file of the outer. */
function isHidden(file: string, mount: string, paths: ReadonlySet<string>): boolean {
  if (file.length > LONGEST_PATH) return true;
  for (let path = file; path.length > mount.length; path = path.slice(0, path.lastIndexOf('/')) || '/') {
    if (paths.has(path)) return true;
    if (path === '/') break;
  }
  return false;
}

interface VolumeContent {
  /** By the path in the volume. */
  readonly files: Map<string, Pick<ContainerFile, 'source' | 'mode'>>;
  readonly open: { kind: DataKind; name: string }[];
}

type VolumeFile = readonly [path: string, file: Pick<ContainerFile, 'source' | 'mode'>];

/** The files of a volume, or of a part of it: the part itself, if it is a file, under the empty path. */
function* below({ files }: VolumeContent, part: string | undefined): Iterable<VolumeFile> {
  if (part === undefined) {
    yield* files;
    return;
  }
  const file = files.get(part);
  if (file) yield ['', file];
  else for (const [path, inner] of files) if (path.startsWith(`${part}/`)) yield [path.slice(part.length + 1), inner];
}

function contentOf(volume: Fields, lookup: DataLookup): VolumeContent {
  const content: VolumeContent = { files: new Map(), open: [] };
  const projected = fieldsOf(volume.projected);
  add(content, volume, fieldsOf(volume.secret).secretName, undefined, lookup);
  for (const [source] of objectsOf(projected.sources)) {
    add(content, source, fieldsOf(source.secret).name, numberOf(projected.defaultMode) ?? DEFAULT_MODE, lookup);
  }
  return content;
}

/** Adds the files of a volume, or of a source of a projected one. */
function add(
  content: VolumeContent,
  holder: Fields,
  secretName: unknown,
  projectedMode: number | undefined,
  lookup: DataLookup,
): void {
  for (const [kind, owner, name] of [
    ['ConfigMap', fieldsOf(holder.configMap), fieldsOf(holder.configMap).name],
    ['Secret', fieldsOf(holder.secret), secretName],
  ] as const) {
    if (textOf(name) === undefined) continue;
    const mode = projectedMode ?? numberOf(owner.defaultMode) ?? DEFAULT_MODE;
    addKeys(content, owner, { kind, name: name as string }, mode, lookup);
  }
  const downward = fieldsOf(holder.downwardAPI);
  const mode = projectedMode ?? numberOf(downward.defaultMode) ?? DEFAULT_MODE;
  for (const [item] of objectsOf(downward.items)) {
    const path = textOf(item.path);
    const source = downwardSource(item);
    if (path !== undefined && source) put(content, path, { source, mode: numberOf(item.mode) ?? mode });
  }
}

function addKeys(
  content: VolumeContent,
  owner: Fields,
  object: { readonly kind: DataKind; readonly name: string },
  mode: number,
  lookup: DataLookup,
): void {
  const data = lookup(object.kind, object.name);
  const items = objectsOf(owner.items);
  if (items.length > 0) {
    for (const [item] of items) {
      const key = textOf(item.key);
      const path = textOf(item.path);
      if (key === undefined || path === undefined) continue;
      if (data && !data.isOpen && !data.text.has(key) && !data.binary.has(key)) continue;
      put(content, path, { source: { is: 'key', ...object, key }, mode: numberOf(item.mode) ?? mode });
    }
    return;
  }
  for (const key of [...(data?.text.keys() ?? []), ...(data?.binary ?? [])]) {
    put(content, key, { source: { is: 'key', ...object, key }, mode });
  }
  if (!data || data.isOpen) content.open.push(object);
}

function put(content: VolumeContent, path: string, file: Pick<ContainerFile, 'source' | 'mode'>): void {
  if (path.length <= LONGEST_PATH && content.files.size < MOST_FILES) content.files.set(plainPath(path).slice(1), file);
}
