import type { FieldPath } from '../../../kubernetes/field-path';
import { type Fields, fieldsOf, objectsOf, textOf } from '../../../manifest/fields';
import type { PodEntry } from '../../../manifest/manifest-set';
import type { DataKind } from '../../../manifest/missing-keys';
import type { ContainerEntry } from '../../../manifest/pod-containers';
import type { Part, Row } from './scene';
import { idOf, rowAt, rowBeside, type SceneDraft } from './scene-draft';
import { faint, part, plain } from './shown-value';
import { MOST_TAKEN, type Sources } from './sources';
import { downwardField } from './volume-boxes';

const ARROW: Part = faint(' ← ');
const OVERRIDDEN: Part = faint('  overridden below');

/** The variables of a container, in the order in which the kubelet sets them, with wires from where their values are. */
export function envRows(pod: PodEntry, { container, at }: ContainerEntry, draft: SceneDraft, sources: Sources): Row[] {
  const variables = new EnvRows(pod, draft, sources);
  for (const [source, index] of objectsOf(container.envFrom)) variables.from(source, at.down('envFrom', index));
  for (const [variable, index] of objectsOf(container.env)) variables.one(variable, at.down('env', index));
  return variables.withOverridden();
}

class EnvRows {
  private readonly rows: Row[] = [];
  /** The variables that the lines set. */
  private readonly names = new Map<Row, string>();

  constructor(
    private readonly pod: PodEntry,
    private readonly draft: SceneDraft,
    private readonly sources: Sources,
  ) {}

  /** The lines; a variable that is set again below says so. */
  withOverridden(): Row[] {
    const last = new Map([...this.names].map(([row, name]) => [name, row]));
    return this.rows.map((row) => {
      const name = this.names.get(row);
      return name === undefined || last.get(name) === row ? row : { ...row, parts: [...row.parts, OVERRIDDEN] };
    });
  }

  /** A variable. */
  one(variable: Fields, at: FieldPath): void {
    const { entry } = this.pod;
    const name = part('name', variable.name ?? '?');
    const source = fieldsOf(variable.valueFrom);
    const add = (parts: readonly Part[]) => {
      const row = rowAt(entry, at, { caption: 'env', parts: [name, ...parts] });
      this.rows.push(row);
      if (typeof variable.name === 'string') this.names.set(row, variable.name);
    };
    for (const [field, kind, sort] of [
      ['configMapKeyRef', 'ConfigMap', 'config'],
      ['secretKeyRef', 'Secret', 'secret'],
    ] as const) {
      if (source[field] === undefined) continue;
      const { name: object, key, optional } = fieldsOf(source[field]);
      const parts = [ARROW, part('code', object ?? '?'), faint(' : '), part('code', key ?? '?')];
      if (optional === true) parts.push(faint('  may be missing'));
      add(parts);
      if (textOf(object) === undefined || typeof key !== 'string') return;
      const from = this.sources.key(kind, entry.namespace, object as string, key, optional === true);
      this.draft.wire(sort, from, idOf(entry, at), entry, at.down('valueFrom', field));
      return;
    }
    const field = downwardField(source);
    if (field !== '') {
      add([ARROW, part('code', field)]);
      this.draft.wire('downward', this.sources.fieldOfPod(entry, field), idOf(entry, at), entry, at.field('valueFrom'));
    } else if (variable.valueFrom !== undefined && variable.valueFrom !== null) {
      const { path, key } = fieldsOf(source.fileKeyRef);
      add([ARROW, part('code', path ?? '?'), faint(' : '), part('code', key ?? '?')]);
    } else {
      add([faint(' = '), variable.value === undefined ? faint('""') : part('code', variable.value)]);
    }
  }

  /** All keys of an object as variables. */
  from(source: Fields, at: FieldPath): void {
    const { entry } = this.pod;
    for (const [field, kind, sort] of [
      ['configMapRef', 'ConfigMap', 'config'],
      ['secretRef', 'Secret', 'secret'],
    ] as const) {
      if (source[field] === undefined) continue;
      const { name, optional } = fieldsOf(source[field]);
      const prefix = textOf(source.prefix) ?? '';
      const parts: Part[] = [plain('all keys of '), part('code', name ?? '?')];
      if (prefix !== '') parts.push(plain(' as '), part('name', `${prefix}…`));
      if (optional === true) parts.push(faint('  may be missing'));
      this.rows.push(rowAt(entry, at, { caption: 'envFrom', parts }));
      const object = textOf(name);
      if (object !== undefined)
        this.keys(kind, sort, { object, prefix, isOptional: optional === true }, at, at.field(field));
    }
  }

  private keys(
    kind: DataKind,
    sort: 'config' | 'secret',
    { object, prefix, isOptional }: { readonly object: string; readonly prefix: string; readonly isOptional: boolean },
    at: FieldPath,
    by: FieldPath,
  ): void {
    const { entry } = this.pod;
    const { id, keys } = this.sources.all(kind, entry.namespace, object, isOptional);
    for (const key of keys?.slice(0, MOST_TAKEN) ?? []) {
      const row = rowBeside(`${idOf(entry, at)}/${key}`, {
        parts: prefix === '' ? [part('name', key)] : [part('name', prefix + key), ARROW, part('code', key)],
      });
      this.rows.push(row);
      this.names.set(row, prefix + key);
      this.draft.wire(sort, this.sources.key(kind, entry.namespace, object, key, isOptional), row.id, entry, by);
    }
    if (!keys) this.draft.wire(sort, id, idOf(entry, at), entry, by);
    else if (keys.length > MOST_TAKEN) {
      const text = `and ${keys.length - MOST_TAKEN} more variables`;
      this.rows.push(rowBeside(`${idOf(entry, at)}/*`, { parts: [{ look: 'faint', text }] }));
    }
  }
}
