import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClassReport } from '../../src/cli/drill/class-grades';
import { width } from '../../src/outputs/report/excerpt';
import { podwright } from './check-run';
import { Project } from './project';

function drill(id: string, name: string, language = 'en'): string {
  const target = { object: 'Namespace', name };
  const requirements = [
    { sort: 'object', target },
    { sort: 'marks', target, of: 'object', marks: { team: 'blue' } },
  ];
  const facts = { sort: 'write', topics: ['labels'], difficulty: 'easy', language, kubernetes: '1.28' };
  return JSON.stringify({ version: 1, id, ...facts, requirements });
}

function namespace(name: string, team = 'blue'): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    team: ${team}\n`;
}

let project: Project;

beforeEach(() => {
  project = new Project({ 'drills/01-a/drill.json': drill('01-a', 'a'), 'drills/02-b/drill.json': drill('02-b', 'b') });
});

afterEach(() => project.remove());

function gradeAll(...args: readonly string[]) {
  return podwright(project, 'drill', 'grade', '--all', ...args);
}

async function report(...args: readonly string[]): Promise<ClassReport> {
  return JSON.parse((await gradeAll('--json', ...args)).stdout) as ClassReport;
}

describe('a class', () => {
  beforeEach(() => {
    project.write('in/김하늘/01-a.yaml', namespace('a'));
    project.write('in/김하늘/02-b.yml', namespace('b', 'red'));
    project.write('in/lee/01-a/one.yaml', namespace('a'));
    project.write('in/lee/01-a/drill.json', drill('01-a', 'a'));
    project.write('in/park/02-b.json', '{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "b"}}');
    project.write('in/park/notes.txt', 'x');
    project.write('in/README.md', 'x');
  });

  test('of many exercises has a line for each', async () => {
    for (let i = 3; i <= 7; i++) project.write(`drills/0${i}-x/drill.json`, drill(`0${i}-x`, 'x'));
    const { stdout } = await gradeAll('drills', 'in');
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'exercise   lee  park  김하늘',
      '01-a       2/2     –     2/2',
      '02-b         –   1/2     1/2',
    ]);
    expect(stdout).toContain('\nsum       2/14  1/14    3/14\n');
  });

  test('has a table, aligned, with the sums', async () => {
    const { code, stdout, stderr } = await gradeAll('drills', 'in');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(
      [
        'learner  01-a  02-b  sum',
        'lee       2/2     –  2/4',
        'park        –   1/2  1/4',
        '김하늘    2/2   1/2  3/4',
        '',
        '–: no answer',
        '',
      ].join('\n'),
    );
    const [head, ...rows] = stdout.split('\n').slice(0, 4);
    for (const row of rows) expect(width(row)).toBe(width(head ?? ''));
  });

  test('has the same as data', async () => {
    const { version, drills, learners, unknown } = await report('drills', 'in');
    expect({ version, drills, unknown }).toEqual({
      version: 1,
      drills: [
        { id: '01-a', of: 2 },
        { id: '02-b', of: 2 },
      ],
      unknown: [],
    });
    expect((await report('drills', 'in')).leftAlone).toEqual([]);
    expect(learners.map(({ name, points, of }) => [name, points, of])).toEqual([
      ['lee', 2, 4],
      ['park', 1, 4],
      ['김하늘', 3, 4],
    ]);
    expect(learners[0]?.answers).toEqual([
      { drill: '01-a', points: 2, of: 2, missing: false, problem: null },
      { drill: '02-b', points: 0, of: 2, missing: true, problem: null },
    ]);
  });

  test('with all points ends with 0', async () => {
    project.write('full/lee/01-a.yaml', namespace('a'));
    project.write('full/lee/02-b.yaml', namespace('b'));
    expect(await gradeAll('drills', 'full')).toEqual({
      code: 0,
      stdout: 'learner  01-a  02-b  sum\nlee       2/2   2/2  4/4\n',
      stderr: '',
    });
  });

  test('may hand in for one exercise: files and folders by their names', async () => {
    project.write('one/lee.yaml', namespace('a'));
    project.write('one/박/any.yaml', namespace('a', 'red'));
    project.write('one/kim/01-a.yaml', namespace('a'));
    mkdirSync(join(project.dir, 'one/choi'));
    const { stdout } = await gradeAll('drills/01-a', 'one');
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'learner  01-a  sum',
      'choi        –  0/2',
      'kim       2/2  2/2',
      'lee       2/2  2/2',
      '박        1/2  1/2',
    ]);
  });

  test('may hand back the folder that was handed out', async () => {
    for (const name of ['back/lee/drills', 'back/kim']) {
      project.write(`${name}/index.json`, '{}');
      project.write(`${name}/README.md`, 'x');
      project.write(`${name}/01-a/question.md`, 'x');
      project.write(`${name}/01-a/drill.json`, drill('01-a', 'a'));
      project.write(`${name}/01-a/answer.yaml`, namespace('a'));
      project.write(`${name}/02-b/answer.yaml`, namespace('b', 'red'));
    }
    const full = 'learner  01-a  02-b  sum\nkim       2/2   1/2  3/4\nlee       2/2   1/2  3/4\n';
    expect(await gradeAll('drills', 'back')).toEqual({ code: 1, stdout: full, stderr: '' });
    expect((await gradeAll('drills', 'back/lee')).stdout).toContain('\nlee       2/2   1/2  3/4\n');
    const { stdout } = await gradeAll('drills/01-a', 'back');
    expect(stdout).toBe('learner  01-a  sum\nkim       2/2  2/2\nlee       2/2  2/2\n');
  });

  test('may be graded by the folder around that of the exercises', async () => {
    project.write('exam/drills/01-a/drill.json', drill('01-a', 'a'));
    expect((await gradeAll('exam', 'in')).stdout).toContain('\nlee       2/2  2/2\n');
  });

  test('may be one learner', async () => {
    project.write('정우/01-a.yaml', namespace('a'));
    const { stdout } = await gradeAll('drills', '정우');
    expect(stdout).toContain('\n정우      2/2     –  2/4\n');
    expect((await report('drills', '정우')).learners.map(({ name }) => name)).toEqual(['정우']);
  });

  test('may be asked in Korean', async () => {
    project.write('ko/01/drill.json', drill('01-a', 'a', 'ko'));
    project.write('ko/02/drill.json', drill('02-b', 'b', 'ko'));
    const { stdout } = await gradeAll('ko', 'in');
    expect(stdout).toMatch(/^학습자 .* 합계\n/);
    expect(stdout).toMatch(/\n–: 답 없음\n$/);
  });
});

describe('what anybody may have handed in', () => {
  test('a name makes no line of its own in the table, and steers no terminal', async () => {
    project.write('forged/kim\nlee       2\u001b[31m/01-a.yaml', namespace('a'));
    project.write('forged/kim/x\ny.yaml', namespace('a'));
    const { stdout, stderr } = await gradeAll('drills', 'forged');
    expect(stdout.split('\n').map((line) => line.split('  ')[0])).toEqual([
      ...['learner', 'kim', 'kim lee', '', '–: no answer', ''],
    ]);
    expect(stderr).toBe('"kim/x y" is the answer to no exercise\n');
    expect(stdout).not.toContain('\u001b');
  });

  test('signs that are put together in another way are the same name, and as wide', async () => {
    project.write(`in/${'김하늘'.normalize('NFD')}/01-a.yaml`, namespace('a'));
    expect((await gradeAll('drills', 'in')).stdout).toContain('\n김하늘    2/2     –  2/4\n');
  });

  test('an answer that cannot be graded leaves the others their grades', async () => {
    project.write('in/lee/01-a.yaml', `# ${'x'.repeat(1024 * 1024)}`);
    project.write('in/lee/02-b.yaml', namespace('b'));
    project.write('in/kim/02-b.yaml', 'a: [');
    const { code, stdout, stderr } = await gradeAll('drills', 'in');
    expect(code).toBe(1);
    expect(stdout).toContain('\nkim         –   0/2  0/4\nlee       0/2   2/2  2/4\n');
    expect(stderr).toBe('lee, 01-a: "in/lee/01-a.yaml" is too large: no more than 1 MiB are graded\n');
  });

  test('what is misspelt is told what it is near to', async () => {
    project.write('in/lee/01-a.yaml', namespace('a'));
    project.write('in/lee/02-bb.yaml', namespace('b'));
    project.write('in/lee/notes.yaml', namespace('b'));
    project.write('in/loose.yaml', namespace('b'));
    const { stderr } = await gradeAll('drills', 'in');
    expect(stderr.split('\n')).toEqual([
      '"lee/02-bb" is the answer to no exercise. Did you mean "02-b"?',
      '"lee/notes" is the answer to no exercise',
      '"loose" is the answer to no exercise',
      '',
    ]);
    expect((await report('drills', 'in')).unknown).toEqual(['lee/02-bb', 'lee/notes', 'loose']);
  });

  test('what is not looked at is told of, in a line', async () => {
    project.write('in/lee/01-a/answer.yaml', namespace('a'));
    project.write('in/lee/01-a/old/answer.yaml', namespace('a'));
    execFileSync('mkfifo', [join(project.dir, 'in/lee/pipe.yaml')]);
    const { stdout, stderr } = await gradeAll('drills', 'in');
    expect(stdout).toContain('\nlee       2/2     –  2/4\n');
    expect(stderr.split('\n')).toEqual([
      '"lee/pipe.yaml" was left alone: it is a special file',
      '"lee/01-a/old" was left alone: it is a folder in the folder of an answer',
      '',
    ]);
    expect((await report('drills', 'in')).leftAlone).toEqual([
      { path: 'lee/pipe.yaml', what: 'special file' },
      { path: 'lee/01-a/old', what: 'folder' },
    ]);
  });

  test('links are left out', async () => {
    project.write('in/lee/01-a.yaml', namespace('a'));
    project.write('elsewhere/02-b.yaml', namespace('b'));
    symlinkSync(join(project.dir, 'elsewhere/02-b.yaml'), join(project.dir, 'in/lee/02-b.yaml'));
    symlinkSync(join(project.dir, 'elsewhere'), join(project.dir, 'in/kim'));
    const { learners, leftAlone } = await report('drills', 'in');
    expect(learners.map(({ name, points }) => [name, points])).toEqual([['lee', 2]]);
    expect(leftAlone).toEqual([
      { path: 'kim', what: 'link' },
      { path: 'lee/02-b.yaml', what: 'link' },
    ]);
  });

  test('names steer no terminal, and are no fields of every object', async () => {
    project.write('in/__proto__/01-a.yaml', namespace('a'));
    project.write('in/\u001b[31mred/01-a.yaml', namespace('a'));
    const { stdout } = await gradeAll('drills', 'in');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(/^__proto__ +2\/2/m);
  });
});

describe('one line and exit code 2', () => {
  test.each([
    [['drills'], 'Name the folder of the answers behind that of the exercises'],
    [['none', 'drills'], 'Cannot read the folder "none": it is not there, or a link to nothing'],
    [['drills', 'none'], 'Cannot read the folder "none": it is not there, or a link to nothing'],
    [['drills', 'package.json'], 'Cannot read the folder "package.json": it is no folder'],
    [['package.json', 'drills'], /^"package\.json" holds no exercise: /],
    [['node_modules', 'drills'], 'There are no exercises in "node_modules": no folder with a drill.json'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await gradeAll(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [, told = ''] = /^error: (.*)\n$/.exec(stderr) ?? [];
    if (typeof message === 'string') expect(told).toBe(message);
    else expect(told).toMatch(message);
  });

  test('where there is no answer, how there may be some', async () => {
    project.write('in/lee/1-a.yaml', namespace('a'));
    expect(await gradeAll('drills', 'in')).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'error: There are no answers in "in" to "01-a", "02-b"',
        '    "lee/1-a" is the answer to no exercise. Did you mean "01-a"?',
        '    An answer is',
        '      <folder>/<learner>/<exercise>.yaml',
        '      <folder>/<learner>/<exercise>/answer.yaml',
        '      <folder>/<learner>/drills/<exercise>/answer.yaml',
        '    or the same without <learner>, for one',
        '',
      ].join('\n'),
    });
  });

  test('two exercises with the same id', async () => {
    project.write('drills/03/drill.json', drill('01-a', 'a'));
    project.write('in/lee/01-a.yaml', namespace('a'));
    expect((await gradeAll('drills', 'in')).stderr).toBe('error: "drills" has two exercises with the id "01-a"\n');
  });
});
