import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { KINDS } from '../kubernetes/kinds';
import { isMisspelling } from '../kubernetes/misspelling';
import { LAST_APPLIED } from './secret-values';
import { isMergeKey } from './yaml-data';
import { type NodeRange, rangeOf, type YamlNodes } from './yaml-nodes';

/** What a text has in it that holds, or may hold, the values of Secrets. */
const MAY_BE_SECRET = /secret|stringData|last-applied-configuration/i;

/** Whether a text that cannot be read may hold the values of Secrets. */
export function mayHoldSecrets(text: string): boolean {
  return MAY_BE_SECRET.test(text);
}

/** Whether an object of this kind is a Secret, or was meant to be one. */
export function isMeantAsSecret(kind: unknown): boolean {
  const secret = KINDS.Secret.kind;
  return typeof kind === 'string' && (kind === secret || /^secrets?$/i.test(kind) || isMisspelling(kind, secret));
}

/** Where the values of Secrets stand in a document; the names of their fields may be shown. */
export function secretRanges(nodes: YamlNodes): NodeRange[] {
  const ranges: NodeRange[] = [];
  new Walk(nodes, ranges).node(nodes.document.contents, 'none');
  return ranges;
}

// What of a Secret is no secret. Whatever else stands there may be a value in the wrong place.
const SHOWN = new Set(['apiVersion', 'kind', 'metadata', 'type', 'immutable']);
const HIDDEN = new Set<unknown>(['data', 'stringData', 'StringData', 'stringdata']);

/** What a node is part of. */
type Part = 'none' | 'object' | 'secret' | 'value';

class Walk {
  private readonly seen = new Map<unknown, Set<Part>>();

  constructor(
    private readonly nodes: YamlNodes,
    private readonly ranges: NodeRange[],
  ) {}

  /** @param part what this is: a Secret itself, something in one, or a value of one */
  node(written: unknown, part: Part): void {
    const node = isAlias(written) ? this.nodes.follow(written) : written;
    if (typeof node !== 'object' || node === null || this.isSeen(node, part)) return;
    if (isMap(node)) this.map(node, part);
    else if (isSeq(node)) for (const item of node.items) this.node(item, part);
    else if (part === 'value' && isScalar(node)) {
      const range = rangeOf(node);
      if (range && range[1] > range[0]) this.ranges.push(range);
    }
  }

  private map(map: YAMLMap, part: Part): void {
    const kind = this.kindOf(map);
    const isSecret = part === 'object' || isMeantAsSecret(kind);
    // An object without a kind may be anything.
    const isUnknown = part === 'secret' || (kind === undefined && this.isObject(map));
    for (const pair of map.items) {
      if (isMergeKey(pair.key))
        for (const source of this.nodes.merged(pair.value)) this.node(source, isSecret ? 'object' : part);
      else this.node(pair.value, this.partOf(pair, part, kind, isSecret, isUnknown));
    }
  }

  private partOf({ key }: Pair, part: Part, kind: unknown, isSecret: boolean, isUnknown: boolean): Part {
    if (part === 'value') return 'value';
    const name = this.nodes.nameOf(key);
    if (name === LAST_APPLIED) return 'value';
    if (isSecret) return name !== undefined && SHOWN.has(name) ? 'secret' : 'value';
    if (name === 'stringData' || (isUnknown && HIDDEN.has(name))) return 'value';
    return name === 'items' && kind === `${KINDS.Secret.kind}List` ? 'object' : part;
  }

  private isObject(map: YAMLMap): boolean {
    if (map === this.nodes.document.contents) return true;
    return ['apiVersion', 'metadata'].some((name) => this.nodes.below(map, name) !== undefined);
  }

  private kindOf(map: YAMLMap): unknown {
    const node = this.nodes.follow(this.nodes.below(map, 'kind')?.value);
    return isScalar(node) ? node.value : undefined;
  }

  private isSeen(node: object, part: Part): boolean {
    const parts = this.seen.get(node) ?? new Set();
    if (parts.has(part)) return true;
    this.seen.set(node, parts.add(part));
    return false;
  }
}
