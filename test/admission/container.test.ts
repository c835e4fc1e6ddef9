import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { fromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';
import { admissionOf, verdicts } from '../support/admission';
import { containerSays, reviewContainer } from '../support/container-manifests';
import { podWith, templateWith } from '../support/pod-manifests';

const named = (...names: unknown[]) => names.map((name) => ({ name, image: 'i' }));

describe('the name and the image of a container', () => {
  reviewContainer([
    ['no name', { name: undefined }, ['ctr-name-required name']],
    ['null for a name', { name: null }, ['ctr-name-required name']],
    ['an empty name', { name: '' }, ['ctr-name-required name']],
    ['a number for a name, which the form reports', { name: 1 }, []],
    ['63 characters', { name: 'a'.repeat(63) }, []],
    ['64 characters', { name: 'a'.repeat(64) }, ['ctr-name-format name']],
    ['upper case', { name: 'Web' }, ['ctr-name-format name']],
    ['a dot', { name: 'a.b' }, ['ctr-name-format name']],
    ['no image', { image: undefined }, ['ctr-image-required image']],
    ['null for an image', { image: null }, ['ctr-image-required image']],
    ['an empty image', { image: '' }, ['ctr-image-required image']],
    ['an image that nobody can pull', { image: 'NGINX::' }, []],
    ['a pull policy', { imagePullPolicy: 'Never' }, []],
    ['an empty pull policy', { imagePullPolicy: '' }, []],
    ['a pull policy in lower case', { imagePullPolicy: 'always' }, ['ctr-pull-policy imagePullPolicy']],
    ['a message policy', { terminationMessagePolicy: 'FallbackToLogsOnError' }, []],
    [
      'another message policy',
      { terminationMessagePolicy: 'Logs' },
      ['ctr-termination-message-policy terminationMessagePolicy'],
    ],
  ]);

  test('what differs only in its case is corrected', () => {
    const [problem] = admit(podWith({ containers: [{ name: 'web', image: 'i', imagePullPolicy: 'always' }] }), 28);

    expect(problem).toMatchObject({ fix: 'Write "Always"', correction: { value: 'Always' } });
  });

  test.each([' nginx', 'nginx ', 'nginx\n', '\u0085nginx', '\u3000nginx', ' '])('white space around %j', (image) => {
    expect(containerSays({ image })).toEqual(['ctr-image-whitespace image']);
    expect(admissionOf(templateWith({ containers: [{ name: 'web', image }] }))).toEqual([]);
  });

  // Go doesn't take these for white space.
  test.each(['\ufeffnginx', 'nginx\u200b', 'ng inx'])('no white space around %j', (image) => {
    expect(containerSays({ image })).toEqual([]);
  });

  test('white space is corrected', () => {
    const [problem] = admit(podWith({ containers: [{ name: 'web', image: ' nginx:1.27\n' }] }), 28);

    expect(problem?.correction).toEqual({ value: 'nginx:1.27' });
  });
});

describe('the names of several containers', () => {
  test.each([
    ['differ', { containers: named('a', 'b'), initContainers: named('c') }, []],
    ['two containers', { containers: named('a', 'a') }, ['ctr-name-unique spec.containers[1].name']],
    [
      'a container and an init container',
      { containers: named('a'), initContainers: named('a') },
      ['init-name-unique spec.initContainers[0].name'],
    ],
    [
      'two init containers',
      { containers: named('a'), initContainers: named('b', 'b') },
      ['init-name-unique spec.initContainers[1].name'],
    ],
    [
      'none',
      { containers: named('', '') },
      ['ctr-name-required spec.containers[0].name', 'ctr-name-required spec.containers[1].name'],
    ],
    [
      'null for a container',
      { containers: [null] },
      ['ctr-name-required spec.containers[0].name', 'ctr-image-required spec.containers[0].image'],
    ],
  ])('%s', (_, spec, found) => {
    expect(admissionOf(podWith(spec))).toEqual(found);
  });

  test.each([
    ['one of the others', 'a', ['ephemeral-name-unique spec.ephemeralContainers[0].name']],
    ['its own', 'e', []],
  ])('of an ephemeral container: %s', (_, name, found) => {
    const says = admissionOf(podWith({ containers: named('a'), ephemeralContainers: named(name) }));

    expect(says.filter((line) => !line.startsWith('pod-'))).toEqual(found);
  });
});

test('weird input is passed over', () => {
  for (const value of [null, 1, 'x', true, [], {}, [[]], [1], ['x'], { __proto__: { length: 1 } }]) {
    for (const list of ['containers', 'initContainers', 'ephemeralContainers']) {
      expect(() => admissionOf(podWith({ [list]: value }), '1.36')).not.toThrow();
    }
    for (const field of ['ports', 'env', 'envFrom', 'resources', 'lifecycle', 'livenessProbe', 'restartPolicyRules']) {
      expect(() => containerSays({ [field]: value }, '1.36')).not.toThrow();
      expect(() => containerSays({ [field]: [value] }, '1.36')).not.toThrow();
      expect(() => containerSays({ [field]: { limits: value, exec: value, preStop: value } }, '1.36')).not.toThrow();
    }
  }
});

/** What the checks of containers have to do with, in what was recorded. */
const OURS = /\.(containers|initContainers|ephemeralContainers)\[\d+\]\.(?!volume|securityContext)|^spec\.resources/;

describe('a recorded server of 1.28', () => {
  const recorded = verdicts()
    .filter(({ verdict }) => verdict === 'rejected')
    .filter(({ errors = [] }) => errors.length > 0 && errors.every(({ path }) => OURS.test(path)));

  test('refused many a container', () => {
    expect(recorded.length).toBeGreaterThan(40);
  });

  test.each(recorded)('$name', ({ yaml, errors = [] }) => {
    const problems = admit(fromYaml(yaml)[0] as Manifest, 28);
    const paths = problems.flatMap(({ at, alias }) => [`${at}`, alias]);

    expect(paths).toContain(errors[0]?.path);
  });
});
