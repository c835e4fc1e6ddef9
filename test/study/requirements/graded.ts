import { describe, expect, test } from '@jest/globals';
import { gradeAnswer } from '../../../src/study/grading/grade';
import type { Requirement } from '../../../src/study/requirements/requirement';

/** Fields of an object, a container and so on. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an answer is: objects, or a text of YAML. */
export type Written = readonly Fields[] | string;

/** A container of the tests' Pod. */
export function app(fields: Fields = {}): Fields {
  return { name: 'app', image: 'nginx:1.27', ...fields };
}

/** The Pod `web` with one container, `app`. */
export function pod(container: Fields = {}, spec: Fields = {}, metadata: Fields = {}): Fields {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', ...metadata },
    spec: { containers: [app(container)], ...spec },
  };
}

/** The Deployment `shop` with one container, `app`. */
export function deployment(spec: Fields = {}, pods: Fields = {}, labels: Fields = { app: 'shop' }): Fields {
  const template = { metadata: { labels }, spec: { containers: [app()], ...pods } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop' },
    spec: { selector: { matchLabels: { app: labels.app } }, ...spec, template },
  };
}

export function configMap(data: Fields, more: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'conf' }, data, ...more };
}

export function secret(fields: Fields): Fields {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'sec' }, ...fields };
}

export function service(spec: Fields): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'svc' }, spec };
}

/** Each of the items, as documents of one file. */
export function file(written: Written): { name: string; text: string } {
  const text =
    typeof written === 'string' ? written : written.map((object) => JSON.stringify(object, null, 2)).join('\n---\n');
  return { name: 'answer.yaml', text };
}

/** A Korean particle behind a name, of which it would have to be known whether it ends in a vowel. */
export const UNSURE_PARTICLE = /`(을|를|은|는|이|가|과|와|로|으로|이라는|라는|아|야)(?![가-힣])/;

/** The hint of a requirement in English; `met`, or why the answer counts for nothing. */
export function hintOf(requirement: Requirement, written: Written, kubernetes: '1.28' | '1.36' = '1.28'): string {
  const drill = { requirements: [requirement], kubernetes, language: 'en' as const };
  const grade = gradeAnswer(drill, [file(written)]);
  if (grade.refused.length > 0) return `refused: ${grade.refused.map(({ path, message }) => `${path}: ${message}`)}`;
  const [graded] = grade.requirements;
  const korean = gradeAnswer({ ...drill, language: 'ko' }, [file(written)]).requirements[0];
  expect(korean?.met).toBe(graded?.met);
  expect(/[가-힣]/.test(korean?.hint ?? '')).toBe(graded?.hint !== undefined);
  expect(korean?.hint ?? '').not.toMatch(UNSURE_PARTICLE);
  return graded?.met ? 'met' : (graded?.hint ?? 'no hint');
}

/** The tests of a requirement: answers that have all of it, and others that lack something, with the hint that says so. */
export function expectGrades(
  name: string,
  requirement: Requirement,
  right: Readonly<Record<string, Written>>,
  wrong: Readonly<Record<string, readonly [written: Written, hint: string]>> = {},
): void {
  describe(name, () => {
    if (Object.keys(right).length > 0)
      test.each(Object.entries(right))('right: %s', (_, written) => {
        expect(hintOf(requirement, written)).toBe('met');
      });
    if (Object.keys(wrong).length === 0) return;
    test.each(Object.entries(wrong))('wrong: %s', (_, [written, hint]) => {
      expect(hintOf(requirement, written)).toBe(hint);
    });
  });
}
