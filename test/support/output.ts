import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** Every file below a folder, with its objects. */
export function readOutput(outdir: string, prefix = ''): Record<string, unknown[]> {
  const entries = readdirSync(outdir, { withFileTypes: true }).filter(({ name }) => name !== '.podwright-files');
  const files = entries.flatMap((entry): [string, unknown[]][] => {
    const path = join(outdir, entry.name);
    if (entry.isDirectory()) return Object.entries(readOutput(path, `${prefix}${entry.name}/`));
    const text = readFileSync(path, 'utf8');
    return [
      [prefix + entry.name, parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS() as unknown)],
    ];
  });
  return Object.fromEntries(files);
}
