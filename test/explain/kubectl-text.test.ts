import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { explanationOf } from '../../src/explain/explanation';
import { kubectlText } from '../../src/explain/kubectl-text';
import type { KubernetesVersion } from '../../src/kubernetes/versions';

const FIXTURES = join(__dirname, '../fixtures/explain');

/** What kubectl printed beside real API servers: the version, and what was typed. */
const recorded = readdirSync(FIXTURES)
  .flatMap((file) => {
    const [, kubernetes, typed] = /^(1\.\d+) (.*)\.txt$/.exec(file) ?? [];
    return kubernetes === undefined || typed === undefined ? [] : [{ file, kubernetes, typed }];
  })
  .sort((a, b) => (a.file < b.file ? -1 : 1));

/**
 * What is the same on both sides: servers list the values of types that are enums in Go, in prose as well, Podwright those of
 * all fields that have only some; and kubectl of 1.28 leaves an empty line out.
 */
function comparable(text: string): string {
  return text
    .replace(/ {4}\n {4}Possible enum values:\n(?: {4} ?\S.*\n)+/g, '')
    .replace(/^ENUM:\n(?: {4}.*\n)+/gm, '\n')
    .replace(/^ *enum: .*\n/gm, '')
    .replace(/^(FIELD: .*\n)\n+/gm, '$1\n');
}

function ours(typed: string, kubernetes: string): string {
  const [what = '', flag] = typed.split(' ');
  const recursive = flag === '--recursive';
  return kubectlText(explanationOf({ what, kubernetes: kubernetes as KubernetesVersion }, { recursive }), {
    recursive,
  });
}

test('there are enough of them', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(12);
});

test.each(recorded)('as kubectl explain $typed, beside $kubernetes', ({ file, kubernetes, typed }) => {
  const theirs = readFileSync(join(FIXTURES, file), 'utf8');
  expect(comparable(ours(typed, kubernetes))).toBe(comparable(theirs));
});

describe('to the letter', () => {
  const SAME = [
    '1.36 configmaps.data.txt',
    '1.36 controllerrevisions.txt',
    '1.36 crd.spec.versions.schema.openAPIV3Schema.title.txt',
    '1.36 deploy.spec.template.spec.containers.env.valueFrom.txt',
    '1.36 pod.spec.containers.livenessProbe --recursive.txt',
    '1.36 pods.txt',
    '1.36 secret.data.txt',
    '1.36 svc.spec.sessionAffinityConfig.txt',
  ];

  test.each(recorded.filter(({ file }) => SAME.includes(file)))('$file', ({ file, kubernetes, typed }) => {
    expect(ours(typed, kubernetes)).toBe(readFileSync(join(FIXTURES, file), 'utf8'));
  });

  test('all are there', () => {
    expect(recorded.map(({ file }) => file)).toEqual(expect.arrayContaining(SAME));
  });
});

test('values that the API server takes', () => {
  const values = (what: string, kubernetes: KubernetesVersion) => explanationOf({ what, kubernetes }).field?.values;
  expect(values('pod.spec.containers.imagePullPolicy', '1.36')).toEqual(['Always', 'IfNotPresent', 'Never']);
  expect(ours('pod.spec.containers.imagePullPolicy', '1.36')).toContain(
    'FIELD: imagePullPolicy <string>\nENUM:\n    Always\n    IfNotPresent\n    Never\n\nDESCRIPTION:',
  );
  // Of the version.
  expect(values('pod.spec.initContainers.restartPolicy', '1.28')).toEqual(['Always']);
  expect(values('pod.spec.initContainers.restartPolicy', '1.36')).toEqual(['Always', 'Never', 'OnFailure']);
  // Of items they stand nowhere, as in kubectl.
  expect(values('svc.spec.ipFamilies', '1.36')).toEqual([]);
  // In a line at most four.
  expect(ours('hpa.spec.metrics', '1.36')).toMatch(
    /^ {2}type\t<string> -required-\n {2}enum: \w+, \w+, \w+, \w+, \.{4}$/m,
  );
});
