import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TOPICS } from '../../src/study/topics';
import { podwright } from './check-run';
import { Project } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

function drillNew(...args: readonly string[]) {
  return podwright(project, 'drill', 'new', ...args);
}

/** All files below a folder with their texts. */
function tree(folder: string): Record<string, string> {
  return Object.fromEntries(project.files(folder).map((file) => [file, project.read(`${folder}/${file}`)]));
}

test('exercises for learners, and answers for the teacher', async () => {
  const { code, stdout, stderr } = await drillNew(
    '--count',
    '2',
    '--seed',
    'x',
    '--topic',
    'pod,env',
    '-o',
    'practice',
  );
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: 'practice: 2 exercises in drills/, with the answers in answers/, which are not for learners\n',
  });
  expect(readdirSync(join(project.dir, 'practice')).sort()).toEqual(['answers', 'drills']);
  const ids = readdirSync(join(project.dir, 'practice/drills')).filter(
    (name) => !name.includes('.') || name.startsWith('0'),
  );
  expect(ids).toHaveLength(2);
  expect(project.files(`practice/drills/${ids[0]}`)).toEqual(['answer.yaml', 'drill.json', 'question.md']);
  expect(project.files(`practice/answers/${ids[0]}`)).toEqual(['explanation.md', 'solution.ts', 'solution.yaml']);
});

describe('a seed', () => {
  test('gives the same files, byte for byte', async () => {
    await drillNew('-n', '3', '--seed', '5', '-o', 'a');
    await drillNew('-n', '3', '--seed', '5', '-o', 'b');
    expect(tree('a')).toEqual(tree('b'));
  });

  test('is drawn and told where none is given, and stands in no file', async () => {
    const { stderr } = await drillNew('-n', '2', '-o', 'a');
    const [, seed = ''] = /^seed: ([0-9a-f]{16})\n/.exec(stderr) ?? [];
    expect(seed).not.toBe('');
    expect(JSON.stringify(tree('a'))).not.toContain(seed);
    await drillNew('-n', '2', '--seed', seed, '-o', 'b');
    expect(tree('b')).toEqual(tree('a'));
    await drillNew('-n', '2', '-o', 'c');
    expect(tree('c')).not.toEqual(tree('a'));
  });

  test('gives the same exercises in another language', async () => {
    await drillNew('-n', '4', '--seed', '5', '-o', 'en');
    await drillNew('-n', '4', '--seed', '5', '--lang', 'ko', '-o', 'ko');
    const texts = (folder: string) => Object.entries(tree(folder)).filter(([file]) => file.endsWith('solution.yaml'));
    expect(texts('ko')).toEqual(texts('en'));
    const questions = Object.entries(tree('ko')).filter(([file]) => file.endsWith('question.md'));
    for (const [, question] of questions) expect(question).toContain('## 요구 사항');
  });
});

test('what is asked for', async () => {
  await drillNew(
    '-n',
    '3',
    '--seed',
    '1',
    '-t',
    'env',
    '-t',
    'probes',
    '--sort',
    'mend',
    '--difficulty',
    'easy',
    '-o',
    'a',
  );
  const { drills } = JSON.parse(project.read('a/drills/index.json')) as { drills: Record<string, unknown>[] };
  expect(drills.map(({ sort, difficulty }) => `${sort} ${difficulty}`)).toEqual(Array(3).fill('mend easy'));
  expect(new Set(drills.flatMap(({ topics }) => topics as string[]))).toEqual(new Set(['env', 'probes']));
});

test('ten, of the first topics, where nothing is', async () => {
  await drillNew('--seed', '1', '-o', 'a');
  const { drills } = JSON.parse(project.read('a/drills/index.json')) as { drills: { topics: string[] }[] };
  expect(drills.map(({ topics }) => topics[0])).toEqual(TOPICS.slice(0, 10).map(({ id }) => id));
});

describe('all or nothing', () => {
  test('a folder that is not empty is left alone, but with --force', async () => {
    project.write('a/drills/README.md', 'mine');
    const { code, stderr } = await drillNew('-n', '1', '--seed', '1', '-o', 'a');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: The folder "a" is not empty. Name another one, or add "--force"\n',
    });
    expect(tree('a')).toEqual({ 'drills/README.md': 'mine' });
    expect((await drillNew('-n', '1', '--seed', '1', '--force', '-o', 'a')).code).toBe(0);
    expect(project.read('a/drills/README.md')).toMatch(/^# Exercises/);
  });

  test('a folder in the place of a file: nothing is written', async () => {
    project.write('a/answers/README.md/x', 'mine');
    const { code, stderr } = await drillNew('-n', '2', '--seed', '1', '--force', '-o', 'a');
    expect(code).toBe(2);
    expect(stderr).toContain('Cannot write "a/answers/README.md": it is a folder. Nothing is written');
    expect(tree('a')).toEqual({ 'answers/README.md/x': 'mine' });
  });

  test('a file in the place of a folder: nothing is written', async () => {
    project.write('a/answers', 'mine');
    const { code, stderr } = await drillNew('-n', '2', '--seed', '1', '--force', '-o', 'a');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: Cannot write "a\/answers\/README\.md": .*Nothing is written\n$/);
    expect(tree('a')).toEqual({ answers: 'mine' });
    expect(existsSync(join(project.dir, 'a/drills'))).toBe(false);
  });

  test('a folder that nobody can make: one line', async () => {
    // Only Linux has such a place.
    if (!existsSync('/proc/self')) return;
    expect(await drillNew('-n', '1', '--seed', '1', '-o', '/proc/podwright')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: Cannot write "/proc/podwright/drills/README.md": nothing can be made in its folder. Nothing is written\n',
    });
  });

  test('a folder that may not be written: nothing is there afterwards', async () => {
    // Whoever may do anything is not kept from it by a mode.
    if (process.getuid?.() === 0) return;
    project.write('locked/keep', '');
    chmodSync(join(project.dir, 'locked'), 0o555);
    const { code } = await drillNew('-n', '2', '--seed', '1', '--force', '-o', 'locked');
    chmodSync(join(project.dir, 'locked'), 0o755);
    expect({ code, files: project.files('locked') }).toEqual({ code: 2, files: ['keep'] });
  });
});

describe('one line and exit code 2', () => {
  test.each([
    [[], 'Name a folder for them: -o practice'],
    [['-o', 'a', '-n', '0'], '"--count" cannot be "0": it is a number from 1 to 10000'],
    [['-o', 'a', '-n', '1e3'], '"--count" cannot be "1e3": it is a number from 1 to 10000'],
    [['-o', 'a', '-n', '10001'], '"--count" cannot be "10001": it is a number from 1 to 10000'],
    [['-o', 'a', '--topic', 'probe'], 'There is no topic "probe". Did you mean "probes"?'],
    [['-o', 'a', '--difficulty', 'hart'], '"--difficulty" cannot be "hart". Did you mean "hard"?'],
    [['-o', 'a', '--lang', 'de'], '"--lang" cannot be "de". Known are en, ko'],
    [
      ['-o', 'a', '--topic', 'document-mistakes', '--sort', 'write'],
      'There are no exercises of writing about "document-mistakes". Name another topic, or ask for exercises of mending',
    ],
    [['-o', 'a', 'more'], 'Unexpected argument "more": the usage is podwright drill new [options] -o <folder>'],
  ])('%j', async (args, message) => {
    expect(await drillNew(...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
    expect(existsSync(join(project.dir, 'a'))).toBe(false);
  });
});

test('help', async () => {
  const { code, stdout } = await podwright(project, 'drill', '--help');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}grade +Tell how many points/m);
  expect(stdout).toMatch(/^ {2}new +Write exercises/m);
  for (const name of ['new', 'grade']) {
    const help = (await podwright(project, 'drill', name, '--help')).stdout;
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  }
});

test.each([[['drill', 'new']], [['fixtures']]])('the help of %j lists the topics', async (command) => {
  const help = (await podwright(project, ...command, '--help')).stdout;
  expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  const [, list = ''] = /^Topics, in the order in which they are learnt: ([^.]*)\.$/m.exec(help) ?? [];
  expect(list.split(/,\s/)).toEqual(TOPICS.map(({ id }) => id));
});
