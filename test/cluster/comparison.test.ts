import { describe, expect, test } from '@jest/globals';
import { compare, isAt, isCompared } from './comparison';
import type { OurError } from './our-errors';
import type { Question } from './questions/question';
import type { Cause, Verdict } from './verdict';

const question: Question = { source: 'rules', name: 'x.yaml', kind: 'Pod', asked: {}, ours: () => [] };
const error = (layer: OurError['layer'], ...paths: string[]): OurError => ({ id: 'x', layer, paths });
const cause = (path: string, type = 'Invalid value'): Cause => ({ type, path, message: 'm' });
const rejected = (...causes: Cause[]): Verdict => ({ accepted: false, code: 422, causes, warnings: [] });
const ACCEPTED: Verdict = { accepted: true, code: 201, causes: [], warnings: [] };

describe('the outcome', () => {
  test.each([
    ['nobody says anything', ACCEPTED, [], 'both accept'],
    ['only a rule finds an error', ACCEPTED, [error('rule', 'spec')], 'both accept'],
    ['only the structure is wrong', ACCEPTED, [error('structure', 'spec')], 'only we reject'],
    ['only admission rejects', ACCEPTED, [error('rule', 'spec'), error('admission', 'spec')], 'only we reject'],
    ['the server rejects, and a rule', rejected(), [error('rule', 'spec')], 'both reject'],
    ['only the server rejects', rejected(), [], 'only the server rejects'],
  ] as const)('%s', (_, verdict, errors, outcome) => {
    expect(compare(question, verdict, errors).outcome).toBe(outcome);
  });
});

test("the server's paths are counted, and those that are ours, by either name", () => {
  const verdict = rejected(cause('spec.a'), cause('spec.b'), cause('spec.c'), cause(''));
  const errors = [error('admission', 'spec.a'), error('rule', 'spec.x', 'spec.b')];
  expect(compare(question, verdict, errors).paths).toEqual({ named: 3, ours: 2 });
});

describe('a field is the same', () => {
  test.each([
    ['spec.a', cause('spec.a'), true],
    ['spec.a', cause('spec.b'), false],
    ['', cause(''), false],
    ['spec.containers[0].env[1].value', cause('spec.containers.env.value', 'Wrong type'), true],
    ['spec.containers[0].env[1].value', cause('spec.containers.env.value'), false],
    ['metadata.labels[app]', cause('metadata.labels', 'Wrong type'), true],
    ['spec.volumes[0].emptyDir', cause('spec.volumes.VolumeSource.emptyDir', 'Wrong type'), true],
    ['metadata.name', cause('name', 'Duplicate field'), true],
    ['data[name]', cause('name', 'Duplicate field'), true],
    ['metadata.generateName', cause('name', 'Duplicate field'), false],
  ])('%s, %j: %s', (path, of, same) => expect(isAt(error('structure', path), of)).toBe(same));
});

test.each([
  ['Pod', true],
  ['CronJob', true],
  ['Ingress', false],
  ['', false],
])('agreement is judged by the kinds that are checked: %s %s', (kind, compared) => {
  expect(isCompared({ ...question, kind })).toBe(compared);
});
