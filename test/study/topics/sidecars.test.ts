import { expect, test } from '@jest/globals';
import { containersOf } from '../../../src/kubernetes/pod-spec';
import { fieldsOf } from '../../../src/manifest/fields';
import { Draft } from '../../../src/study/drafts/draft';
import { Draw } from '../../../src/study/draw';
import { SIDECARS } from '../../../src/study/topics/sidecars';
import { validate } from '../../../src/validate';

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

function written(difficulty: Draft['difficulty'], seed: number): Draft {
  const draft = new Draft(new Draw(`${seed}`), difficulty);
  SIDECARS.write?.(draft);
  return draft;
}

function sidecarsIn(draft: Draft): number {
  const [pod] = draft.solution;
  return containersOf(fieldsOf(pod?.spec)).filter(({ kind }) => kind === 'sidecar').length;
}

test('the version that it names takes what it writes, and the one before does not', () => {
  const drafts = SEEDS.map((seed) => written('medium', seed));
  for (const { solution } of drafts) {
    expect(validate(solution, { kubernetes: SIDECARS.kubernetes })).toEqual([]);
    expect(validate(solution, { kubernetes: '1.28' })).not.toEqual([]);
  }
});

test('an easy one is a second container at times, as the documents have it; a hard one has two sidecars', () => {
  expect(new Set(SEEDS.map((seed) => sidecarsIn(written('easy', seed))))).toEqual(new Set([0, 1]));
  expect(new Set(SEEDS.map((seed) => sidecarsIn(written('hard', seed))))).toEqual(new Set([2]));
});
