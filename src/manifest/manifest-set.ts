import { FieldPath } from '../kubernetes/field-path';
import { podTemplatePathOf } from '../kubernetes/kinds';
import { closest } from '../kubernetes/suggest';
import { type Fields, fieldsOf, isFields, textOf } from './fields';
import type { Manifest } from './manifest';
import type { Problem } from './problem';

/** A Pod, or the template of Pods in a workload. */
export interface PodEntry {
  /** The object that it is in. */
  readonly entry: Entry;
  readonly spec: Fields;
  /** Where the spec is. */
  readonly at: FieldPath;
  readonly metadata: Fields;
  /** Where its metadata is. */
  readonly metadataAt: FieldPath;
  readonly labels: Fields;
  readonly isTemplate: boolean;
}

/** One object of a set, with what rules ask of it most. */
export interface Entry {
  readonly manifest: Manifest;
  /** Its place in the set. */
  readonly index: number;
  /** Which text it is from, where there are several: those of different texts may be alternatives. */
  readonly text: number;
  /** As in `apps`; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** Its namespace as written; empty where none is. */
  readonly namespace: string;
  /** The Pod that it is or makes, if it does. */
  readonly pod?: PodEntry;
}

/** Tells whether an object is said to exist elsewhere, as `ConfigMap.named` says. */
export type ExternalObjects = (kind: string, namespace: string, name: string) => boolean;

/** What is known of objects beside their manifests. */
export interface SetContext {
  /** Which objects are said to exist elsewhere; none where left out. */
  readonly external?: ExternalObjects;
  /** What is wrong in itself, by the place of its object: nothing follows from it for others. */
  readonly refused?: ReadonlyMap<number, readonly FieldPath[]>;
  /** Which text an object is from, by its place; one for all where left out. */
  readonly textOf?: (object: number) => number;
  /** What the API server of a version would say of an object. */
  readonly admit?: (manifest: Manifest, minor: number) => readonly Problem[];
}

/** Objects that belong together, with an index. */
export class ManifestSet {
  readonly entries: readonly Entry[];
  /** Every Pod and every template of Pods. */
  readonly pods: readonly PodEntry[];
  private readonly byKind = new Map<string, Entry[]>();
  private readonly byName = new Map<string, Entry>();

  /**
   * @param manifests the objects, those of lists one by one
   * @param minor the minor number of the Kubernetes version that they are for
   * @param context what is known of them beside their manifests
   */
  constructor(
    manifests: readonly Manifest[],
    readonly minor: number,
    private readonly context: SetContext = {},
  ) {
    const { textOf = () => 0 } = context;
    this.entries = manifests.map((manifest, index) => entryOf(manifest, index, textOf(index)));
    this.pods = this.entries.flatMap(({ pod }) => pod ?? []);
    for (const entry of this.entries) {
      const sameKind = this.byKind.get(entry.kind);
      if (sameKind) sameKind.push(entry);
      else this.byKind.set(entry.kind, [entry]);
      const key = keyOf(entry.kind, entry.namespace, entry.name);
      if (!this.byName.has(key)) this.byName.set(key, entry);
    }
  }

  /** The objects of a kind, in their order. */
  ofKind(kind: string): readonly Entry[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The object of that kind and name in the namespace, if the set has it. */
  find(kind: string, namespace: string, name: string): Entry | undefined {
    return this.byName.get(keyOf(kind, namespace, name));
  }

  /** Whether the object is said to exist elsewhere. */
  isExternal(kind: string, namespace: string, name: string): boolean {
    return this.context.external?.(kind, namespace, name) ?? false;
  }

  /** The places at or below which an object is wrong in itself, as its structure or admission says. */
  refusedIn(entry: Entry): readonly FieldPath[] {
    return this.context.refused?.get(entry.index) ?? NONE;
  }

  /** What the API server of another version would say of an object: its minor number. */
  admission(entry: Entry, minor: number): readonly Problem[] {
    return this.context.admit?.(entry.manifest, minor) ?? NONE;
  }

  /** Whether an object is wrong in itself at a place, above it or below it: then nothing follows from it for others. */
  isRefused(entry: Entry, at: FieldPath): boolean {
    return this.refusedIn(entry).some((path) => path.covers(at) || at.covers(path));
  }

  /** The name of an object of that kind in the namespace that a misspelt name was surely meant to be. */
  nearName(kind: string, namespace: string, name: string): string | undefined {
    const names = this.ofKind(kind)
      .filter((entry) => entry.namespace === namespace && entry.name !== '')
      .map((entry) => entry.name);
    return closest(name, names);
  }
}

const NONE: readonly never[] = [];

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}\n${namespace}\n${name}`;
}

function entryOf(manifest: Manifest, index: number, text: number): Entry {
  const kind = textOf(manifest.kind) ?? '';
  const apiVersion = textOf(manifest.apiVersion) ?? '';
  const metadata = fieldsOf(manifest.metadata);
  const slash = apiVersion.indexOf('/');
  const entry: { -readonly [Field in keyof Entry]: Entry[Field] } = {
    manifest,
    index,
    text,
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    kind,
    name: textOf(metadata.name) ?? '',
    namespace: textOf(metadata.namespace) ?? '',
  };
  entry.pod = podOf(entry);
  return entry;
}

function podOf(entry: Entry): PodEntry | undefined {
  const path = podTemplatePathOf(entry.manifest.apiVersion, entry.kind);
  if (!path) return undefined;
  let template: unknown = entry.manifest;
  for (const field of path) template = fieldsOf(template)[field];
  if (!isFields(template)) return undefined;
  const at = FieldPath.of(...path);
  const metadata = fieldsOf(template.metadata);
  return {
    entry,
    spec: fieldsOf(template.spec),
    at: at.field('spec'),
    metadata,
    metadataAt: at.field('metadata'),
    labels: fieldsOf(metadata.labels),
    isTemplate: path.length > 0,
  };
}
