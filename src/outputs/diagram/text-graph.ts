import { textOf } from '../../manifest/fields';
import { otherBoxes } from './model/other-boxes';
import { sceneOf } from './model/pod-scene';
import { type Box, boxesOf, type Row, type Scene, type Sort, type Wire } from './model/scene';
import { shownValue } from './model/shown-value';
import { indexOf } from './model/subject-index';
import { isWrong } from './severity';
import type { PlacedFinding, Subject } from './subject';

/** A box of a graph that is written as text. */
export interface GraphNode {
  readonly id: string;
  readonly sort: Sort;
  readonly lines: readonly string[];
  readonly isWrong: boolean;
  readonly isMissing: boolean;
}

/** A line of such a graph, with what it is in words. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly isWrong: boolean;
  /** Whether it says only what comes after what. */
  readonly isOrder: boolean;
  /** Whether what it leads to may write to where it comes from. */
  readonly isTwoWay: boolean;
}

/** Boxes that are in something: a namespace, or a Pod. */
export interface GraphGroup {
  readonly id: string;
  readonly title: string;
  readonly isWrong: boolean;
  readonly groups: readonly GraphGroup[];
  readonly nodes: readonly GraphNode[];
}

/** All objects as boxes in namespaces and Pods, and what binds them. */
export interface TextGraph {
  readonly groups: readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
}

/** The graph of all objects, each Pod from inside. */
export function textGraph(subject: Subject): TextGraph {
  const { set } = indexOf(subject);
  const scene = sceneOf(subject, set.pods, (drawn) => otherBoxes(set, drawn));
  return new GraphWriter(scene, subject).graph();
}

/** What is true of all that a line stands for. */
type Marks = { isWrong: boolean; readonly isTwoWay: boolean };

class GraphWriter {
  private readonly ids = new Map<string, string>();
  private readonly boxOf = new Map<string, Box>();
  private readonly rows = new Map<string, Row>();
  private readonly findings = new Map<Box, PlacedFinding[]>();

  constructor(
    private readonly scene: Scene,
    private readonly subject: Subject,
  ) {
    boxesOf(scene).forEach((box, i) => {
      this.ids.set(box.id, `n${i}`);
      this.boxOf.set(box.id, box);
      for (const row of box.rows) {
        this.boxOf.set(row.id, box);
        this.rows.set(row.id, row);
      }
      this.findings.set(box, [...box.findings, ...box.rows.flatMap((row) => row.findings)]);
    });
    // What makes the Pods is in the title of their group.
    for (const { workload, pod } of scene.pods) {
      if (workload) this.ids.set(workload.id, this.idOf(pod));
    }
    for (const wire of scene.wires) {
      const box = this.boxOf.get(wire.from);
      // Of what is missing, the line to it tells what is wrong.
      if (box?.isMissing) this.findings.get(box)?.push(...wire.findings);
    }
  }

  graph(): TextGraph {
    const namespaces = new Map<string, { groups: GraphGroup[]; nodes: GraphNode[] }>();
    const namespaceOf = (object: number | undefined) => {
      const name = object === undefined ? '' : (textOf(this.subject.manifests[object]?.metadata?.namespace) ?? '');
      const known = namespaces.get(name) ?? { groups: [], nodes: [] };
      namespaces.set(name, known);
      return known;
    };
    const { pods, sources, users, others } = this.scene;
    for (const pod of pods) namespaceOf(pod.object).groups.push(this.podGroup(pod));
    for (const box of [...sources, ...users, ...others]) {
      // What is missing is looked for where it is named.
      namespaceOf(box.object ?? this.scene.wires.find(({ from }) => this.boxOf.get(from) === box)?.object).nodes.push(
        this.node(box),
      );
    }
    const groups = [...namespaces].map(([name, { groups: inside, nodes }], i) => ({
      id: `namespace${i}`,
      title: name === '' ? 'No namespace' : `Namespace ${shownValue(name)}`,
      isWrong: false,
      groups: inside,
      nodes,
    }));
    return { groups, edges: [...this.orderEdges(), ...this.wireEdges()] };
  }

  private podGroup({ workload, pod, containers, volumes }: Scene['pods'][number]): GraphGroup {
    const made = workload === undefined ? '' : `${workload.label} ${workload.title}: `;
    const facts = pod.rows.filter(({ caption }) => caption === 'labels').map(textOfRow);
    const words = [pod, ...(workload ? [workload] : [])].flatMap((box) => this.words(box));
    return {
      id: this.idOf(pod),
      title: [made === '' ? `Pod ${pod.title}` : `${made}${pod.title}`, ...facts, ...words].join('\n'),
      isWrong: this.isWrong(pod) || (workload !== undefined && this.isWrong(workload)),
      groups: [],
      nodes: [...containers.map(({ box }) => this.node(box)), ...volumes.map((box) => this.node(box))],
    };
  }

  private node(box: Box): GraphNode {
    const { label, title, note, rows, sort, isMissing = false } = box;
    const image = rows.find(({ caption }) => caption === 'image');
    const shown =
      sort === 'service' ? rows.filter(({ caption }) => caption === 'port').map((row) => `port ${textOfRow(row)}`) : [];
    const words = this.words(box);
    return {
      id: this.idOf(box),
      sort,
      lines: [label, title, ...(note ? [note] : []), ...(image ? [textOfRow(image)] : []), ...shown, ...words],
      isWrong: this.isWrong(box),
      isMissing,
    };
  }

  private isWrong(box: Box): boolean {
    return isWrong(this.findings.get(box) ?? []);
  }

  private words(box: Box): string[] {
    const messages = (this.findings.get(box) ?? []).map(({ severity, message }) => `${severity}: ${message}`);
    return [...new Set(messages)].map((message) =>
      message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message,
    );
  }

  /** Init containers one after the other, and then those that start together. */
  private orderEdges(): GraphEdge[] {
    return this.scene.pods.flatMap(({ containers }) => {
      const steps = new Map<number, Box[]>();
      for (const { box, step, kind } of containers) {
        if (kind !== 'ephemeral') steps.set(step, [...(steps.get(step) ?? []), box]);
      }
      const inOrder = [...steps].sort(([a], [b]) => a - b).map(([, boxes]) => boxes);
      return inOrder.slice(1).flatMap((boxes, i) =>
        (inOrder[i] ?? []).flatMap((before) =>
          boxes.map((box) => ({
            from: this.idOf(before),
            to: this.idOf(box),
            label: 'then',
            isWrong: false,
            isOrder: true,
            isTwoWay: false,
          })),
        ),
      );
    });
  }

  /** A line for all that goes from one box to another in the same way. */
  private wireEdges(): GraphEdge[] {
    const bundles = new Map<string, { from: string; to: string; way: string; names: string[] } & Marks>();
    for (const wire of this.scene.wires) {
      const [from, to] = [this.boxOf.get(wire.from), this.boxOf.get(wire.to)];
      if (!from || !to) continue;
      const { way, name } = this.sayingOf(wire);
      const { isTwoWay = false } = wire;
      const key = JSON.stringify([from.id, to.id, way, isTwoWay]);
      const ends = { from: this.idOf(from), to: this.idOf(to) };
      const bundle = bundles.get(key) ?? { ...ends, way, names: [], isWrong: false, isTwoWay };
      bundles.set(key, bundle);
      if (name !== '' && !bundle.names.includes(name)) bundle.names.push(name);
      if (isWrong(wire.findings)) bundle.isWrong = true;
    }
    return [...bundles.values()].map(({ from, to, way, names, ...marks }) => {
      const rest = names.length - MOST_NAMES;
      const list = [...names.slice(0, MOST_NAMES), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
      return { from, to, label: [way, list].filter(Boolean).join(' '), isOrder: false, ...marks };
    });
  }

  /** What a line says: `env` and the name of the variable, or the path of a mount. */
  private sayingOf({ sort, from, to, path }: Wire): { readonly way: string; readonly name: string } {
    const [source, target] = [this.rows.get(from), this.rows.get(to)];
    const first = target?.parts[0]?.text ?? '';
    switch (sort) {
      case 'mount':
        return { way: '', name: first };
      case 'selects':
        return { way: 'selects', name: source ? textOfRow(source).replace(' = ', '=') : '' };
      case 'traffic':
        return { way: 'port', name: source ? textOfRow(source) : '' };
      case 'claim':
      case 'account':
        return { way: sort, name: '' };
      default:
        if (path.includes('imagePullSecrets')) return { way: 'pulls with', name: '' };
        if (path.includes('.envFrom[')) return { way: 'envFrom', name: target?.caption === undefined ? first : '' };
        return { way: path.includes('.env[') ? 'env' : 'file', name: first };
    }
  }

  private idOf(box: Box): string {
    return this.ids.get(box.id) ?? 'n';
  }
}

/** So many characters of what is wrong, and so many names on a line. */
const LONGEST = 160;
const MOST_NAMES = 6;

function textOfRow({ parts }: Row): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .trim();
}
