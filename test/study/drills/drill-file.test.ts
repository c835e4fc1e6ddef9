import { describe, expect, test } from '@jest/globals';
import { drillFileText, readDrillFile } from '../../../src/study/drills/drill-file';
import { makeDrills } from '../../../src/study/drills/make-drills';
import type { Requirement } from '../../../src/study/requirements/requirement';
import { NUMBERS } from './tiny-topics';

const [drill] = makeDrills({ topics: [NUMBERS], count: 1, seed: 'file', sort: 'mend' });
if (!drill) throw new Error('There is no exercise');
const GOOD = JSON.parse(drillFileText(drill, 'ko')) as Record<string, unknown>;

function problemOf(changes: Record<string, unknown>): string | undefined {
  const read = readDrillFile(JSON.stringify({ ...GOOD, ...changes }));
  return 'problem' in read ? read.problem : undefined;
}

test('what was written is read again', () => {
  const { id, sort, difficulty, kubernetes, requirements } = drill;
  expect(readDrillFile(drillFileText(drill, 'ko'))).toEqual({
    ...{ version: 1, id, sort, topics: ['env'], difficulty, language: 'ko', kubernetes, requirements },
  });
});

test('words of the API are not in it, and are read again', () => {
  const target = { kind: 'Pod', name: 'web' };
  const requirements: Requirement[] = [
    { sort: 'command', target, container: 'app', command: ['httpGet'], args: ['kind'] },
    { sort: 'env', target, container: 'app', name: 'kind', from: { field: 'spec.nodeName' } },
    { sort: 'env', target, container: 'app', name: 'metadata.name', from: { value: 'limits.cpu' } },
    { sort: 'env', target, container: 'app', name: 'A', from: { resource: 'limits.cpu', divisor: '1m' } },
    {
      ...{ sort: 'probe', target, container: 'app', probe: 'livenessProbe', timing: { periodSeconds: 5 } },
      handler: { httpGet: { path: '/', port: 80 } },
    },
    { sort: 'data', target, data: { httpGet: 'emptyDir', http: 'x' }, immutable: true },
    { sort: 'metadata', target, of: 'object', labels: { kind: 'livenessProbe' } },
    { sort: 'field', target, of: 'pods', path: 'spec.hostname', value: { httpGet: 1, http: 2 } },
    {
      sort: 'volume',
      target,
      volume: { emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
      mounts: [{ container: 'app', path: '/tmp', readOnly: true }],
    },
  ] as Requirement[];
  const text = drillFileText({ ...drill, requirements }, 'en');
  const words =
    /"(command|args|resource|divisor|periodSeconds|data|emptyDir|sizeLimit|labels)": |spec\.nodeName|spec\.hostname|Always|"Memory"/;
  expect(JSON.stringify(requirements, null, 1)).toMatch(words);
  expect(text).not.toMatch(words);
  expect(readDrillFile(text)).toMatchObject({ requirements });
});

describe('what anybody may have written is told, and nothing breaks', () => {
  test.each([
    ['', 'It is not JSON'],
    ['{', 'It is not JSON'],
    ['[]', 'It is no JSON object'],
    ['null', 'It is no JSON object'],
    ['"drill"', 'It is no JSON object'],
    ['{}', 'Its "version" is not 1, the only one that this Podwright knows'],
    ['{"__proto__": {"version": 1}}', 'Its "version" is not 1, the only one that this Podwright knows'],
  ])('%s', (text, problem) => {
    expect(readDrillFile(text)).toEqual({ problem });
  });

  test.each([
    [{ version: '1' }, /^Its "version" is not 1/],
    [{ id: '../../etc' }, /^Its "id" is no name/],
    [{ id: 'a/b' }, /^Its "id" is no name/],
    [{ id: '' }, /^Its "id" is no name/],
    [{ id: 7 }, /^Its "id" is no name/],
    [{ id: 'x'.repeat(1_000) }, /^Its "id" is no name/],
    [{ id: 'a\u001b[31m' }, /^Its "id" is no name/],
    [{ sort: 'constructor' }, /^Its "sort" is none of write, mend$/],
    [{ difficulty: ['easy'] }, /^Its "difficulty" is none of easy, medium, hard$/],
    [{ language: 'de' }, /^Its "language" is none of en, ko$/],
    [{ kubernetes: '1.2' }, /^Its "kubernetes" is no version that is known, as "1.28"$/],
    [{ kubernetes: 1.28 }, /^Its "kubernetes" is no version/],
    [{ topics: 'env' }, /^Its "topics" are no list of names$/],
    [{ topics: [{}] }, /^Its "topics" are no list of names$/],
    [{ requirements: {} }, /^It has no "requirements"$/],
    [{ requirements: [] }, /^It has no "requirements"$/],
    [{ requirements: [null] }, /^Its requirement 1 is none: /],
    [{ requirements: [{ sort: 'toString' }] }, /^Its requirement 1 is none: /],
    [{ requirements: [{ sort: 'object', object: 'Pod' }] }, /^Its requirement 1 is none: /],
    [{ requirements: [{ sort: 'object', target: { object: 7, name: [] } }] }, /^Its requirement 1 is none: /],
  ])('%j', (changes, problem) => {
    expect(problemOf(changes)).toMatch(problem);
  });

  test('too many requirements', () => {
    expect(problemOf({ requirements: Array(501).fill({}) })).toBe('It has more than 500 "requirements"');
  });

  test('deep nesting', () => {
    const text = `{"version":1,"requirements":${'['.repeat(100_000)}`;
    expect(readDrillFile(text)).toEqual({ problem: 'It is not JSON' });
    const deep = `${'{"target":'.repeat(3_000)}1${'}'.repeat(3_000)}`;
    expect(readDrillFile(JSON.stringify(GOOD).replace(/"requirements":\[/, `"requirements":[${deep},`))).toHaveProperty(
      'problem',
    );
  });
});
