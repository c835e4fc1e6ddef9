import type { ELK, ElkNode } from 'elkjs/lib/elk-api';

let elk: ELK | undefined;

/** The nodes at their places and the edges with their bends, all of them from the top left corner of the root. */
export async function laidOut(root: ElkNode): Promise<ElkNode> {
  if (!elk) {
    // Loaded when something is drawn: it is heavy.
    const Elk = require('elkjs/lib/elk.bundled.js') as new () => ELK;
    elk = new Elk();
  }
  return elk.layout(root);
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
