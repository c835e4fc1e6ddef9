import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../src/manifest/manifest';
import { kubectlSays } from '../../src/study/kubectl-says';
import { validate } from '../../src/validate';

interface Answer {
  readonly id: string;
  /** The object that was sent, then those that belong to it. */
  readonly manifests: readonly [Manifest, ...Manifest[]];
  /** What kubectl printed of a 1.36 server's answer. */
  readonly says: string;
}

const ANSWERS: readonly Answer[] = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/kubectl-says/answers.json'), 'utf8'),
);

function said(manifests: readonly [Manifest, ...Manifest[]]): string {
  const [{ kind, metadata }] = manifests;
  const findings = validate(manifests, { kubernetes: '1.36' });
  const own = findings.filter((finding) => finding.kind === kind && finding.name === (metadata?.name ?? ''));
  return kubectlSays(manifests[0], own, 'pod.yaml');
}

describe('what kubectl was heard to say', () => {
  test.each(ANSWERS.map((answer) => [answer.id, answer] as const))('%s', (_, { manifests, says }) => {
    const known = said(manifests).split('…');
    // What is left out may be anything; all else is word for word the same.
    let rest = says;
    for (const part of known) {
      expect(rest).toContain(part);
      rest = rest.slice(rest.indexOf(part) + part.length);
    }
    expect(known.join('').length).toBeGreaterThan(says.length / 5);
  });
});

test('a value of a Secret is never told', () => {
  const manifest = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { 'a b': 'aHVudGVyMg==' } };
  expect(said([manifest])).toContain('The Secret "s" is invalid: data[a b]: Invalid value: ');
  expect(said([manifest])).not.toContain('aHVudGVyMg');
  const twice = { ...manifest, data: { a: 'aHVudGVyMg==' }, type: 'kubernetes.io/tls' };
  expect(said([twice])).not.toContain('aHVudGVyMg');
  const [finding] = validate([{ ...manifest, metadata: { name: 'a_b' }, data: {} }]);
  const atValue = { ...(finding as NonNullable<typeof finding>), path: 'data[a b]' };
  expect(kubectlSays(manifest, [atValue], 's.yaml')).toContain('data[a b]: Invalid value: …');
});

test('what a Secret is called is told', () => {
  const manifest = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a_b' } };
  expect(said([manifest])).toContain('metadata.name: Invalid value: "a_b": ');
});

test('several mistakes are listed, and what comes of a volume that is refused', () => {
  const spec = {
    restartPolicy: 'Sometimes',
    containers: [{ name: 'a', image: 'nginx', volumeMounts: [{ name: 'X', mountPath: '/x' }] }],
    volumes: [{ name: 'X', emptyDir: {} }],
  };
  expect(said([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec }]).split('\n')).toEqual([
    'The Pod "p" is invalid: ',
    expect.stringMatching(/^\* spec\.volumes\[0\]\.name: Invalid value: "X": a lowercase RFC 1123 label/),
    '* spec.containers[0].volumeMounts[0].name: Not found: "X"',
    '* spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"',
  ]);
});

test('an object that is no mistake is created, under the name of its resource', () => {
  const metadata = { name: 'web' };
  expect(kubectlSays({ apiVersion: 'v1', kind: 'Pod', metadata }, [], 'x.yaml')).toBe('pod/web created');
  expect(kubectlSays({ apiVersion: 'apps/v1', kind: 'Deployment', metadata }, [], 'x.yaml')).toBe(
    'deployment.apps/web created',
  );
});

test('a kind that nobody knows has no resource', () => {
  expect(said([{ apiVersion: 'v1', kind: 'Pood', metadata: { name: 'web' } }])).toBe(
    'error: resource mapping not found for name: "web" namespace: "" from "pod.yaml": no matches for kind "Pood" in version "v1"\nensure CRDs are installed first',
  );
});
