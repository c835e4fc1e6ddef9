import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { brokenPod, pod, podwright } from './check-run';
import { Project } from './project';

// What is converted is compiled and run by processes of its own.
jest.setTimeout(60_000);

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

const convert = (...args: readonly string[]) => podwright(project, 'convert', ...args);
/** Without the type-check, which another test looks at. */
const untyped = (...args: readonly string[]) => convert('--no-types', ...args);
const config = (name: string, level = 'debug') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  level: ${level}\n`;

describe('what is printed', () => {
  test('one app for all that is named, type-checked, and nothing else', async () => {
    project.write('k8s/config.yaml', config('settings'));
    project.write('k8s/web.yaml', pod('web'));
    const { code, stdout, stderr } = await convert('k8s/config.yaml', 'k8s/web.yaml');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        "import { App, Chart, ConfigMap, Pod } from 'podwright';",
        '',
        'const app = new App();',
        "const chart = new Chart(app, 'k8s');",
        '',
        "new ConfigMap(chart, 'settings', { data: { level: 'debug' } });",
        '',
        "new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] });",
        '',
        'app.synth();',
        '',
      ].join('\n'),
    );
  });

  test('--chart makes a function of it, --kubernetes says the version', async () => {
    project.write('web.yaml', pod('web'));
    const { code, stdout } = await untyped('--chart', 'web.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('export function web(app: App): Chart {');
    expect(stdout).not.toContain('app.synth()');
    expect((await untyped('--kubernetes', '1.34', 'web.yaml')).stdout).toContain("new App({ kubernetes: '1.34' })");
  });

  test('lists are unfolded', async () => {
    const item = (name: string) => `- ${config(name).trim().replaceAll('\n', '\n  ')}`;
    project.write('list.yaml', `apiVersion: v1\nkind: List\nitems:\n${item('one')}\n${item('two')}\n`);
    const { code, stdout } = await untyped('list.yaml');
    expect(code).toBe(0);
    expect(stdout.match(/new ConfigMap\(chart/g)).toHaveLength(2);
  });
});

describe('wrong input', () => {
  test('is not converted: what check says of it goes to stderr', async () => {
    project.write('web.yaml', brokenPod('web'));
    const { code, stdout, stderr } = await untyped('web.yaml');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^web\.yaml:\d+:\d+: error: /);
    expect(stderr).toMatch(
      /\n1 file with 1 object: 1 error\nerror: Nothing is converted\. Correct the errors first, or add "--fix"/,
    );
  });

  test('--fix corrects it on the way, and leaves the file', async () => {
    project.write('web.yaml', brokenPod('web'));
    const { code, stdout, stderr } = await untyped('--fix', 'web.yaml');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'corrected in the code: web.yaml\n' });
    expect(stdout).toContain("image: 'nginx'");
    expect(project.read('web.yaml')).toBe(brokenPod('web'));
  });

  test('nothing of many files is written when one is wrong', async () => {
    project.write('k8s/a.yaml', pod('a'));
    project.write('k8s/b.yaml', brokenPod('b'));
    expect(await untyped('k8s', '-o', 'charts')).toMatchObject({ code: 1 });
    expect(project.files('charts')).toEqual([]);
  });

  test('--exact wants the fields in their order', async () => {
    project.write('web.yaml', pod('web').replace('apiVersion: v1\nkind: Pod\n', 'kind: Pod\napiVersion: v1\n'));
    expect((await untyped('web.yaml')).code).toBe(0);
    const { code, stdout, stderr } = await untyped('--exact', '-o', 'web.ts', 'web.yaml');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Pod/web has its fields in another order: expected kind, apiVersion, ');
    expect(stderr).toMatch(/error: The code does not make what it was made from\. Nothing is written\n$/);
    expect(project.files('.').filter((file) => file === 'web.ts')).toEqual([]);
  });

  test.each([
    [[], 'Name what to convert: files, folders or globs, or - for the standard input'],
    [['none.yaml'], 'There is no file or folder "none.yaml"'],
    [['empty.yaml'], 'There are no objects to convert'],
    [['web.yaml', '--app'], '"--app" writes a project. Name its folder: --out my-app'],
    [['web.yaml', '--app', '-o', 'x.ts'], '"--app" writes a project. Name a folder, not the file "x.ts"'],
    [['web.yaml', '--app', '--chart', '-o', 'x'], '"--app" and "--chart" do not go together'],
    [['web.yaml', '--charts', 'folder'], '"--charts" is for many modules. Name a folder for them: --out charts'],
  ])('%j', async (args, message) => {
    project.write('web.yaml', pod('web'));
    project.write('empty.yaml', '# nothing\n');
    expect(await untyped(...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});

describe('--out', () => {
  test('a file: its chart is named by it; another one is not written over', async () => {
    project.write('web.yaml', pod('web'));
    const written = {
      code: 0,
      stdout: '',
      stderr: 'src/shop.ts: 1 object in 1 chart, not type-checked, proven to be those of the input\n',
    };
    expect(await untyped('web.yaml', '-o', 'src/shop.ts')).toEqual(written);
    expect(project.read('src/shop.ts')).toContain("new Chart(app, 'shop')");
    project.write('src/shop.ts', '// mine');
    expect(await untyped('web.yaml', '-o', 'src/shop.ts')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"src/shop.ts" is there already'),
    });
    expect(project.read('src/shop.ts')).toBe('// mine');
    expect((await untyped('web.yaml', '-o', 'src/shop.ts', '--force')).code).toBe(0);
    expect(project.read('src/shop.ts')).toContain('new Pod(');
  });

  test('a folder: a chart for each file, or for each folder', async () => {
    for (const path of ['web/pod', 'web/config', 'db/pod'])
      project.write(`k8s/${path}.yaml`, config(path.replace('/', '-')));
    expect((await untyped('k8s', '-o', 'charts')).code).toBe(0);
    expect(project.files('charts')).toEqual(['db/pod.ts', 'web/config.ts', 'web/pod.ts']);
    expect(project.read('charts/db/pod.ts')).toContain('export function dbPod(app: App): Chart {');
    expect((await untyped('k8s', '-o', 'folders', '--charts', 'folder')).code).toBe(0);
    expect(project.files('folders')).toEqual(['db.ts', 'web.ts']);
    expect(project.read('folders/web.ts').match(/new ConfigMap\(/g)).toHaveLength(2);
  });
});

describe('a project', () => {
  test('has all that it needs, and is written into an empty folder only', async () => {
    project.write('k8s/settings.yaml', `# theirs\n${config('settings')}`);
    project.write('k8s/web.yaml', pod('web'));
    project.write('podwright.yaml', 'kubernetes: "1.34"\n');
    const { code, stderr } = await convert('k8s', '-o', 'My App', '--app');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'My App: 2 objects in 2 charts, proven to be those of the input\nNext: cd "My App" && npm install && npm test && npm run synth\n',
    });
    expect(project.files('My App')).toEqual([
      '.gitignore',
      'cdk8s.yaml',
      'package.json',
      'src/charts/settings.ts',
      'src/charts/web.ts',
      'src/main.ts',
      'test/manifests.test.ts',
      'test/manifests/settings.yaml',
      'test/manifests/web.yaml',
      'tsconfig.json',
    ]);
    expect(JSON.parse(project.read('My App/package.json'))).toMatchObject({
      name: 'my-app',
      private: true,
      // This repository, which is in no registry.
      dependencies: { podwright: `file:${relative(join(project.dir, 'My App'), resolve(__dirname, '../..'))}` },
    });
    expect(project.read('My App/test/manifests/settings.yaml')).toBe(`# theirs\n${config('settings')}`);
    expect(project.read('My App/cdk8s.yaml')).toBe(
      'language: typescript\napp: npx tsx src/main.ts\npodwright:\n  kubernetes: "1.34"\n',
    );
    expect(await convert('k8s', '-o', 'My App', '--app')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: The folder "My App" is not empty. Name another one, or add "--force"\n',
    });
  });

  test('init makes one with a first Pod', async () => {
    const { code, stderr } = await podwright(project, 'init', 'first');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'The first Pod is in src/charts/web.ts. Next: cd first && npm install && npm test && npm run synth\n',
    });
    expect(project.read('first/src/charts/web.ts')).toContain("new Pod(chart, 'web', {");
    expect(project.files('first')).toContain('test/manifests/web.yaml');
    expect(await podwright(project, 'init', 'first')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: The folder "first" is not empty. Name another one: podwright init first-2\n',
    });
    const another = async (...args: readonly string[]) =>
      /podwright init (.*)\n$/.exec((await podwright(project, 'init', ...args)).stderr)?.[1];
    expect(await another()).toBe('my-app');
    project.write('my-app/x', '');
    project.write('my-app-2/x', '');
    expect([await another(), await another('my-app/'), await another('..')]).toEqual(Array(3).fill('my-app-3'));
  });
});
