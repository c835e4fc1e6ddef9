import { describe, expect, jest, test } from '@jest/globals';
import { CLUSTER_LINES, CREATE_LINES, type Line, wordsOf } from '../kubectl/lines';
import { nameOf, recordedAnswers } from '../kubectl/recording';
import { run } from '../outputs/typescript/run';
import { generateAs, objectsIn, withoutEmptyFields } from './generated';

jest.setTimeout(60_000);

const answers = recordedAnswers();
const all = [...CREATE_LINES, ...CLUSTER_LINES];
const isTaken = (line: Line) => answers.get(nameOf(line))?.stdout !== undefined;
const taken = all.filter(isTaken).map((line) => [nameOf(line), line] as const);
const refused = all.filter((line) => !isTaken(line)).map((line) => [nameOf(line), line] as const);

/** What kubectl printed. */
const printed = (name: string) => answers.get(name)?.stdout ?? '';

test('there are enough lines, each once', () => {
  expect(CREATE_LINES.filter(isTaken).length).toBeGreaterThan(110);
  expect(CLUSTER_LINES.filter(isTaken).length).toBeGreaterThan(50);
  expect(refused.length).toBeGreaterThan(90);
  expect(new Set(all.map(nameOf)).size).toBe(all.length);
  expect([...answers.keys()]).toEqual(all.map(nameOf));
});

describe('what kubectl takes', () => {
  test.each(taken)('--kubectl: to the byte: %s', async (name, line) => {
    expect(await generateAs(line, '--kubectl')).toMatchObject({ code: 0, stdout: printed(name) });
  });

  test.each(taken)('without the empty fields: %s', async (name, line) => {
    const { code, stdout, stderr } = await generateAs(line);
    expect(code).toBe(0);
    expect(objectsIn(stdout)).toEqual(objectsIn(printed(name)).map(withoutEmptyFields));
    expect(stdout).not.toMatch(/^ *"?(?:creationTimestamp"?: null|(?:status|resources|strategy|spec)"?: \{\})/m);
    expect(stderr).toMatch(/^(?:warning: .+\n)*$/);
  });
});

test.each(refused)('what kubectl refuses is refused: %s', async (_, line) => {
  const { code, stdout, stderr } = await generateAs(line);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^error: ["A-Z](?:.|\n)+[^.\n]\n$/);
  expect(stderr).not.toMatch(/ at .*:\d+|itself failed|undefined|fromFile|fromLiteral/);
});

describe('--ts', () => {
  const lines = taken.filter(([, line]) => !wordsOf(line).some((word) => word === 'json' || word.endsWith('=json')));

  test.each(lines)('makes the same objects: %s', async (name, line) => {
    const { code, stdout } = await generateAs(line, '--ts');
    expect(code).toBe(0);
    // What the constructs refuse was warned of.
    if ((await generateAs(line)).stderr !== '') return;
    const expected = objectsIn(printed(name)).map(withoutEmptyFields);
    expect(run(stdout)).toHaveLength(expected.length);
    expect(run(stdout)).toEqual(expect.arrayContaining(expected));
  });
});
