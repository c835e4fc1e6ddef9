import { describe, expect, test } from '@jest/globals';
import { compare } from './comparison';
import type { OurError } from './our-errors';
import type { Question } from './questions/question';
import { explain, type ReviewedClass } from './review';
import type { Cause, Verdict } from './verdict';

const question: Question = { source: 'random', name: 'Pod 1', kind: 'Pod', asked: {}, ours: () => [] };
const error = (id: string, path = 'spec'): OurError => ({ id, layer: 'admission', paths: [path] });
const ACCEPTED: Verdict = { accepted: true, code: 201, causes: [], warnings: [] };
const onlyWe = (...errors: OurError[]) => compare(question, ACCEPTED, errors);
const onlyTheServer = (...causes: Cause[]) =>
  compare(question, { accepted: false, code: 422, reason: 'Invalid', message: 'whole', causes, warnings: [] }, []);
const cause = (message: string): Cause => ({ type: 'Invalid value', path: 'spec.x', message });

const WE = { outcome: 'only we reject', reason: '' } as const;
const SERVER = { outcome: 'only the server rejects', reason: '' } as const;

describe('a class of our errors', () => {
  const entry: ReviewedClass = { ...WE, checks: ['a'] };

  test('explains them', () => expect(explain(onlyWe(error('a')), '1.36', [entry])).toEqual(new Set([entry])));

  test('leaves the whole unexplained where another error is', () => {
    expect(explain(onlyWe(error('a'), error('b')), '1.36', [entry])).toBeUndefined();
    const other: ReviewedClass = { ...WE, checks: ['b'] };
    expect(explain(onlyWe(error('a'), error('b')), '1.36', [entry, other])).toEqual(new Set([entry, other]));
  });

  test('need not explain rules, which break no promise', () => {
    const rule: OurError = { id: 'r', layer: 'rule', paths: ['spec'] };
    expect(explain(onlyWe(error('a'), rule), '1.36', [entry])).toEqual(new Set([entry]));
  });

  test.each([
    { versions: ['1.28'] },
    { kinds: ['Job'] },
    { name: /^rules: / },
    { path: /^metadata/ },
    { outcome: 'only the server rejects' },
  ] satisfies Partial<ReviewedClass>[])('explains nothing else: %p', (limits) => {
    expect(explain(onlyWe(error('a')), '1.36', [{ ...entry, ...limits }])).toBeUndefined();
  });

  test.each([
    { versions: ['1.36'] },
    { kinds: ['Pod'] },
    { name: /^random: Pod/ },
    { path: /^spec/ },
  ] satisfies Partial<ReviewedClass>[])('explains what it is limited to: %p', (limits) => {
    expect(explain(onlyWe(error('a')), '1.36', [{ ...entry, ...limits }])).toBeDefined();
  });
});

describe('the class of fields behind a gate', () => {
  const entry: ReviewedClass = { ...WE, checks: 'behind a gate' };

  test('is of the versions where the gate is off', () => {
    expect(explain(onlyWe(error('pod-host-users-namespaces')), '1.28', [entry])).toBeDefined();
    expect(explain(onlyWe(error('pod-host-users-namespaces')), '1.36', [entry])).toBeUndefined();
  });

  test('is not of checks without a gate', () => {
    expect(explain(onlyWe(error('ctr-name-required')), '1.28', [entry])).toBeUndefined();
  });
});

describe("a class of the server's causes", () => {
  const entry: ReviewedClass = { ...SERVER, cause: /^Invalid value spec\.x: in range$/ };

  test('explains them, if it has them all', () => {
    expect(explain(onlyTheServer(cause('in range')), '1.28', [entry])).toEqual(new Set([entry]));
    expect(explain(onlyTheServer(cause('in range'), cause('too')), '1.28', [entry])).toBeUndefined();
  });

  test('has the whole message where the server lists no causes', () => {
    expect(explain(onlyTheServer(), '1.28', [{ ...SERVER, cause: /^Invalid : whole$/ }])).toBeDefined();
    expect(explain(onlyTheServer(), '1.28', [entry])).toBeUndefined();
  });
});
