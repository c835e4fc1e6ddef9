import { expect, test } from '@jest/globals';
import type { Manifest } from '../../src/manifest/manifest';
import { checkManifests } from '../../src/validation/from-manifests';

const told = (manifest: object): string[] =>
  checkManifests([manifest as Manifest], {})
    .filter(({ severity }) => severity === 'error')
    .map(({ id, path, fix }) => `${id} ${path}: ${fix}`);
const pod = (container: object, more: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a' },
  spec: { containers: [container] },
  ...more,
});

test.each([
  [pod({ name: 'a', imgae: 'b' }), 'spec.containers[0].imgae: Write "image"'],
  [pod({ nmae: 'a', image: 'b' }), 'spec.containers[0].nmae: Write "name"'],
  [pod({ name: 'a', image: 'b' }, { metadata: { nmae: 'a' } }), 'metadata.nmae: Write "name"'],
  [pod({}, { spec: { contianers: [{ name: 'a', image: 'b' }] } }), 'spec.contianers: Write "containers"'],
  [
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'a' },
      rolRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' },
    },
    'rolRef: Write "roleRef"',
  ],
])('a misspelt field is not told of as missing: %#', (manifest, problem) => {
  expect(told(manifest)).toEqual([`decode-unknown-field ${problem}`]);
});

test('a field that is no misspelling of it leaves it missing', () => {
  expect(told(pod({ name: 'a', picture: 'b' }))).toEqual([
    'decode-unknown-field spec.containers[0].picture: Remove it',
    expect.stringContaining('ctr-image-required spec.containers[0].image'),
  ]);
});

test('a misspelt name of one container hides nothing of another', () => {
  const manifest = pod({}, { spec: { containers: [{ name: 'a', imgae: 'b' }, { name: 'c' }] } });
  expect(told(manifest)).toEqual([
    'decode-unknown-field spec.containers[0].imgae: Write "image"',
    expect.stringContaining('ctr-image-required spec.containers[1].image'),
  ]);
});
