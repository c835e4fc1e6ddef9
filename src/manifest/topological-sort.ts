/** What a vertex comes after. */
export interface Needs<V> {
  /** What has to come before it. */
  readonly hard: readonly V[];
  /** What comes before it where that goes in no circle. */
  readonly soft?: readonly V[];
}

interface Frame<V> {
  readonly vertex: V;
  readonly needs: Needs<V>;
  /** How many of its needs, hard ones first, are behind us. */
  next: number;
}

/**
 * Puts each vertex after all that it needs; otherwise in the order of a depth-first walk from the roots.
 * Takes time linear in vertices and hard needs, and no call stack.
 * @param needsOf asked once for each vertex, or once more for each soft need that has to be given up
 * @param refuse called with a circle of hard needs, its first vertex again at the end
 */
export function topologicalSort<V>(
  roots: Iterable<V>,
  needsOf: (vertex: V) => Needs<V>,
  refuse: (circle: V[]) => never,
): V[] {
  const sorted = new Set<V>();
  const open = new Set<V>();
  const stack: Frame<V>[] = [];
  const enter = (vertex: V): void => {
    open.add(vertex);
    stack.push({ vertex, needs: needsOf(vertex), next: 0 });
  };
  const leave = (): void => {
    const frame = stack.pop();
    if (frame) open.delete(frame.vertex);
  };

  /** Gives up the last soft need that led from the vertex back to itself. */
  const breakCircle = (vertex: V): void => {
    const start = stack.findIndex((frame) => frame.vertex === vertex);
    let last = stack.length - 1;
    while (last >= start && !isSoft(stack[last])) last--;
    if (last < start) refuse([...stack.slice(start).map((frame) => frame.vertex), vertex]);
    while (stack.length - 1 > last) leave();
  };

  for (const root of roots) {
    if (!sorted.has(root)) enter(root);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const { vertex, needs } = frame;
      const { hard, soft = [] } = needs;
      if (frame.next === hard.length + soft.length) {
        leave();
        sorted.add(vertex);
        continue;
      }
      const need = (frame.next < hard.length ? hard[frame.next] : soft[frame.next - hard.length]) as V;
      frame.next++;
      if (sorted.has(need)) continue;
      if (open.has(need)) breakCircle(need);
      else enter(need);
    }
  }
  return [...sorted];
}

/** Whether the need that the frame is at is a soft one. */
function isSoft<V>(frame: Frame<V> | undefined): boolean {
  return frame !== undefined && frame.next > frame.needs.hard.length;
}
