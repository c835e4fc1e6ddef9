import type { Severity } from '../../../manifest/problem';
import { element, rounded } from './element';

/**
 * The sign before what is found: each severity has its shape, so that nobody needs its colour. What is wrong is red; a
 * warning is an outline of it.
 */
export function signElement(severity: Severity, cx: number, cy: number): string {
  const shape =
    severity === 'warning'
      ? element('path', { class: 'bang', d: `M${rounded(cx)} ${rounded(cy - 6.5)}l7 12.5h-14z` })
      : element('circle', { class: 'bang', cx, cy, r: 6 });
  const letter = severity === 'note' ? 'i' : '!';
  const size = severity === 'warning' ? 'badge small' : 'badge';
  const baseline = rounded(cy + (severity === 'warning' ? 4.5 : 4));
  return element(
    'g',
    { class: `sign ${toneClass(severity)}` },
    shape,
    `<text class="${size}" x="${rounded(cx)}" y="${baseline}" text-anchor="middle">${letter}</text>`,
  );
}

/** The class that gives something the colours of a severity. */
export function toneClass(severity: Severity): string {
  return `is-${severity}`;
}

/** The classes of something with findings; empty without. */
export function findingClasses(worst: Severity | undefined): string {
  return worst === undefined ? '' : ` finding ${toneClass(worst)}`;
}
