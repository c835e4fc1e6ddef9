import type { At, PlacedWire } from '../layout/scene-layout';
import type { Wire, WireSort } from '../model/scene';
import { worstOf } from '../severity';
import { wordsOf } from './draw-box';
import { findingClasses } from './draw-sign';
import { element, rounded, titleElement } from './element';

const RADIUS = 6;
const TIP = 7;

/** What a wire is the colour of. */
const COLOURS = {
  config: 'config',
  secret: 'secret',
  downward: 'downward',
  mount: 'volume',
  claim: 'claim',
  account: 'account',
  selects: 'service',
  traffic: 'service',
} as const;

/** A wire with a tip at its end. */
export function drawWire({ wire, points }: PlacedWire): string {
  return wireElement(wire, points);
}

/** What a wire says of itself. */
type WireMark = Pick<Wire, 'sort' | 'from' | 'to' | 'findings' | 'isTwoWay'> & Partial<Pick<Wire, 'object' | 'path'>>;

/** A wire through points, with a tip at the last. */
export function wireElement(
  { sort, from, to, object, path, findings, isTwoWay = false }: WireMark,
  points: readonly At[],
): string {
  const { d, tips } = wirePaths(points, isTwoWay);
  const finding = findingClasses(worstOf(findings));
  return element(
    'g',
    { class: `link ${COLOURS[sort]}${finding}` },
    ...(findings.length > 0 ? [titleElement(wordsOf(findings))] : []),
    element('path', { class: 'halo', d }),
    element('path', {
      class: `wire ${sort}-wire${finding}`,
      'data-from': from,
      'data-to': to,
      'data-object': object,
      'data-path': path,
      d,
    }),
    element('path', { class: 'tip', d: tips }),
  );
}

/** A line that looks like a wire, and is none. */
export function lineElement(sort: WireSort, isTwoWay: boolean, points: readonly At[]): string {
  const { d, tips } = wirePaths(points, isTwoWay);
  return element(
    'g',
    { class: COLOURS[sort] },
    element('path', { class: `line ${sort}-wire`, d }),
    element('path', { class: 'tip', d: tips }),
  );
}

/** The line up to its tips, and the tips: at the end, and at the beginning of what goes both ways. */
function wirePaths(points: readonly At[], isTwoWay: boolean): { readonly d: string; readonly tips: string } {
  const [first, second] = points as readonly [At, At];
  const [before, end] = points.slice(-2) as [At, At];
  const forth = Math.sign(end.x - before.x) || 1;
  const back = Math.sign(first.x - second.x) || -1;
  const line = [...points.slice(0, -1), { x: end.x - forth * TIP, y: end.y }];
  if (isTwoWay) line[0] = { x: first.x - back * TIP, y: first.y };
  return { d: roundedPath(line), tips: `${tipAt(end, forth)}${isTwoWay ? tipAt(first, back) : ''}` };
}

function tipAt({ x, y }: At, direction: number): string {
  return `M${rounded(x)} ${rounded(y)}l${-direction * TIP} -4v8z`;
}

/** A line through points with round corners. */
export function roundedPath(points: readonly At[]): string {
  const [first] = points;
  if (!first) return '';
  let d = `M${rounded(first.x)} ${rounded(first.y)}`;
  for (let index = 1; index < points.length; index++) {
    const [last, at, next] = [points[index - 1] as At, points[index] as At, points[index + 1]];
    if (!next) {
      d += `L${rounded(at.x)} ${rounded(at.y)}`;
      continue;
    }
    const radius = Math.min(RADIUS, distance(last, at) / 2, distance(at, next) / 2);
    const a = towards(at, last, radius);
    const b = towards(at, next, radius);
    d += `L${rounded(a.x)} ${rounded(a.y)}Q${rounded(at.x)} ${rounded(at.y)} ${rounded(b.x)} ${rounded(b.y)}`;
  }
  return d;
}

function distance(a: At, b: At): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: At, to: At, by: number): At {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}
