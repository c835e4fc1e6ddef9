import type { Picture } from '../subject';
import { element, plainText, titleElement } from './element';
import { PICTURE, pictureStyle } from './style';

/** A picture of its markup. */
export function pictureOf(width: number, height: number, title: string, text: string, markup: string): Picture {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: PICTURE,
      role: 'img',
      width: w,
      height: h,
      viewBox: `0 0 ${w} ${h}`,
      'aria-label': title,
    },
    titleElement(title),
    element('desc', {}, plainText(text)),
    `<style>${pictureStyle()}</style>`,
    `\n${element('rect', { width: w, height: h, style: 'fill:var(--pw-bg)' })}\n${markup}\n`,
  );
  return { svg, width: w, height: h, text };
}
