import { fieldsOf, itemsOf, objectsOf, textOf } from '../../../manifest/fields';
import type { Entry, ManifestSet, PodEntry } from '../../../manifest/manifest-set';
import { NAMED_KINDS, type NamedKind, namedObject } from '../../../manifest/named-objects';
import { referencesTo } from '../../../manifest/named-references';
import { PodSelection } from '../../../manifest/selected-pods';
import type { WireSort } from '../model/scene';

/** That one object leads to another, or takes something from it. */
export interface Link {
  /** What stands on the left: what is used, or selected. */
  readonly left: number;
  /** What uses it, or selects it. */
  readonly right: number;
  readonly sort: WireSort;
  /** How the right one is bound to the left one: `reads`, `selects`. */
  readonly verb: string;
}

const SORTS: Partial<Record<NamedKind, readonly [WireSort, string]>> = {
  ConfigMap: ['config', 'reads'],
  Secret: ['secret', 'reads'],
  PersistentVolumeClaim: ['claim', 'mounts'],
  ServiceAccount: ['account', 'runs as'],
};

/** More of one object are not counted: nobody could follow them. */
const MOST = 2000;

/** All that binds the objects of a set. */
export function linksOf(set: ManifestSet): Link[] {
  const links = new Links();
  for (const kind of Object.keys(NAMED_KINDS) as NamedKind[]) {
    const [sort, verb] = SORTS[kind] ?? ['account', 'names'];
    for (const { entry, name } of referencesTo(set, kind)) {
      const found = namedObject(set, kind, entry.namespace, name);
      if (found.is === 'found') links.add(found.entries[0], entry, sort, verb);
    }
  }
  for (const entry of set.entries) {
    for (const pod of selectedBy(set, entry).slice(0, MOST)) links.add(pod.entry, entry, 'selects', 'selects');
    for (const [kind, name] of namedBy(entry))
      links.add(set.find(kind, entry.namespace, name), entry, 'selects', 'leads to');
    for (const [owner] of objectsOf(fieldsOf(entry.manifest.metadata).ownerReferences)) {
      const found = set.find(String(owner.kind), entry.namespace, String(owner.name));
      if (found) links.add(found, entry, 'account', 'made by');
    }
  }
  return links.all;
}

class Links {
  readonly all: Link[] = [];
  private readonly known = new Set<string>();

  add(left: Entry | undefined, right: Entry, sort: WireSort, verb: string): void {
    if (!left || left === right) return;
    const key = `${left.index} ${right.index} ${sort}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    this.all.push({ left: left.index, right: right.index, sort, verb });
  }
}

/** The Pods that an object chooses by their labels. */
function selectedBy(set: ManifestSet, { kind, group, namespace, manifest, index }: Entry): readonly PodEntry[] {
  const spec = fieldsOf(manifest.spec);
  const selection = PodSelection.of(set);
  if (kind === 'Service' && group === '') {
    const selector = fieldsOf(spec.selector);
    return Object.keys(selector).length === 0 ? [] : selection.byLabels(namespace, selector);
  }
  const field = kind === 'PodDisruptionBudget' ? 'selector' : kind === 'NetworkPolicy' ? 'podSelector' : undefined;
  if (field === undefined || !set.entries[index]) return [];
  const selector = fieldsOf(spec[field]);
  return Object.keys(selector).length === 0 ? [] : selection.bySelector(namespace, selector);
}

/** The objects that an object names otherwise: what an Ingress leads to, what is scaled, who gets a role. */
function* namedBy({ kind, manifest }: Entry): Iterable<readonly [kind: string, name: string]> {
  const spec = fieldsOf(manifest.spec);
  if (kind === 'Ingress') {
    const backends = [spec.defaultBackend];
    for (const [rule] of objectsOf(spec.rules)) {
      for (const [path] of objectsOf(fieldsOf(rule.http).paths)) backends.push(path.backend);
    }
    for (const backend of backends) {
      const name = textOf(fieldsOf(fieldsOf(backend).service).name);
      if (name !== undefined) yield ['Service', name];
    }
  }
  const target = fieldsOf(spec.scaleTargetRef);
  if (textOf(target.kind) !== undefined && textOf(target.name) !== undefined)
    yield [target.kind as string, target.name as string];
  if (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') {
    for (const subject of [...itemsOf(manifest.subjects), manifest.roleRef].map(fieldsOf)) {
      if (textOf(subject.kind) !== undefined && textOf(subject.name) !== undefined)
        yield [subject.kind as string, subject.name as string];
    }
  }
}
