import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
/** The launcher, which runs what was built. */
export const BIN = join(ROOT, 'bin/podwright.js');

/** What a command did. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A user's project in a temporary folder, which finds Podwright as if it were installed. */
export class Project {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), 'podwright-cli-')));

  constructor(files: Readonly<Record<string, string>> = {}) {
    if (!existsSync(join(ROOT, 'lib/cli/main.js'))) throw new Error('There is no lib/: run npm run build first');
    this.write('package.json', '{ "private": true }');
    const modules = join(this.dir, 'node_modules');
    mkdirSync(modules);
    symlinkSync(ROOT, join(modules, 'podwright'));
    for (const name of ['cdk8s', 'constructs', 'tsx', '.bin']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
    }
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.dir, path), 'utf8');
  }

  /** The files below a folder, sorted; what Podwright keeps for itself left out. */
  files(folder: string): string[] {
    if (!existsSync(join(this.dir, folder))) return [];
    const entries = readdirSync(join(this.dir, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.podwright'));
    return files.map((entry) => join(entry.path, entry.name).slice(join(this.dir, folder).length + 1)).sort();
  }

  podwright(...args: readonly string[]): Outcome {
    return this.run(process.execPath, [BIN, ...args]);
  }

  run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Outcome {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: this.dir, env, encoding: 'utf8' });
    return { code: status, stdout, stderr };
  }
}

/** An app of one Pod, and a ConfigMap in another chart. */
export const APP = `
import { App, Chart, ConfigMap, Pod } from 'podwright';

const app: App = new App();
new Pod(new Chart(app, 'web'), 'nginx', { containers: [{ name: 'nginx', image: 'nginx' }] });
const settings = new Chart(app, 'settings');
new ConfigMap(settings, 'one', { data: { level: 'debug' } });
new ConfigMap(settings, 'two', { data: { level: 'info' } });
app.synth();
`;

/** The Pod of that app. */
export const POD = `apiVersion: v1
kind: Pod
metadata:
  name: nginx
spec:
  containers:
    - name: nginx
      image: nginx
`;

/** The ConfigMaps of that app. */
export const SETTINGS = `apiVersion: v1
kind: ConfigMap
metadata:
  name: one
data:
  level: debug
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: two
data:
  level: info
`;

/** The same as an app of cdk8s alone: one object. */
export const PLAIN_APP = `
import { ApiObject, App, Chart } from 'cdk8s';

const app = new App();
new ApiObject(new Chart(app, 'web'), 'thing', { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'thing' } });
app.synth();
`;
