import type { ElkExtendedEdge } from 'elkjs/lib/elk-api';
import { COLUMNS, laidOut } from '../layout/elk';
import type { At } from '../layout/scene-layout';
import { type Shelves, type Sized, shelved } from '../layout/shelves';
import { shownValue } from '../model/shown-value';
import { TITLE } from '../text/fonts';
import { widthOfText } from '../text/text-size';
import type { Cluster, NamespaceGroup } from './groups';
import type { Link } from './links';

/** The size of the box of an object, in pixels. */
export const OBJECT: Sized = { width: 196, height: 44 };

/** A line between two objects with its bends, from the left one to the right one. */
export interface PlacedLink {
  readonly link: Link;
  readonly points: readonly At[];
}

/** The frame of a namespace at its place. */
export interface PlacedGroup extends At, Sized {
  readonly group: NamespaceGroup;
}

/** Where everything is. */
export interface PlacedOverview extends Sized {
  readonly groups: readonly PlacedGroup[];
  readonly objects: ReadonlyMap<number, At>;
  readonly links: readonly PlacedLink[];
}

const MARGIN = 20;
const PAD = 18;
export const GROUP_HEAD = 40;
const GAP = 26;
/** A bigger one is laid out with less care: it would take too long. */
const MOST_WITH_CARE = 150;

/** The places of the objects that hang together, from the corner of all of them. */
interface Shape extends Sized {
  readonly objects: readonly At[];
  readonly links: readonly (readonly At[])[];
}

/** Finds the place of everything in an overview. */
export async function placedOverview(groups: readonly NamespaceGroup[]): Promise<PlacedOverview> {
  const shapes = new Map<string, Shape>();
  const blocks: {
    group: NamespaceGroup;
    parts: { cluster: Cluster; shape: Shape }[];
    shelves: Shelves;
    top: number;
    hubs: Shelves;
  }[] = [];
  for (const group of groups) {
    const parts: { cluster: Cluster; shape: Shape }[] = [];
    for (const cluster of group.clusters) parts.push({ cluster, shape: await shapeOf(cluster, shapes) });
    const hubs = shelved(
      group.hubs.map(() => OBJECT),
      14,
      1,
      0,
    );
    const area = parts.map(({ shape }) => shape);
    const shelves = shelved(area, GAP, 1.7, 3 * OBJECT.width);
    const hubsIn = shelved(
      group.hubs.map(() => OBJECT),
      14,
      1,
      shelves.width,
    );
    blocks.push({
      group,
      parts,
      shelves,
      hubs: group.hubs.length > 0 ? hubsIn : hubs,
      top: GROUP_HEAD + (group.hubs.length > 0 ? hubsIn.height + GAP : 0),
    });
  }
  const sizes = blocks.map(({ group, shelves, hubs, top }) => ({
    width: Math.max(shelves.width, hubs.width, titleWidth(group)) + 2 * PAD,
    height: top + shelves.height + PAD,
  }));
  const whole = shelved(sizes, 24, 1.6);
  const objects = new Map<number, At>();
  const links: PlacedLink[] = [];
  const placedGroups = blocks.map(({ group, parts, shelves, hubs, top }, index) => {
    const at = shifted(whole.places[index] as At, { x: MARGIN, y: MARGIN });
    group.hubs.forEach((object, place) => {
      objects.set(object, shifted(shifted(hubs.places[place] as At, at), { x: PAD, y: GROUP_HEAD }));
    });
    parts.forEach(({ cluster, shape }, place) => {
      const corner = shifted(shifted(shelves.places[place] as At, at), { x: PAD, y: top });
      cluster.objects.forEach((object, i) => {
        objects.set(object, shifted(shape.objects[i] as At, corner));
      });
      cluster.links.forEach((link, i) => {
        const points = (shape.links[i] ?? []).map((point) => shifted(point, corner));
        if (points.length > 1) links.push({ link, points });
      });
    });
    return { group, ...at, ...(sizes[index] as Sized) };
  });
  return { width: whole.width + 2 * MARGIN, height: whole.height + 2 * MARGIN, groups: placedGroups, objects, links };
}

/** As wide as the title, if that is no longer than a name may be in sight. */
function titleWidth({ title }: NamespaceGroup): number {
  return Math.max(150, Math.min(360, Math.ceil(widthOfText(shownValue(title), TITLE))));
}

function shifted({ x, y }: At, by: At): At {
  return { x: x + by.x, y: y + by.y };
}

/** The shape of what hangs together: the same for all that hang together in the same way. */
async function shapeOf({ objects, links }: Cluster, shapes: Map<string, Shape>): Promise<Shape> {
  if (objects.length === 1) return { ...OBJECT, objects: [{ x: 0, y: 0 }], links: [] };
  const places = new Map(objects.map((object, index) => [object, index]));
  const ends = links.map(({ left, right }) => [places.get(left), places.get(right)] as const);
  const key = `${objects.length} ${ends.join(' ')}`;
  let shape = shapes.get(key);
  if (!shape) {
    shape = await laidOutShape(objects.length, ends);
    shapes.set(key, shape);
  }
  return shape;
}

async function laidOutShape(
  count: number,
  ends: readonly (readonly [number | undefined, number | undefined])[],
): Promise<Shape> {
  const isBig = count > MOST_WITH_CARE;
  const root = await laidOut({
    id: 'root',
    layoutOptions: {
      ...COLUMNS,
      'elk.padding': '[left=0,top=0,right=0,bottom=0]',
      'elk.spacing.nodeNode': '12',
      'elk.spacing.edgeNode': '10',
      'elk.spacing.edgeEdge': '8',
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
      'elk.layered.spacing.edgeNodeBetweenLayers': '12',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
      'elk.layered.considerModelOrder.strategy': isBig ? 'NONE' : 'PREFER_NODES',
      'elk.layered.nodePlacement.strategy': isBig ? 'SIMPLE' : 'BRANDES_KOEPF',
      'elk.layered.thoroughness': isBig ? '1' : '7',
    },
    children: Array.from({ length: count }, (_, index) => ({ id: `n${index}`, ...OBJECT })),
    edges: ends.map(([left, right], index) => ({ id: `e${index}`, sources: [`n${left}`], targets: [`n${right}`] })),
  });
  const edges = new Map(((root.edges ?? []) as ElkExtendedEdge[]).map((edge) => [edge.id, edge.sections?.[0]]));
  return {
    width: root.width ?? OBJECT.width,
    height: root.height ?? OBJECT.height,
    objects: (root.children ?? []).map(({ x = 0, y = 0 }) => ({ x, y })),
    links: ends.map((_, index) => {
      const section = edges.get(`e${index}`);
      return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
    }),
  };
}
