import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importApi } from './import-api';
import { ImportError } from './import-error';

const ROOT = resolve(__dirname, '../..');

function main(args: readonly string[]): void {
  const { values, positionals } = parse(args);
  const { types, schema, descriptions, summary } = importApi(
    positionals.length === 0 ? [resolve(ROOT, '../shared/kubernetes-schemas')] : positionals,
  );
  const folder = values.out ?? join(ROOT, 'imports');
  write(folder, { 'kubernetes.d.ts': types, 'schema.json': schema, ...descriptions });
  // A group that is no more.
  for (const name of readdirSync(folder)) {
    if (/^descriptions-\w+\.json$/.test(name) && !Object.hasOwn(descriptions, name)) rmSync(join(folder, name));
  }
  console.log(`Imported Kubernetes ${summary}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' } } });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new ImportError('UNKNOWN_OPTION', `${reason}`, 'Use: npm run import -- [--out DIR] [folder or file] ...');
  }
}

// Each file in full beside its place first, so that a full disk leaves no half of one.
function write(folder: string, files: { readonly [name: string]: string }): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.new`), text);
    for (const name of Object.keys(files)) renameSync(join(folder, `${name}.new`), join(folder, name));
  } catch (error) {
    for (const name of Object.keys(files)) rmSync(join(folder, `${name}.new`), { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new ImportError('UNWRITABLE', `Cannot write to "${folder}" (${code})`, 'Give a folder that can be written');
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
