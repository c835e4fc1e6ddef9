import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { APP, BIN, Project } from './project';

let project: Project;
let child: ChildProcess;
let told = '';

beforeEach(() => {
  told = '';
  project = new Project({ 'cdk8s.yaml': 'app: npx tsx main.ts', 'main.ts': "import './app';\n", 'app.ts': APP });
  child = spawn(process.execPath, [BIN, 'synth', '--watch'], { cwd: project.dir, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr?.on('data', (data: Buffer) => {
    told += data;
  });
});

afterEach(() => {
  child.kill('SIGKILL');
  project.remove();
});

/** What is told until the n-th run is over. */
async function runs(n: number): Promise<string[]> {
  const parts = (): string[] => told.split('Watching for changes; Ctrl-C ends it\n');
  while (parts().length <= n && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  return parts();
}

async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500));
}

test('runs again on a change, tells of errors and goes on, and ends on Ctrl-C', async () => {
  expect((await runs(1))[0]).toBe('dist: 2 files with 3 objects: 2 written\n');
  project.write('app.ts', APP.replace("'nginx' }", "'nginx:1.27' }"));
  expect((await runs(2))[1]).toBe('dist: 2 files with 3 objects: 1 written, 1 unchanged\n');
  project.write('app.ts', "throw new Error('no');");
  expect((await runs(3))[2]).toBe('error: no\n    at app.ts:1:7\n');
  project.write('lib/new/part.ts', 'export {};\n');
  await runs(4);
  project.write('lib/new/part.ts', APP);
  await runs(5);
  // What is no change: the output, packages, and a file that is written as it was.
  project.write('dist/web.k8s.yaml', 'changed');
  project.write('node_modules/package/index.js', '');
  project.write('.git/HEAD', '');
  project.write('app.ts', "throw new Error('no');");
  await quiet();
  expect(await runs(5)).toHaveLength(6);

  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])));
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
}, 30_000);

test('one run at a time, and Ctrl-C ends one that is under way', async () => {
  await runs(1);
  const source = (n: number): string =>
    `require('node:fs').appendFileSync('node_modules/log', 'start${n} ');
await_(400); require('node:fs').appendFileSync('node_modules/log', 'end${n} ');
function await_(ms: number) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms); }
${APP}`;
  project.write('app.ts', source(1));
  while (!project.files('node_modules').includes('log')) await new Promise((resolve) => setTimeout(resolve, 20));
  project.write('app.ts', source(2));
  await runs(3);
  expect(project.read('node_modules/log')).toBe('start1 end1 start2 end2 ');

  project.write('app.ts', source(3).replace('400', '60_000'));
  while (!project.read('node_modules/log').includes('start3')) await new Promise((resolve) => setTimeout(resolve, 20));
  const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect((await runs(3))[3]).toBe('');
}, 30_000);
