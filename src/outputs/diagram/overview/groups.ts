import { tryFindKind } from '../../../kubernetes/kinds';
import type { Entry, ManifestSet } from '../../../manifest/manifest-set';
import type { Link } from './links';

/** Objects that belong together. */
export interface Cluster {
  readonly objects: readonly number[];
  readonly links: readonly Link[];
}

/** The objects of a namespace. */
export interface NamespaceGroup {
  readonly title: string;
  /** What hangs together, then what stands alone. */
  readonly clusters: readonly Cluster[];
  /** What so many others use that lines would hide more than they show. */
  readonly hubs: readonly number[];
}

/** What is bound to more others than this has a number instead of lines. */
const MOST_LINES = 10;

/** The objects by namespace, and in each by what hangs together. */
export function groupsOf(set: ManifestSet, links: readonly Link[], hubs: ReadonlySet<number>): NamespaceGroup[] {
  const byTitle = new Map<string, Entry[]>();
  for (const entry of set.entries) {
    const title = titleOf(entry);
    const same = byTitle.get(title);
    if (same) same.push(entry);
    else byTitle.set(title, [entry]);
  }
  const groupOf = new Map(set.entries.map((entry) => [entry.index, titleOf(entry)]));
  const inside = links.filter(
    ({ left, right }) => !hubs.has(left) && !hubs.has(right) && groupOf.get(left) === groupOf.get(right),
  );
  const parents = joined(set.entries.length, inside);
  const linksBy = new Map<number, Link[]>();
  for (const link of inside) {
    const root = rootOf(parents, link.left);
    const same = linksBy.get(root);
    if (same) same.push(link);
    else linksBy.set(root, [link]);
  }
  return [...byTitle].map(([title, entries]) => {
    const byRoot = new Map<number, number[]>();
    for (const { index } of entries) {
      if (hubs.has(index)) continue;
      const root = rootOf(parents, index);
      const same = byRoot.get(root);
      if (same) same.push(index);
      else byRoot.set(root, [index]);
    }
    const clusters = [...byRoot].map(([root, objects]) => ({ objects, links: linksBy.get(root) ?? [] }));
    const isAlone = ({ objects }: Cluster) => objects.length === 1;
    return {
      title,
      clusters: [...clusters.filter((cluster) => !isAlone(cluster)), ...clusters.filter(isAlone)],
      hubs: entries.filter(({ index }) => hubs.has(index)).map(({ index }) => index),
    };
  });
}

/** The objects with too many lines, and how many they would have. */
export function hubsOf(links: readonly Link[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { left, right } of links) {
    counts.set(left, (counts.get(left) ?? 0) + 1);
    counts.set(right, (counts.get(right) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > MOST_LINES));
}

function titleOf({ namespace, manifest: { apiVersion }, kind }: Entry): string {
  if (tryFindKind(apiVersion, kind)?.namespaced === false || kind.startsWith('Cluster')) return 'The cluster';
  return namespace === '' ? 'No namespace written' : `Namespace ${namespace}`;
}

function joined(count: number, links: readonly Link[]): number[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  for (const { left, right } of links) {
    const [a, b] = [rootOf(parents, left), rootOf(parents, right)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return parents;
}

function rootOf(parents: number[], index: number): number {
  let root = index;
  while (parents[root] !== root) root = parents[root] as number;
  // The way is short the next time.
  for (let at = index; at !== root; ) {
    const next = parents[at] as number;
    parents[at] = root;
    at = next;
  }
  return root;
}
