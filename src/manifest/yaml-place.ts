import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { keyText, resolveScalar } from './scalar-reader';
import { aliasTargets, isMergeKey } from './yaml-data';
import type { YamlText } from './yaml-text';

/** Where something stands in a text. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** How many UTF-16 units of the line are meant, at least 1. */
  readonly length: number;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly range: readonly [start: number, end: number];
  /** What was written, where it is a scalar without quotes. */
  readonly written?: string;
  /** Whether the value itself was found, and not only something around it. */
  readonly exact: boolean;
}

type YamlDocument = YamlText['documents'][number];

/** What was found on the way: a value, and the key before it. */
interface Found {
  readonly key?: unknown;
  readonly value: unknown;
}

/**
 * The place of the value that the steps lead to, or of the last thing on the way to it. A list or an object is shown by
 * its name, a scalar by itself.
 * @param name whether the name is asked for in any case
 */
export function placeIn(
  document: YamlDocument | undefined,
  steps: readonly (string | number)[],
  name: boolean,
  text: string,
  placeOf: YamlText['placeOf'],
): Place {
  const targets = document ? aliasTargets(document) : new Map<Alias, Node>();
  let found: Found = { value: document?.contents };
  let shown: Found = found;
  let taken = 0;
  for (const step of steps) {
    const next = below(found.value, step, targets);
    if (!next) break;
    found = next;
    taken += 1;
    // An item without content, or one of a list in a list, is shown by what is around it.
    if (rangeOf(next.key) ?? rangeOf(next.value)) shown = next;
  }
  const exact = taken === steps.length;
  const byName = shown.key !== undefined && (name || !exact || !isScalar(shown.value) || isEmpty(shown.value));
  const node = byName ? shown.key : firstOf(shown);
  const range = rangeOf(node) ?? [0, 0];
  const end = lineEnd(text, range);
  const isPlain = exact && isScalar(shown.value) && shown.value.type === 'PLAIN' && !isEmpty(shown.value);
  return {
    ...placeOf(range[0]),
    length: Math.max(1, end - range[0]),
    range: [range[0], range[1]],
    exact,
    ...(isPlain && { written: text.slice(...(rangeOf(shown.value) ?? [0, 0])) }),
  };
}

function below(value: unknown, step: string | number, targets: ReadonlyMap<Alias, Node>): Found | undefined {
  const owner = followed(value, targets);
  if (typeof step === 'number')
    return isSeq(owner) && step < owner.items.length ? { value: owner.items[step] } : undefined;
  return isMap(owner) ? fieldOf(owner, step, targets) : undefined;
}

function followed(value: unknown, targets: ReadonlyMap<Alias, Node>): unknown {
  let node = value;
  for (let hops = 0; isAlias(node) && hops < 100; hops++) node = targets.get(node);
  return node;
}

/** The last field of the name wins; what is merged in counts where the map has none itself. */
function fieldOf(map: YAMLMap, name: string, targets: ReadonlyMap<Alias, Node>, levels = 0): Found | undefined {
  for (let i = map.items.length - 1; i >= 0; i--) {
    const { key, value } = map.items[i] as { key: unknown; value: unknown };
    if (!isMergeKey(key) && nameOf(followed(key, targets)) === name) return { key, value };
  }
  if (levels > 20) return undefined;
  for (const { key, value } of map.items) {
    if (!isMergeKey(key)) continue;
    const merged = followed(value, targets);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const target = followed(source, targets);
      const found = isMap(target) ? fieldOf(target, name, targets, levels + 1) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function nameOf(key: unknown): string | undefined {
  if (!isScalar(key) || typeof key.value !== 'string') return undefined;
  const scalar = resolveScalar(key.value, key.type === 'PLAIN', key.tag);
  return scalar && keyText(scalar);
}

/** An object without a name of its own, an item of a list, is shown by its first field. */
function firstOf({ value }: Found): unknown {
  if (isMap(value)) return value.flow ? value : (value.items[0]?.key ?? value);
  return value;
}

function isEmpty(node: unknown): boolean {
  const range = rangeOf(node);
  return range === undefined || range[0] === range[1];
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

/** The end of the range, or of its first line. */
function lineEnd(text: string, [start, end]: readonly [number, number]): number {
  const newline = text.indexOf('\n', start);
  const line = newline < 0 ? text.length : newline;
  return Math.min(end, text[line - 1] === '\r' ? line - 1 : line);
}
