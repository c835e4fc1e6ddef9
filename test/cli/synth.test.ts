import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APP, PLAIN_APP, POD, Project, SETTINGS } from './project';

let project: Project;

beforeAll(() => {
  project = new Project({ 'cdk8s.yaml': 'language: typescript\napp: npx tsx main.ts\n', 'main.ts': APP });
});

afterAll(() => project.remove());

function dist(change: string, folder = 'dist', contents = '2 files with 3 objects'): string {
  return `${folder}: ${contents}: ${change}\n`;
}

describe('podwright synth', () => {
  test('writes, rewrites what changed, and removes what is no more', () => {
    expect(project.podwright('synth')).toEqual({ code: 0, stdout: '', stderr: dist('2 written') });
    expect(project.files('dist')).toEqual(['settings.k8s.yaml', 'web.k8s.yaml']);
    expect(project.read('dist/web.k8s.yaml')).toBe(POD);
    project.write('dist/web.k8s.yaml', 'changed');
    expect(project.podwright('synth').stderr).toBe(dist('1 written, 1 unchanged'));
    expect(project.podwright('synth', '--output', 'file-per-app').stderr).toBe(
      dist('1 written, 2 removed', 'dist', '1 file with 3 objects'),
    );
    expect(project.files('dist')).toEqual(['app.k8s.yaml']);
  });

  test('writes what a run without it writes, and takes that over', () => {
    expect(project.podwright('synth').code).toBe(0);
    expect(project.run('npx', ['tsx', 'main.ts'])).toMatchObject({ code: 0, stdout: '' });
    expect(project.podwright('synth').stderr).toBe(dist('2 unchanged'));
  });

  test.each([
    ['file-per-app', ['app.k8s.yaml']],
    ['file-per-chart', ['settings.k8s.yaml', 'web.k8s.yaml']],
    ['file-per-resource', ['ConfigMap.one.k8s.yaml', 'ConfigMap.two.k8s.yaml', 'Pod.nginx.k8s.yaml']],
    [
      'folder-per-chart',
      ['settings/ConfigMap.one.k8s.yaml', 'settings/ConfigMap.two.k8s.yaml', 'web/Pod.nginx.k8s.yaml'],
    ],
  ])('--output %s', (type, files) => {
    expect(project.podwright('synth', 'main.ts', '--output', type, '-o', `out-${type}`).code).toBe(0);
    expect(project.files(`out-${type}`)).toEqual(files);
  });

  test('--format json writes a List where a file has several objects', () => {
    expect(project.podwright('synth', '--format=json', '--out', 'json').code).toBe(0);
    expect(project.files('json')).toEqual(['settings.k8s.json', 'web.k8s.json']);
    expect(JSON.parse(project.read('json/web.k8s.json'))).toMatchObject({ kind: 'Pod', metadata: { name: 'nginx' } });
    expect(JSON.parse(project.read('json/settings.k8s.json'))).toMatchObject({
      apiVersion: 'v1',
      kind: 'List',
      items: [{ metadata: { name: 'one' } }, { metadata: { name: 'two' } }],
    });
  });

  test('the app’s outdir is before --out, that before CDK8S_OUTDIR, that before cdk8s.yaml', () => {
    project.write('own.ts', APP.replace('new App()', "new App({ outdir: 'own' })"));
    expect(project.podwright('synth', 'own.ts', '--out', 'x').stderr).toBe(dist('2 written', 'own'));
    const other = new Project({ 'cdk8s.yaml': 'app: node main.js\noutput: configured\n', 'main.js': asCommonJs(APP) });
    expect(other.podwright('synth').stderr).toBe(dist('2 written', 'configured'));
    expect(other.podwright('synth', '-o', 'given').stderr).toBe(dist('2 written', 'given'));
    const env = { ...process.env, CDK8S_OUTDIR: 'env' };
    const bin = `${other.dir}/node_modules/podwright/bin/podwright.js`;
    expect(other.run(process.execPath, [bin, 'synth'], env).stderr).toBe(dist('2 written', 'env'));
    other.remove();
  });

  test('an ES module, and a CommonJS one that imports TypeScript while it runs', () => {
    const esm = new Project({ 'package.json': '{ "type": "module" }', 'main.ts': `${APP}await Promise.resolve();\n` });
    expect(esm.podwright('synth', 'main.ts').stderr).toBe(dist('2 written'));
    esm.remove();
    project.write('late.ts', "const load = async (): Promise<unknown> => import('./main');\nload();\n");
    expect(project.podwright('synth', 'late.ts', '-o', 'late').stderr).toBe(dist('2 written', 'late'));
  });

  test('plain JavaScript, and a command for a shell', () => {
    project.write('main.cjs', asCommonJs(APP));
    expect(project.podwright('synth', 'main.cjs', '-o', 'cjs').stderr).toBe(dist('2 written', 'cjs'));
    const shell = new Project({ 'cdk8s.yaml': 'app: "cd sub && npx --no-install tsx main.ts"', 'sub/main.ts': APP });
    // npm may add warnings of its own.
    const stderr = expect.stringContaining(dist('2 written', 'out'));
    expect(shell.podwright('synth', '-o', 'out')).toEqual({ code: 0, stdout: '', stderr });
    expect(shell.files('out')).toEqual(['settings.k8s.yaml', 'web.k8s.yaml']);
    shell.remove();
  });

  test('adds up the apps of one process', () => {
    const second = "const second = new App();\nnew Chart(second, 'empty');\nsecond.synth();\n";
    project.write('two.ts', APP + second);
    const contents = '3 files with 3 objects';
    expect(project.podwright('synth', 'two.ts', '-o', 'two').stderr).toBe(dist('3 written', 'two', contents));
    expect(project.podwright('synth', 'two.ts', '-o', 'two', '--check').code).toBe(0);
    expect(project.podwright('synth', 'two.ts', '-o', 'two').stderr).not.toContain('removed');
    expect(project.podwright('synth', 'two.ts', '--stdout').stdout).toBe(`${POD}---\n${SETTINGS}`);
    project.write('copy.ts', APP);
    project.write('three.ts', "import './main';\nimport './copy';\n");
    const printed = project.podwright('synth', 'three.ts', '--stdout');
    expect(printed.stdout).toBe([POD, SETTINGS, POD, SETTINGS].join('---\n'));
  });
});

describe('--stdout', () => {
  test('prints manifests only, and nothing is written', () => {
    project.write('chatty.ts', `console.log('from the app');\n${APP}`);
    expect(project.podwright('synth', 'chatty.ts', '--stdout', '--output', 'file-per-resource')).toEqual({
      code: 0,
      stdout: `${POD}---\n${SETTINGS}`,
      stderr: 'from the app\n',
    });
    expect(project.podwright('synth', 'chatty.ts', '-o', 'chatty').stdout).toBe('from the app\n');
  });

  test('prints one JSON value', () => {
    const { stdout } = project.podwright('synth', '--stdout', '--format', 'json');
    const names = ['nginx', 'one', 'two'].map((name) => ({ metadata: { name } }));
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'List', items: names });
  });

  test('prints nothing of an app that fails later', () => {
    project.write('half.ts', `${APP}throw new Error('later');\n`);
    expect(project.podwright('synth', 'half.ts', '--stdout')).toMatchObject({ code: 2, stdout: '' });
  });

  test('bears a reader that closes early', () => {
    const bin = `${project.dir}/node_modules/podwright/bin/podwright.js`;
    const { stderr } = project.run('sh', ['-c', `${process.execPath} ${bin} synth --stdout | true`]);
    expect(stderr).toBe('');
  });
});

describe('an app of cdk8s itself', () => {
  const THING = 'apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  name: thing\n';

  test('is written, printed and checked as ours', () => {
    project.write('plain.ts', PLAIN_APP);
    const contents = '1 file with 1 object';
    expect(project.podwright('synth', 'plain.ts', '-o', 'plain').stderr).toBe(dist('1 written', 'plain', contents));
    expect(project.podwright('synth', 'plain.ts', '-o', 'plain').stderr).toBe(dist('1 unchanged', 'plain', contents));
    expect(project.podwright('synth', 'plain.ts', '--stdout').stdout).toBe(THING);
    expect(project.podwright('synth', 'plain.ts', '-o', 'plain', '--check').code).toBe(0);
    project.write('plain.ts', PLAIN_APP.replace("'web'", "'web2'"));
    expect(project.podwright('synth', 'plain.ts', '-o', 'plain', '--check')).toMatchObject({
      code: 1,
      stdout: 'plain/web2.k8s.yaml is missing\nplain/web.k8s.yaml is no more: synth would remove it\n',
    });
    expect(project.podwright('synth', 'plain.ts', '-o', 'plain').stderr).toBe(
      dist('1 written, 1 removed', 'plain', contents),
    );
    expect(project.files('plain')).toEqual(['web2.k8s.yaml']);
  });

  test('stays beside one of ours in the same folder', () => {
    project.write('both.ts', `import './plain';\n${APP}`);
    for (const change of ['3 written', '3 unchanged']) {
      const { stderr } = project.podwright('synth', 'both.ts', '-o', 'both');
      expect(stderr).toBe(dist(change, 'both', '3 files with 4 objects'));
    }
  });

  test.each([
    ['--format', 'json'],
    ['--output', 'file-per-app'],
  ])('takes no %s', (option, value) => {
    expect(project.podwright('synth', 'plain.ts', option, value)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: "${option}" is for the App of podwright: plain.ts has one of cdk8s itself\n`,
    });
  });
});

function asCommonJs(source: string): string {
  return source.replace(/import (.*) from (.*);/, 'const $1 = require($2);').replace(': App', '');
}
