const CONTEXT = 3;

/** A line of one of the texts, or of both. */
interface Row {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
  /** How many lines of each text come before it. */
  readonly old: number;
  readonly now: number;
}

/**
 * What differs between a text and the same text with some lines changed or taken away, as a unified diff.
 * @param show makes the line that is shown of one: without a secret, say
 */
export function lineDiff(file: string, before: string, after: string, show: (line: string) => string): string {
  const rows = rowsOf(linesOf(before), linesOf(after));
  const changed = rows.flatMap(({ mark }, i) => (mark === ' ' ? [] : [i]));
  const hunks: string[] = [];
  for (let i = 0; i < changed.length; ) {
    const first = Math.max(0, (changed[i] as number) - CONTEXT);
    let last = changed[i] as number;
    for (i += 1; i < changed.length && (changed[i] as number) - last <= 2 * CONTEXT + 1; i++)
      last = changed[i] as number;
    hunks.push(hunk(rows.slice(first, last + CONTEXT + 1), show));
  }
  return `--- ${file}\n+++ ${file}\n${hunks.join('')}`;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  // The end of the text is no line.
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function rowsOf(old: readonly string[], now: readonly string[]): Row[] {
  const rows: Row[] = [];
  let j = 0;
  for (let i = 0; i < old.length; i++) {
    const line = old[i] as string;
    const next = now[j];
    if (line === next) {
      rows.push({ mark: ' ', line, old: i, now: j++ });
      continue;
    }
    rows.push({ mark: '-', line, old: i, now: j });
    // As many lines are left as there were: this one was changed. Fewer: it may have been taken away.
    const isGone = now.length - j < old.length - i && (next === undefined || old.indexOf(next, i) > i);
    if (!isGone && next !== undefined) rows.push({ mark: '+', line: next, old: i + 1, now: j++ });
  }
  for (; j < now.length; j++) rows.push({ mark: '+', line: now[j] as string, old: old.length, now: j });
  return rows;
}

function hunk(rows: readonly Row[], show: (line: string) => string): string {
  const olds = rows.filter(({ mark }) => mark !== '+').length;
  const nows = rows.filter(({ mark }) => mark !== '-').length;
  const { old, now } = rows[0] as Row;
  const lines = rows.map(({ mark, line }) => `${mark}${show(line)}\n`);
  return `@@ -${old + 1},${olds} +${now + 1},${nows} @@\n${lines.join('')}`;
}
