import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { imageReferenceProblem, imageTag } from '../../src/kubernetes/image-reference';

const hex = (length: number) => 'a1'.repeat(length / 2);
const x = (length: number) => 'x'.repeat(length);

describe('an image', () => {
  test.each([
    ['nginx', 'latest'],
    ['nginx:latest', 'latest'],
    ['nginx:1.25-alpine', '1.25-alpine'],
    ['library/nginx', 'latest'],
    ['docker.io/nginx:1', '1'],
    ['localhost/app:1', '1'],
    ['localhost:5000/a/b:c', 'c'],
    ['registry.example.com:5000/a', 'latest'],
    ['Registry/app', 'latest'],
    ['[::1]:5000/a:1', '1'],
    ['10.0.0.1/a__b--c.d_e', 'latest'],
    // No host, for all its dots.
    ['a__b.io/app', 'latest'],
    [`ghcr.io/o/r@sha256:${hex(64)}`, undefined],
    [`nginx:1@sha256:${hex(64)}`, '1'],
    [`nginx@sha512:${hex(128)}`, undefined],
    [`nginx:${x(128)}`, x(128)],
    [`r.io/${x(255)}`, 'latest'],
    [x(247), 'latest'],
    [hex(62), 'latest'],
  ])('%s has the tag %s', (text, tag) => {
    expect(imageReferenceProblem(text)).toBeUndefined();
    expect(imageTag(text)).toBe(tag);
  });

  test.each([
    ['', 'The image is empty', undefined],
    [' nginx\n', 'The image has white space around it', 'nginx'],
    ['nginx latest', 'The image has white space in it', undefined],
    ['https://ghcr.io/o/r', "The image is a URL; a reference starts with the registry's host", 'ghcr.io/o/r'],
    ['docker://Nginx', "The image is a URL; a reference starts with the registry's host", 'nginx'],
    [hex(64), "The image is 64 hexadecimal digits, which stand for an image's id", undefined],
    ['Nginx:1', 'The image\'s name "Nginx" has upper case letters', 'nginx:1'],
    [`Nginx:V1@sha256:${hex(64)}`, 'The image\'s name "Nginx" has upper case letters', `nginx:V1@sha256:${hex(64)}`],
    ['localhost:5000/My/App:V1', 'The image\'s name "My/App" has upper case letters', 'localhost:5000/my/app:V1'],
    ['a//b', expect.stringContaining('The image\'s name "a//b" is not of lower case letters'), undefined],
    ['a___b', expect.stringContaining('"a___b" is not of'), undefined],
    ['-a', expect.stringContaining('"-a" is not of'), undefined],
    ['a/', expect.stringContaining('"a/" is not of'), undefined],
    ['é', expect.stringContaining('"é" is not of'), undefined],
    ['ghcr.io/', 'The image has no name', undefined],
    [':1', 'The image has no name', undefined],
    ['r_.io:80/a', '"r_.io:80" is no host of a registry', undefined],
    ['r.io:x/a', '"r.io:x" is no host of a registry', undefined],
    ['nginx:', 'The image has a ":" and no tag after it', 'nginx'],
    [`nginx:@sha256:${hex(64)}`, 'The image has a ":" and no tag after it', `nginx@sha256:${hex(64)}`],
    ['nginx:1:2', 'The image has more than one tag: "1", "2"', undefined],
    [`nginx:${x(129)}`, "The image's tag is longer than 128 characters", undefined],
    ['nginx:-x', expect.stringContaining('The image\'s tag "-x" is not of'), undefined],
    ['nginx:a/b', expect.stringContaining('is no host of a registry'), undefined],
    ['nginx@', expect.stringContaining('The image\'s digest "" is not like "sha256:"'), undefined],
    ['nginx@sha256', expect.stringContaining('The image\'s digest "sha256" is not like "sha256:"'), undefined],
    ['nginx@md5:abc', 'The image\'s digest is of "md5", not of "sha256", "sha384" or "sha512"', undefined],
    ['nginx@__proto__:abc', 'The image\'s digest is of "__proto__", not of "sha256", "sha384" or "sha512"', undefined],
    ['nginx@sha256:abc', 'The image\'s digest has 3 digits, not 64 as "sha256" does', undefined],
    [`nginx@sha256:${x(64)}`, "The image's digest has something other than digits and the letters a to f", undefined],
    [x(248), "The image's name is longer than 255 characters", undefined],
    [`r.io/${x(256)}`, "The image's name is longer than 255 characters", undefined],
  ])('%j is refused', (text, message, repair) => {
    expect(imageReferenceProblem(text)).toEqual(repair === undefined ? { message } : { message, repair });
    expect(imageTag(text)).toBeUndefined();
  });

  test('as a URL keeps its password to itself', () => {
    expect(imageReferenceProblem('https://me:hunter2@r.io/a')?.message).not.toContain('hunter2');
  });

  test('has a repair without a problem, or none', () => {
    const atom = fc.constantFrom(
      'nginx',
      'A',
      '0',
      ':',
      '@',
      '/',
      '.',
      '-',
      '_',
      'sha256:',
      hex(64),
      'localhost',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: atom })), (text) => {
        const repair = imageReferenceProblem(text)?.repair;
        if (repair !== undefined) expect(imageReferenceProblem(repair)).toBeUndefined();
      }),
    );
  });
});
