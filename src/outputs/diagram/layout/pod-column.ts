import type { ContainerBox, PodScene } from '../model/scene';
import { TOGETHER } from '../model/words';
import { WORDS } from '../text/fonts';
import { widthOfText } from '../text/text-size';
import { anchorsOf, captionWidthOf, naturalWidth, type SizedBox, sizedBox } from './sized-box';

/** A container's box at its place in the column. */
export interface PlacedContainer {
  readonly container: ContainerBox;
  readonly sized: SizedBox;
  readonly x: number;
  readonly y: number;
  /** Of a sidecar: where the strip runs that shows how long it lives. */
  readonly laneX?: number;
}

/** What is between two steps of the start-up. */
export interface Step {
  readonly y: number;
  readonly words: string;
}

/** The containers of a Pod below each other in the order in which they start, under the facts of the Pod. */
export interface PodColumn {
  readonly width: number;
  readonly height: number;
  readonly facts: SizedBox;
  readonly containers: readonly PlacedContainer[];
  readonly steps: readonly Step[];
  /** The frame around what starts together. */
  readonly together?: { readonly y: number; readonly height: number; readonly words: string };
  /** How far containers are from the left side, and where they end. */
  readonly left: number;
  readonly right: number;
  /** Whether the steps have numbers. */
  readonly isNumbered: boolean;
  /** Where wires meet it: from the top, from the left side and from the right side. */
  readonly anchors: ReadonlyMap<string, { readonly y: number; readonly left: number; readonly right: number }>;
}

export const STEP_HEIGHT = 34;
export const TOGETHER_HEAD = 24;
const GAP = 14;
const INSET = 12;
export const LANE = 20;
const LANE_GAP = 6;
const FORM = { min: 280, max: 430 };
export const NUMBER_WIDTH = 24;

/** The column of a Pod. */
export function podColumn({ pod: scenePod, containers }: PodScene): PodColumn {
  const starting = containers.filter(({ kind }) => kind === 'init' || kind === 'sidecar');
  const running = containers.filter(({ kind }) => kind === 'container');
  const later = containers.filter(({ kind }) => kind === 'ephemeral');
  const sidecars = starting.filter(({ kind }) => kind === 'sidecar').length;
  const isNumbered = starting.length > 0;
  const hasFrame = running.length > 1;
  const words = running.length > 1 ? TOGETHER : '';
  // Its name, and what is wrong with it, stand in the head of the frame.
  const { note: _, ...pod } = scenePod;
  const whole = { ...pod, label: 'The Pod as a whole', title: '', findings: [] };
  const captions = Math.max(captionWidthOf(pod), ...containers.map(({ box }) => captionWidthOf(box)));
  const left = hasFrame ? INSET : 0;
  const indent = isNumbered ? NUMBER_WIDTH : 0;
  const inner = Math.max(
    FORM.min,
    Math.min(FORM.max, Math.ceil(widthOfText(words, WORDS)) + 8 + indent),
    ...containers.map(({ box }) => naturalWidth(box, { ...FORM, indent, captions })),
    naturalWidth(whole, { ...FORM, captions }) - 2 * left,
  );
  const right = left + inner;
  const width = right + left + sidecars * (LANE + LANE_GAP);
  const facts = sizedBox(whole, width, { captions });
  const anchors = new Map<string, { y: number; left: number; right: number }>();
  for (const [id, y] of anchorsOf(facts)) anchors.set(id, { y, left: 0, right: width });
  let y = facts.height + GAP;
  const placed: PlacedContainer[] = [];
  const steps: Step[] = [];
  let lanes = 0;
  const place = (container: ContainerBox) => {
    const sized = sizedBox(container.box, inner, { captions, indent });
    // The first sidecar's strip is the outermost, so that no other crosses it.
    const lane = container.kind === 'sidecar' ? { laneX: width - ++lanes * (LANE + LANE_GAP) + LANE_GAP } : {};
    placed.push({ container, sized, x: left, y, ...lane });
    for (const [id, at] of anchorsOf(sized)) anchors.set(id, { y: y + at, left, right });
    y += sized.height;
  };
  for (const [index, container] of starting.entries()) {
    place(container);
    if (index + 1 === starting.length && running.length + later.length === 0) continue;
    steps.push({ y, words: container.kind === 'sidecar' ? 'once it has started' : 'once it has succeeded' });
    y += STEP_HEIGHT;
  }
  let together: PodColumn['together'];
  if (hasFrame) {
    const top = y;
    y += TOGETHER_HEAD;
    for (const container of running) {
      place(container);
      y += GAP;
    }
    together = { y: top, height: y - top - 2, words };
    y -= 2;
  } else {
    running.forEach(place);
  }
  for (const container of later) {
    y += GAP;
    place(container);
  }
  return {
    width,
    height: Math.ceil(y),
    facts,
    containers: placed,
    steps,
    left,
    right,
    isNumbered,
    anchors,
    ...(together && { together }),
  };
}
