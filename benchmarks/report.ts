import { cpus, totalmem } from 'node:os';

/** A figure that a benchmark comes to. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  /** What it should be, and whether it is; left out for a figure that is only told. */
  readonly target?: { readonly text: string; readonly met: boolean };
}

/** What a benchmark found. */
export interface Section {
  /** What it is about, in a word or two. */
  readonly name: string;
  readonly title: string;
  /** The table, its heading first. */
  readonly rows: readonly (readonly string[])[];
  readonly figures: readonly Figure[];
  /** What a reader has to know to read the figures right. */
  readonly notes: readonly string[];
}

/** Prints what a benchmark found. */
export function printSection({ title, rows, figures, notes }: Section): void {
  printTable(title, rows);
  for (const note of notes) console.log(`  (${note})`);
  for (const { what, figure, target } of figures) {
    if (target) printTarget(what, figure, target.text, target.met);
    else console.log(`  ${what}: ${figure}`);
  }
}

/** A figure with a target that it should not be above. */
export function atMost(what: string, value: number, most: number, text: (value: number) => string): Figure {
  return { what, figure: text(value), target: { text: `at most ${text(most)}`, met: value <= most } };
}

/** A figure with a target that it should not be below. */
export function atLeast(what: string, value: number, least: number, text: (value: number) => string): Figure {
  return { what, figure: text(value), target: { text: `at least ${text(least)}`, met: value >= least } };
}

/** Prints rows as columns: the first to the left, the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** Prints a figure beside its target. */
export function printTarget(what: string, figure: string, target: string, met: boolean): void {
  console.log(`  ${what}: ${figure} (target: ${target}; ${met ? 'met' : 'not met'})`);
}

/** Prints how many times as much one takes as the other. */
export function printRatio(what: string, ratio: number): void {
  console.log(`  ${what}: ${ratio.toFixed(2)}`);
}

/** The machine that the figures are of. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} CPUs, ${memory} GB of memory`;
}

/** Milliseconds as text. */
export function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

/** A ratio as text: three digits, where it has as many. */
export function times(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A count as text, as in `10,000`. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
