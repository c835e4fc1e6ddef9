import type { PlacedFinding } from '../subject';

/** What sort of thing a box stands for: each has its colour and its word. */
export type Sort =
  | 'config'
  | 'secret'
  | 'downward'
  | 'claim'
  | 'account'
  | 'volume'
  | 'pod'
  | 'init'
  | 'sidecar'
  | 'container'
  | 'ephemeral'
  | 'workload'
  | 'service'
  | 'other';

/** How a piece of a text is shown: a default is faint, what is absent is said to be so. */
export type Look = 'plain' | 'strong' | 'code' | 'name' | 'faint';

/** A piece of a text. */
export interface Part {
  readonly text: string;
  readonly look: Look;
}

/** Something in the picture that stands for an object, or for a field of one. */
export interface Marked {
  /** How wires call it; no two have the same. */
  readonly id: string;
  /** The place of the object among the manifests; none for what is not there. */
  readonly object?: number;
  /** The field as a finding has it; empty for the object itself. */
  readonly path?: string;
  /** What is wrong here and nowhere deeper. */
  readonly findings: PlacedFinding[];
}

/** A line in a box. */
export interface Row extends Marked {
  /** What the lines from here on are: `env`, `ports`. */
  readonly caption?: string;
  readonly parts: readonly Part[];
  /** How many lines it may take; one unless it says so. */
  readonly lines?: number;
  /** Something that is named but not there. */
  readonly isMissing?: boolean;
}

/** A box with a title and lines. */
export interface Box extends Marked {
  readonly sort: Sort;
  /** What it is, in words: `ConfigMap`, `Init container`. */
  readonly label: string;
  readonly title: string;
  /** What is said in short beside the label: `starts first`. */
  note?: string;
  readonly rows: Row[];
  readonly isMissing?: boolean;
}

/** How two lines are bound. */
export type WireSort = 'config' | 'secret' | 'downward' | 'mount' | 'claim' | 'account' | 'selects' | 'traffic';

/** A line from where something is to where it is used. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly sort: WireSort;
  /** Whether who uses it may write to it. */
  readonly isTwoWay?: boolean;
  /** The field that makes it. */
  readonly object: number;
  readonly path: string;
  /** What is wrong with that field. */
  readonly findings: PlacedFinding[];
}

/** A container, and when it runs. */
export interface ContainerBox {
  readonly box: Box;
  readonly kind: 'container' | 'init' | 'sidecar' | 'ephemeral';
  /** Its place in the order of the start-up; the containers, which start together, share the last. */
  readonly step: number;
}

/** The inside of a Pod. */
export interface PodScene {
  /** The place of its object. */
  readonly object: number;
  /** What makes the Pod; nothing for a Pod that is written as such. */
  readonly workload?: Box;
  /** How many there may be, so that it is drawn as a pile. */
  readonly isMany: boolean;
  /** The Pod itself, with its facts. */
  readonly pod: Box;
  readonly volumes: readonly Box[];
  /** In the order in which they start. */
  readonly containers: readonly ContainerBox[];
}

/** What is in a picture. */
export interface Scene {
  readonly pods: readonly PodScene[];
  /** What the Pods use. */
  readonly sources: readonly Box[];
  /** What leads to the Pods. */
  readonly users: readonly Box[];
  /** What neither uses nor is used. */
  readonly others: readonly Box[];
  readonly wires: readonly Wire[];
}

/** Every box of a scene, in the order in which they are read. */
export function boxesOf({ sources, pods, users, others }: Scene): Box[] {
  const inside = pods.flatMap(({ workload, pod, volumes, containers }) => [
    ...(workload ? [workload] : []),
    pod,
    ...volumes,
    ...containers.map(({ box }) => box),
  ]);
  return [...sources, ...inside, ...users, ...others];
}
