import { keptLines } from './kept-lines';

const CONTEXT = 3;

/** A line of one of the texts, or of both. */
interface Row {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
  /** How many lines of each text come before it. */
  readonly old: number;
  readonly now: number;
}

/** How the lines of the two texts are shown, without a secret, say; each by its number, from 1. */
export interface LinesShown {
  readonly old: (line: number) => string;
  readonly now: (line: number) => string;
}

/** What differs between a text and the same text with some lines changed, added or taken away, as a unified diff. */
export function lineDiff(file: string, before: string, after: string, shown: LinesShown): string {
  const old = linesOf(before);
  const now = linesOf(after);
  const rows = rowsOf(old, now);
  const changed = rows.flatMap(({ mark }, i) => (mark === ' ' ? [] : [i]));
  const hunks: string[] = [];
  for (let i = 0; i < changed.length; ) {
    const first = Math.max(0, (changed[i] as number) - CONTEXT);
    let last = changed[i] as number;
    for (i += 1; i < changed.length && (changed[i] as number) - last <= 2 * CONTEXT + 1; i++)
      last = changed[i] as number;
    hunks.push(hunk(rows.slice(first, last + CONTEXT + 1), shown, old.length, now.length));
  }
  return `--- ${file}\n+++ ${file}\n${hunks.join('')}`;
}

/** The lines with their ends, so that one without differs from one with it. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The lines of both texts: between two that stay, first those that went, then those that came. */
function rowsOf(old: readonly string[], now: readonly string[]): Row[] {
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  for (const [oldEnd, nowEnd] of [...keptLines(old, now), [old.length, now.length] as const]) {
    for (; i < oldEnd; i++) rows.push({ mark: '-', line: old[i] as string, old: i, now: j });
    for (; j < nowEnd; j++) rows.push({ mark: '+', line: now[j] as string, old: i, now: j });
    if (i < old.length) rows.push({ mark: ' ', line: old[i] as string, old: i++, now: j++ });
  }
  return rows;
}

function hunk(rows: readonly Row[], shown: LinesShown, oldLines: number, nowLines: number): string {
  const olds = rows.filter(({ mark }) => mark !== '+').length;
  const nows = rows.filter(({ mark }) => mark !== '-').length;
  const { old, now } = rows[0] as Row;
  const lines = rows.map(({ mark, line, old, now }) => {
    const text = mark === '-' ? shown.old(old + 1) : shown.now(now + 1);
    const isEnd = !line.endsWith('\n') && (mark === '-' ? old + 1 === oldLines : now + 1 === nowLines);
    return `${mark}${text}\n${isEnd ? '\\ No newline at end of file\n' : ''}`;
  });
  return `@@ -${start(old, olds)},${olds} +${start(now, nows)},${nows} @@\n${lines.join('')}`;
}

/** The number of the first line; of a text that has none of the hunk, of the line before it. */
function start(before: number, lines: number): number {
  return lines === 0 ? before : before + 1;
}
