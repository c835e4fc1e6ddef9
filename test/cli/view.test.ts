import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shownFile } from '../../src/cli/view/shown-file';
import { brokenPod, pod, podwright } from './check-run';
import { APP, PLAIN_APP, Project } from './project';

// Apps run in processes of their own, on whatever machine.
const TIMEOUT = 120_000;

let project: Project;

beforeAll(() => {
  project = new Project({
    'pod.yaml': pod('web'),
    'k8s/one.yaml': `# the first\n${pod('one')}---\n# the second\n${pod('two')}`,
    'k8s/deep/three.yaml': pod('three'),
    'broken.yaml': brokenPod('broken'),
    'unreadable.yaml': `${pod('readable')}---\nkind: Pod\n  bad: [\n`,
    'nothing.yaml': '# nothing\n',
    'main.ts': APP,
    // What is here, and not what was built.
    'tsconfig.json': JSON.stringify({
      compilerOptions: { paths: { podwright: [resolve(__dirname, '../../src/index.ts')] } },
    }),
  });
});

afterAll(() => project.remove());

function view(...args: readonly string[]) {
  return podwright(project, 'view', ...args);
}

describe('podwright view of files', () => {
  test('writes a page, over that of the last time', async () => {
    expect(await view('pod.yaml')).toEqual({ code: 0, stdout: '', stderr: 'podwright-view.html: 1 object\n' });
    const first = project.read('podwright-view.html');
    expect(first).toMatch(/^<!doctype html>/);
    expect(first).toContain('<title>pod.yaml</title>');
    expect(first).toContain('pod.yaml:1');
    expect(await view('k8s')).toMatchObject({ code: 0, stderr: 'podwright-view.html: 3 objects\n' });
    expect(project.read('podwright-view.html')).not.toBe(first);
    await view('pod.yaml');
    expect(project.read('podwright-view.html')).toBe(first);
  });

  test('never tells where the folders are, and is the same from another one', async () => {
    await view('k8s', '-o', 'relative.html');
    await view(join(project.dir, 'k8s'), '-o', 'absolute.html');
    const html = project.read('absolute.html');
    expect(html).not.toContain(project.dir);
    expect(html).toContain('k8s/deep/three.yaml:1<');
    expect(html).toBe(project.read('relative.html'));
    expect(shownFile('/home/me/app/src/a.ts', ['/home/me/app/main.ts'])).toBe('src/a.ts');
    expect(shownFile('/home/me/lib/a.ts', ['/home/me/app/main.ts'])).toBe('../lib/a.ts');
    expect(shownFile('/opt/lib/a.ts', ['/home/me/app/main.ts'])).toBe('a.ts');
    expect(shownFile('../a.yaml', ['../a.yaml'])).toBe('../a.yaml');
  });

  test('shows the YAML as it was written, with its comments and lines', async () => {
    await view('k8s', '-o', 'k8s.html');
    const html = project.read('k8s.html');
    expect(html).toContain('# the first\napiVersion');
    expect(html).toContain('# the second\napiVersion');
    expect(html).toContain('k8s/one.yaml:1<');
    expect(html).toContain('k8s/one.yaml:11<');
    expect(html).toContain('k8s/deep/three.yaml:1<');
  });

  test('draws what is wrong, which is no failure', async () => {
    expect(await view('broken.yaml', '-o', 'broken.html')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'broken.html: 1 object, 1 error\n',
    });
    expect(project.read('broken.html')).toContain('finding-item error');
    const { stdout } = await view('broken.yaml', '--svg');
    expect(stdout).toMatch(/class="[^"]*finding/);
  });

  test('tells what cannot be read, draws the rest, and exits with 1', async () => {
    const { code, stdout, stderr } = await view('unreadable.yaml', 'pod.yaml', '--mermaid');
    expect(code).toBe(1);
    expect(stdout).toContain('Pod readable');
    expect(stdout).toContain('Pod web');
    expect(stderr).toMatch(/^unreadable\.yaml:1\d:\d+: error: /);
  });

  test('without an object there is nothing to draw', async () => {
    expect(await view('nothing.yaml')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: There is no object to draw in nothing.yaml\n',
    });
  });

  test('draws for the version that is asked for, or that the project names', async () => {
    project.write('image.yaml', `${pod('web')}  volumes:\n    - name: files\n      image: { reference: a }\n`);
    const errors = async (...args: readonly string[]) =>
      (await view('image.yaml', '--dot', ...args)).stdout.includes('since 1.31');
    expect(await errors()).toBe(true);
    expect(await errors('--kubernetes', '1.36')).toBe(false);
    project.write('podwright.yaml', 'kubernetes: "1.36"\n');
    expect(await errors()).toBe(false);
    project.write('podwright.yaml', '');
  });

  test('a Secret of a list, of a file and of JSON keeps its values', async () => {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'login' },
      stringData: { password: 'hunter22' },
    };
    project.write('secret.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [secret, secret] }));
    project.write('secret.yaml', `# hunter22\n${JSON.stringify(secret)}\n`);
    project.write('unreadable-secret.yaml', 'kind: Secret\nstringData:\n  password: "hunter22\n');
    for (const format of ['--out=-', '--svg', '--mermaid', '--dot']) {
      const { stdout, stderr } = await view('secret.json', 'secret.yaml', 'unreadable-secret.yaml', format);
      expect(stdout).toContain('login');
      expect(stdout + stderr).not.toContain('hunter22');
    }
  });
});

describe('what is written where', () => {
  test.each([
    ['--svg', /^<svg /],
    ['--mermaid', /^flowchart LR\n/],
    ['--dot', /^digraph podwright \{\n/],
    ['--out=-', /^<!doctype html>/],
  ])('%s prints', async (option, beginning) => {
    const { code, stdout, stderr } = await view('pod.yaml', option);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(beginning);
  });

  test.each([
    ['a.svg', /^<svg /],
    ['a.mmd', /^flowchart/],
    ['a.gv', /^digraph/],
    ['out/a.HTM', /^<!doctype/],
  ])('the name of a file says what is in it: %s', async (file, beginning) => {
    expect(await view('pod.yaml', '-o', file)).toMatchObject({ code: 0, stdout: '', stderr: `${file}: 1 object\n` });
    expect(project.read(file)).toMatch(beginning);
  });

  test.each([
    [['pod.yaml', '--svg', '--dot'], '"--svg" and "--dot" do not go together'],
    [
      ['pod.yaml', '-o', 'pod.yaml'],
      'Cannot write a picture to "pod.yaml". Name a file that ends in .html or .svg or .mmd or .dot',
    ],
    [['pod.yaml', '--svg', '-o', 'main.ts'], 'Cannot write a picture to "main.ts". Name a file that ends in .svg'],
    [['pod.yaml', '--svg', '-o', 'a.html'], '"--svg" goes to a file that ends in .svg, not to "a.html"'],
    [['gone.yaml'], 'There is no file or folder "gone.yaml"'],
    [['gone.ts'], 'There is no app file "gone.ts"'],
    [['pod.yaml', 'main.ts'], 'An app is drawn by itself. Name "main.ts" alone, or files of YAML'],
    [['--max-warnings', '3', 'pod.yaml'], '"podwright view" has no option "--max-warnings"'],
    [[], 'There is no cdk8s.yaml here. Name what to draw: podwright view pod.yaml, or main.ts'],
  ])('%j is refused', async (args, message) => {
    const before = project.files('.').join('\n');
    const { code, stdout, stderr } = await view(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: ${message}`);
    expect(project.files('.').join('\n')).toBe(before);
    expect(project.read('pod.yaml')).toBe(pod('web'));
  });

  test('a folder in the way is told, and nothing is left behind', async () => {
    project.write('folder.html/keep', '');
    const { code, stderr } = await view('pod.yaml', '-o', 'folder.html');
    expect(code).toBe(2);
    expect(stderr).toContain('Cannot write "folder.html": it is a folder');
    expect(project.files('.').filter((file) => file.includes('.podwright-'))).toEqual([]);
  });
});

describe('podwright view of an app', () => {
  test(
    'draws its objects, with the lines that made them; nothing is synthesized',
    async () => {
      expect(await view('main.ts', '-o', 'app.html')).toEqual({ code: 0, stdout: '', stderr: 'app.html: 3 objects\n' });
      const html = project.read('app.html');
      expect(html).toContain('<title>main.ts</title>');
      expect(html).toContain('main.ts:5<');
      expect(html).toContain('new Pod(new Chart(app, &#39;web&#39;), &#39;nginx&#39;');
      expect(html).toMatch(/<th scope="row">Chart<\/th><td>settings<\/td>/);
      expect(project.files('dist')).toEqual([]);
    },
    TIMEOUT,
  );

  test(
    'draws one that synth refuses: what is wrong is at its object',
    async () => {
      project.write('wrong.ts', APP.replace("name: 'nginx', image", "name: 'Nginx', image"));
      expect(await view('wrong.ts', '-o', 'wrong.html')).toEqual({
        code: 0,
        stdout: '',
        stderr: 'wrong.html: 3 objects, 1 error\n',
      });
      expect(project.read('wrong.html')).toMatch(/<span class="name">nginx<\/span><span class="count error"/);
    },
    TIMEOUT,
  );

  test(
    'the line that makes a Secret is not shown, nor its values',
    async () => {
      project.write(
        'secret.ts',
        [
          "import { App, Chart, Secret as Login } from 'podwright';",
          'const app = new App();',
          "new Login(new Chart(app, 'web'), 'secret', { stringData: { password: 'hunter22' } });",
          "new Login(new Chart(app, 'more'), 'login', { data: { password: 'aHVudGVyMjI=' } });",
          'app.synth();\n',
        ].join('\n'),
      );
      const { stdout } = await view('secret.ts', '--out=-');
      expect(stdout).toContain('secret.ts:3');
      expect(stdout).toContain('secret.ts:4');
      expect(stdout).not.toMatch(/hunter22|aHVudGVyMjI/);
    },
    TIMEOUT,
  );

  test(
    'draws several apps of one process, an app of cdk8s itself, and the app of cdk8s.yaml',
    async () => {
      project.write(
        'two.ts',
        `${APP}const second = new App();\nnew ConfigMap(new Chart(second, 'more'), 'third', { data: { a: 'b' } });\nsecond.synth();\n`,
      );
      expect((await view('two.ts', '--mermaid')).stdout).toMatch(/Pod nginx[\s\S]*ConfigMap<br>third/);
      project.write('plain.ts', PLAIN_APP);
      project.write('cdk8s.yaml', 'app: npx tsx plain.ts\n');
      const { code, stdout } = await view('--mermaid');
      expect(code).toBe(0);
      expect(stdout).toContain('Thing<br>thing');
    },
    TIMEOUT,
  );

  test(
    'an app that fails is told as synth tells it',
    async () => {
      project.write('fails.ts', "throw new Error('no reason');\n");
      expect(await view('fails.ts')).toMatchObject({ code: 2, stderr: 'error: no reason\n    at fails.ts:1:7\n' });
      project.write('idle.ts', 'export {};\n');
      expect(await view('idle.ts')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('synthesized nothing') as unknown,
      });
    },
    TIMEOUT,
  );
});

test('the help says what it draws, and that what is wrong is no failure', async () => {
  const { code, stdout } = await view('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('podwright view [options] [files, folders, globs, - or an app file]');
  expect(stdout).toContain('is drawn red, and is no failure');
  expect((await podwright(project, '--help')).stdout).toMatch(/^ {2}view +Draw manifests/m);
});
