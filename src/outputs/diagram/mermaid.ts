import type { Subject } from './subject';
import { type GraphEdge, type GraphGroup, type GraphNode, textGraph } from './text-graph';

/** The shape of a box, by what it stands for: what is before and after its text. */
const SHAPES: Readonly<Partial<Record<GraphNode['sort'], readonly [string, string]>>> = {
  config: ['[/', '/]'],
  secret: ['[/', '/]'],
  volume: ['[(', ')]'],
  claim: ['[(', ')]'],
  service: ['([', '])'],
  downward: ['>', ']'],
};

/** All objects as a Mermaid flowchart. */
export function mermaid(subject: Subject): string {
  const { groups, edges } = textGraph(subject);
  const nodes = groups.flatMap(nodesIn);
  const wrong = [...nodes, ...groups.flatMap(groupsIn)].filter(({ isWrong }) => isWrong).map(({ id }) => id);
  const missing = nodes.filter(({ isMissing }) => isMissing).map(({ id }) => id);
  const wrongEdges = edges.flatMap(({ isWrong }, i) => (isWrong ? [i] : []));
  return [
    'flowchart LR',
    ...groups.flatMap((group) => groupLines(group, '  ')),
    ...edges.map((edge) => `  ${edgeText(edge)}`),
    ...(missing.length > 0 ? ['  classDef missing stroke-dasharray:5 4', `  class ${missing.join(',')} missing`] : []),
    ...(wrong.length > 0
      ? ['  classDef wrong stroke:#c21f2b,stroke-width:2px', `  class ${wrong.join(',')} wrong`]
      : []),
    ...(wrongEdges.length > 0 ? [`  linkStyle ${wrongEdges.join(',')} stroke:#c21f2b`] : []),
    '',
  ].join('\n');
}

function nodesIn({ nodes, groups }: GraphGroup): GraphNode[] {
  return [...nodes, ...groups.flatMap(nodesIn)];
}

function groupsIn(group: GraphGroup): GraphGroup[] {
  return [group, ...group.groups.flatMap(groupsIn)];
}

function groupLines({ id, title, groups, nodes }: GraphGroup, margin: string): string[] {
  return [
    `${margin}subgraph ${id}[${quoted(title)}]`,
    ...groups.flatMap((group) => groupLines(group, `${margin}  `)),
    ...nodes.map((node) => `${margin}  ${nodeText(node)}`),
    `${margin}end`,
  ];
}

function nodeText({ id, sort, lines }: GraphNode): string {
  const [before, after] = SHAPES[sort] ?? ['[', ']'];
  return `${id}${before}${quoted(lines.join('\n'))}${after}`;
}

function edgeText({ from, to, label, isOrder, isTwoWay }: GraphEdge): string {
  const arrow = isOrder ? '==>' : isTwoWay ? '<-->' : '-->';
  return label === '' ? `${from} ${arrow} ${to}` : `${from} ${arrow}|${quoted(label)}| ${to}`;
}

/** A text in quotes: whatever Mermaid might take for something else stands as the number of its sign. */
function quoted(text: string): string {
  const written = text.replace(/[#&<>"'`\\;%{}[\]|]/g, (sign) => `#${sign.charCodeAt(0)};`);
  return `"${written.replaceAll('\n', '<br>')}"`;
}
