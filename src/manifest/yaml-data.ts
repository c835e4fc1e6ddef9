import type { YAMLMap } from 'yaml';
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar, visit } from 'yaml';
import { exactNumber, keyText, resolveScalar, type YamlScalar } from './scalar-reader';
import type { YamlText } from './yaml-text';

type YamlDocument = YamlText['documents'][number];

const MERGE_TAG = 'tag:yaml.org,2002:merge';
// go-yaml's own limits, within which it takes what it is given.
const FREE_NODES = 1_000;
const FREE_ALIASED = 100;
const MOST_ALIASED = 400_000;

/** Gives up reading because of something at this offset. */
export type Fail = (offset: number, message: string, fix?: string) => never;

/**
 * Reads one parsed document into plain JSON data, with the values that Kubernetes gives it.
 *
 * @param document one of the documents of the text
 * @param fail tells why it cannot be read
 * @param duplicate is told of a key that is there already, the later one of which wins; a reason to fail where left out
 */
export function documentData(
  document: YamlDocument,
  fail: Fail,
  duplicate: (offset: number, key: string) => void = (offset, key) => {
    fail(offset, `Duplicate key "${key}"`, 'Remove one of the two');
  },
): unknown {
  try {
    return new Reading(aliasTargets(document), fail, duplicate).value(document.contents);
  } catch (error) {
    // The only way to run out of stack here.
    if (error instanceof RangeError) return fail(offsetOf(document.contents), 'Nested too deeply');
    throw error;
  }
}

const NO_TARGETS: ReadonlyMap<Alias, Node> = new Map();
const known = new WeakMap<YamlDocument, ReadonlyMap<Alias, Node>>();

/** What each alias means, in the order of the text: an anchor may be given anew further down. */
export function aliasTargets(document: YamlDocument): ReadonlyMap<Alias, Node> {
  let targets = known.get(document);
  if (!targets) {
    targets = readTargets(document);
    known.set(document, targets);
  }
  return targets;
}

function readTargets(document: YamlDocument): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  // Documents of one value may be many.
  if (isScalar(document.contents)) return NO_TARGETS;
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

class Reading {
  private read = 0;
  private aliased = 0;
  private readonly open = new Set<Alias>();

  constructor(
    private readonly targets: ReadonlyMap<Alias, Node>,
    private readonly fail: Fail,
    private readonly duplicate: (offset: number, key: string) => void,
  ) {}

  value(node: unknown): unknown {
    this.count(node as ParsedNode | null);
    if (isAlias(node)) return this.followed(node, (target) => this.value(target));
    if (isMap(node)) {
      const fields = new Map<string, unknown>();
      this.fill(fields, node);
      return Object.fromEntries(fields);
    }
    if (isSeq(node)) return node.items.map((item) => this.value(item));
    return isScalar(node) ? this.plain(node) : null;
  }

  private count(node: ParsedNode | null): void {
    this.read += 1;
    if (this.open.size > 0) this.aliased += 1;
    const unfolding = this.aliased > FREE_ALIASED && this.read > FREE_NODES && this.aliased / this.read > 0.99;
    if (unfolding || this.aliased > MOST_ALIASED) {
      this.fail(offsetOf(node), 'Aliases unfold to too much', 'Write the values out, or use fewer aliases in aliases');
    }
  }

  private followed<T>(alias: Alias, read: (target: Node) => T): T {
    const target = this.targets.get(alias);
    if (!target) {
      return this.fail(offsetOf(alias), `Unknown alias "*${alias.source}"`, `Write "&${alias.source}" before it`);
    }
    if (this.open.has(alias)) return this.fail(offsetOf(alias), `Alias "*${alias.source}" inside what it stands for`);
    this.open.add(alias);
    const result = read(target);
    this.open.delete(alias);
    return result;
  }

  private fill(fields: Map<string, unknown>, map: YAMLMap): void {
    const written = new Set<string>();
    for (const { key, value } of map.items) {
      if (isMergeKey(key)) {
        this.merge(fields, value);
        continue;
      }
      const name = this.key(key);
      if (written.has(name)) this.duplicate(offsetOf(key), name);
      written.add(name);
      // The later one wins, be it the field or the merge: that is how Kubernetes reads it.
      fields.set(name, this.value(value));
    }
  }

  private merge(fields: Map<string, unknown>, value: unknown): void {
    // Of several maps the first one wins, so it comes last.
    const sources = isSeq(value) ? [...value.items].reverse() : [value];
    for (const source of sources) {
      // Merges of empty maps would otherwise unfold uncounted.
      this.count(source as ParsedNode);
      if (isMap(source)) this.fill(fields, source);
      else if (isAlias(source)) {
        this.followed(source, (target) => (isMap(target) ? this.fill(fields, target) : this.failMerge(source)));
      } else this.failMerge(isSeq(value) ? source : value);
    }
  }

  private failMerge(node: unknown): never {
    return this.fail(offsetOf(node), 'Something else than a map after "<<"', 'Name a map, or a list of maps');
  }

  private key(node: unknown): string {
    if (isAlias(node)) return this.followed(node, (target) => this.key(target));
    const text = isScalar(node) ? keyText(this.resolved(node)) : undefined;
    return text ?? this.fail(offsetOf(node), 'Key that is no text', 'Put the key in quotes');
  }

  private plain(node: Scalar): unknown {
    const scalar = this.resolved(node);
    if (scalar.type === 'float' && !Number.isFinite(scalar.value)) {
      return this.fail(offsetOf(node), 'Number that JSON cannot hold', 'Put it in quotes if a text is meant');
    }
    if (scalar.type !== 'int') return scalar.value === 0 ? 0 : scalar.value;
    return (
      exactNumber(scalar.value) ??
      this.fail(
        offsetOf(node),
        'Whole number with more digits than JavaScript keeps',
        'Put it in quotes where a text or a quantity is meant',
      )
    );
  }

  private resolved(node: Scalar): YamlScalar {
    const scalar = resolveScalar(node.value as string, node.type === 'PLAIN', node.tag);
    return scalar ?? this.fail(offsetOf(node), 'Value that its tag does not allow', 'Remove the tag');
  }
}

/** Whether a key is the `<<` that merges maps. */
export function isMergeKey(node: unknown): boolean {
  return isScalar(node) && node.value === '<<' && (node.tag === MERGE_TAG || (!node.tag && node.type === 'PLAIN'));
}

function offsetOf(node: unknown): number {
  return (node as ParsedNode | null)?.range?.[0] ?? 0;
}
