import { isMap, isScalar } from 'yaml';
import { type FoundNode, type NodeRange, rangeOf, type YamlNodes } from './yaml-nodes';
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
  readonly range: NodeRange;
  /** What was written, where it is a scalar without quotes. */
  readonly written?: string;
  /** Whether the value itself was found, and not only something around it. */
  readonly exact: boolean;
}

/**
 * The place of the value that the steps lead to, or of the last thing on the way to it. A list or an object is shown by
 * its name, a scalar by itself.
 * @param name whether the name is asked for in any case
 */
export function placeIn(
  nodes: YamlNodes | undefined,
  steps: readonly (string | number)[],
  name: boolean,
  text: string,
  placeOf: YamlText['placeOf'],
): Place {
  let found: FoundNode = { value: nodes?.document.contents };
  let shown: FoundNode = found;
  let taken = 0;
  for (const step of steps) {
    const next = nodes?.below(found.value, step);
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

/** An object without a name of its own, an item of a list, is shown by its first field. */
function firstOf({ value }: FoundNode): unknown {
  if (isMap(value)) return value.flow ? value : (value.items[0]?.key ?? value);
  return value;
}

function isEmpty(node: unknown): boolean {
  const range = rangeOf(node);
  return range === undefined || range[0] === range[1];
}

/** The end of the range, or of its first line. */
function lineEnd(text: string, [start, end]: NodeRange): number {
  const newline = text.indexOf('\n', start);
  const line = newline < 0 ? text.length : newline;
  return Math.min(end, text[line - 1] === '\r' ? line - 1 : line);
}
