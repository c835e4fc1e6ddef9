import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The repository. */
export const ROOT = resolve(__dirname, '../..');

// Where they really are: npm packs what a package bundles only from there.
const MODULES = realpathSync(join(ROOT, 'node_modules'));

/** What a program that ran left behind. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** An empty folder outside the repository, into which packages are installed from tarballs and never from the network. */
export class Installation {
  readonly dir = join(realpathSync(mkdtempSync(join(tmpdir(), 'podwright-package-'))), 'user');

  /** @param packages folders below the repository's `node_modules` to install beside Podwright itself */
  constructor(packages: readonly string[]) {
    if (!existsSync(join(ROOT, 'lib/index.js'))) throw new Error('There is no lib/ to pack: run npm run build first');
    const tarballs = join(dirname(this.dir), 'tarballs');
    mkdirSync(tarballs);
    this.write('package.json', '{ "private": true }');
    npm(['pack', '--pack-destination', tarballs, ROOT, ...packages.map((name) => join(MODULES, name))]);
    const files = readdirSync(tarballs).map((file) => join(tarballs, file));
    // A registry that cannot answer and an empty cache: what does not come from a tarball fails.
    const offline = ['--offline', '--registry=http://127.0.0.1:9', `--cache=${join(dirname(this.dir), 'cache')}`];
    npm(['install', '--no-audit', '--no-fund', ...offline, ...files], this.dir);
  }

  remove(): void {
    rmSync(dirname(this.dir), { recursive: true, force: true });
  }

  /** The files of an installed package, sorted, with `/` between folders. */
  files(name: string): string[] {
    const dir = join(this.dir, 'node_modules', name);
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(dir, path)).isFile())
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
  }

  write(path: string, text: string): void {
    const file = join(this.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Copies a file of the repository to a folder. */
  copy(source: string, target: string): void {
    cpSync(join(ROOT, source), join(this.dir, target));
  }

  /** Makes a package of the repository's visible, with all that it needs. */
  link(name: string): void {
    const target = join(this.dir, 'node_modules', name);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(MODULES, name), target, 'junction');
  }

  /** Runs a program of Node's in the folder. */
  node(...args: readonly string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.dir, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }

  /** What a CommonJS script prints, read as JSON. */
  evaluate(script: string): unknown {
    const { status, output } = this.node('-e', script);
    if (status !== 0) throw new Error(output);
    return JSON.parse(output);
  }

  /** Checks the TypeScript files of a folder as its own project, strictly, the packages' declarations included. */
  checkTypes(folder: string, compilerOptions: object): Outcome {
    const options = { target: 'es2022', lib: ['es2022'], strict: true, noEmit: true, skipLibCheck: false, types: [] };
    const config = { compilerOptions: { ...options, ...compilerOptions }, include: ['.'] };
    this.write(join(folder, 'tsconfig.json'), JSON.stringify(config));
    return this.node(join(MODULES, 'typescript/bin/tsc'), '-p', folder);
  }
}

function npm(args: readonly string[], cwd = ROOT): void {
  execFileSync('npm', [...args, '--ignore-scripts', '--silent'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    // On Windows npm is a script.
    shell: process.platform === 'win32',
  });
}
