import { posix } from 'node:path';
import type { Conversion } from './conversion';

/** A chart of an app: the module that has it, and the function that makes it. */
export type ChartModule = Pick<Conversion, 'path' | 'exported'>;

/**
 * The main module of an app with these charts.
 * @param path where it stands, as the modules do
 */
export function mainModule(charts: readonly ChartModule[], path: string): string {
  const names = localNames(charts, ['App', 'app']);
  return [
    "import { App } from 'podwright';",
    ...importLines(charts, names, path),
    '',
    'const app = new App();',
    ...names.map((name) => `${name}(app);`),
    'app.synth();',
    '',
  ].join('\n');
}

/** The line that imports each chart, by the name that it has here. */
export function importLines(charts: readonly ChartModule[], names: readonly string[], path: string): string[] {
  return charts.map(({ path: module, exported = '' }, i) => {
    const local = names[i] === exported ? exported : `${exported} as ${names[i]}`;
    const from = posix.relative(posix.dirname(path), module).replace(/\.ts$/, '');
    return `import { ${local} } from '${from.startsWith('.') ? from : `./${from}`}';`;
  });
}

/** A name for each chart that no other has. */
export function localNames(charts: readonly ChartModule[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return charts.map(({ exported = '' }) => {
    let name = exported;
    for (let n = 2; used.has(name); n++) name = `${exported}${n}`;
    used.add(name);
    return name;
  });
}
