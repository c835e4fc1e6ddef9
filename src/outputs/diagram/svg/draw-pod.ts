import { LANE, type PlacedContainer, STEP_HEIGHT, TOGETHER_HEAD } from '../layout/pod-column';
import { type PlacedPod, WORKLOAD_PAD } from '../layout/scene-layout';
import { escaped, isolated } from '../text/clean-text';
import { WORDS } from '../text/fonts';
import { shortened } from '../text/text-size';
import { dataOf, drawBox } from './draw-box';
import { textElement } from './draw-text';
import { element, rounded } from './element';

/** What lies under the wires: the frames of what makes the Pods, and of the Pods. */
export function drawFrames(pod: PlacedPod): string {
  const { x, y, width, height, workload, head, scene } = pod;
  const parts: string[] = [];
  const shift = 5;
  if (scene.isMany) {
    for (const by of [2 * shift, shift]) {
      parts.push(element('rect', { class: 'pile', x: x + by, y: y + by, width, height, rx: 10 }));
    }
  }
  if (workload) {
    parts.push(element('rect', { class: 'workload-frame', x, y, width, height, rx: 10 }));
    const inner = { x: head.x, y: head.y, width: width - 2 * WORKLOAD_PAD, height: y + height - head.y - WORKLOAD_PAD };
    parts.push(element('rect', { class: 'frame', ...inner, rx: 8 }));
  } else {
    parts.push(element('rect', { class: 'frame', x, y, width, height, rx: 9 }));
  }
  return element('g', { class: 'pod', ...dataOf(scene.pod) }, ...parts);
}

/** What is in the frames. */
export function drawPod(pod: PlacedPod): string {
  const { workload, head, volumes, column, scene } = pod;
  const parts: string[] = [];
  if (workload) parts.push(drawBox(workload.sized, workload.x, workload.y, { outline: '' }));
  parts.push(drawBox(head.sized, head.x, head.y, { outline: '' }));
  for (const { sized, x, y } of volumes) parts.push(drawBox(sized, x, y));
  const { facts, together, steps, containers, isNumbered } = column;
  parts.push(drawBox(facts, column.x, column.y));
  if (together) {
    const top = column.y + together.y;
    const right = column.right + column.left;
    parts.push(
      element('rect', { class: 'together', x: column.x, y: top, width: right, height: together.height, rx: 8 }),
    );
    parts.push(textElement('step', column.x + column.left, top + TOGETHER_HEAD - 8, together.words));
  }
  for (const step of steps) parts.push(drawStep(column.x + column.left + 21, column.y + step.y, step.words));
  for (const placed of containers) {
    const { sized, container } = placed;
    parts.push(
      drawBox(sized, column.x + placed.x, column.y + placed.y, {
        ...(isNumbered && container.kind !== 'ephemeral' && { step: container.step }),
        ...(placed.laneX !== undefined && { outline: livingOutline(placed, column) }),
      }),
    );
  }
  return element('g', { 'data-object': scene.object }, ...parts);
}

function drawStep(x: number, y: number, words: string): string {
  const end = y + STEP_HEIGHT - 4;
  const d = `M${rounded(x)} ${rounded(y + 4)}V${rounded(end)}m-5 -6l5 6l5 -6`;
  return element('path', { class: 'arrow', d }) + textElement('step', x + 14, y + STEP_HEIGHT / 2 + 4, words);
}

/** Along the strip of a sidecar, from top to bottom: whose it is. */
function laneWords(name: string, x: number, from: number, to: number): string {
  const room = to - from - 24;
  if (room < 60) return '';
  const words = shortened(`${name} keeps running`, WORDS, room);
  const y = from + 14;
  return `<text class="lane" transform="translate(${rounded(x + 6.5)} ${rounded(y)}) rotate(90)">${escaped(isolated(words))}</text>`;
}

/** The outline of a sidecar: its box, and the strip beside all that starts after it and as long as the Pod lives. */
function livingOutline({ sized, x, y, laneX = 0 }: PlacedContainer, column: PlacedPod['column']): string {
  const left = column.x + x;
  const top = column.y + y;
  const right = left + sized.width;
  const bottom = top + sized.height;
  const lane = column.x + laneX;
  const end = column.y + column.height;
  const arm = Math.min(sized.height, 40);
  const r = 7;
  const points = [
    [left, top],
    [lane + LANE, top],
    [lane + LANE, end],
    [lane, end],
    [lane, top + arm],
    [right, top + arm],
    [right, bottom],
    [left, bottom],
  ] as const;
  let d = '';
  points.forEach(([px, py], index) => {
    const [bx, by] = points[(index + points.length - 1) % points.length] as readonly [number, number];
    const [nx, ny] = points[(index + 1) % points.length] as readonly [number, number];
    const radius = Math.min(r, Math.hypot(px - bx, py - by) / 2, Math.hypot(nx - px, ny - py) / 2);
    const from = [px + Math.sign(bx - px) * radius, py + Math.sign(by - py) * radius];
    const to = [px + Math.sign(nx - px) * radius, py + Math.sign(ny - py) * radius];
    d += `${index === 0 ? 'M' : 'L'}${from.map((n) => rounded(n)).join(' ')}Q${rounded(px)} ${rounded(py)} ${to.map((n) => rounded(n)).join(' ')}`;
  });
  return element('path', { class: 'shape', d: `${d}Z` }) + laneWords(sized.box.title, lane, top + arm, end);
}
