import { describe, expect, test } from '@jest/globals';
import { isFields } from '../../../src/manifest/fields';
import { drillFiles } from '../../../src/study/drills/drill-files';
import { makeDrills } from '../../../src/study/drills/make-drills';
import { proofProblem } from '../../../src/study/drills/proof';
import { LANGUAGES, type Language } from '../../../src/study/language';
import { TOPICS } from '../../../src/study/topics';

const SEEDS = ['one', '둘', '3'];
const COUNT = 4 * TOPICS.length;

const refused: string[] = [];
const runs = SEEDS.map((seed) => {
  const drills = makeDrills({ topics: TOPICS, count: COUNT, seed }, (problem, { sort, topics }) => {
    refused.push(`${sort} ${topics.map(({ id }) => id).join(' ')}: ${problem}`);
  });
  const texts = LANGUAGES.map((language) => {
    return [language, new Map(drillFiles(drills, language).map(({ path, text }) => [path, text]))] as const;
  });
  return { seed, drills, texts: new Map(texts) };
});

test('what topics write is not refused by the proof', () => {
  expect(refused).toEqual([]);
});

describe.each(runs)('seed $seed', ({ drills, texts }) => {
  const textOf = (language: Language, id: string, file: string) =>
    texts.get(language)?.get(`${file.replace('*', id)}`) ?? '';

  test('all prove themselves', () => {
    expect(drills.map((drill) => proofProblem(drill)).filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('every topic is there', () => {
    expect(new Set(drills.map(({ topics }) => topics[0]))).toEqual(new Set(TOPICS));
  });

  test.each(LANGUAGES)('no two have the same question: %s', (language) => {
    expect(new Set(drills.map(({ id }) => textOf(language, id, 'drills/*/question.md'))).size).toBe(COUNT);
  });

  test.each(LANGUAGES)('the file for grading says no more than the question: %s', (language) => {
    for (const { id } of drills) {
      const question = textOf(language, id, 'drills/*/question.md');
      const file = JSON.parse(textOf(language, id, 'drills/*/drill.json')) as { requirements: unknown };
      expect(leavesOf(file.requirements).filter((leaf) => !isSaid(leaf, question))).toEqual([]);
    }
  });

  test('no word of the solution is in the file for grading but for those of the question', () => {
    for (const { id } of drills) {
      const [question, start, file, solution] = [
        ...['drills/*/question.md', 'drills/*/answer.yaml', 'drills/*/drill.json', 'answers/*/solution.yaml'],
      ].map((name) => textOf('en', id, name)) as [string, string, string, string];
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
  'files',
  'cpu',
  'name',
  'value',
  'scratch',
  'storage',
]);

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[A-Za-z][\w./-]*\w/g) ?? []);
}

/** Fields whose values are words of the file's own. */
const WORDS = new Set(['sort', 'of', 'role', 'probe', 'fact', 'amount', 'in', 'form', 'policy']);
/** Fields that the question describes, and those whose values it describes, too. */
const DESCRIBED = /^[a-z ]+$/;
const CHOICES = new Set(['when to pull', 'way to replace']);

function leavesOf(value: unknown): (string | number)[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (!isFields(value)) return typeof value === 'string' || typeof value === 'number' ? [value] : [];
  const path = String(value.path);
  return Object.entries(value).flatMap(([field, inner]) => {
    const isWord = WORDS.has(field) || (field === 'path' && DESCRIBED.test(path));
    return isWord || (field === 'value' && CHOICES.has(path)) ? [] : leavesOf(inner);
  });
}

function isSaid(leaf: string | number, question: string): boolean {
  const ways = [
    String(leaf),
    JSON.stringify(leaf).slice(1, -1),
    ...(typeof leaf === 'number' ? [leaf.toString(8)] : []),
  ];
  return ways.some((way) => question.includes(way));
}
