import type { Picture } from '../subject';
import { shown, shownLines } from './markup';

const TOOLS = [
  '<div class="tools" role="group" aria-label="Size of the picture">',
  '<button type="button" class="button" data-zoom="out" aria-label="Smaller" title="Smaller (-)"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 8h9"/></svg></button>',
  '<button type="button" class="button zoom" data-zoom="one" title="Full size">100 %</button>',
  '<button type="button" class="button" data-zoom="in" aria-label="Larger" title="Larger (+)"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 8h9M8 3.5v9"/></svg></button>',
  '<button type="button" class="button" data-zoom="fit" title="As wide as the window (0)">Fit</button>',
  '</div>',
].join('');

/** A picture that can be made larger and moved, with the same in words below it. */
export function pictureCard({ svg, width, height, text }: Picture, label: string, of: 'one' | 'all'): string {
  return (
    `<figure class="card picture" aria-label="${shown(label)}">` +
    `<div class="canvas of-${of}" tabindex="0" role="group" aria-label="${shown(label)}; the same in words is below" data-width="${Math.ceil(width)}" data-height="${Math.ceil(height)}">${inline(svg)}</div>` +
    `${TOOLS}</figure>` +
    `<details class="card in-words"><summary>The picture in words</summary><pre>${shownLines(text)}</pre></details>`
  );
}

/** The picture as a part of the page, which has its style and its words already; what is in it can be chosen. */
function inline(svg: string): string {
  const head = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const inside = svg.slice(head.length).replace(/^(?:\s*<(title|desc|style)>[^<]*<\/\1>)+/, '');
  return head.replace(' role="img"', '').replace(/ aria-label="[^"]*"/, '') + inside;
}
