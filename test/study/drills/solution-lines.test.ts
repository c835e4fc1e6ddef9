import { expect, test } from '@jest/globals';
import type { Manifest } from '../../../src/manifest/manifest';
import { toYamlDocuments } from '../../../src/outputs/yaml';
import { solutionLines } from '../../../src/study/drills/solution-lines';
import type { Requirement } from '../../../src/study/requirements/requirement';
import { exerciseOf } from './tiny-topics';

const TARGET = { kind: 'Pod', name: 'web' };
const CONF = { kind: 'ConfigMap', name: 'conf' };
const SOLUTION: readonly Manifest[] = [
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'conf' }, data: { text: 'a\nb\n', other: 'c' } },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', labels: { tier: 'front' } },
    spec: { restartPolicy: 'Always', containers: [{ name: 'app', image: 'nginx', ports: [{ containerPort: 80 }] }] },
  },
];

function linesFor(...requirements: readonly Requirement[]): string[][] {
  const text = toYamlDocuments(SOLUTION);
  const lines = text.split('\n');
  const ranges = solutionLines({ ...exerciseOf('write'), solution: SOLUTION, requirements, kubernetes: '1.28' }, text);
  return ranges.map((own) => own.flatMap(({ first, last }) => lines.slice(first - 1, last).map((line) => line.trim())));
}

test('the lines of a requirement are those without which it is not met', () => {
  expect(
    linesFor(
      { sort: 'object', target: TARGET },
      { sort: 'container', target: TARGET, role: 'container', name: 'app', image: 'nginx' },
      { sort: 'port', target: TARGET, container: 'app', port: 80 },
      { sort: 'metadata', target: TARGET, of: 'pods', labels: { tier: 'front' } },
      { sort: 'data', target: CONF, data: { text: 'a\nb\n' } },
    ),
  ).toEqual([
    ['kind: Pod', 'metadata:', 'name: web'],
    ['- name: app', 'image: nginx'],
    ['- name: app', '- containerPort: 80'],
    ['labels:', 'tier: front'],
    ['text: |', 'a', 'b'],
  ]);
});

test('what is so by default has none', () => {
  expect(linesFor({ sort: 'restart-policy', target: TARGET, policy: 'Always' })).toEqual([[]]);
});
