import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { CommandError } from './command';

/** How to start an app. */
export interface AppCommand {
  /** How messages call it: its file, or its command. */
  readonly title: string;
  /** The program and its arguments; or a whole command line for a shell. */
  readonly run: readonly string[] | string;
  /** The app's main script, or what stands for it. */
  readonly script: string;
  /**
   * The folder that it runs in.
   * @default the working directory
   */
  readonly cwd?: string;
}

/** Runs in the app's process before the app. */
export const PRELOAD = join(__dirname, `app-process${extname(__filename)}`);
const DYNAMIC_IMPORTS = join(__dirname, `dynamic-imports${extname(__filename)}`);

const TYPESCRIPT = /^\.[cm]?tsx?$/;
const SCRIPT = /^\.[cm]?[jt]sx?$/;
// Without a word that a shell would change.
const PLAIN = /^(?:(?:npx )?(tsx)|node) ((?!-)[\w@%+=,./-]+\.[cm]?[jt]sx?)$/;

/**
 * How to run an app file.
 * @throws CommandError when it is none
 */
export function fileCommand(file: string): AppCommand {
  if (!SCRIPT.test(extname(file))) {
    throw new CommandError(`The app file "${file}" is neither TypeScript nor JavaScript`);
  }
  if (!existsSync(file)) throw new CommandError(`There is no app file "${file}"`);
  if (!statSync(file).isFile()) throw new CommandError(`The app file "${file}" is a folder`);
  return direct(file, TYPESCRIPT.test(extname(file)));
}

/** How to run the `app:` command of a project: what only starts Node is started without npx and without a shell. */
export function projectCommand(app: string): AppCommand {
  const [, tsx, file] = PLAIN.exec(app) ?? [];
  if (file === undefined) return { title: app, run: app, script: resolve(app) };
  if (!existsSync(file)) throw new CommandError(`There is no app file "${file}", which cdk8s.yaml names`);
  return direct(file, tsx !== undefined);
}

function direct(file: string, withTsx: boolean): AppCommand {
  const hooks = withTsx ? typescriptHooks(file) : [];
  const script = resolve(file);
  return { title: file, run: [process.execPath, ...hooks, '--require', PRELOAD, script], script };
}

/** tsx' hooks into `require` cost a third of those into `import`, so these are left out until something needs them. */
function typescriptHooks(file: string): string[] {
  if (isModule(file)) return ['--import', fileUrl(require.resolve('tsx'))];
  return ['--require', require.resolve('tsx/cjs'), '--require', DYNAMIC_IMPORTS];
}

function fileUrl(path: string): string {
  const { pathToFileURL } = require('node:url') as typeof import('node:url');
  return pathToFileURL(path).href;
}

function isModule(file: string): boolean {
  if (/\.m[jt]sx?$/.test(file)) return true;
  if (/\.c[jt]sx?$/.test(file)) return false;
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const type = packageType(join(folder, 'package.json'));
    if (type !== undefined) return type === 'module';
    if (folder === dirname(folder)) return false;
  }
}

function packageType(path: string): string | undefined {
  try {
    const { type } = JSON.parse(readFileSync(path, 'utf8')) as { readonly type?: unknown };
    return typeof type === 'string' ? type : 'commonjs';
  } catch {
    return undefined;
  }
}
