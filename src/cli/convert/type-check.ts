import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command';
import { COMPILER_OPTIONS } from './compiler-options';
import { packageFolder, type Workbench } from './workbench';

/**
 * The compiler of the user's project, or the one beside us.
 * @throws CommandError when there is none
 */
export function findCompiler(): string {
  const folder = packageFolder('typescript', join(process.cwd(), 'main.js')) ?? packageFolder('typescript', __filename);
  if (folder === undefined) {
    throw new CommandError(
      'The code cannot be type-checked, since TypeScript is not installed. Type: npm install --save-dev typescript, or leave the type-check out with --no-types',
    );
  }
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly bin: { tsc: string } };
  return join(folder, bin.tsc);
}

/** What the compiler says of the code, a line for each error; all files in one run. */
export async function typeErrors(compiler: string, { dir }: Workbench): Promise<string[]> {
  const config = join(dir, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions: { ...COMPILER_OPTIONS, noEmit: true }, include: ['**/*.ts'] }),
  );
  const child = spawn(process.execPath, [compiler, '-p', config, '--pretty', 'false'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((end, reject) => {
    child.on('error', (error) => reject(new CommandError(`Cannot start the compiler: ${error.message}`)));
    child.on('close', end);
  });
  if (code === 0) return [];
  const lines = output.split('\n').filter((line) => /\(\d+,\d+\): error/.test(line));
  if (lines.length > 0) return lines.map((line) => line.replace(/\((\d+),(\d+)\): error/, ':$1:$2: error'));
  throw new CommandError(
    `The compiler ended with exit code ${code}`,
    output.split('\n').filter((line) => line.trim() !== ''),
  );
}
