import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BIN, type Outcome, Project } from './project';

/** An app with one error, in line 5, or one warning in line 6. */
const app = (body: string): string => `import { App, Chart, ConfigMap, Pod, Secret } from 'podwright';

const app: App = new App();
const chart = new Chart(app, 'web');
${body}
app.synth();
`;

const POD = "new Pod(chart, 'nginx', { containers: [{ name: 'nginx', image: 'nginx' }] });";
const NO_IMAGE = POD.replace(", image: 'nginx'", '');
const TWICE = `${POD}\nnew Pod(chart, 'other', { metadata: { name: 'nginx' }, containers: [{ name: 'nginx', image: 'nginx' }] });`;

/** The same as apps of cdk8s alone. */
const plain = (...specs: readonly string[]): string => `import { ApiObject, App, Chart } from 'cdk8s';
const app = new App();
const chart = new Chart(app, 'web');
${specs
  .map(
    (spec, i) =>
      `new ApiObject(chart, 'p${i}', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'nginx' }, spec: ${spec} } as never);`,
  )
  .join('\n')}
app.synth();
`;
const SPEC = "{ containers: [{ name: 'nginx', image: 'nginx' }] }";

let project: Project;

beforeAll(() => {
  project = new Project({
    'bad.ts': app(NO_IMAGE),
    'warn.ts': app(TWICE),
    'secret.ts': app("new Secret(chart, 'login', { stringData: { 'Bad!': 'qzxHunter' } });"),
    'plain-bad.ts': plain("{ containers: [{ name: 'nginx' }] }"),
    'plain-warn.ts': plain(SPEC, SPEC),
    'later.ts': app(
      "new Pod(chart, 'a', { containers: [{ name: 'a', image: 'a', restartPolicyRules: [] }] } as never);",
    ),
  });
});

afterAll(() => project.remove());

const synth = (...args: readonly string[]): Outcome => project.podwright('synth', ...args);

const written = (): string[] => project.files('dist');

describe('an app with an error', () => {
  const BLOCK = `bad.ts:5:1: error: The container has no image
  Pod/nginx spec.containers[0].image in web/nginx (ctr-image-required)
  5 | ${NO_IMAGE}
    | ^^^^^^^
`;

  test('is refused with its place, and nothing is written', () => {
    const { code, stdout, stderr } = synth('bad.ts');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.startsWith(BLOCK)).toBe(true);
    expect(stderr).toMatch(/\n {2}fix: .*\n\nerror: Nothing is written: 1 error\n$/);
    expect(written()).toEqual([]);
  });

  test.each([['--stdout'], ['--check']])('%s', (option) => {
    const { code, stdout, stderr } = synth('bad.ts', option);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(BLOCK);
    expect(written()).toEqual([]);
  });

  test('leaves what is written already', () => {
    project.write('same.ts', app(POD));
    expect(synth('same.ts', '-o', 'same').code).toBe(0);
    project.write('same.ts', app(NO_IMAGE));
    expect(synth('same.ts', '-o', 'same').code).toBe(1);
    expect(project.read('same/web.k8s.yaml')).toContain('image: nginx');
  });

  test('run by itself, ends with the findings and no stack of ours', () => {
    const { code, stdout, stderr } = project.run('npx', ['tsx', 'bad.ts']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Nothing is written: 1 error');
    expect(stderr).toContain('The container has no image');
    expect(written()).toEqual([]);
  });

  test('shows no secret, in the code neither', () => {
    const { code, stderr } = synth('secret.ts');
    expect(code).toBe(1);
    expect(stderr).toContain('Secret/login');
    expect(stderr).not.toContain('qzx');
  });
});

describe('an app with a warning', () => {
  test('is written, and told', () => {
    const { code, stderr } = synth('warn.ts', '-o', 'warn');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warn\.ts:6:1: warning: There is another Pod "nginx"/);
    expect(stderr).toMatch(/\nwarn: 1 file with 2 objects: 1 written\n$/);
  });

  test('is refused by --max-warnings 0, and by a level of the config', () => {
    expect(synth('warn.ts', '--max-warnings', '1', '-o', 'warn').code).toBe(0);
    const refused = synth('warn.ts', '--max-warnings', '0', '-o', 'refused');
    expect([refused.code, refused.stderr.endsWith('error: Nothing is written: 1 warning\n')]).toEqual([1, true]);
    project.write('podwright.yaml', 'rules: { unique-object: error }\n');
    expect(synth('warn.ts', '-o', 'refused')).toMatchObject({ code: 1 });
    project.write('podwright.yaml', 'rules: { unique-object: off }\n');
    expect(synth('warn.ts', '--max-warnings', '0', '-o', 'warn')).toMatchObject({
      code: 0,
      stderr: 'warn: 1 file with 2 objects: 1 unchanged\n',
    });
    project.write('podwright.yaml', 'rules: { unique-objekt: off }\n');
    const wrong = synth('warn.ts', '-o', 'refused');
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringMatching(/^error: .*Did you mean "unique-object"\?\n/),
    ]);
    project.write('podwright.yaml', '');
    expect(project.files('refused')).toEqual([]);
  });
});

test('--kubernetes and --pod-security', () => {
  const since = synth('later.ts', '-o', 'later');
  expect([since.code, since.stderr]).toEqual([1, expect.stringContaining('"restartPolicyRules"')]);
  project.write('fine.ts', app(POD));
  expect(synth('fine.ts', '-o', 'fine').code).toBe(0);
  const strict = synth('fine.ts', '-o', 'strict', '--pod-security', 'restricted');
  expect([strict.code, strict.stderr]).toEqual([1, expect.stringContaining('runAsNonRoot')]);
  expect(synth('fine.ts', '--kubernetes', '1.1').code).toBe(2);
});

describe('an app of cdk8s itself', () => {
  test('is refused with its error, and nothing is written', () => {
    for (const option of ['--out=plain', '--stdout']) {
      const { code, stdout, stderr } = synth('plain-bad.ts', option);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /^web\.k8s\.yaml:\d+:\d+: error: The container has no image\n {2}Pod\/nginx spec\.containers\[0\]/,
      );
      expect(stderr).toMatch(/\nerror: Nothing is written: 1 error\n$/);
    }
    expect(project.files('plain')).toEqual([]);
  });

  test('is written with its warning, unless that is not allowed', () => {
    const { code, stderr } = synth('plain-warn.ts', '-o', 'plain-warn');
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^web\.k8s\.yaml:\d+:\d+: warning: There is another Pod/),
    ]);
    expect(synth('plain-warn.ts', '-o', 'plain-refused', '--max-warnings', '0').code).toBe(1);
    expect(project.files('plain-refused')).toEqual([]);
  });
});

test('--watch tells of an error, and goes on', async () => {
  project.write('watch/main.ts', app(NO_IMAGE));
  const child = spawn(process.execPath, [BIN, 'synth', 'main.ts', '--watch'], { cwd: `${project.dir}/watch` });
  let told = '';
  const says = (what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (told.includes(what)) resolve();
      };
      child.stderr.on('data', look);
      child.on('close', () => reject(new Error(`It ended: ${told}`)));
      look();
    });
  child.stderr.on('data', (text: Buffer) => {
    told += text.toString();
  });
  try {
    await says('error: Nothing is written: 1 error');
    expect(project.files('watch/dist')).toEqual([]);
    project.write('watch/main.ts', app(POD));
    await says('dist: 1 file with 1 object: 1 written');
  } finally {
    child.removeAllListeners('close');
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill();
    await ended;
  }
}, 30_000);
