import { cpus } from 'node:os';

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
  return `node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} CPUs`;
}

/** Milliseconds as text. */
export function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
