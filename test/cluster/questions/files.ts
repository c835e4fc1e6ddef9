import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClusterError } from '../cluster-error';

/** The root of the repository. */
export const ROOT = join(__dirname, '../../..');

/** A text with its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** All YAML files below a folder of the repository, by name. */
export function yamlFilesIn(folder: string): readonly NamedText[] {
  return yamlFiles(join(ROOT, folder)).map(({ name, text }) => ({ name: `${folder}/${name}`, text }));
}

function yamlFiles(folder: string): readonly NamedText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ name: file.replaceAll('\\', '/'), text: readFileSync(join(folder, file), 'utf8') }));
}

let synthesized: Promise<readonly NamedText[]> | undefined;

/** What `npm run synth` writes: run as its users run it, once. Throws a `ClusterError` where it fails. */
export function synthesizedFiles(): Promise<readonly NamedText[]> {
  synthesized ??= synthesize();
  return synthesized;
}

async function synthesize(): Promise<readonly NamedText[]> {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-cluster-synth-'));
  try {
    await run(process.execPath, [...process.execArgv, join(ROOT, 'examples/documents/main.ts')], folder);
    return yamlFiles(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(command: string, args: readonly string[], outdir: string): Promise<void> {
  const env = { ...process.env, CDK8S_OUTDIR: outdir };
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new ClusterError(`"npm run synth" failed with exit code ${code}`, errors.trimEnd());
}
