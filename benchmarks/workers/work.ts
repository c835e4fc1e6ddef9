import type { Stopwatch } from './stopwatch';

/** The contenders, ours first: their files in `contenders/`, which are loaded one to a process. */
export const CONTENDERS = ['podwright', 'floor', 'kubernetes-models', 'cdk8s-level-1', 'cdk8s-plus'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** Ours as it is, and with something left out, to tell what that costs. */
export const VARIANTS = ['podwright', 'podwright-unchecked', 'podwright-unplaced'] as const;
export type VariantName = (typeof VARIANTS)[number];

/** How objects depend on each other: each on the one before, or each on all of the layer before. */
export type Shape = 'chained' | 'layered';

/** The objects of a layer. */
export const LAYER = 10;

/** What a contender has to write: as many ConfigMaps as Pods, each Pod after the ConfigMap that it reads. */
export interface Work {
  readonly pods: number;
  /** The Pods of a chart, which is a file. */
  readonly podsPerChart: number;
  readonly shape?: Shape;
  readonly outdir: string;
}

/** Writes the objects, and tells the stopwatch what it is at. */
export type Contender = (work: Work, watch: Stopwatch) => void;

/** A chart of the work: its name, and the numbers of its Pods. */
export interface WorkChart {
  readonly name: string;
  readonly pods: readonly number[];
}

/** The charts of the work. */
export function chartsOf({ pods, podsPerChart }: Work): WorkChart[] {
  return Array.from({ length: Math.ceil(pods / podsPerChart) }, (_, chart) => {
    const first = chart * podsPerChart;
    const length = Math.min(podsPerChart, pods - first);
    return { name: `chart-${chart}`, pods: Array.from({ length }, (_, i) => first + i) };
  });
}

/** Which objects the one at `index` depends on, by index. */
export function needsOf(index: number, shape: Shape): number[] {
  if (shape === 'chained') return index > 0 ? [index - 1] : [];
  const layer = Math.floor(index / LAYER);
  return layer === 0 ? [] : Array.from({ length: LAYER }, (_, i) => (layer - 1) * LAYER + i);
}
