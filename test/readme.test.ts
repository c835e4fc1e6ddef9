import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import * as cdk8s from 'cdk8s';
import * as library from 'podwright';
import 'podwright/jest';
import { parseAllDocuments } from 'yaml';
import packageJson from '../package.json';
import { errorOf, newChart } from './support/chart';

const ROOT = resolve(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

interface Block {
  /** What stands behind the three ticks: `ts`, `ts expect-error`. */
  readonly info: string;
  readonly text: string;
  /** The line of the README on which its text begins. */
  readonly line: number;
}

const BLOCKS: readonly Block[] = [...README.matchAll(/^```(\S[^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
  info: match[1] ?? '',
  text: match[2] ?? '',
  line: README.slice(0, match.index).split('\n').length + 1,
}));
const SNIPPETS = BLOCKS.filter(({ info }) => info.startsWith('ts'));

/** A snippet as a whole program: without imports of its own, it finds `app`, `chart` and every public name. */
function program({ text, info }: Block): string {
  if (/^import .* from 'podwright';/m.test(text)) return text;
  const used = (names: object): string[] => Object.keys(names).filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const lines = [
    ...(info === 'ts jest' ? ["import { expect, test } from '@jest/globals';"] : []),
    `import { ${[...new Set(['App', 'Chart', ...used(library)])].join(', ')} } from 'podwright';`,
    "const app = new App(); const chart = new Chart(app, 'chart');",
    text,
    'app.synth();',
    'export {};',
  ];
  return lines.join('\n');
}

let work: string;
let out: string;
let diagnostics: string;
beforeAll(() => {
  // Beside the packages, so that the snippets find them.
  work = join(ROOT, 'node_modules', '.cache', 'podwright-readme');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  out = mkdtempSync(join(tmpdir(), 'podwright-readme-'));
  for (const snippet of SNIPPETS) writeFileSync(join(work, `line-${snippet.line}.ts`), program(snippet));
  const paths = { podwright: [join(ROOT, 'src/index.ts')], 'podwright/jest': [join(ROOT, 'src/jest/index.ts')] };
  const tsconfig = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: { paths, noUnusedLocals: false },
    include: ['*.ts'],
  };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(tsconfig));
  diagnostics = run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', join(work, 'tsconfig.json')]).stdout;
}, 60_000);
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
});

function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { status: number | null; stdout: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout: stdout + stderr };
}

/** Runs a program; its charts are written to `outdir`. */
function execute(source: string, outdir: string): void {
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const modules: Record<string, unknown> = {
    podwright: library,
    cdk8s,
    'podwright/jest': {},
    '@jest/globals': { expect, test: (_name: string, body: () => void) => body() },
  };
  const before = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = outdir;
  try {
    new Function('require', 'exports', code)((name: string) => modules[name], {});
  } finally {
    if (before === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = before;
  }
}

describe('TypeScript', () => {
  test.each(SNIPPETS.map((snippet) => [snippet.line, snippet] as const))(
    'line %i compiles as it should, and runs',
    (line, snippet) => {
      const errors = diagnostics.split('\n').filter((text) => text.includes(`line-${line}.ts`));
      if (snippet.info === 'ts expect-error') {
        const shown = BLOCKS[BLOCKS.indexOf(snippet) + 1];
        expect(errors.map((error) => error.replace(/^.*?: error/, 'error'))).toEqual([shown?.text.trim()]);
        return;
      }
      expect(errors).toEqual([]);
      const outdir = join(out, String(line));
      execute(program(snippet), outdir);
      const next = BLOCKS[BLOCKS.indexOf(snippet) + 1];
      if (next?.info !== 'yaml') return;
      const file = /`dist\/([^`]+)`/.exec(README.split('\n').slice(line, next.line).join('\n'))?.[1];
      // Other YAML is none that the snippet writes.
      if (file === undefined) return;
      expect(readFileSync(join(outdir, file), 'utf8')).toBe(next.text);
    },
  );
});

test('what is shown of a wrong key at run time is what is said', () => {
  const config = new library.ConfigMap(newChart(), 'special-config', { data: { 'special.power': '10' } });
  const { message } = errorOf(() => config.key('special.powr' as never));
  expect(README).toContain(`\n${message.replace('[chart/', '[game/')}\n`);
});

test('what is shown of a difference is what the matcher says', () => {
  const chart = newChart();
  new library.Pod(chart, 'nginx', { containers: [{ name: 'nginx', image: 'nginx' }] });
  const [manifest] = chart.toJson();
  manifest.spec.containers[0].image = 'nginx:1.27';
  let message = '';
  try {
    expect(chart).toMatchManifest(manifest);
  } catch (error) {
    message = (error as Error).message;
  }
  const shown = /`(Pod\/nginx differs at [^`]+)`/.exec(README)?.[1];
  expect(message).toContain(shown);
});

describe('commands', () => {
  /** What each command of the README has to do. */
  const commands: Record<string, () => void> = {
    'npm ci && npm run synth': () => {
      const outdir = join(out, 'synth');
      expect(run('npm', ['run', 'synth'], { CDK8S_OUTDIR: outdir })).toMatchObject({ status: 0 });
      expect(parseAllDocuments(readFileSync(join(outdir, 'Pod.yaml'), 'utf8'))).toHaveLength(1);
    },
    // The very script that runs these tests.
    'npm ci && npm test': () => {
      expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/^npm ci && npm test$/m);
    },
    'npm install podwright cdk8s constructs': () => {
      const optional: Record<string, unknown> = packageJson.peerDependenciesMeta;
      const peers = Object.keys(packageJson.peerDependencies).filter((peer) => !(peer in optional));
      expect([packageJson.name, ...peers].sort()).toEqual(['cdk8s', 'constructs', 'podwright']);
    },
    'npx cdk8s synth': () => {
      const outdir = join(out, 'cdk8s');
      expect(run('npx', ['cdk8s', 'synth', '-o', outdir])).toMatchObject({ status: 0 });
      expect(readdirSync(outdir).sort()).toEqual(readdirSync(join(out, 'synth')).sort());
    },
    'npx podwright synth': () => expect(podwright('synth')).toMatchObject({ status: 0 }),
    'npx podwright synth --check': () => expect(podwright('synth', '--check')).toMatchObject({ status: 0 }),
    'npx podwright synth --stdout': () => expect(podwright('synth', '--stdout').stdout).toContain('\n---\n'),
    'npx podwright synth examples/with-cdk8s-plus/main.ts --out dist/shop --format json': () => {
      const outdir = join(out, 'shop');
      const args = ['examples/with-cdk8s-plus/main.ts', '--out', outdir, '--format', 'json'];
      expect(podwright('synth', ...args)).toMatchObject({ status: 0 });
      expect(JSON.parse(readFileSync(join(outdir, 'shop.k8s.json'), 'utf8'))).toMatchObject({ kind: 'List' });
    },
    'npx podwright check test/documents/004-pod': () =>
      expect(podwright('check', 'test/documents/004-pod')).toMatchObject({ status: 0 }),
    'npx podwright check --kubernetes 1.31 --pod-security restricted test/documents/004-pod': () => {
      const args = ['--kubernetes', '1.31', '--pod-security', 'restricted', 'test/documents/004-pod'];
      expect(podwright('check', ...args)).toMatchObject({ status: 1 });
    },
    'npx podwright check --fix --dry-run test/documents/000-what-is-a-pod': () => {
      const { status, stdout } = podwright('check', '--fix', '--dry-run', 'test/documents/000-what-is-a-pod');
      expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining('+  containers:') });
    },
    'npx podwright check --explain unique-container-ports': () =>
      expect(podwright('check', '--explain', 'unique-container-ports').stdout).toContain('# unique-container-ports'),
    'npx podwright convert test/documents/004-pod/nginx-pod.yaml': () => {
      const { status, stdout } = podwright('convert', 'test/documents/004-pod/nginx-pod.yaml');
      expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('new Pod(') });
    },
    'npx podwright init my-app': () => {
      const folder = join(out, 'my-app');
      expect(podwright('init', folder)).toMatchObject({ status: 0 });
      expect(readFileSync(join(folder, 'src/main.ts'), 'utf8')).toContain('app.synth()');
    },
    'npx podwright view test/documents/001-cka-pod -o pods.html': () => {
      expect(podwright('view', 'test/documents/001-cka-pod', '-o', join(out, 'pods.html'))).toMatchObject({
        status: 0,
      });
      expect(readFileSync(join(out, 'pods.html'), 'utf8')).toContain('secret-env');
    },
    'npx podwright view --svg test/documents/001-cka-pod/secret-env.yaml -o secret-env.svg': () => {
      const file = join(out, 'secret-env.svg');
      const args = ['--svg', 'test/documents/001-cka-pod/secret-env.yaml', '-o', file];
      expect(podwright('view', ...args)).toMatchObject({ status: 0 });
      expect(readFileSync(file, 'utf8')).toMatch(/^<svg /);
    },
    'npx podwright view --mermaid test/documents/003-sunbeen-pod': () =>
      expect(podwright('view', '--mermaid', 'test/documents/003-sunbeen-pod').stdout).toMatch(/^flowchart /),
    'npx podwright view examples/documents/main.ts -o app.html': () => {
      const file = join(out, 'app.html');
      expect(podwright('view', 'examples/documents/main.ts', '-o', file)).toMatchObject({ status: 0 });
      expect(readFileSync(file, 'utf8')).toContain('examples/documents/cka-pod.ts');
    },
    'npx podwright run nginx --image=nginx --port=80 --expose': () =>
      expect(podwright('run', 'nginx', '--image=nginx', '--port=80', '--expose').stdout).toContain('kind: Service'),
    'npx podwright create configmap game --from-literal=lives=3': () =>
      expect(podwright('create', 'configmap', 'game', '--from-literal=lives=3').stdout).toContain('lives: "3"'),
    'npx podwright create deployment web --image=nginx --replicas=3 --ts': () =>
      expect(podwright('create', 'deployment', 'web', '--image=nginx', '--replicas=3', '--ts').stdout).toContain(
        "new Deployment(chart, 'web'",
      ),
    'npx podwright explain pod.spec.containers.livenessProbe': () =>
      expect(podwright('explain', 'pod.spec.containers.livenessProbe').stdout).toContain(
        'FIELD: livenessProbe <Probe>',
      ),
    'npx podwright explain deployments --recursive --kubernetes 1.31': () =>
      expect(podwright('explain', 'deployments', '--recursive', '--kubernetes', '1.31').stdout).toContain('replicas\t'),
    'npx podwright fixtures -o fixtures': () => {
      expect(podwright('fixtures', '-o', join(out, 'fixtures'))).toMatchObject({ status: 0 });
      expect(readFileSync(join(out, 'fixtures/README.md'), 'utf8')).toContain('(06-env/README.md)');
    },
    'npx podwright drill new --count 18 --seed 7 -o exam': () => {
      const args = ['--count', '18', '--seed', '7', '-o', join(out, 'exam')];
      expect(podwright('drill', 'new', ...args)).toMatchObject({ status: 0 });
    },
    'npx podwright drill grade exam/drills/06-env exam/answers/06-env/solution.yaml': () => {
      const args = [join(out, 'exam/drills/06-env'), join(out, 'exam/answers/06-env/solution.yaml')];
      expect(podwright('drill', 'grade', ...args)).toMatchObject({ status: 0 });
    },
    'npx podwright synth --help': () => expect(podwright('synth', '--help').stdout).toContain('--check'),
  };
  /** Runs the command of this repository, into a folder of the test's own. */
  const podwright = (...args: string[]): ReturnType<typeof run> =>
    run(process.execPath, ['bin/podwright.js', ...args], { CDK8S_OUTDIR: join(out, 'podwright') });
  const shown = BLOCKS.filter(({ info }) => info === 'sh').flatMap(({ text }) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s*#.*$/, '').trim())
      .filter(Boolean),
  );
  test.each(shown)(
    '%s',
    (command) => {
      expect(Object.keys(commands)).toContain(command);
      commands[command]?.();
    },
    60_000,
  );
});

/** What a command says of files of a user's own. */
function said(files: Readonly<Record<string, string>>, ...args: string[]): ReturnType<typeof spawnSync> {
  const cwd = mkdtempSync(join(out, 'user-'));
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(ROOT, join(cwd, 'node_modules/podwright'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return spawnSync(process.execPath, [join(ROOT, 'bin/podwright.js'), ...args], { cwd, encoding: 'utf8' });
}

const shownAs = (start: string): string =>
  BLOCKS.find(({ info, text }) => info === 'text' && text.startsWith(start))?.text ?? '';
const APP = [
  "import { App, Chart, Pod } from 'podwright';",
  '',
  'const app = new App();',
  "const chart = new Chart(app, 'c');",
];

test('what is shown of an app that is wrong is what the command says', () => {
  const pod = "new Pod(chart, 'p', { containers: [{ name: 'a' }, { name: 'a' }] });";
  const { status, stderr } = said({ 'main.ts': [...APP, pod, 'app.synth();'].join('\n') }, 'synth', 'main.ts');
  expect(status).toBe(2);
  expect(stderr).toBe(shownAs('error: '));
});

test('what is shown of a manifest that is refused is what the command says', () => {
  const resources = "{ requests: { memory: '1Gi' }, limits: { memory: '512Mi' } }";
  const pod = `new Pod(chart, 'p', { containers: [{ name: 'a', image: 'nginx', resources: ${resources} }] });`;
  const { status, stderr } = said({ 'main.ts': [...APP, pod, 'app.synth();'].join('\n') }, 'synth', 'main.ts');
  expect(status).toBe(1);
  expect(stderr).toContain(shownAs('main.ts:'));
});

test('what is shown of YAML that is wrong is what the command says', () => {
  const lines = [
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    '  name: web',
    'spec:',
    '  containers:',
    '    - name: web',
    '      image: nginx',
    '',
    '',
    '',
    '',
    '  restartpolicy: OnFailure',
    '',
  ];
  const { status, stdout } = said({ 'k8s/web.yaml': lines.join('\n') }, 'check', 'k8s');
  expect(status).toBe(1);
  expect(stdout).toContain(shownAs('k8s/web.yaml:'));
});

test('the configuration that is shown is one', () => {
  const config = BLOCKS.find(({ info, text }) => info === 'yaml' && text.includes('podSecurity'))?.text ?? '';
  const { status, stderr } = said(
    { 'podwright.yaml': config, 'pod.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' },
    'check',
    'pod.yaml',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('every link leads somewhere', () => {
  const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect([link, existsSync(join(ROOT, link))]).toEqual([link, true]);
});
