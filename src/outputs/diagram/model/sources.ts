import { FieldPath } from '../../../kubernetes/field-path';
import { fieldsOf, itemsOf, objectsOf, textEntriesOf, textOf } from '../../../manifest/fields';
import type { Entry } from '../../../manifest/manifest-set';
import { type DataKind, dataKeysOf } from '../../../manifest/missing-keys';
import { type NamedKind, namedObject } from '../../../manifest/named-objects';
import type { Box, Part, Row, Sort } from './scene';
import { boxAt, idOf, MISSING_OPTIONAL, missingBox, rowAt, rowBeside, type SceneDraft } from './scene-draft';
import { faint, part, plain, shownValue } from './shown-value';

/** So many keys that nothing in the picture names are shown of one object. */
const MOST_UNUSED = 6;

/** So many keys are shown where all of them are taken. */
export const MOST_TAKEN = 24;

const SORTS = {
  ConfigMap: 'config',
  Secret: 'secret',
  PersistentVolumeClaim: 'claim',
  ServiceAccount: 'account',
} as const;

interface DataSource {
  readonly kind: DataKind;
  readonly entry?: Entry;
  readonly box: Box;
  /** The keys that the picture has wires from. */
  readonly used: Set<string>;
}

/** The objects that Pods take something from. */
export class Sources {
  private readonly data = new Map<string, DataSource>();
  /** What something cannot do without. */
  private readonly needed = new Set<DataSource>();

  constructor(private readonly draft: SceneDraft) {}

  /** The line of a key, which may not be there. */
  key(kind: DataKind, namespace: string, name: string, key: string, isOptional = false): string {
    const source = this.dataSource(kind, namespace, name);
    if (!isOptional) this.needed.add(source);
    source.used.add(key);
    return keyId(source, key);
  }

  /** The box of a ConfigMap or a Secret, and its keys if it is there. */
  all(
    kind: DataKind,
    namespace: string,
    name: string,
    isOptional = false,
  ): { readonly id: string; readonly keys?: readonly string[] } {
    const source = this.dataSource(kind, namespace, name);
    const { box, entry } = source;
    if (!isOptional) this.needed.add(source);
    if (!entry) return { id: box.id };
    const { text, binary } = dataKeysOf(entry);
    return { id: box.id, keys: [...text, ...binary] };
  }

  /** The box of another object that a Pod names. */
  object(kind: 'PersistentVolumeClaim' | 'ServiceAccount', namespace: string, name: string): string {
    return this.box(kind, namespace, name, (entry) =>
      kind === 'ServiceAccount'
        ? accountRows(entry)
        : claimRows(entry, fieldsOf(entry.manifest.spec), FieldPath.of('spec')),
    ).id;
  }

  /** The line of a field of the Pod itself, or of the resources of one of its containers. */
  fieldOfPod(pod: Entry, field: string): string {
    const id = `downward/${pod.index}`;
    const box = this.draft.shared(id, () => ({
      id,
      sort: 'downward',
      label: 'Downward API',
      title: "The Pod's own fields",
      rows: [],
      findings: [],
    }));
    const row = `${id}/${field}`;
    if (!box.rows.some((other) => other.id === row)) box.rows.push(rowBeside(row, { parts: [part('code', field)] }));
    return row;
  }

  /** Fills in the keys, once it is known which of them are used, and what may be missing. */
  finish(): void {
    for (const source of this.data.values()) {
      source.box.rows.push(...dataRows(source));
      if (!source.entry && !this.needed.has(source)) source.box.note = MISSING_OPTIONAL;
    }
  }

  private dataSource(kind: DataKind, namespace: string, name: string): DataSource {
    const id = `${kind}/${namespace}/${name}`;
    let source = this.data.get(id);
    if (!source) {
      let entry: Entry | undefined;
      const box = this.box(kind, namespace, name, (found) => {
        entry = found;
        return [];
      });
      entry ??= box.object === undefined ? undefined : this.draft.set.entries[box.object];
      const known = [...this.data.values()].find((other) => other.box === box);
      source = known ?? { kind, entry, box, used: new Set() };
      this.data.set(id, source);
    }
    return source;
  }

  private box(
    kind: keyof typeof SORTS & NamedKind,
    namespace: string,
    name: string,
    rows: (entry: Entry) => Row[],
  ): Box {
    const sort: Sort = SORTS[kind];
    const object = namedObject(this.draft.set, kind, namespace, name);
    const entry = object.is === 'found' ? object.entries[0] : undefined;
    if (!entry) {
      const id = `${kind}/${namespace}/${name}`;
      return this.draft.shared(id, () => missingBox(id, sort, kind, shownValue(name)));
    }
    return this.draft.shared(idOf(entry, ''), () =>
      boxAt(entry, '', { sort, label: kind, title: shownValue(entry.name), rows: rows(entry), ...typeNote(entry) }),
    );
  }
}

/** An object beside the Pods, with what is known of its sort. */
export function objectBox(entry: Entry): Box {
  const { kind, name, namespace } = entry;
  const sort = Object.hasOwn(SORTS, kind) && entry.group === '' ? SORTS[kind as keyof typeof SORTS] : 'other';
  const notes = [typeNote(entry).note ?? '', namespace === '' ? '' : `namespace ${shownValue(namespace)}`].filter(
    Boolean,
  );
  const box = boxAt(entry, '', {
    sort,
    label: shownValue(kind),
    title: shownValue(name || '(no name)'),
    ...(notes.length > 0 && { note: notes.join(', ') }),
    rows: [],
  });
  if (sort === 'config' || sort === 'secret') {
    box.rows.push(...dataRows({ kind: sort === 'config' ? 'ConfigMap' : 'Secret', entry, box, used: new Set() }));
  } else if (sort === 'claim') {
    box.rows.push(...claimRows(entry, fieldsOf(entry.manifest.spec), FieldPath.of('spec')));
  } else if (sort === 'account') {
    box.rows.push(...accountRows(entry));
  }
  return box;
}

function typeNote({ kind, manifest: { type, immutable } }: Entry): { note?: string } {
  const notes = kind === 'Secret' && type !== undefined && type !== 'Opaque' ? [shownValue(type)] : [];
  if (immutable === true) notes.push('immutable');
  return notes.length > 0 ? { note: notes.join(', ') } : {};
}

function keyId({ box, entry }: DataSource, key: string): string {
  const field = entry && fieldOfKey(entry, key);
  return field === undefined || !entry ? `${box.id}?${key}` : idOf(entry, FieldPath.of(field).key(key));
}

/** Which field of the object holds the key. */
function fieldOfKey({ kind, manifest }: Entry, key: string): string | undefined {
  const fields = kind === 'Secret' ? ['stringData', 'data'] : ['data', 'binaryData'];
  return fields.find((field) => Object.hasOwn(fieldsOf(manifest[field]), key));
}

function dataRows(source: DataSource): Row[] {
  const { box, entry, used } = source;
  const rows: Row[] = [];
  const keys = entry ? [...dataKeysOf(entry).text, ...dataKeysOf(entry).binary] : [];
  let unused = 0;
  for (const key of keys) {
    if (!used.has(key) && ++unused > MOST_UNUSED) continue;
    const field = entry && fieldOfKey(entry, key);
    if (entry && field !== undefined)
      rows.push(rowAt(entry, FieldPath.of(field).key(key), { parts: keyParts(entry, field, key) }));
  }
  if (unused > MOST_UNUSED) {
    rows.push(rowBeside(`${box.id}#more`, { parts: [faint(`and ${unused - MOST_UNUSED} more keys`)] }));
  }
  for (const key of used) {
    const id = keyId(source, key);
    if (rows.some((row) => row.id === id)) continue;
    const parts = [part('name', key), ...(entry ? [faint(' is not in it')] : [])];
    rows.push(rowBeside(id, { parts, isMissing: true }));
  }
  return rows;
}

function keyParts(entry: Entry, field: string, key: string): Part[] {
  const name = part('name', key);
  // No value of a Secret is ever shown, nor anything that is made of one.
  if (entry.kind === 'Secret') return [name];
  if (field === 'binaryData') return [name, faint('  binary')];
  return [name, faint(' = '), part('code', fieldsOf(entry.manifest[field])[key])];
}

/** What a claim asks for. */
export function claimRows(entry: Entry, spec: ReturnType<typeof fieldsOf>, at: FieldPath): Row[] {
  const rows: Row[] = [];
  const requests = fieldsOf(fieldsOf(spec.resources).requests);
  const sizeAt = at.down('resources', 'requests').key('storage');
  if (Object.hasOwn(requests, 'storage'))
    rows.push(rowAt(entry, sizeAt, { caption: 'size', parts: [part('code', requests.storage)] }));
  const modes = itemsOf(spec.accessModes);
  if (modes.length > 0) {
    const text = modes.slice(0, 4).map(shownValue).join(', ');
    rows.push(rowAt(entry, at.field('accessModes'), { caption: 'access', parts: [part('code', text)] }));
  }
  for (const [field, caption] of [
    ['storageClassName', 'class'],
    ['volumeMode', 'mode'],
    ['volumeName', 'volume'],
  ] as const) {
    if (spec[field] === undefined) continue;
    rows.push(rowAt(entry, at.field(field), { caption, parts: [part('code', spec[field])] }));
  }
  return rows;
}

function accountRows(entry: Entry): Row[] {
  const { imagePullSecrets, automountServiceAccountToken } = entry.manifest;
  const rows = objectsOf(imagePullSecrets).map(([secret, index]) =>
    rowAt(entry, FieldPath.of('imagePullSecrets', index), {
      caption: 'pulls with',
      parts: [part('code', secret.name)],
    }),
  );
  if (automountServiceAccountToken === false) {
    const parts = [plain('not mounted')];
    rows.push(rowAt(entry, FieldPath.of('automountServiceAccountToken'), { caption: 'token', parts }));
  }
  const roles = textEntriesOf(fieldsOf(entry.manifest.metadata).annotations).filter(([key]) =>
    key.endsWith('/role-arn'),
  );
  for (const [key, role] of roles) {
    rows.push(
      rowAt(entry, FieldPath.of('metadata', 'annotations').key(key), {
        caption: 'role',
        parts: [part('code', textOf(role))],
      }),
    );
  }
  return rows;
}
