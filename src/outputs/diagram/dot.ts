import type { Subject } from './subject';
import { type GraphEdge, type GraphGroup, type GraphNode, textGraph } from './text-graph';

const RED = '#c21f2b';

/** The shape of a box, by what it stands for. */
const SHAPES: Readonly<Partial<Record<GraphNode['sort'], string>>> = {
  config: 'note',
  secret: 'note',
  downward: 'note',
  volume: 'cylinder',
  claim: 'cylinder',
  service: 'cds',
};

/** All objects as a graph in the language of Graphviz. */
export function dot(subject: Subject): string {
  const { groups, edges } = textGraph(subject);
  const pods = new Set(groups.flatMap((namespace) => namespace.groups.map(({ id }) => id)));
  return [
    'digraph podwright {',
    '  rankdir=LR',
    '  compound=true',
    '  fontname="Helvetica"',
    '  node [shape=box, style=rounded, fontname="Helvetica", fontsize=11]',
    '  edge [fontname="Helvetica", fontsize=10]',
    ...groups.flatMap((group) => groupLines(group, '  ')),
    ...edges.map((edge) => `  ${edgeText(edge, pods)}`),
    '}',
    '',
  ].join('\n');
}

/** @param anchor what stands in a Pod for the Pod itself: lines lead to boxes, and end where the Pod around them begins */
function groupLines({ id, title, isWrong, groups, nodes }: GraphGroup, margin: string, anchor?: string): string[] {
  return [
    `${margin}subgraph cluster_${id} {`,
    `${margin}  label=${quoted(title)}`,
    `${margin}  style=rounded`,
    `${margin}  color=${isWrong ? quoted(RED) : 'gray60'}`,
    ...(anchor === undefined ? [] : [`${margin}  ${anchor} [shape=point, style=invis]`]),
    ...groups.flatMap((group) => groupLines(group, `${margin}  `, group.id)),
    ...nodes.map((node) => `${margin}  ${nodeText(node)}`),
    `${margin}}`,
  ];
}

function nodeText({ id, sort, lines, isWrong, isMissing }: GraphNode): string {
  const shape = SHAPES[sort];
  return `${id} ${attributes({ label: lines.join('\n'), shape, style: isMissing ? 'dashed' : undefined, ...colours(isWrong) })}`;
}

function edgeText({ from, to, label, isWrong, isOrder, isTwoWay }: GraphEdge, pods: ReadonlySet<string>): string {
  const [ltail, lhead] = [from, to].map((id) => (pods.has(id) ? `cluster_${id}` : undefined));
  return `${from} -> ${to} ${attributes({ label, ltail, lhead, style: isOrder ? 'bold' : undefined, dir: isTwoWay ? 'both' : undefined, ...colours(isWrong) })}`;
}

function colours(isWrong: boolean): Readonly<Record<string, string>> {
  return isWrong ? { color: RED, fontcolor: RED } : {};
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  const list = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${quoted(value)}`],
  );
  return `[${list.join(', ')}]`;
}

/** A text in quotes: Graphviz reads entities in it, and what follows a backslash. */
function quoted(text: string): string {
  return `"${text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
