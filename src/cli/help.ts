import { COMMON } from './arguments';
import type { Command, CommandGroup, Entry, Option } from './command';

/** What `podwright <command> --help` shows. */
export function commandHelp({ name, summary, usage, options, notes, examples }: Command): string {
  const rows = Object.entries({ ...options, ...COMMON }).map(([option, facts]) => [
    heading(option, facts),
    facts.summary,
  ]);
  return [
    summary,
    '',
    `Usage: podwright ${name} ${usage}`,
    '',
    'Options:',
    ...table(rows),
    ...(notes ? ['', ...notes] : []),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function heading(name: string, { short, value, choices, repeats }: Option): string {
  const shown = (choices ? ` ${choices.join('|')}` : value ? ` ${value.toUpperCase()}` : '') + (repeats ? ' …' : '');
  return `${short ? `-${short}, ` : '    '}--${name}${shown}`;
}

/** What `podwright <group> --help` shows. */
export function groupHelp({ name, summary, notes, commands }: CommandGroup): string {
  return [
    summary,
    '',
    `Usage: podwright ${name} <command> [options]`,
    '',
    'Commands:',
    ...commandTable(commands),
    ...(notes ? ['', ...notes] : []),
    '',
    `"podwright ${name} <command> --help" says more of each.`,
    '',
  ].join('\n');
}

function commandTable(commands: Readonly<Record<string, Entry>>): string[] {
  return table(Object.entries(commands).map(([name, { summary }]) => [name, summary]));
}

/** What `podwright --help` shows. */
export function overview(commands: Readonly<Record<string, Entry>>): string {
  return [
    'Kubernetes manifests in TypeScript: what you write is exactly the YAML you get.',
    '',
    'Usage: podwright <command> [options]',
    '',
    'Commands:',
    ...commandTable(commands),
    '',
    'Options:',
    ...table([
      ['-h, --help', 'Show this text, or that of a command'],
      ['    --version', 'Show the version'],
    ]),
    '',
    'Example:',
    '  podwright synth --check',
    '',
  ].join('\n');
}

// A heading that is wider stands in a line of its own.
const WIDEST = 24;

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([heading = '']) => heading.length).filter((length) => length <= WIDEST));
  return rows.flatMap(([heading = '', text]) =>
    heading.length > width
      ? [`  ${heading}`, `  ${' '.repeat(width)}  ${text}`]
      : [`  ${heading.padEnd(width)}  ${text}`],
  );
}
