import { describe, expect, test } from '@jest/globals';
import { gradeAnswer } from '../../../src/study/grading/grade';
import { TOPICS } from '../../../src/study/topics';
import { file, type Written } from '../requirements/graded';
import type { MatrixCase } from './matrix/case';
import { CONTAINER_CASES } from './matrix/containers';
import { DATA_CASES } from './matrix/data';
import { GROUP_CASES } from './matrix/groups';
import { POD_CASES } from './matrix/pods';
import { WORKLOAD_CASES } from './matrix/workloads';

const CASES = [...POD_CASES, ...CONTAINER_CASES, ...GROUP_CASES, ...DATA_CASES, ...WORKLOAD_CASES];

function grade({ requirements, kubernetes = '1.28', nothingFound }: MatrixCase, written: Written) {
  return gradeAnswer({ requirements, kubernetes, language: 'en', nothingFound }, [file(written)]);
}

test('every topic has an exercise with at least three right and five wrong answers', () => {
  expect(CASES.map(({ topic }) => topic).sort()).toEqual(TOPICS.map(({ id }) => id).sort());
  for (const { right, wrong } of CASES) {
    expect(new Set(right.map((written) => JSON.stringify(written))).size).toBeGreaterThanOrEqual(3);
    expect(new Set(wrong.map(([written]) => JSON.stringify(written))).size).toBeGreaterThanOrEqual(5);
  }
});

describe.each(CASES.map((exercise) => [exercise.topic, exercise] as const))('%s', (_, exercise) => {
  test.each(exercise.right.map((written, i) => [i + 1, written] as const))(
    'right answer %i has all points',
    (_, written) => {
      const { points, of, refused, requirements, nothingFound } = grade(exercise, written);
      expect([refused, requirements.flatMap(({ hint }) => hint ?? []), nothingFound?.hint ?? []]).toEqual([[], [], []]);
      expect(points).toBe(of);
    },
  );

  test.each(exercise.wrong.map(([written, lacks], i) => [i + 1, lacks, written] as const))(
    'wrong answer %i: %j',
    (_, lacks, written) => {
      const { points, of, refused, requirements, nothingFound } = grade(exercise, written);
      const unmet = requirements.flatMap(({ met }, place) => (met ? [] : [place]));
      if (lacks === 'refused') {
        expect(points).toBe(0);
        expect(refused.length).toBeGreaterThan(0);
        return;
      }
      expect(refused).toEqual([]);
      if (lacks === 'found') {
        expect(unmet).toEqual([]);
        expect(nothingFound?.met).toBe(false);
        expect(points).toBe(of - 1);
        return;
      }
      expect(unmet).toEqual(lacks);
      expect(requirements.every(({ met, hint }) => met === (hint === undefined))).toBe(true);
      expect(points).toBe(of - lacks.length);
    },
  );
});
