import type { Severity } from '../../../manifest/problem';
import { boxesOf, type Scene, type WireSort } from '../model/scene';
import { SEVERITIES } from '../severity';
import { WORDS } from '../text/fonts';
import { widthOfText } from '../text/text-size';
import type { At } from './scene-layout';

/** A sign of the picture, and what it means. */
export type LegendItem = { readonly words: string } & (
  | { readonly wire: WireSort; readonly isTwoWay: boolean }
  | { readonly severity: Severity }
);

/** What the signs of a picture mean, in rows below it. */
export interface Legend {
  readonly height: number;
  readonly items: readonly (At & { readonly item: LegendItem })[];
}

const WIRES: readonly (readonly [wire: WireSort, isTwoWay: boolean, words: string])[] = [
  ['config', false, 'from a ConfigMap'],
  ['secret', false, 'from a Secret'],
  ['downward', false, 'from the Pod’s own fields'],
  ['claim', false, 'storage of a claim'],
  ['mount', true, 'volume, to read and to write'],
  ['mount', false, 'volume, only to read'],
  ['account', false, 'runs as'],
  ['selects', false, 'selects by label'],
  ['traffic', false, 'sends requests to'],
];

/** How wide the sign before the words is, and how high a row. */
export const SAMPLE = 30;
const GAP = 8;
const BETWEEN = 22;
const ROW = 20;
const PAD = 24;

/** The legend of a picture that is so wide: of what is in it alone. */
export function legendOf(scene: Scene, width: number): Legend {
  const items: { x: number; y: number; item: LegendItem }[] = [];
  let [x, y] = [PAD, 10];
  for (const item of itemsOf(scene)) {
    const needed = SAMPLE + GAP + Math.ceil(widthOfText(item.words, WORDS));
    if (x > PAD && x + needed > width - PAD) {
      x = PAD;
      y += ROW;
    }
    items.push({ x, y, item });
    x += needed + BETWEEN;
  }
  return { items, height: items.length === 0 ? 0 : y + 16 };
}

function itemsOf(scene: Scene): LegendItem[] {
  const boxes = boxesOf(scene);
  const marked = [...boxes, ...boxes.flatMap(({ rows }) => rows), ...scene.wires];
  const severities = new Set(marked.flatMap(({ findings }) => findings.map(({ severity }) => severity)));
  const hasLess = severities.has('warning') || severities.has('note');
  return [
    ...WIRES.filter(([wire, isTwoWay]) =>
      scene.wires.some((other) => other.sort === wire && (other.isTwoWay ?? false) === isTwoWay),
    ).map(([wire, isTwoWay, words]) => ({ wire, isTwoWay, words })),
    // Errors alone say enough of themselves.
    ...SEVERITIES.filter((severity) => severities.has(severity) && hasLess).map((severity) => ({
      severity,
      words: severity,
    })),
  ];
}
