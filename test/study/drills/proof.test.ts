import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../../src/manifest/manifest';
import type { Exercise, Mistake } from '../../../src/study/drills/drill';
import { proofProblem } from '../../../src/study/drills/proof';
import { solutionCode } from '../../../src/study/drills/texts';
import { exerciseOf } from './tiny-topics';

const write = exerciseOf('write');
const mend = exerciseOf('mend', 'medium');
const [first, second] = mend.mistakes as [Mistake, Mistake];

/** The objects with a part of their text replaced. */
function replaced(manifests: readonly Manifest[], pattern: RegExp, text: string): Manifest[] {
  return JSON.parse(JSON.stringify(manifests).replace(pattern, text)) as Manifest[];
}

test('what is right is not refused', () => {
  expect([write, mend].map((exercise) => proofProblem(exercise))).toEqual([undefined, undefined]);
});

describe('what is not, is', () => {
  const cases: Record<string, [exercise: Exercise, problem: RegExp]> = {
    'a solution without a point': [
      { ...write, solution: replaced(write.solution, /"name":"NUMBER"/, '"name":"OTHER"') },
      /^The solution has 3 of 4 points, without: env$/,
    ],
    'a solution that the API server refuses': [
      { ...write, solution: replaced(write.solution, /"containers":/, '"container":') },
      /^The solution has a finding: /,
    ],
    'a solution with a finding of a rule': [
      {
        ...write,
        solution: replaced(write.solution, /"spec":\{/, '"spec":{"volumes":[{"name":"idle","emptyDir":{}}],'),
      },
      /^The solution has a finding: no-unused-volume/,
    ],
    'a start file that passes': [{ ...write, start: write.solution }, /^The start file has all points$/],
    'a mended start file': [
      { ...mend, start: mend.solution, mistakes: [{ ...first, broken: mend.solution }] },
      /^The start file has all points$/,
    ],
    'no mistake': [{ ...mend, mistakes: [] }, /^There is no mistake to mend$/],
    'a mistake without a label': [{ ...mend, mistakes: [first] }, /^Found is /],
    'a mistake with another label': [
      { ...mend, mistakes: [first, { ...second, id: 'ctr-name-required' }] },
      /^Found is /,
    ],
    'a mistake that is another one alone': [
      { ...mend, mistakes: [{ ...first, alone: mend.solution }, second] },
      /^A mistake alone is not found as /,
    ],
    'mends in another order': [{ ...mend, mistakes: [second, first] }, /^Mending does not lead to the solution$/],
    'mends that end elsewhere': [
      { ...mend, mistakes: [first, { ...second, mended: second.broken }] },
      /^Mending does not lead to the solution$/,
    ],
  };

  test.each(Object.entries(cases))('%s', (_, [exercise, problem]) => {
    expect(proofProblem(exercise)).toMatch(problem);
  });
});

describe('a program', () => {
  const code = solutionCode(write);

  test.each([
    [
      'that makes something else',
      code.replace('NUMBER', 'OTHER'),
      /^The TypeScript makes another solution: Pod\/\S+ spec\.containers\[0\]\.env/,
    ],
    [
      'that makes one object more',
      code.replace('app.synth()', "new Chart(chart, 'x'); new Pod(chart, 'more', { containers: [] }); app.synth()"),
      /^The TypeScript makes another solution: Pod\/more/,
    ],
    ['that does not compile', `const const ${code}`, /^The TypeScript of the solution does not run: /],
    [
      'that throws',
      `${code}throw new Error('on purpose');`,
      /^The TypeScript of the solution does not run: on purpose$/,
    ],
    ['that synthesizes nothing', code.replace('app.synth();', ''), /synthesizes no app$/],
  ])('%s is refused', (_, program, problem) => {
    expect(program).not.toBe(code);
    expect(proofProblem(write, program)).toMatch(problem);
  });
});
