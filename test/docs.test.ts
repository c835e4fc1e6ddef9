import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { drillFiles } from '../src/study/drills/drill-files';
import { makeDrills } from '../src/study/drills/make-drills';
import { TOPICS } from '../src/study/topics';
import { BIN, Project } from './cli/project';

const ROOT = resolve(__dirname, '..');

interface Block {
  /** What stands behind the three ticks: `ts`, `sh exit-1`. */
  readonly info: string;
  readonly text: string;
}

/** What stands for a chart of Helm, which is not installed here. */
const RENDERED = `---
# Source: my-chart/templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: { app.kubernetes.io/managed-by: Helm }
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - { name: web, image: "nginx:1.27" }
`;

function inShell(command: string): string {
  return command
    .replace('helm template my-chart', 'cat rendered.yaml')
    .replaceAll('npx podwright', `"${process.execPath}" "${BIN}"`);
}

describe.each(['from-yaml', 'from-cdk8s-plus', 'from-helm', 'learners', 'teachers'])('docs/%s.md', (page) => {
  const text = readFileSync(join(ROOT, `docs/${page}.md`), 'utf8');
  const blocks: readonly Block[] = [...text.matchAll(/^```(\S[^\n]*)\n([\s\S]*?)^```$/gm)].map(
    ([, info = '', body = '']) => ({ info, text: body }),
  );
  let project: Project;

  beforeAll(() => {
    project = new Project({ 'rendered.yaml': RENDERED });
    symlinkSync(join(ROOT, 'node_modules/cdk8s-plus-28'), join(project.dir, 'node_modules/cdk8s-plus-28'));
    // A block says in its first line which file it is.
    for (const { text: body } of blocks) {
      const [, path] = /^(?:#|\/\/) (\S+\.(?:yaml|ts))\n/.exec(body) ?? [];
      if (path !== undefined) project.write(path, body.slice(body.indexOf('\n') + 1));
    }
  });
  afterAll(() => project.remove());

  // In their order: some use what others write.
  const commands = blocks.flatMap((block, i) => {
    const lines = block.text.split('\n').filter(Boolean);
    return block.info.startsWith('sh') ? lines.map((line) => [line, block.info, blocks[i + 1]] as const) : [];
  });
  test.each(commands)(
    '%s',
    (command, info, next) => {
      const { status, stdout, stderr } = spawnSync(`set -e; ${inShell(command)}`, {
        cwd: project.dir,
        encoding: 'utf8',
        shell: true,
      });
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual(
        info === 'sh exit-1' ? { status: 1, stderr: expect.anything() } : { status: 0, stderr: '' },
      );
      if (next?.info === 'text') expect(stderr.startsWith(next.text)).toBe(true);
      if (next?.info === 'ts' && !next.text.startsWith('// ')) expect(stdout).toBe(next.text);
    },
    60_000,
  );

  test('what is TypeScript in it compiles', () => {
    const options = { target: 'es2022', module: 'node16', strict: true, skipLibCheck: true, noEmit: true, types: [] };
    project.write('tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['**/*.ts'] }));
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: project.dir, encoding: 'utf8' });
    // The tests of a project that was made need jest beside it.
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('manifests.test.ts'))).toEqual([]);
  }, 60_000);

  test('every link leads somewhere', () => {
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect([path, existsSync(resolve(dirname(join(ROOT, `docs/${page}.md`)), path))]).toEqual([path, true]);
    }
  });
});

describe('docs/teachers.md', () => {
  const text = readFileSync(join(ROOT, 'docs/teachers.md'), 'utf8');

  test('lists the topics', () => {
    const [, list = ''] = /topics, in the order in which they are learnt: ([^.]*)\./.exec(text) ?? [];
    expect(list.match(/[\w-]+/g)).toEqual(TOPICS.map(({ id }) => id));
  });

  test('says what each file of an exam is', () => {
    const rows = [...text.matchAll(/^\| (`.*?) \| /gm)].map(([, files = '']) => files);
    const folder = (file: string) => (file.includes('/') ? file : `answers/<exercise>/${file}`);
    const named = rows
      .filter((row) => /drills|answers/.test(row))
      .flatMap((row) => row.match(/[^`, ]+/g)?.map(folder) ?? []);
    const written = drillFiles(makeDrills({ topics: TOPICS.slice(0, 1), count: 1, seed: '1' }), 'en');
    const paths = written.map(({ path }) => path.replace(/\/[^/]+(?=\/)/, '/<exercise>'));
    expect(named.sort()).toEqual(paths.sort());
  });
});
