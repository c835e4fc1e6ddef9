import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Outcome, POD, Project, SETTINGS } from './project';

const APP = `
import { App, Chart, ConfigMap, Pod, Secret } from 'podwright';

const app = new App();
new Pod(new Chart(app, 'web'), 'nginx', { containers: [{ name: 'nginx', image: 'nginx' }] });
const settings = new Chart(app, 'settings');
new ConfigMap(settings, 'one', { data: { level: 'debug' } });
new ConfigMap(settings, 'two', { data: { level: 'info' } });
new Secret(new Chart(app, 'login'), 'login', { stringData: { password: 'very-secret' } });
app.synth();
`;

let project: Project;

beforeAll(() => {
  project = new Project({ 'cdk8s.yaml': 'app: npx tsx main.ts', 'main.ts': APP });
  project.podwright('synth');
});

afterAll(() => project.remove());

function check(...args: readonly string[]): Outcome {
  return project.podwright('synth', '--check', ...args);
}

function drift(...lines: readonly string[]): Outcome {
  const stderr = 'dist is not what synth writes. To write it, run the same command without --check\n';
  return { code: 1, stdout: lines.map((line) => `${line}\n`).join(''), stderr };
}

test('a folder as it should be', () => {
  expect(check()).toEqual({ code: 0, stdout: '', stderr: 'dist: 3 files with 4 objects, as synth writes them\n' });
});

test('files that are missing, files that are no more, and none is written', () => {
  expect(check('--output', 'file-per-app')).toEqual(
    drift(
      'dist/app.k8s.yaml is missing',
      'dist/login.k8s.yaml is no more: synth would remove it',
      'dist/settings.k8s.yaml is no more: synth would remove it',
      'dist/web.k8s.yaml is no more: synth would remove it',
    ),
  );
  expect(project.files('dist')).toEqual(['login.k8s.yaml', 'settings.k8s.yaml', 'web.k8s.yaml']);
  expect(check('-o', 'nowhere').code).toBe(1);
  expect(project.files('.').filter((path) => path.startsWith('nowhere'))).toEqual([]);
});

test('a file that another program or nobody of ours wrote is left alone', () => {
  project.write('dist/mine.yaml', 'a: 1');
  project.write('other.ts', APP.replace("'web'", "'other'"));
  expect(project.podwright('synth', 'other.ts').code).toBe(0);
  expect(check().code).toBe(0);
});

test('objects that differ, layout, and no secret', () => {
  const login = project.read('dist/login.k8s.yaml');
  project.write('dist/web.k8s.yaml', POD.replace('image: nginx', 'image: nginx:1.27'));
  project.write('dist/settings.k8s.yaml', SETTINGS.replaceAll('data:\n  level', 'data:\n    level'));
  project.write('dist/login.k8s.yaml', login.replace('very-secret', 'other-secret'));
  const outcome = check();
  expect(outcome).toEqual(
    drift(
      'dist/web.k8s.yaml differs:',
      '  Pod/nginx differs at spec.containers[0].image: expected "nginx", got "nginx:1.27"',
      'dist/settings.k8s.yaml differs in layout only',
      'dist/login.k8s.yaml differs:',
      '  Secret/login differs at stringData.password: expected <secret value>, got <secret value>',
    ),
  );
  project.write('dist/login.k8s.yaml', 'very-secret: [');
  project.write('dist/settings.k8s.yaml', SETTINGS.replace('name: two', 'name: three'));
  expect(check('--format', 'yaml').stdout).toContain('dist/login.k8s.yaml is no YAML of manifests\n');
  expect(check().stdout).toContain('  Missing ConfigMap/two\n  Unexpected ConfigMap/three\n');
  expect(check().stdout).not.toContain('very-secret');
  expect(project.podwright('synth').stderr).toBe('dist: 3 files with 4 objects: 3 written\n');
  expect(check().code).toBe(0);
});

test('an app that throws is no drift', () => {
  project.write('throws.ts', 'throw new Error("x");');
  expect(check('throws.ts')).toEqual({ code: 2, stdout: '', stderr: 'error: x\n    at throws.ts:1:7\n' });
});
