import { describe, expect, test } from '@jest/globals';
import { isFields } from '../../../src/manifest/fields';
import type { Drill } from '../../../src/study/drills/drill';
import { drillFiles } from '../../../src/study/drills/drill-files';
import { makeDrills } from '../../../src/study/drills/make-drills';
import { proofProblem } from '../../../src/study/drills/proof';
import { LANGUAGES } from '../../../src/study/language';
import { TOPICS } from '../../../src/study/topics';

const SEEDS = ['one', '둘', '3'];
const COUNT = 4 * TOPICS.length;

const refused: string[] = [];
const runs = SEEDS.map((seed) => {
  const drills = makeDrills({ topics: TOPICS, count: COUNT, seed }, (problem, { sort, topics }) => {
    refused.push(`${sort} ${topics.map(({ id }) => id).join(' ')}: ${problem}`);
  });
  return { seed, drills };
});

test('what topics write is not refused by the proof', () => {
  expect(refused).toEqual([]);
});

describe.each(runs)('seed $seed', ({ drills }) => {
  test('all prove themselves', () => {
    expect(drills.map((drill) => proofProblem(drill)).filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('every topic is there', () => {
    expect(new Set(drills.map(({ topics }) => topics[0]))).toEqual(new Set(TOPICS));
  });

  test.each(LANGUAGES)('no two have the same question: %s', (language) => {
    const texts = questionsOf(drills, language);
    expect(new Set(texts).size).toBe(COUNT);
  });

  test.each(LANGUAGES)('the file for grading says no more than the question: %s', (language) => {
    const files = new Map(drillFiles(drills, language).map(({ path, text }) => [path, text]));
    for (const { id } of drills) {
      const question = files.get(`drills/${id}/question.md`) ?? '';
      const file = JSON.parse(files.get(`drills/${id}/drill.json`) ?? '{}') as { requirements: unknown };
      expect(leavesOf(file.requirements).filter((leaf) => !isSaid(leaf, question))).toEqual([]);
    }
  });

  test('no word of the solution is in the file for grading but for those of the question', () => {
    const files = new Map(drillFiles(drills, 'en').map(({ path, text }) => [path, text]));
    for (const { id } of drills) {
      const [question = '', start = '', file = '', solution = ''] = [
        ...['question.md', 'answer.yaml', 'drill.json'].map((name) => files.get(`drills/${id}/${name}`)),
        files.get(`answers/${id}/solution.yaml`),
      ];
      const said = wordsOf(`${question}${start}`.toLowerCase());
      const own = [...wordsOf(file)].filter((word) => wordsOf(solution).has(word) && !said.has(word.toLowerCase()));
      expect(own.filter((word) => !COMMON_WORDS.has(word))).toEqual([]);
    }
  });
});

/** Names of our own that are words of the API besides, and what JSON and YAML have alike. */
const COMMON_WORDS = new Set([
  'path',
  'true',
  'command',
  'resources',
  'volumes',
  'env',
  'cpu',
  'name',
  'scratch',
  'storage',
]);

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[A-Za-z][\w./-]*\w/g) ?? []);
}

function questionsOf(drills: readonly Drill[], language: (typeof LANGUAGES)[number]): string[] {
  return drillFiles(drills, language).flatMap(({ path, text }) => (path.endsWith('question.md') ? text : []));
}

/** Fields whose values are words of the file's own. */
const WORDS = new Set(['sort', 'of', 'role', 'probe', 'fact', 'amount', 'in', 'type']);

function leavesOf(value: unknown): (string | number)[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (isFields(value))
    return Object.entries(value).flatMap(([field, inner]) => (WORDS.has(field) ? [] : leavesOf(inner)));
  return typeof value === 'string' || typeof value === 'number' ? [value] : [];
}

function isSaid(leaf: string | number, question: string): boolean {
  const ways = [
    String(leaf),
    JSON.stringify(leaf).slice(1, -1),
    ...(typeof leaf === 'number' ? [leaf.toString(8)] : []),
  ];
  return ways.some((way) => question.includes(way));
}
