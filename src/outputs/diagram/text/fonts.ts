import type { Look, Part } from '../model/scene';
import type { Font } from './text-size';

/** The fonts of what is in a line, by its look. */
export const LOOKS: Readonly<Record<Look, Font>> = {
  plain: { face: 'regular', size: 12 },
  strong: { face: 'bold', size: 12 },
  faint: { face: 'regular', size: 11 },
  code: { face: 'mono', size: 11.5 },
  name: { face: 'mono', size: 11.5 },
};

export const TITLE: Font = { face: 'bold', size: 14 };
export const LABEL: Font = { face: 'bold', size: 10.5 };
export const NOTE: Font = { face: 'regular', size: 10.5 };
export const CAPTION: Font = { face: 'regular', size: 10.5 };
export const WORDS: Font = { face: 'regular', size: 11 };
export const BADGE: Font = { face: 'bold', size: 11 };

/** The font of a piece of a line. */
export function fontOf({ look }: Part): Font {
  return LOOKS[look];
}
