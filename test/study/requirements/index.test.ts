import { describe, expect, test } from '@jest/globals';
import { asks, asksBelow, parseRequirement, REQUIREMENT_SORTS } from '../../../src/study/requirements';
import type { Requirement, Target } from '../../../src/study/requirements/requirement';
import { EVERY_SORT } from './every-sort';
import { UNSURE_PARTICLE } from './graded';

const target = { kind: 'Pod', name: 'web' };

describe('every sort', () => {
  test('has an example here', () => {
    expect(new Set(EVERY_SORT.map(({ sort }) => sort))).toEqual(new Set(Object.keys(REQUIREMENT_SORTS)));
    for (const [id, { sort }] of Object.entries(REQUIREMENT_SORTS)) expect(sort).toBe(id);
  });

  test('is asked for', () => {
    expect(EVERY_SORT.map((requirement) => [asks(requirement, 'en'), asks(requirement, 'ko')])).toMatchSnapshot();
  });

  test.each(EVERY_SORT.map((requirement) => [requirement.sort, requirement] as const))(
    '%s: is a whole sentence that names what it is about',
    (_, requirement) => {
      for (const language of ['en', 'ko'] as const) {
        const sentence = asks(requirement, language);
        expect(sentence).toMatch(/\.$/);
        expect(sentence).toContain(`\`${requirement.target.name}\``);
        expect(sentence).not.toMatch(/undefined|\[object|NaN|\s{2}/);
      }
      expect(asks(requirement, 'ko')).toMatch(/[가-힣]/);
      expect(asks(requirement, 'en')).not.toMatch(/[가-힣]/);
    },
  );

  // Whether a name ends in a vowel nobody knows, so what follows it must fit both.
  test.each(EVERY_SORT.map((requirement) => [requirement.sort, requirement] as const))(
    '%s: no Korean particle after a name depends on its end',
    (_, requirement) => {
      expect(asks(requirement, 'ko')).not.toMatch(UNSURE_PARTICLE);
    },
  );

  test.each(EVERY_SORT.map((requirement) => [requirement.sort, requirement] as const))(
    '%s: is read from JSON as it was',
    (_, requirement) => {
      expect(parseRequirement(JSON.parse(JSON.stringify(requirement)))).toEqual({ requirement });
    },
  );

  test.each(EVERY_SORT.map((requirement) => [requirement.sort, requirement] as const))(
    '%s: an unknown field is refused, and one of another type',
    (_, requirement) => {
      expect(parseRequirement({ ...requirement, hint: 'x' })).toEqual({ problem: '"hint" is an unknown field' });
      for (const field of Object.keys(requirement)) {
        const parsed = parseRequirement({ ...requirement, [field]: { strange: [] } });
        // Any data may be the value of a field.
        expect(Object.keys(parsed)).toEqual([field === 'value' ? 'requirement' : 'problem']);
      }
    },
  );
});

describe('what is no requirement', () => {
  test.each([
    ['nothing', undefined, 'The requirement is no object'],
    ['a list', [], 'The requirement is no object'],
    ['no sort', {}, `"sort" is none of "${Object.keys(REQUIREMENT_SORTS).join('", "')}"`],
    ['a sort of all objects', { sort: 'constructor' }, /^"sort" is none of/],
    ['no target', { sort: 'object' }, '"target" is missing'],
    ['a target without a name', { sort: 'object', target: { kind: 'Pod' } }, '"target.name" is missing'],
    ['a name of no text', { sort: 'object', target: { kind: 'Pod', name: 1 } }, '"target.name" is no text, or empty'],
    ['a long name', { sort: 'object', target: { ...target, name: 'x'.repeat(400) } }, /^"target.name" has more than/],
    [
      'a kind that would colour a terminal',
      { sort: 'object', target: { kind: '\u001b[31m', name: 'a' } },
      /^"target.kind" holds/,
    ],
    [
      'a resource of two lines',
      { sort: 'resources', target, container: 'a', limits: { 'a\nb': '1' } },
      /^"limits key" holds/,
    ],
    ['no labels', { sort: 'metadata', target, of: 'pods' }, 'There are neither "labels" nor "annotations"'],
    ['labels that are a list', { sort: 'metadata', target, of: 'pods', labels: [] }, '"labels" is no object'],
    ['no label', { sort: 'metadata', target, of: 'pods', labels: {} }, '"labels" has not 1 to 100 fields'],
    ['a port too high', { sort: 'port', target, container: 'a', port: 65_536 }, /^"port" is no whole number/],
    ['an origin of nothing', { sort: 'env', target, container: 'a', name: 'A', from: {} }, /^"from" has none of/],
    [
      'an origin of two',
      { sort: 'env', target, container: 'a', name: 'A', from: { value: 'x', configMap: 'c' } },
      '"from.configMap" is an unknown field',
    ],
    [
      'a long value',
      { sort: 'env', target, container: 'a', name: 'A', from: { value: 'x'.repeat(10_001) } },
      '"from.value" has more than 10000 characters',
    ],
    ['command and runs', { sort: 'command', target, container: 'a', args: ['a'], runs: ['a'] }, /^It has either/],
    ['neither', { sort: 'command', target, container: 'a' }, /^It has either/],
    [
      'a long list',
      { sort: 'command', target, container: 'a', runs: Array(101).fill('a') },
      '"runs" has not 1 to 100 items',
    ],
    ['no text in a list', { sort: 'command', target, container: 'a', runs: [1] }, '"runs[0]" is no text'],
    [
      'both kinds',
      { sort: 'env-from', target, container: 'a', configMap: 'a', secret: 'b', keys: ['a'] },
      /^It has either/,
    ],
    ['neither kind', { sort: 'files', target, container: 'a', files: { '/a': 'a' } }, /^It has either/],
    [
      'a relative path',
      { sort: 'files', target, container: 'a', configMap: 'c', files: { a: 'a' } },
      '"files key" does not start with "/"',
    ],
    ['no quantity', { sort: 'resources', target, container: 'a', limits: { cpu: 'x' } }, '"limits.cpu" is no quantity'],
    ['no resources', { sort: 'resources', target, container: 'a' }, 'There are neither "requests" nor "limits"'],
    ['no path', { sort: 'field', target, of: 'pods', path: 'a..b', value: 1 }, /^"path" is no path/],
    ['no value', { sort: 'field', target, of: 'pods', path: 'a' }, '"value" is missing'],
    ['a null', { sort: 'field', target, of: 'pods', path: 'a', value: null }, '"value" is null'],
    [
      'a deep value',
      { sort: 'field', target, of: 'pods', path: 'a', value: JSON.parse('['.repeat(2000) + ']'.repeat(2000)) },
      '"value" holds too much, or what JSON does not have',
    ],
    [
      'a prototype',
      JSON.parse('{"sort":"object","target":{"kind":"Pod","name":"a","__proto__":{}}}'),
      /unknown field$/,
    ],
  ])('%s', (_, value, problem) => {
    const parsed = parseRequirement(value) as { problem?: string };
    if (typeof problem === 'string') expect(parsed).toEqual({ problem });
    else expect(parsed.problem).toMatch(problem);
  });
});

describe('code', () => {
  const value = (text: string): string =>
    asks({ sort: 'env', target, container: 'a', name: 'A', from: { value: text } } as Requirement, 'en').replace(
      /^.*? to (.*) in container `a` of Pod `web`\.$/,
      '$1',
    );

  test.each([
    ['plain', '`plain`'],
    ['with `ticks`', '`` with `ticks` ``'],
    ['``', '``` `` ```'],
    ['', '`""`'],
    [' x', '`" x"`'],
    ['a\nb', '`"a\\nb"`'],
    ['\u001b[31m', '`"\\u001b[31m"`'],
    ['a\u202eb', '`"a\\u202eb"`'],
    ['가 나', '`가 나`'],
  ])('%j', (text, shown) => {
    expect(value(text)).toBe(shown);
  });
});

describe('a command', () => {
  const run = (...runs: string[]): string =>
    asks({ sort: 'command', target, container: 'a', runs }, 'en').replace(/^.*, run (.*)\.$/, '$1');

  test.each([
    [['sleep', '3600'], '`sleep 3600`'],
    [['sh', '-c', 'a; b'], "`sh -c 'a; b'`"],
    [['echo', "it's"], '`echo "it\'s"`'],
    [['echo', "it's $A"], "`echo 'it'\\''s $A'`"],
    [['echo', ''], "`echo ''`"],
    [['sh', '-c', 'a\nb'], '`["sh", "-c", "a\\nb"]`'],
  ])('%j is shown as one types it', (runs, shown) => {
    expect(run(...runs)).toBe(shown);
  });
});

test('below a heading that names the object, it is not named again', () => {
  const [deployment, pod] = ['Deployment', 'Pod'].map((kind) => ({ kind, name: 'shop' }));
  const port = (target: Target): Requirement => ({ sort: 'port', target, container: 'app', port: 80 });
  expect(asksBelow(port(pod as Target), 'en')).toBe('Declare port 80 for container `app`.');
  expect(asksBelow(port(deployment as Target), 'ko')).toBe('컨테이너 `app`에 포트 80번을 선언하세요.');
  const policy: Requirement = { sort: 'replicas', target: deployment as Target, replicas: 2 };
  expect(asksBelow(policy, 'en')).toBe('Keep 2 Pods of the Deployment running.');
});
