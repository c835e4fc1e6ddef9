import type { FieldPath } from '../../../kubernetes/field-path';
import { containersOf } from '../../../kubernetes/pod-spec';
import { type Fields, fieldsOf, objectsOf, textOf } from '../../../manifest/fields';
import type { PodEntry } from '../../../manifest/manifest-set';
import type { DataKind } from '../../../manifest/missing-keys';
import type { Box, Part, Row } from './scene';
import { boxAt, idOf, rowAt, rowBeside, type SceneDraft } from './scene-draft';
import { faint, part, plain, shownValue } from './shown-value';
import { claimRows, MOST_TAKEN, type Sources } from './sources';

/** The volumes of one Pod. */
export interface PodVolumes {
  readonly boxes: readonly Box[];
  /** The box of a volume by its name. */
  readonly byName: ReadonlyMap<string, string>;
  /** The names of those that no container can write to. */
  readonly readOnly: ReadonlySet<string>;
}

/** The volumes of a Pod, with wires from what is in them. */
export function volumesOf(pod: PodEntry, draft: SceneDraft, sources: Sources): PodVolumes {
  const boxes: Box[] = [];
  const byName = new Map<string, string>();
  const readOnly = new Set<string>();
  const { entry } = pod;
  const add = (name: unknown, box: Box) => {
    const sharers = sharersOf(pod, name);
    if (sharers.length > 1) {
      box.rows.push(
        rowBeside(`${box.id}#shared`, { caption: 'shared by', parts: [part('strong', sharers.join(', '))], lines: 3 }),
      );
    } else if (sharers.length === 0) {
      box.rows.push(rowBeside(`${box.id}#unused`, { parts: [faint('no container mounts it')] }));
    }
    boxes.push(box);
    if (typeof name === 'string' && !byName.has(name)) byName.set(name, box.id);
  };
  for (const [volume, index] of objectsOf(pod.spec.volumes)) {
    const at = pod.at.down('volumes', index);
    const source = Object.keys(volume).find((field) => field !== 'name') ?? '';
    const label = source === '' ? 'Volume' : `Volume: ${shownValue(source)}`;
    const title = textOf(volume.name) ?? `volume ${index}`;
    if (ALWAYS_READ.has(source) || fieldsOf(volume[source]).readOnly === true) readOnly.add(title);
    const box = boxAt(entry, at, { sort: 'volume', label, title: shownValue(title), rows: [] });
    box.rows.push(...new VolumeRows(pod, draft, sources).of(source, volume[source], at.field(source)));
    add(volume.name, box);
  }
  for (const [claim, index] of claimTemplatesOf(pod)) {
    const at = claimPath(pod, index);
    const name = fieldsOf(claim.metadata).name;
    const rows = claimRows(entry, fieldsOf(claim.spec), at.field('spec'));
    const box = boxAt(entry, at, {
      sort: 'volume',
      label: 'Volume: a claim for each Pod',
      title: shownValue(name ?? ''),
      rows,
    });
    add(name, box);
  }
  return { boxes, byName, readOnly };
}

/** Volumes that the kubelet mounts for reading alone. */
const ALWAYS_READ: ReadonlySet<string> = new Set(['configMap', 'secret', 'downwardAPI', 'projected', 'image']);

/** The claims that a StatefulSet makes for each of its Pods. */
function claimTemplatesOf({ entry, isTemplate }: PodEntry): readonly (readonly [Fields, number])[] {
  return isTemplate ? objectsOf(fieldsOf(entry.manifest.spec).volumeClaimTemplates) : [];
}

function claimPath({ at }: PodEntry, index: number): FieldPath {
  // Beside the template of the Pods.
  return (at.up?.up ?? at).down('volumeClaimTemplates', index);
}

/** The names of the containers that mount a volume. */
function sharersOf({ spec }: PodEntry, volume: unknown): string[] {
  return containersOf(spec).flatMap(({ container }) => {
    const mounts = [...objectsOf(container.volumeMounts), ...objectsOf(container.volumeDevices)];
    return mounts.some(([{ name }]) => name === volume) ? [shownValue(container.name ?? '')] : [];
  });
}

/** What is in a volume. */
class VolumeRows {
  constructor(
    private readonly pod: PodEntry,
    private readonly draft: SceneDraft,
    private readonly sources: Sources,
  ) {}

  of(source: string, value: unknown, at: FieldPath): Row[] {
    const fields = fieldsOf(value);
    switch (source) {
      case '':
        return [];
      case 'emptyDir':
        return this.emptyDir(fields, at);
      case 'configMap':
        return this.data('ConfigMap', fields, 'name', at);
      case 'secret':
        return this.data('Secret', fields, 'secretName', at);
      case 'downwardAPI':
        return this.downward(fields, at);
      case 'projected':
        return objectsOf(fields.sources).flatMap(([projected, index]) =>
          this.projected(projected, at.down('sources', index)),
        );
      case 'persistentVolumeClaim':
        return this.claim(fields, at);
      case 'ephemeral': {
        const claim = fieldsOf(fieldsOf(fields.volumeClaimTemplate).spec);
        return claimRows(this.pod.entry, claim, at.down('volumeClaimTemplate', 'spec'));
      }
      default:
        return this.plain(fields, at, []);
    }
  }

  private emptyDir({ medium, sizeLimit }: Fields, at: FieldPath): Row[] {
    const parts: Part[] = medium === undefined || medium === '' ? [plain("the node's disk")] : [part('code', medium)];
    parts.push(faint('  empty at first'));
    const rows = [rowAt(this.pod.entry, at.field('medium'), { caption: 'on', parts })];
    if (sizeLimit !== undefined) {
      rows.push(rowAt(this.pod.entry, at.field('sizeLimit'), { caption: 'limit', parts: [part('code', sizeLimit)] }));
    }
    return rows;
  }

  private projected(source: Fields, at: FieldPath): Row[] {
    return Object.entries(source).flatMap(([kind, value]) => {
      const fields = fieldsOf(value);
      const sourceAt = at.field(kind);
      if (kind === 'configMap') return this.data('ConfigMap', fields, 'name', sourceAt);
      if (kind === 'secret') return this.data('Secret', fields, 'name', sourceAt);
      if (kind === 'downwardAPI') return this.downward(fields, sourceAt);
      const parts = [part('name', fields.path ?? ''), faint(' ← '), part('plain', kind)];
      if (kind !== 'serviceAccountToken')
        return [rowAt(this.pod.entry, sourceAt, { parts }), ...this.plain(fields, sourceAt, ['path'])];
      const { audience, expirationSeconds = 3600 } = fields;
      const rest = [`for ${shownValue(expirationSeconds)} s`, ...(audience ? [`to ${shownValue(audience)}`] : [])];
      return [rowAt(this.pod.entry, sourceAt, { parts: [...parts, faint(`  ${rest.join(', ')}`)], lines: 2 })];
    });
  }

  /** The files that keys become: those that are listed, or all. */
  private data(kind: DataKind, source: Fields, nameField: string, at: FieldPath): Row[] {
    const { entry } = this.pod;
    const name = textOf(source[nameField]);
    const sort = kind === 'Secret' ? 'secret' : 'config';
    const isOptional = source.optional === true;
    const rows: Row[] = [];
    const file = (row: Row, from: string) => {
      rows.push(row);
      this.draft.wire(sort, from, row.id, entry, at);
    };
    if (Array.isArray(source.items) && name !== undefined) {
      for (const [item, index] of objectsOf(source.items)) {
        const itemAt = at.down('items', index);
        const key = shownValue(item.key ?? '');
        const parts = [part('name', item.path ?? ''), faint(' ← '), part('code', key), ...mode(item.mode)];
        const row = rowAt(entry, itemAt, { parts });
        if (typeof item.key === 'string')
          file(row, this.sources.key(kind, entry.namespace, name, item.key, isOptional));
        else rows.push(row);
      }
    } else if (name !== undefined) {
      const { id, keys } = this.sources.all(kind, entry.namespace, name, isOptional);
      for (const key of keys?.slice(0, MOST_TAKEN) ?? []) {
        const row = rowBeside(`${idOf(entry, at)}/${key}`, { parts: [part('name', key)] });
        file(row, this.sources.key(kind, entry.namespace, name, key, isOptional));
      }
      if (!keys || keys.length > MOST_TAKEN || keys.length === 0) {
        const text =
          keys && keys.length > 0
            ? `and ${keys.length - MOST_TAKEN} more files`
            : `a file for each key of ${shownValue(name)}`;
        file(rowBeside(`${idOf(entry, at)}/*`, { parts: [part('plain', text)], lines: 2 }), id);
      }
    }
    if (isOptional) rows.push(rowAt(entry, at.field('optional'), { parts: [faint('may be missing')] }));
    if (source.defaultMode !== undefined) {
      rows.push(
        rowAt(entry, at.field('defaultMode'), { caption: 'mode', parts: [part('code', octal(source.defaultMode))] }),
      );
    }
    // The whole source, for what is wrong with its name.
    if (rows.length === 0) rows.push(rowAt(entry, at, { parts: [faint('nothing named')] }));
    return rows;
  }

  private downward({ items }: Fields, at: FieldPath): Row[] {
    const { entry } = this.pod;
    return objectsOf(items).map(([item, index]) => {
      const itemAt = at.down('items', index);
      const field = downwardField(item);
      const row = rowAt(entry, itemAt, {
        parts: [part('name', item.path ?? ''), faint(' ← '), part('code', field), ...mode(item.mode)],
      });
      if (field !== '') this.draft.wire('downward', this.sources.fieldOfPod(entry, field), row.id, entry, itemAt);
      return row;
    });
  }

  private claim(source: Fields, at: FieldPath): Row[] {
    const { entry } = this.pod;
    const name = textOf(source.claimName);
    if (name === undefined) return this.plain(source, at, []);
    const parts = [part('code', name), ...(source.readOnly === true ? [faint(' read-only')] : [])];
    const row = rowAt(entry, at, { caption: 'claim', parts });
    this.draft.wire('claim', this.sources.object('PersistentVolumeClaim', entry.namespace, name), row.id, entry, at);
    return [row];
  }

  /** What has no picture of its own: its fields. */
  private plain(fields: Fields, at: FieldPath, without: readonly string[]): Row[] {
    return Object.entries(fields)
      .filter(([field]) => !without.includes(field))
      .slice(0, 12)
      .map(([field, value]) =>
        rowAt(this.pod.entry, at.field(field), { caption: shownValue(field), parts: [part('code', value)] }),
      );
  }
}

function mode(value: unknown): Part[] {
  return value === undefined ? [] : [faint(`  mode ${octal(value)}`)];
}

/** As people write the rights of files. */
function octal(value: unknown): string {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? `0${value.toString(8)}`
    : shownValue(value);
}

/** What a variable or a file takes from the Pod, in the words of its field; empty where it is nothing. */
export function downwardField(source: Fields): string {
  const field = fieldsOf(source.fieldRef).fieldPath;
  if (field !== undefined) return shownValue(field);
  const { containerName, resource } = fieldsOf(source.resourceFieldRef);
  if (resource === undefined) return '';
  return shownValue(resource) + (containerName === undefined ? '' : ` of ${shownValue(containerName)}`);
}
