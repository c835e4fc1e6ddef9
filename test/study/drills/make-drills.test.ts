import { describe, expect, test } from '@jest/globals';
import { DIFFICULTIES, type Draft } from '../../../src/study/drafts/draft';
import { DRILL_SORTS, type Drill } from '../../../src/study/drills/drill';
import { drillFiles } from '../../../src/study/drills/drill-files';
import { type DrillPlan, makeDrills } from '../../../src/study/drills/make-drills';
import { LANGUAGES } from '../../../src/study/language';
import { validate } from '../../../src/validate';
import { BARE, LABEL, NUMBERS, REPAIRS, REPLICAS, TINY } from './tiny-topics';

function made(plan: Partial<DrillPlan> = {}): Drill[] {
  return makeDrills({ topics: TINY, count: 20, seed: 'one', ...plan });
}

function idsOf(drills: readonly Drill[]): string[] {
  return drills.map(({ id }) => id);
}

function topicsOf(drills: readonly Drill[]): Set<string> {
  return new Set(drills.flatMap(({ topics }) => topics.map(({ id }) => id)));
}

describe('a seed', () => {
  test('gives the same exercises, byte for byte', () => {
    for (const language of LANGUAGES) expect(drillFiles(made(), language)).toEqual(drillFiles(made(), language));
  });

  test('of another text gives others', () => {
    expect(made({ seed: 'two' }).map(({ requirements }) => requirements)).not.toEqual(
      made().map(({ requirements }) => requirements),
    );
  });

  test('gives the first of many where there are few', () => {
    const texts = (drills: readonly Drill[]) => drills.map(({ solution, start }) => ({ solution, start }));
    expect(texts(made({ count: 5 }))).toEqual(texts(made().slice(0, 5)));
  });
});

describe.each(DRILL_SORTS)('to %s', (sort) => {
  test.each(DIFFICULTIES)('%s', (difficulty) => {
    const drills = made({ sort, difficulty, topics: [NUMBERS, LABEL, BARE], count: 12 });
    expect(drills.map((drill) => [drill.sort, drill.difficulty])).toEqual(drills.map(() => [sort, difficulty]));
    const mistakes = { write: [0], mend: { easy: [1], medium: [2], hard: [3] }[difficulty] }[sort];
    expect([...new Set(drills.map((drill) => drill.mistakes.length))]).toEqual(mistakes);
    for (const { topics } of drills) expect(topics.length > 1).toBe(difficulty === 'hard');
  });
});

test('where nothing is asked for, there are all sorts and difficulties', () => {
  const drills = made();
  expect(new Set(drills.map(({ sort }) => sort))).toEqual(new Set(DRILL_SORTS));
  expect(new Set(drills.map(({ difficulty }) => difficulty))).toEqual(new Set(DIFFICULTIES));
});

test('each topic has its turn', () => {
  expect(made({ count: 5 }).map(({ topics }) => topics[0])).toEqual(TINY);
});

test('topics that were chosen are exercised together where there are fewer exercises than topics', () => {
  const plan = { topics: [NUMBERS, LABEL, BARE], together: true, sort: 'write' } as const;
  for (const difficulty of DIFFICULTIES) {
    expect(topicsOf(made({ ...plan, count: 1, difficulty })).size).toBe(3);
    expect(topicsOf(made({ ...plan, count: 2, difficulty })).size).toBe(3);
  }
  const easy = made({ ...plan, count: 9, difficulty: 'easy' });
  expect(new Set(easy.map(({ topics }) => topics.length))).toEqual(new Set([1]));
});

test('what a topic needs is so: its host, its version of Kubernetes', () => {
  const drills = made({ topics: [REPLICAS, NUMBERS], difficulty: 'hard', count: 8 });
  for (const { topics, solution, kubernetes, start } of drills) {
    expect(topics).toContain(REPLICAS);
    expect(solution.map(({ kind }) => kind)).toEqual(['Deployment']);
    expect(kubernetes).toBe('1.30');
    if (start.length > 0) expect(validate(start, { kubernetes }).length).toBeGreaterThan(0);
  }
});

test('they are for the version that is asked for, or the newer one that a topic needs', () => {
  const versions = (kubernetes?: DrillPlan['kubernetes']) =>
    new Set(made({ kubernetes, difficulty: 'easy', count: 10 }).map((one) => `${one.topics[0]?.id} ${one.kubernetes}`));
  expect(versions()).toEqual(versions('1.28'));
  expect([...versions()].sort()).toEqual([
    ...['deployments 1.30', 'document-mistakes 1.28', 'env 1.28', 'labels 1.28', 'pod 1.28'],
  ]);
  expect([...versions('1.34')].every((one) => one.endsWith(' 1.34'))).toBe(true);
});

test('topics with different hosts are not exercised together', () => {
  const drills = made({ topics: [REPLICAS, BARE], difficulty: 'hard', sort: 'write', count: 8, together: true });
  expect(drills.map(({ topics }) => topics.length)).toEqual(drills.map(() => 1));
});

test('where the topics leave it open, there are Pods and Deployments', () => {
  const kinds = made({ topics: [NUMBERS] }).flatMap(({ solution }) => solution.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(['Pod', 'Deployment']));
});

test('a topic of mending has nothing to write', () => {
  const drills = made({ difficulty: 'hard' });
  for (const { sort, topics } of drills) if (topics.includes(REPAIRS)) expect(sort).toBe('mend');
  expect(topicsOf(made({ sort: 'write' }))).not.toContain(REPAIRS.id);
  expect(() => made({ sort: 'write', topics: [REPAIRS] })).toThrow(
    'There are no exercises of writing about "document-mistakes". Name another topic, or ask for exercises of mending',
  );
});

test('ids say their number and their topics, and stand in order', () => {
  expect(idsOf(made({ difficulty: 'easy', count: 3 }))).toEqual(['01-env', '02-labels', '03-deployments']);
  const many = idsOf(made({ difficulty: 'easy', count: 100 }));
  expect(many.slice(0, 2)).toEqual(['001-env', '002-labels']);
  expect([...many].sort()).toEqual(many);
});

test('where there are not so many, that is an error', () => {
  const topic = {
    ...NUMBERS,
    // The name of the Pod is all that is drawn.
    write: (draft: Draft) => void draft.addContainer('container', 'app', 'nginx:1.27'),
  };
  expect(() => made({ topics: [topic], sort: 'write', difficulty: 'easy', count: 10_000 })).toThrow(
    /^Of these topics, sorts and difficulties there are no 10000 different exercises: \d+ were found\. Ask for fewer/,
  );
});

test('an exercise that does not prove itself is drawn again, and told of', () => {
  const problems = new Set<string>();
  const topic = {
    ...NUMBERS,
    write(draft: Draft) {
      NUMBERS.write?.(draft);
      if (draft.draw.chance(0.5)) draft.require({ sort: 'restart-policy', target: draft.target, policy: 'Never' });
    },
  };
  const drills = makeDrills({ topics: [topic], count: 10, seed: 'x', sort: 'write' }, (problem) =>
    problems.add(problem),
  );
  expect(drills).toHaveLength(10);
  expect(JSON.stringify(drills)).not.toContain('Never');
  expect([...problems].every((problem) => problem.includes('without: restart-policy'))).toBe(true);
  expect(problems.size).toBeGreaterThan(0);
});
