import { expect, test } from '@jest/globals';
import { isSameImage } from '../../src/kubernetes/image-reference';

const digest = `sha256:${'a'.repeat(64)}`;

test.each([
  ['nginx', 'nginx:latest', true],
  ['nginx:1', 'docker.io/library/nginx:1', true],
  ['index.docker.io/nginx:1', 'docker.io/nginx:1', true],
  ['a/b', 'docker.io/a/b', true],
  [`nginx@${digest}`, `nginx:1@${digest}`, true],
  ['nginx:1', 'nginx:2', false],
  ['nginx', 'nginx:1', false],
  ['nginx', 'x/nginx', false],
  ['nginx', 'quay.io/library/nginx', false],
  ['localhost/nginx', 'nginx', false],
  [`nginx@${digest}`, 'nginx', false],
  ['no image', 'no image', true],
  ['', 'nginx', false],
])('%s and %s: %j', (one, other, isSame) => {
  expect(isSameImage(one, other)).toBe(isSame);
  expect(isSameImage(other, one)).toBe(isSame);
});
