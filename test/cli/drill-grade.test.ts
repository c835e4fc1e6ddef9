import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { podwright } from './check-run';
import { Project } from './project';

const WRITE = drill('write', 'en');
const MEND = { ...drill('mend', 'en'), id: 'mend' };

/** The file of an exercise: a Pod `web` with a container `app` whose LEVEL is debug. */
function drill(sort: string, language: string) {
  const target = { object: 'Pod', name: 'web' };
  return {
    ...{ version: 1, id: sort, sort, topics: ['env'], difficulty: 'easy', language, kubernetes: '1.28' },
    requirements: [
      { sort: 'object', target },
      { sort: 'container', target, role: 'container', name: 'app', image: 'nginx:1.27' },
      { sort: 'variable', target, container: 'app', name: 'LEVEL', from: { value: 'debug' } },
    ],
  };
}

function pod(level: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: nginx:1.27
      env:
        - name: LEVEL
          value: ${level}
`;
}

let project: Project;

beforeAll(() => {
  project = new Project({
    'write/drill.json': JSON.stringify(WRITE),
    'write/answer.yaml': pod('debug'),
    'mend/drill.json': JSON.stringify(MEND),
    'ko/drill.json': JSON.stringify(drill('write', 'ko')),
    'info.yaml': pod('info'),
    'true.yaml': pod('true'),
    'exam/drills/one/drill.json': JSON.stringify(WRITE),
    'empty/nothing.txt': '',
    'broken.yaml': 'a: [',
    'empty.yaml': '# nothing\n',
    'idle.yaml': pod('debug').replace('spec:\n', 'spec:\n  volumes:\n    - name: idle\n      emptyDir: {}\n'),
  });
});

afterAll(() => project.remove());

function grade(...args: readonly string[]) {
  return podwright(project, 'drill', 'grade', ...args);
}

interface Report {
  readonly requirements: readonly { readonly met: boolean; readonly sort: string; readonly hint: string | null }[];
  readonly refused: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}

async function report(...args: readonly string[]): Promise<Report> {
  return JSON.parse((await grade('--json', ...args)).stdout) as Report;
}

describe('an answer', () => {
  test('with all points', async () => {
    const { code, stdout, stderr } = await grade('write', 'write/answer.yaml');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(
      stdout
        .split('\n')
        .slice(0, 3)
        .every((line) => line.startsWith('✓ ')),
    ).toBe(true);
    expect(stdout).toMatch(/\n\n3 of 3 points\n$/);
  });

  test('without one has a hint, and not the answer', async () => {
    const { code, stdout } = await grade('write', 'info.yaml');
    expect(code).toBe(1);
    expect(stdout.match(/^✓ /gm)).toHaveLength(2);
    expect(stdout).toMatch(/^✗ .*LEVEL.*\n {2}→ .*LEVEL/m);
    expect(stdout).toMatch(/\n\n2 of 3 points\n$/);
  });

  test('that the API server refuses has nothing, and why', async () => {
    const { code, stdout } = await grade('write', 'true.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}true\.yaml:11:18: Pod\/web spec\.containers\[0\]\.env\[0\]\.value: .*true.*\(fix: /m);
    expect(stdout).toMatch(/^Kubernetes would refuse all .*nothing could be graded/);
    expect(stdout).not.toMatch(/^[✓✗]/m);
    expect(stdout).toMatch(/\n\n0 of 3 points\n$/);
  });

  test('of which the API server refuses a part has the points of the rest', async () => {
    project.write('part.yaml', `${pod('debug')}---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: other\n`);
    const { code, stdout } = await grade('write', 'part.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Kubernetes would refuse a part .*\n {2}part\.yaml:13:1: Pod\/other .*\n\n✓ /);
    expect(stdout).toMatch(/\n\n3 of 3 points\n$/);
    expect(await report('write', 'part.yaml')).toMatchObject({ graded: true, message: expect.any(String), points: 3 });
  });

  test('of an exercise to mend is not told the fix', async () => {
    const { stdout } = await grade('mend', 'true.yaml');
    expect(stdout).toContain('true.yaml:11:18');
    expect(stdout).not.toContain('fix:');
    expect(stdout).toMatch(/\n\n0 of 4 points\n$/);
  });

  test('in which something is found has a point less where it is to be mended, else a remark', async () => {
    const mended = await grade('mend', 'idle.yaml');
    expect(mended.code).toBe(1);
    expect(mended.stdout).toMatch(/\n✗ No check finds an error or a warning\.\n {2}→ .*\n\n3 of 4 points\n$/);
    const written = await grade('write', 'idle.yaml');
    expect(written.code).toBe(0);
    expect(written.stdout).toMatch(/\n\nBeside the points:\n {2}idle\.yaml:7:13: .*"idle".*\n\n3 of 3 points\n$/);
  });

  test('is told of in the language of the exercise', async () => {
    expect((await grade('ko', 'info.yaml')).stdout).toMatch(/\n\n3점 만점에 2점\n$/);
  });

  test('is that beside the exercise where none is named', async () => {
    expect((await grade('write')).code).toBe(0);
    expect((await grade('write/drill.json')).code).toBe(0);
    expect((await grade('write/')).code).toBe(0);
  });

  test('may be in several files, and JSON', async () => {
    project.write('parts/a.yml', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: more\n');
    project.write('parts/b.json', JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'x' } }));
    project.write('parts/pod.YAML', pod('debug'));
    project.write('parts/drill.json', JSON.stringify(WRITE));
    project.write('parts/notes.txt', 'a: [');
    project.write('parts/.hidden.yaml', 'a: [');
    project.write('parts/below/more.yaml', 'a: [');
    const { stdout, stderr } = await grade('write', 'parts');
    expect(stdout).toMatch(/3 of 3 points\n$/);
    expect(stderr).toBe('"parts/below" was left alone: it is a folder in the folder of an answer\n');
  });

  test('may come from the standard input', () => {
    const code = `require('tsx/cjs'); require(${JSON.stringify(join(__dirname, '../../src/cli/main.ts'))})
      .main(['drill', 'grade', 'write', '-']).then((code) => { process.exitCode = code; });`;
    const output = execFileSync(process.execPath, ['-e', code], {
      cwd: project.dir,
      input: pod('debug'),
      encoding: 'utf8',
    });
    expect(output).toMatch(/3 of 3 points\n$/);
  });
});

describe('--json', () => {
  test('has the same fields always', async () => {
    const reports = await Promise.all(
      [['write'], ['write', 'info.yaml'], ['write', 'true.yaml'], ['mend', 'idle.yaml']].map((args) => args),
    ).then(async (all) => {
      const read: Report[] = [];
      for (const args of all) read.push(await report(...args));
      return read;
    });
    const fields = [
      'version',
      'drill',
      'points',
      'of',
      'passed',
      'graded',
      'message',
      'refused',
      'requirements',
      'findings',
    ];
    for (const one of reports) {
      expect(Object.keys(one)).toEqual(fields);
      for (const point of one.requirements) expect(Object.keys(point)).toEqual(['sort', 'text', 'met', 'hint']);
    }
    const [full, less, refused, found] = reports;
    expect(full).toMatchObject({
      version: 1,
      drill: 'write',
      points: 3,
      of: 3,
      passed: true,
      graded: true,
      message: null,
      refused: [],
    });
    expect(less?.requirements.map(({ met, sort }) => [met, sort])).toEqual([
      [true, 'object'],
      [true, 'container'],
      [false, 'env'],
    ]);
    expect(less?.requirements[2]?.hint).toContain('LEVEL');
    expect(refused).toMatchObject({ points: 0, passed: false, graded: false, message: expect.any(String) });
    expect(refused?.refused.map(({ id, line, fix }) => [id, line, typeof fix])).toEqual([
      ['decode-bool-in-string', 11, 'string'],
    ]);
    expect(found?.requirements.at(-1)).toMatchObject({ sort: 'nothing-found', met: false });
  });
});

describe('what anybody may have written', () => {
  test.each([
    ['broken.yaml', 1],
    ['empty.yaml', 1],
  ])('%s has no points', async (file, code) => {
    const outcome = await grade('write', file);
    expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code, stderr: '' });
    expect(outcome.stdout).toMatch(/0 of 3 points\n$/);
  });

  test('steers no terminal', async () => {
    project.write('steer.yaml', pod('debug').replace('name: web', 'name: "\\e[31mweb\\e]0;x\\a"'));
    project.write('steer\u001b[31m/pod.yaml', pod('true'));
    for (const answer of ['steer.yaml', 'steer\u001b[31m']) {
      const { stdout } = await grade('write', answer);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    }
  });

  test('a link in a folder is left out', async () => {
    project.write('outside/pod.yaml', pod('debug'));
    project.write('linked/real.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n');
    symlinkSync(join(project.dir, 'outside/pod.yaml'), join(project.dir, 'linked/pod.yaml'));
    const { stdout, stderr } = await grade('write', 'linked');
    expect(stdout).toMatch(/0 of 3 points\n$/);
    expect(stderr).toBe('"linked/pod.yaml" was left alone: it is a link\n');
    for (const link of ['linked/pod.yaml', 'folder-link']) {
      if (link === 'folder-link') symlinkSync(join(project.dir, 'outside'), join(project.dir, link));
      expect(await grade('write', link)).toEqual({
        code: 2,
        stdout: '',
        stderr: `error: "${link}" is a link, which is not followed: name what it leads to\n`,
      });
    }
    project.write('fake/answer.yaml', pod('debug'));
    symlinkSync(join(project.dir, 'write/drill.json'), join(project.dir, 'fake/drill.json'));
    expect((await grade('fake')).code).toBe(2);
  });

  test('no more is read than an answer has', async () => {
    project.write('huge.yaml', `# ${'x'.repeat(1024 * 1024)}\n`);
    project.write('huge/drill.json', `{"a": "${'x'.repeat(1024 * 1024)}"}`);
    expect((await grade('write', 'huge.yaml')).stderr).toBe(
      'error: "huge.yaml" is too large: no more than 1 MiB are graded\n',
    );
    expect((await grade('huge', 'info.yaml')).stderr).toContain('is too large');
    for (let i = 0; i <= 100; i++) project.write(`crowd/${i}.yaml`, '');
    expect(await grade('write', 'crowd')).toMatchObject({
      code: 2,
      stderr: 'error: "crowd" has more than 100 manifests\n',
    });
  });

  test('an alias bomb is told of', async () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${Array(9).fill(i === 0 ? 'x' : `*a${i - 1}`)}]`);
    project.write('bomb.yaml', bomb.join('\n'));
    expect((await grade('write', 'bomb.yaml')).code).toBe(1);
  });
});

describe('one line and exit code 2', () => {
  test.each([
    [[], 'Name an exercise: the folder in which its question is'],
    [['nothing'], 'There is no exercise "nothing"'],
    [['outside-of-it/drill.json', 'info.yaml'], 'There is no exercise "outside-of-it/drill.json"'],
    [
      ['.', 'info.yaml'],
      '"." is no folder of an exercise: it has no drill.json. Name one in ".", or grade a class with --all',
    ],
    [['empty'], '"empty" is no folder of an exercise: it has no drill.json'],
    [
      ['exam'],
      '"exam" is no folder of an exercise: it has no drill.json. Name one in "exam/drills", or grade a class with --all',
    ],
    [['info.yaml', 'info.yaml'], '"info.yaml" holds no exercise: It is not JSON'],
    [['write', 'none.yaml'], 'There is no file or folder "none.yaml"'],
    [['mend'], 'There is no file or folder "mend/answer.yaml"'],
    [['write', 'a', 'b'], 'Unexpected argument "b": the usage is podwright drill grade [options] <exercise> [answer]'],
  ])('%j', async (args, message) => {
    expect(await grade(...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});
