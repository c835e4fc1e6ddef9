import { type Agreement, type Counts, sumOf } from './agreement';

/** The lines of a table with aligned columns: the first to the left, numbers to the right. */
export function tableLines(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? inThousands(cell) : cell)))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** How many fields that only the server names are shown. */
const MISSED = 10;

const HEAD = [
  'manifests',
  'both accept',
  'both reject',
  'only server rejects',
  'only we reject',
  'reviewed',
  "server's paths",
  'ours too',
];

/** The agreement with a server by kind and by source. */
export function agreementLines(agreement: Agreement): string[] {
  const byName = (counted: ReadonlyMap<string, Counts>) => [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    ...tableLines(['kind', ...HEAD], [...byName(agreement.kinds), ['all', agreement.total] as const].map(rowOf)),
    '',
    ...tableLines(['source', ...HEAD], [...agreement.sources].map(rowOf)),
  ];
  if (agreement.others > 0) lines.push('', `${inThousands(agreement.others)} more are of kinds that are not compared.`);
  return lines;
}

function rowOf([name, counts]: readonly [string, Counts]): (string | number)[] {
  const { reviewed, named, ours, outcomes } = counts;
  return [
    name,
    sumOf(counts),
    outcomes['both accept'],
    outcomes['both reject'],
    outcomes['only the server rejects'],
    outcomes['only we reject'],
    reviewed,
    named,
    named === 0 ? '' : `${((100 * ours) / named).toFixed(1)} %`,
  ];
}

/** The fields that a server names most often where we name others, or none, of the same manifest. */
export function missedLines({ missed }: Agreement): string[] {
  if (missed.size === 0) return [];
  const most = [...missed].sort(([, a], [, b]) => b.count - a.count).slice(0, MISSED);
  const rows = most.map(([field, { count }]) => [field, count]);
  return ['', ...tableLines(["the server's path only", 'manifests'], rows)];
}

/** What each check of structure and admission finds, and whether the servers do: columns for each version. */
export function checkLines(agreements: readonly Agreement[]): string[] {
  const ids = new Set(agreements.flatMap(({ checks }) => [...checks.keys()]).sort());
  const head = ['check', ...agreements.flatMap(({ version }) => [`${version}: finds`, 'server too', 'same path'])];
  const rows = [...ids].map((id) => [
    id,
    ...agreements.flatMap(({ checks }) => {
      const { found, rejected, samePath } = checks.get(id) ?? { found: 0, rejected: 0, samePath: 0 };
      return [found, rejected, samePath];
    }),
  ]);
  return tableLines(head, rows);
}

function inThousands(count: number): string {
  return count.toLocaleString('en-US');
}
