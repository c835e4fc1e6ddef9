import { tryFindKind } from '../../../kubernetes/kinds';
import { fieldsOf, textOf } from '../../../manifest/fields';
import type { Manifest } from '../../../manifest/manifest';
import type { PlacedFinding, Subject } from '../subject';
import { cleanText } from '../text/clean-text';
import type { ObjectSource } from './object-source';

/** An object of the page. */
export interface PageObject {
  readonly index: number;
  readonly manifest: Manifest;
  readonly kind: string;
  /** Its name; empty where it has none. */
  readonly name: string;
  /** The group of the list that it stands in: its namespace in words. */
  readonly group: string;
  readonly namespace: string;
  readonly findings: readonly PlacedFinding[];
  readonly source: ObjectSource;
  /** What stands after the `#` of the address: no two objects have the same. */
  readonly hash: string;
}

/** The objects of a page, in their order. */
export function pageObjects({ manifests, findings }: Subject, sources: readonly ObjectSource[]): PageObject[] {
  const found = new Map<number, PlacedFinding[]>();
  for (const finding of findings) {
    const same = found.get(finding.object);
    if (same) same.push(finding);
    else found.set(finding.object, [finding]);
  }
  const taken = new Map<string, number>();
  return manifests.map((manifest, index) => {
    const metadata = fieldsOf(manifest.metadata);
    const kind = textOf(manifest.kind) ?? '';
    const name = textOf(metadata.name) ?? '';
    const namespace = textOf(metadata.namespace) ?? '';
    return {
      index,
      manifest,
      kind,
      name,
      namespace,
      group: groupOf(manifest, namespace),
      findings: found.get(index) ?? [],
      source: sources[index] ?? {},
      hash: hashOf([namespace, kind, name], taken),
    };
  });
}

function groupOf({ apiVersion, kind }: Manifest, namespace: string): string {
  if (tryFindKind(apiVersion, kind)?.namespaced === false) return 'Cluster';
  return namespace === '' ? 'No namespace' : `Namespace ${namespace}`;
}

function hashOf(parts: readonly string[], taken: Map<string, number>): string {
  const hash = `/${parts.map((part) => (part === '' ? '-' : encodeURIComponent(cleanText(part)))).join('/')}`;
  const count = (taken.get(hash) ?? 0) + 1;
  taken.set(hash, count);
  // A name has no "~" of its own: the encoding leaves it, but then there is one more part to tell them apart.
  return count === 1 ? hash : `${hash}/${count}`;
}

/** How an object is called: `Deployment web`. */
export function labelOf({ kind, name }: PageObject): string {
  return name === '' ? kind : `${kind} ${name}`;
}
