import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { keyText, resolveScalar } from './scalar-reader';
import { aliasTargets, isMergeKey } from './yaml-data';
import type { YamlText } from './yaml-text';

/** A value in a parsed document, and the key before it. */
export interface FoundNode {
  readonly key?: unknown;
  readonly value: unknown;
}

/** Where a node begins and ends in the text. */
export type NodeRange = readonly [start: number, end: number];

type YamlDocument = YamlText['documents'][number];

/** The fields of the maps that somebody asked for. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, FoundNode>>();

/** The nodes of a parsed document, found as Kubernetes reads them: through aliases and merges, by the names of keys. */
export class YamlNodes {
  private readonly targets: ReadonlyMap<Alias, Node>;

  constructor(readonly document: YamlDocument) {
    this.targets = aliasTargets(document);
  }

  /** What a node stands for: the target of an alias. */
  follow(node: unknown): unknown {
    let target = node;
    for (let hops = 0; isAlias(target) && hops < MOST_HOPS; hops++) target = this.targets.get(target);
    return target;
  }

  /** The field of this name, or the item at this place, of a map or list or what stands for one. */
  below(node: unknown, step: string | number): FoundNode | undefined {
    const owner = this.follow(node);
    if (typeof step === 'string') return isMap(owner) ? this.fields(owner).get(step) : undefined;
    return isSeq(owner) && step < owner.items.length ? { value: owner.items[step] } : undefined;
  }

  /** The name that a key gives to its field. */
  nameOf(key: unknown): string | undefined {
    const node = this.follow(key);
    if (!isScalar(node) || typeof node.value !== 'string') return undefined;
    const scalar = resolveScalar(node.value, node.type === 'PLAIN', node.tag);
    return scalar && keyText(scalar);
  }

  /** How many places of the data the text of this range makes: more than one where it is inside an anchor with aliases. */
  usesOf(range: NodeRange, levels = 0): number {
    let uses = 1;
    if (levels > MOST_LEVELS) return Number.POSITIVE_INFINITY;
    for (const [alias, target] of this.targets) {
      const own = rangeOf(target);
      const from = rangeOf(alias);
      if (own && from && own[0] <= range[0] && range[1] <= own[1]) uses += this.usesOf(from, levels + 1);
    }
    return uses;
  }

  /** The fields of a map. Of two of one name the later one wins, be it merged in or not: that is how Kubernetes reads it. */
  private fields(map: YAMLMap): ReadonlyMap<string, FoundNode> {
    const known = indexes.get(map);
    if (known) return known;
    const fields = new Map<string, FoundNode>();
    // There are no more where it is merged into itself.
    indexes.set(map, fields);
    for (const { key, value } of map.items) {
      if (isMergeKey(key)) {
        for (const source of this.merged(value))
          for (const [name, found] of this.fields(source)) fields.set(name, found);
        continue;
      }
      const name = this.nameOf(key);
      if (name !== undefined) fields.set(name, { key, value });
    }
    return fields;
  }

  /** The maps that a merge names, the one that wins last. */
  merged(value: unknown): YAMLMap[] {
    const named = this.follow(value);
    const sources = isSeq(named) ? [...named.items].reverse() : [named];
    return sources.map((source) => this.follow(source)).filter((source): source is YAMLMap => isMap(source));
  }
}

const MOST_HOPS = 100;
const MOST_LEVELS = 20;

/** Where a node begins and ends, if it is in the text. */
export function rangeOf(node: unknown): NodeRange | undefined {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
