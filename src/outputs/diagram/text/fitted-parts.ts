import type { Part } from '../model/scene';
import { fontOf } from './fonts';
import { shortened, widthOfText, wrapped } from './text-size';

/** The pieces of a line as they fit, and all of it where they don't. */
export interface FittedParts {
  readonly lines: readonly (readonly Part[])[];
  readonly whole?: string;
}

/** How wide the pieces are beside each other. */
export function widthOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + widthOfText(part.text, fontOf(part)), 0);
}

/** The pieces in as many lines as there may be. */
export function fittedParts(parts: readonly Part[], room: number, most: number): FittedParts {
  if (widthOfParts(parts) <= room) return { lines: [parts] };
  const lines = most > 1 ? flowed(parts, room) : undefined;
  if (lines && lines.length <= most) return { lines };
  const whole = parts.map(({ text }) => text).join('');
  if (!lines) return { lines: [squeezed(parts, room)], whole };
  const kept = lines.slice(0, most - 1);
  return { lines: [...kept, squeezed(lines.slice(most - 1).flat(), room)], whole };
}

/** The pieces one after the other, each broken where its line is full. */
function flowed(parts: readonly Part[], room: number): Part[][] {
  const lines: Part[][] = [[]];
  let left = room;
  for (const part of parts) {
    const font = fontOf(part);
    let { text } = part;
    if (widthOfText(text, font) > left && left < room && widthOfText(text.trimStart(), font) <= room) {
      lines.push([]);
      left = room;
      text = text.trimStart();
    }
    const pieces =
      left < room && widthOfText(text, font) <= left ? [text] : wrapped(text, font, left < room ? left : room);
    if (left < room && (pieces.length > 1 || widthOfText(text, font) > left)) {
      lines.push([]);
      left = room;
      pieces.splice(0, pieces.length, ...wrapped(text, font, room));
    }
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        lines.push([]);
        left = room;
      }
      (lines.at(-1) as Part[]).push({ ...part, text: piece });
      left -= widthOfText(piece, font);
    }
  }
  return lines;
}

/** The pieces in one line: the longest of them give way first. */
function squeezed(pieces: readonly Part[], room: number): Part[] {
  const parts = joined(pieces);
  const widths = parts.map((part) => widthOfText(part.text, fontOf(part)));
  let left = room;
  let share = 0;
  const ascending = [...widths].sort((a, b) => a - b);
  for (const [index, width] of ascending.entries()) {
    share = left / (ascending.length - index);
    if (width > share) break;
    left -= width;
    share = Number.POSITIVE_INFINITY;
  }
  const short = parts.map((part) => ({ ...part, text: shortened(part.text, fontOf(part), share) }));
  return widthOfParts(short) <= room ? short : cut(short, room);
}

/** Neighbours that look the same are one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.look === part.look) all.splice(-1, 1, { ...last, text: last.text + part.text });
    else all.push(part);
  }
  return all;
}

const MORE: Part = { look: 'faint', text: '…' };

/** As many pieces as there is room for. */
function cut(parts: readonly Part[], room: number): Part[] {
  let left = room - widthOfParts([MORE]);
  const kept: Part[] = [];
  for (const part of parts) {
    left -= widthOfText(part.text, fontOf(part));
    if (left < 0) break;
    kept.push(part);
  }
  return [...kept, MORE];
}
