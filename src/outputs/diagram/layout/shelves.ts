/** Something with a size. */
export interface Sized {
  readonly width: number;
  readonly height: number;
}

/** Things beside and below each other, with the place of each. */
export interface Shelves extends Sized {
  /** In the order of the things. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** A stretch of the lower edge of what is placed so far. */
interface Edge {
  x: number;
  y: number;
  width: number;
}

/**
 * Puts things where they are highest up, and there leftmost; the highest things first, so that the lower fill the gaps.
 * @param aspect how much wider than high the whole should be
 */
export function shelved(things: readonly Sized[], gap: number, aspect: number, atLeast = 0): Shelves {
  const area = things.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(0, ...things.map(({ width }) => width));
  const room = Math.max(widest, atLeast, Math.sqrt(area * aspect)) + gap;
  const order = things.map((_, index) => index).sort((a, b) => heightOf(things, b) - heightOf(things, a) || a - b);
  const places: { x: number; y: number }[] = things.map(() => ({ x: 0, y: 0 }));
  let edges: Edge[] = [{ x: 0, y: 0, width: room }];
  let [width, height] = [0, 0];
  for (const index of order) {
    const thing = things[index] as Sized;
    const place = highest(edges, thing.width + gap, room);
    places[index] = place;
    edges = lowered(edges, { x: place.x, y: place.y + thing.height + gap, width: thing.width + gap });
    width = Math.max(width, place.x + thing.width);
    height = Math.max(height, place.y + thing.height);
  }
  return { places, width, height };
}

function heightOf(things: readonly Sized[], index: number): number {
  return (things[index] as Sized).height;
}

/** The highest place, then the leftmost, for something so wide. */
function highest(edges: readonly Edge[], width: number, room: number): { x: number; y: number } {
  let best = { x: 0, y: Number.POSITIVE_INFINITY };
  for (const [start, { x }] of edges.entries()) {
    if (x + width > room + 0.01) break;
    let y = 0;
    for (let index = start; index < edges.length; index++) {
      const edge = edges[index] as Edge;
      if (edge.x >= x + width) break;
      y = Math.max(y, edge.y);
    }
    if (y < best.y) best = { x, y };
  }
  return best;
}

/** The edge with something new below it. */
function lowered(edges: readonly Edge[], added: Edge): Edge[] {
  const end = added.x + added.width;
  const next: Edge[] = [];
  for (const edge of edges) {
    const edgeEnd = edge.x + edge.width;
    if (edgeEnd <= added.x || edge.x >= end) {
      next.push(edge);
      continue;
    }
    if (edge.x < added.x) next.push({ ...edge, width: added.x - edge.x });
    if (edgeEnd > end) next.push({ ...edge, x: end, width: edgeEnd - end });
  }
  next.push(added);
  next.sort((a, b) => a.x - b.x);
  // Neighbours of one height are one.
  return next.reduce<Edge[]>((joined, edge) => {
    const last = joined.at(-1);
    if (last && last.y === edge.y) last.width += edge.width;
    else joined.push({ ...edge });
    return joined;
  }, []);
}
