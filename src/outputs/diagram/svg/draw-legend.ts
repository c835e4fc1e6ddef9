import { type Legend, type LegendItem, SAMPLE } from '../layout/legend';
import { signElement } from './draw-sign';
import { textElement } from './draw-text';
import { lineElement } from './draw-wire';
import { element } from './element';

/** The legend below a picture that is so high. */
export function drawLegend({ items }: Legend, top: number): string {
  if (items.length === 0) return '';
  const parts = items.flatMap(({ item, x, y }) => [
    drawSample(item, x, top + y),
    textElement('step', x + SAMPLE + 8, top + y + 4, item.words),
  ]);
  return element('g', { class: 'legend' }, ...parts);
}

function drawSample(item: LegendItem, x: number, y: number): string {
  if ('wire' in item) {
    const points = [
      { x, y },
      { x: x + SAMPLE, y },
    ];
    return lineElement(item.wire, item.isTwoWay, points);
  }
  return signElement(item.severity, x + SAMPLE - 7, y);
}
