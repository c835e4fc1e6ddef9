import type { ELK, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api';

let elk: ELK | undefined;

/** Layouts of before: what a fleet is made of is much alike. */
const known = new Map<string, Promise<ElkNode>>();
const MOST_KNOWN = 100;

/** The nodes at their places and the edges with their bends, all of them from the top left corner of the root. */
export async function laidOut(root: ElkNode): Promise<ElkNode> {
  const numbers = new Map<string, string>();
  const numbered = renamed(root, (id) => {
    let number = numbers.get(id);
    if (number === undefined) {
      number = String(numbers.size);
      numbers.set(id, number);
    }
    return number;
  });
  const key = JSON.stringify(numbered);
  let layout = known.get(key);
  if (!layout) {
    layout = find(numbered);
    if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value as string);
    known.set(key, layout);
  }
  const ids = [...numbers.keys()];
  return renamed(await layout, (number) => ids[Number(number)] as string);
}

function find(root: ElkNode): Promise<ElkNode> {
  if (!elk) {
    // Loaded when something is drawn: it is heavy.
    const Elk = require('elkjs/lib/elk.bundled.js') as new () => ELK;
    elk = new Elk();
  }
  return elk.layout(root);
}

/** A copy with other ids. */
function renamed(node: ElkNode, name: (id: string) => string): ElkNode {
  const { id, ports, children, edges, ...rest } = node;
  return {
    ...rest,
    id: name(id),
    ...(ports && { ports: ports.map((port): ElkPort => ({ ...port, id: name(port.id) })) }),
    ...(children && { children: children.map((child) => renamed(child, name)) }),
    ...(edges && { edges: (edges as ElkExtendedEdge[]).map((edge) => renamedEdge(edge, name)) }),
  };
}

function renamedEdge(edge: ElkExtendedEdge, name: (id: string) => string): ElkExtendedEdge {
  const { id, sources, targets } = edge;
  return { ...edge, id: name(id as string), sources: sources.map(name), targets: targets.map(name) };
}

/** What ELK is asked for: columns from left to right, the same for the same input. */
export const COLUMNS: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.randomSeed': '1',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
};
