import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { minorOf } from '../../src/kubernetes/versions';
import type { Manifest } from '../../src/manifest/manifest';

const CONTAINERS = { containers: [{ name: 'c', image: 'i' }], initContainers: [{ name: 'i', image: 'i' }] };
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const MIRROR = 'kubernetes.io/config.mirror';

function problems(annotations: object, spec: object = CONTAINERS, version = '1.28', kind = 'Pod') {
  const metadata = { name: 'a', annotations };
  const template = { metadata: { labels: { a: 'b' }, annotations }, spec };
  const set = { selector: { matchLabels: { a: 'b' } }, template, serviceName: 'a' };
  const object =
    kind === 'Pod'
      ? { apiVersion: 'v1', kind, metadata, spec }
      : { apiVersion: 'apps/v1', kind, metadata: { name: 'a' }, spec: set };
  return admit(object as Manifest, minorOf(version)).filter(({ id }) => id.startsWith('anno-'));
}

function ids(...args: Parameters<typeof problems>): string[] {
  return problems(...args).map(({ id }) => id);
}

test('a mirror of a static Pod names its node', () => {
  expect(ids({ [MIRROR]: '' })).toEqual(['anno-mirror']);
  expect(ids({ [MIRROR]: 'x' }, { ...CONTAINERS, nodeName: 'n' })).toEqual([]);
});

test.each([
  ['0', true],
  ['-0', true],
  ['-01', true],
  ['2147483647', true],
  ['-2147483648', true],
  ['2147483648', false],
  ['-2147483649', false],
  ['01', false],
  ['+1', false],
  ['1.0', false],
  ['', false],
  [null, false],
])('a cost of deletion %p is right: %p', (cost, isRight) => {
  expect(ids({ [COST]: cost })).toEqual(isRight ? [] : ['anno-deletion-cost']);
});

describe('tolerations', () => {
  test.each([
    '',
    '[]',
    'null',
    '[{"Key":"a","OPERATOR":"Exists"}]',
    '[{"operator":"Exists"}]',
    '[{"key":"a","x":[1]}]',
  ])('may be %p', (text) => {
    expect(ids({ [TOLERATIONS]: text })).toEqual([]);
  });

  test.each([
    ['x', 'metadata.annotations'],
    ['{}', 'metadata.annotations'],
    ['[1]', 'metadata.annotations'],
    ['[{"key":1}]', 'metadata.annotations'],
    ['[{"key":"a","tolerationSeconds":"5"}]', 'metadata.annotations'],
    ['[null]', `metadata.annotations.${TOLERATIONS}[0].operator`],
    ['[{"key":"a b"}]', `metadata.annotations.${TOLERATIONS}[0].key`],
    ['[{"key":"a","operator":"Lt","value":"1"}]', `metadata.annotations.${TOLERATIONS}[0].operator`],
    ['[{"key":"a","effect":"None"}]', `metadata.annotations.${TOLERATIONS}[0].effect`],
    ['[{"key":"a"},{"key":"a","tolerationSeconds":5}]', `metadata.annotations.${TOLERATIONS}[1].effect`],
  ])('may not be %p', (text, alias) => {
    expect(problems({ [TOLERATIONS]: text }).map((problem) => [problem.id, `${problem.at}`, problem.alias])).toEqual([
      ['anno-tolerations', `metadata.annotations[${TOLERATIONS}]`, alias],
    ]);
  });
});

test.each([
  ['runtime/default', true],
  ['docker/default', true],
  ['unconfined', true],
  ['localhost/', true],
  ['localhost/a/b', true],
  ['localhost/../a', false],
  ['localhost//a', false],
  ['', false],
  ['RuntimeDefault', false],
])('a seccomp profile %p is right: %p', (profile, isRight) => {
  expect(ids({ [SECCOMP_POD]: profile })).toEqual(isRight ? [] : ['anno-seccomp']);
  expect(ids({ [`${SECCOMP_CONTAINER}any`]: profile })).toEqual(isRight ? [] : ['anno-seccomp']);
});

test.each([
  ['runtime/default', true],
  ['', true],
  ['localhost/', true],
  ['docker/default', false],
  ['localhost', false],
])('an AppArmor profile %p is right: %p', (profile, isRight) => {
  expect(ids({ [`${APP_ARMOR}i`]: profile })).toEqual(isRight ? [] : ['anno-apparmor-value']);
});

test('an AppArmor profile is that of a container', () => {
  expect(ids({ [`${APP_ARMOR}other`]: 'unconfined' })).toEqual(['anno-apparmor-container']);
});

describe('a field beside an annotation', () => {
  const seccomp = (type: string, localhostProfile?: string) => ({
    ...CONTAINERS,
    securityContext: { seccompProfile: { type, localhostProfile } },
  });

  test.each([
    ['RuntimeDefault', undefined, 'runtime/default', []],
    ['RuntimeDefault', undefined, 'docker/default', []],
    ['RuntimeDefault', undefined, 'unconfined', ['type']],
    ['Localhost', 'a', 'localhost/a', []],
    ['Localhost', 'a', 'localhost/b', ['localhostProfile']],
    ['Localhost', 'a', 'unconfined', ['type']],
  ])('a seccomp profile of type %s %s and %s', (type, name, annotation, fields) => {
    const found = problems({ [SECCOMP_POD]: annotation }, seccomp(type, name));
    expect(found.map(({ at }) => `${at}`)).toEqual(
      fields.map((field) => `spec.securityContext.seccompProfile.${field}`),
    );
  });

  test('is not looked for in a StatefulSet before 1.34, but annotations are', () => {
    const spec = seccomp('RuntimeDefault');
    expect(ids({ [SECCOMP_POD]: 'unconfined' }, spec, '1.33', 'StatefulSet')).toEqual([]);
    expect(ids({ [SECCOMP_POD]: 'unconfined' }, spec, '1.34', 'StatefulSet')).toEqual(['anno-seccomp-match']);
    expect(ids({ [SECCOMP_POD]: 'unconfined' }, spec, '1.28', 'Deployment')).toEqual(['anno-seccomp-match']);
    expect(ids({ [SECCOMP_POD]: 'x' }, CONTAINERS, '1.28', 'StatefulSet')).toEqual(['anno-seccomp']);
  });

  test('an AppArmor profile of the Pod gives way to the annotation of a container, in a template it does not', () => {
    const spec = { ...CONTAINERS, securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } };
    const annotations = { [`${APP_ARMOR}c`]: 'unconfined' };
    expect(ids(annotations, spec, '1.30')).toEqual([]);
    expect(ids(annotations, spec, '1.30', 'Deployment')).toEqual(['anno-apparmor-match']);
    expect(ids(annotations, spec, '1.29', 'Deployment')).toEqual([]);
    expect(ids(annotations, { ...spec, os: { name: 'windows' } }, '1.30', 'Deployment')).toEqual([]);
    expect(ids({ [`${APP_ARMOR}c`]: 'localhost/' }, spec, '1.30')).toEqual(['anno-apparmor-match']);
  });

  test('an AppArmor profile of the container does not', () => {
    const container = { name: 'c', image: 'i', securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } };
    const [problem] = problems({ [`${APP_ARMOR}c`]: 'unconfined' }, { containers: [container] }, '1.30');
    expect(`${problem?.at}`).toBe('spec.containers[0].securityContext.appArmorProfile.type');
  });
});

test('in a template the API server prints another path', () => {
  const [problem] = problems({ [COST]: 'x' }, CONTAINERS, '1.28', 'Deployment');
  expect(`${problem?.at}`).toBe(`spec.template.metadata.annotations[${COST}]`);
  expect(problem?.alias).toBe(`spec.template.annotations[${COST}]`);
});
