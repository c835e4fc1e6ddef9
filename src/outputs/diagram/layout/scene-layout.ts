import type { ElkExtendedEdge, ElkNode, ElkPoint, ElkPort } from 'elkjs/lib/elk-api';
import type { PodScene, Scene, Wire } from '../model/scene';
import { COLUMNS, laidOut } from './elk';
import { type PodColumn, podColumn } from './pod-column';
import { shelved } from './shelves';
import { anchorsOf, naturalWidth, type SizedBox, sizedBox } from './sized-box';

/** Where something is, in pixels. */
export interface At {
  readonly x: number;
  readonly y: number;
}

/** A box at its place. */
export type PlacedBox = At & { readonly sized: SizedBox };

/** A Pod at its place, in its frame. */
export interface PlacedPod extends At {
  readonly scene: PodScene;
  readonly width: number;
  readonly height: number;
  /** The workload's own lines, at the top of the frame. */
  readonly workload?: PlacedBox;
  /** The Pod's name, below them. */
  readonly head: PlacedBox;
  readonly volumes: readonly PlacedBox[];
  readonly column: PodColumn & At;
}

/** A wire with its bends. */
export interface PlacedWire {
  readonly wire: Wire;
  readonly points: readonly At[];
}

/** A scene with the places of all that is in it. */
export interface PlacedScene {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly pods: readonly PlacedPod[];
  readonly wires: readonly PlacedWire[];
}

const SOURCE = { min: 170, max: 310 };
const VOLUME = { min: 170, max: 290 };
const USER = { min: 190, max: 310 };
const FRAME_PAD = 18;
const MARGIN = 24;
/** Around the frame of the Pod, the frame of what makes it. */
export const WORKLOAD_PAD = 12;

interface PodParts {
  readonly scene: PodScene;
  readonly id: string;
  readonly column: PodColumn;
  readonly volumes: readonly SizedBox[];
  readonly head: SizedBox;
  readonly workload?: SizedBox;
}

/** Finds the place of everything in a scene. */
export async function placedScene(scene: Scene): Promise<PlacedScene> {
  const sources = scene.sources.map((box) => sizedBox(box, naturalWidth(box, SOURCE)));
  const users = scene.users.map((box) => sizedBox(box, naturalWidth(box, USER)));
  const pods = scene.pods.map(podParts);
  const owners = new Map<string, Owner>();
  for (const sized of [...sources, ...users]) own(owners, boxNode(sized), sized);
  for (const { column, volumes, id } of pods) {
    for (const sized of volumes) own(owners, boxNode(sized), sized);
    for (const [anchor, at] of column.anchors) owners.set(anchor, { node: `${id}#column`, ...at, width: column.width });
  }
  const ports = new Map<string, ElkPort[]>();
  const edges = scene.wires.flatMap((wire, index) => edge(wire, index, owners, ports) ?? []);
  const node = (id: string, size: { width: number; height: number }, layer?: 'FIRST' | 'LAST'): ElkNode => ({
    id,
    width: size.width,
    height: size.height,
    ports: ports.get(id) ?? [],
    layoutOptions: {
      'elk.portConstraints': 'FIXED_POS',
      ...(layer && { 'elk.layered.layering.layerConstraint': layer }),
    },
  });
  const isAlone = pods.length === 1;
  if (sources.length + pods.length + users.length === 0) return withOthers(EMPTY, scene);
  const root = await laidOut({
    id: 'root',
    layoutOptions: { ...COLUMNS, ...OPTIONS },
    children: [
      ...sources.map((sized) => node(boxNode(sized), sized, isAlone ? 'FIRST' : undefined)),
      ...pods.map((parts) => podNode(parts, node)),
      ...users.map((sized) => node(boxNode(sized), sized, isAlone ? 'LAST' : undefined)),
    ],
    edges,
  });
  return withOthers(placed(root, scene, { sources, users, pods, owners }), scene);
}

const EMPTY: PlacedScene = { width: 2 * MARGIN, height: MARGIN, boxes: [], pods: [], wires: [] };

/** What stands alone, below the rest. */
function withOthers(scene: PlacedScene, { others }: Scene): PlacedScene {
  if (others.length === 0) return scene;
  const sized = others.map((box) => sizedBox(box, naturalWidth(box, USER)));
  const shelves = shelved(sized, 22, 1.6, scene.width - 2 * MARGIN);
  const boxes = sized.map((box, index) => {
    const { x, y } = shelves.places[index] as At;
    return { sized: box, x: x + MARGIN, y: y + scene.height };
  });
  return {
    ...scene,
    width: Math.max(scene.width, shelves.width + 2 * MARGIN),
    height: scene.height + shelves.height + MARGIN,
    boxes: [...scene.boxes, ...boxes],
  };
}

const OPTIONS = {
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.padding': `[left=${MARGIN},top=${MARGIN},right=${MARGIN},bottom=${MARGIN}]`,
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '9',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.componentComponent': '40',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  // Fewer tries to avoid crossings: more take twice as long and hardly find better ones.
  'elk.layered.thoroughness': '3',
};

/** What a wire meets: a line of a box, in a node. */
interface Owner {
  readonly node: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function own(owners: Map<string, Owner>, node: string, sized: SizedBox): void {
  for (const [id, y] of anchorsOf(sized)) owners.set(id, { node, y, left: 0, right: sized.width, width: sized.width });
}

function boxNode({ box }: SizedBox): string {
  return `box ${box.id}`;
}

/** Wires that are drawn from right to left: what leads to a Pod stands right of it. */
export function isBackward({ sort }: Wire): boolean {
  return sort === 'selects' || sort === 'traffic';
}

function edge(
  wire: Wire,
  index: number,
  owners: ReadonlyMap<string, Owner>,
  ports: Map<string, ElkPort[]>,
): ElkExtendedEdge[] | undefined {
  const [left, right] = isBackward(wire) ? [wire.to, wire.from] : [wire.from, wire.to];
  const source = portOf(left, 'EAST', owners, ports);
  const target = portOf(right, 'WEST', owners, ports);
  return source && target ? [{ id: edgeId(index), sources: [source], targets: [target] }] : undefined;
}

function edgeId(index: number): string {
  return `edge ${index}`;
}

function portOf(
  id: string,
  side: 'EAST' | 'WEST',
  owners: ReadonlyMap<string, Owner>,
  ports: Map<string, ElkPort[]>,
): string | undefined {
  const owner = owners.get(id);
  if (!owner) return undefined;
  const port = `${side} ${id}`;
  const list = ports.get(owner.node) ?? [];
  ports.set(owner.node, list);
  if (!list.some((other) => other.id === port)) {
    const x = side === 'EAST' ? owner.width : 0;
    list.push({ id: port, x, y: owner.y, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } });
  }
  return port;
}

function podParts(scene: PodScene): PodParts {
  const column = podColumn(scene);
  const volumes = scene.volumes.map((box) => sizedBox(box, naturalWidth(box, VOLUME)));
  const headWidth = column.width + 2 * FRAME_PAD;
  return {
    scene,
    id: `pod ${scene.object}`,
    column,
    volumes,
    head: sizedBox(scene.pod, headWidth, { withoutRows: true }),
    ...(scene.workload && { workload: sizedBox(scene.workload, headWidth + 2 * WORKLOAD_PAD) }),
  };
}

function podNode(
  { id, column, volumes, head, workload }: PodParts,
  node: (id: string, size: { width: number; height: number }) => ElkNode,
): ElkNode {
  const around = workload ? WORKLOAD_PAD : 0;
  const top = head.height + (workload ? workload.height : 0);
  const side = FRAME_PAD + around;
  return {
    id,
    layoutOptions: { 'elk.padding': `[left=${side},top=${top},right=${side},bottom=${FRAME_PAD + around}]` },
    children: [...volumes.map((sized) => node(boxNode(sized), sized)), node(`${id}#column`, column)],
  };
}

interface Sizes {
  readonly sources: readonly SizedBox[];
  readonly users: readonly SizedBox[];
  readonly pods: readonly PodParts[];
  readonly owners: ReadonlyMap<string, Owner>;
}

function placed(root: ElkNode, scene: Scene, { sources, users, pods, owners }: Sizes): PlacedScene {
  const places = new Map<string, Required<Pick<ElkNode, 'x' | 'y' | 'width' | 'height'>>>();
  const edges = new Map<string, ElkExtendedEdge>();
  const visit = (node: ElkNode) => {
    places.set(node.id, { x: node.x ?? 0, y: node.y ?? 0, width: node.width ?? 0, height: node.height ?? 0 });
    for (const child of node.children ?? []) visit(child);
    for (const edge of (node.edges ?? []) as ElkExtendedEdge[]) edges.set(edge.id as string, edge);
  };
  visit(root);
  const box = (sized: SizedBox): PlacedBox => {
    const { x, y } = places.get(boxNode(sized)) as At;
    return { x, y, sized };
  };
  const wires = scene.wires.flatMap((wire, index) => {
    const section = edges.get(edgeId(index))?.sections?.[0];
    if (!section) return [];
    const points: ElkPoint[] = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    if (isBackward(wire)) points.reverse();
    return [{ wire, points: reaching(points, owners.get(wire.from), owners.get(wire.to), isBackward(wire)) }];
  });
  return {
    width: Math.ceil(root.width ?? 0),
    height: Math.ceil(root.height ?? 0),
    boxes: [...sources, ...users].map(box),
    pods: pods.map((parts) => placedPod(parts, places, box)),
    wires,
  };
}

/** The wire up to the boxes, which begin somewhat within the node of a column. */
function reaching(points: readonly At[], from: Owner | undefined, to: Owner | undefined, backward: boolean): At[] {
  const all = points.map(({ x, y }) => ({ x, y }));
  const [first, last] = [all[0], all.at(-1)];
  if (first && from) first.x += backward ? from.left : from.right - from.width;
  if (last && to) last.x += backward ? to.right - to.width : to.left;
  return all;
}

function placedPod(
  { scene, id, column, volumes, head, workload }: PodParts,
  places: ReadonlyMap<string, Required<Pick<ElkNode, 'x' | 'y' | 'width' | 'height'>>>,
  box: (sized: SizedBox) => PlacedBox,
): PlacedPod {
  const frame = places.get(id) as Required<Pick<ElkNode, 'x' | 'y' | 'width' | 'height'>>;
  const at = places.get(`${id}#column`) as At;
  const { x, y, width, height } = frame;
  const around = workload ? WORKLOAD_PAD : 0;
  const headY = y + (workload?.height ?? 0);
  return {
    scene,
    x,
    y,
    width,
    height,
    head: { x: x + around, y: headY, sized: head },
    ...(workload && { workload: { x, y, sized: sizedBox(workload.box, width) } }),
    volumes: volumes.map(box),
    column: { ...column, x: at.x, y: at.y },
  };
}
