import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from '../command';

/** A module to be tried, or a file that belongs to it. */
export interface WorkFile {
  /** With `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

const OURS = resolve(__dirname, '../../..');
/** What generated code finds without importing it itself. */
const ALWAYS = ['cdk8s', 'constructs'];

/** A temporary folder in which generated code is tried: it finds this very Podwright, and what that works with. */
export class Workbench {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), 'podwright-')));

  /**
   * @param packages what the code imports
   * @throws CommandError when one of them is not installed
   */
  constructor(files: readonly WorkFile[], packages: readonly string[]) {
    try {
      for (const { path, text } of files) {
        mkdirSync(dirname(join(this.dir, path)), { recursive: true });
        writeFileSync(join(this.dir, path), text);
      }
      writeFileSync(join(this.dir, 'package.json'), '{ "type": "commonjs" }\n');
      mkdirSync(join(this.dir, 'node_modules'));
      for (const name of new Set([...ALWAYS, ...packages])) this.link(name);
      this.linkTo('podwright', OURS);
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  private link(name: string): void {
    if (name === 'podwright') return;
    const folder = packageFolder(name, __filename) ?? packageFolder(name, join(process.cwd(), 'main.js'));
    if (folder === undefined) {
      throw new CommandError(`The code needs ${name}, which is not installed. Type: npm install ${name}`);
    }
    this.linkTo(name, folder);
  }

  private linkTo(name: string, folder: string): void {
    symlinkSync(folder, join(this.dir, 'node_modules', name), 'junction');
  }
}

/** Where a package is, as a file would find it. */
export function packageFolder(name: string, from: string): string | undefined {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, 'package.json')));
}
