import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import type { Manifest } from '../../src/manifest/manifest';
import { admissionOf } from '../support/admission';

const POD = { containers: [{ name: 'c', image: 'i' }] };
const TEMPLATE = { metadata: { labels: { app: 'a' } }, spec: POD };
const WORKLOAD = { selector: { matchLabels: { app: 'a' } }, template: TEMPLATE };
const REST: Readonly<Record<string, readonly [apiVersion: string, fields: object]>> = {
  ConfigMap: ['v1', {}],
  Namespace: ['v1', {}],
  Pod: ['v1', { spec: POD }],
  Secret: ['v1', {}],
  Service: ['v1', { spec: { ports: [{ port: 80 }] } }],
  ServiceAccount: ['v1', {}],
  PersistentVolume: [
    'v1',
    { spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/data' } } },
  ],
  ReplicationController: ['v1', { spec: { selector: { app: 'a' }, template: TEMPLATE } }],
  Deployment: ['apps/v1', { spec: WORKLOAD }],
  StatefulSet: ['apps/v1', { spec: { ...WORKLOAD, serviceName: 'a' } }],
};

function object(kind: string, metadata: unknown): Manifest {
  const [apiVersion, fields] = REST[kind] ?? ['v1', {}];
  return { apiVersion, kind, metadata, ...fields } as Manifest;
}

function of(metadata: unknown, kind = 'ConfigMap', version = '1.28'): string[] {
  return admissionOf(object(kind, metadata), version);
}

const a = (length: number) => 'a'.repeat(length);

describe('the name', () => {
  test.each([
    [
      'ConfigMap',
      [a(253), `${a(64)}.${a(64)}`, '1.a'],
      [a(254), 'A', 'a_b', '-a', 'a.', 'a b', '.'],
      'meta-name-subdomain',
    ],
    ['Pod', ['a.b'], ['a..b'], 'meta-name-subdomain'],
    ['ServiceAccount', ['a.b'], ['a/b'], 'meta-name-subdomain'],
    ['Secret', ['a.b'], ['a%b'], 'meta-name-subdomain'],
    ['Service', [a(63), 'a1'], [a(64), '1a', 'a.b'], 'meta-name-service'],
    ['Namespace', [a(63), '1a'], [a(64), 'a.b', 'a-'], 'meta-name-label-kinds'],
    ['StatefulSet', ['1a'], ['a.b'], 'meta-name-label-kinds'],
  ])('of a %s', (kind, right, wrong, id) => {
    for (const name of right) expect(of({ name }, kind)).toEqual([]);
    for (const name of wrong) expect(of({ name }, kind)).toEqual([`${id} metadata.name`]);
  });

  test('of a Service may start with a digit from 1.36 on', () => {
    expect(of({ name: '1a' }, 'Service', '1.35')).toEqual(['meta-name-service metadata.name']);
    expect(of({ name: '1a' }, 'Service', '1.36')).toEqual([]);
    expect(of({ name: 'a.b' }, 'Service', '1.36')).toEqual(['meta-name-label-kinds metadata.name']);
  });

  test.each([[{}], [{ name: '' }], [{ name: null }], [null], [undefined]])('is missing in %j', (metadata) => {
    expect(of(metadata)).toEqual(['meta-name-required metadata.name']);
  });

  test('may be generated', () => {
    for (const generateName of ['a', 'a-', 'a--', a(253), `${a(252)}-`, 'a.b-'])
      expect(of({ generateName })).toEqual([]);
    for (const generateName of ['A', 'aB-', '-', '--', 'a.', a(254), 'a_b']) {
      expect(of({ generateName })).toEqual(['meta-generatename metadata.generateName']);
    }
  });

  test('is generated from 58 characters', () => {
    expect(of({ generateName: a(63) }, 'Namespace')).toEqual([]);
  });

  test('is not generated where there is one, but looked at all the same', () => {
    expect(of({ name: 'a', generateName: 'aB-' })).toEqual([]);
    expect(of({ name: 'a', generateName: 'A' })).toEqual(['meta-generatename metadata.generateName']);
    expect(of({ name: 'a', generateName: 'A' }, 'ReplicationController', '1.34')).toHaveLength(1);
    expect(of({ name: 'a', generateName: 'A' }, 'ReplicationController', '1.35')).toEqual([]);
    expect(of({ name: 'a', generateName: 'a/b' }, 'ReplicationController', '1.35')).toHaveLength(1);
  });

  test('is what the API server names where only what it generates is wrong', () => {
    const [problem] = admit(object('ConfigMap', { generateName: 'aB-' }), 28);
    expect(problem?.alias).toBe('metadata.name');
    expect(problem?.fix).toMatch(/^Write "ab-"/);
  });

  test('comes with its repair', () => {
    const [problem] = admit(object('Service', { name: '1_My.Service' }), 28);
    expect(problem?.fix).toMatch(/^Write "my-service"/);
    expect(problem?.correction).toBeUndefined();
  });
});

describe('the namespace', () => {
  test('is a label', () => {
    expect(of({ name: 'a', namespace: a(63) })).toEqual([]);
    expect(of({ name: 'a', namespace: '' })).toEqual([]);
    expect(of({ name: 'a', namespace: null })).toEqual([]);
    for (const namespace of [a(64), 'a.b', 'A']) {
      expect(of({ name: 'a', namespace })).toEqual(['meta-namespace-format metadata.namespace']);
    }
  });

  test('is taken off what lies in none', () => {
    expect(of({ name: 'a', namespace: 'Not_A_Namespace' }, 'Namespace')).toEqual([]);
    expect(of({ name: 'a', namespace: 'Not_A_Namespace' }, 'PersistentVolume')).toEqual([]);
  });
});

describe('labels and annotations', () => {
  const prefixed = (length: number) => `${a(length)}/a`;

  test.each([a(63), prefixed(253), 'x.y/A_b.c', 'A'])('a label may have the key %.20s', (key) => {
    expect(of({ name: 'a', labels: { [key]: '' } })).toEqual([]);
  });

  test.each([a(64), prefixed(254), 'X.y/a', 'a/b/c', '/a', 'a/', '', 'a b', '-a'])('nor the key %.20s', (key) => {
    expect(of({ name: 'a', labels: { [key]: '' } })).toEqual(['meta-label-key metadata.labels']);
  });

  test.each(['', null, a(63), 'A_b.c-d'])('a label may have the value %.20s', (value) => {
    expect(of({ name: 'a', labels: { a: value } })).toEqual([]);
  });

  test.each([a(64), 'a b', 'http://a', 'a-', 'é'])('nor the value %.20s', (value) => {
    expect(of({ name: 'a', labels: { a: value } })).toEqual(['meta-label-value metadata.labels']);
  });

  test('an annotation may have upper case letters before its "/", and any value', () => {
    expect(of({ name: 'a', annotations: { 'X.Y/a': 'a b', 'X.y/B': null } })).toEqual([]);
    expect(of({ name: 'a', annotations: { 'a/b/c': '' } })).toEqual(['meta-annotation-key metadata.annotations']);
  });

  test('annotations have a size in bytes, keys among them', () => {
    expect(of({ name: 'a', annotations: { a: a(262_143) } })).toEqual([]);
    expect(of({ name: 'a', annotations: { aa: a(262_143) } })).toEqual(['meta-annotation-size metadata.annotations']);
    expect(of({ name: 'a', annotations: { a: 'é'.repeat(131_072) } })).toHaveLength(1);
  });

  test('are marked at their key', () => {
    const [problem] = admit(object('ConfigMap', { name: 'a', labels: { app: 'a b' } }), 28);
    expect(problem?.mark?.steps()).toEqual(['metadata', 'labels', 'app']);
    expect(problem?.message).toContain('"a b"');
  });

  test('of a template stand in the template itself for the API server', () => {
    const metadata = { name: 'Any_Name', namespace: 'Any_Name', labels: { app: 'a', b: 'c d', 'e f': '' } };
    const template = { metadata: { ...metadata, annotations: { 'a b': '' } }, spec: POD };
    const problems = admit({ ...object('Deployment', { name: 'a' }), spec: { ...WORKLOAD, template } }, 28);
    expect(problems.map(({ id, at, alias }) => [id, `${at}`, alias])).toEqual([
      ['meta-label-value', 'spec.template.metadata.labels', 'spec.template.labels'],
      ['meta-label-key', 'spec.template.metadata.labels', 'spec.template.labels'],
      ['meta-annotation-key', 'spec.template.metadata.annotations', 'spec.template.annotations'],
    ]);
  });
});

describe('owners', () => {
  const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a', uid: 'b' };
  const owned = (...ownerReferences: unknown[]) => of({ name: 'a', ownerReferences });

  test('are named whole', () => {
    expect(owned(owner)).toEqual([]);
    expect(owned(owner, {})).toEqual(
      ['apiVersion', 'kind', 'name', 'uid'].map((field) => `meta-owner-fields metadata.ownerReferences[1].${field}`),
    );
  });

  test.each([
    ['v1', true],
    ['/v1', true],
    ['apps/v1', true],
    ['apps/', false],
    ['/', false],
    ['a/b/c', false],
    ['', false],
  ])('have the apiVersion %p: %p', (apiVersion, isRight) => {
    const path = 'meta-owner-fields metadata.ownerReferences[0].apiVersion';
    expect(owned({ ...owner, apiVersion })).toEqual(isRight ? [] : [path]);
  });

  test('are no Events of v1', () => {
    expect(owned({ ...owner, apiVersion: 'events.k8s.io/v1', kind: 'Event' })).toEqual([]);
    expect(owned({ ...owner, apiVersion: '/v1', kind: 'Event' })).toHaveLength(1);
    expect(owned({ ...owner, apiVersion: 'v1', kind: 'Event' })).toEqual([
      'meta-owner-fields metadata.ownerReferences[0]',
    ]);
  });

  test('have one controller among them; the same one twice is one', () => {
    const controller = { ...owner, controller: true };
    expect(owned(controller, { ...owner, controller: false, uid: 'c' })).toEqual([]);
    expect(owned(controller, controller)).toEqual([]);
    const id = 'meta-owner-one-controller metadata.ownerReferences';
    expect(owned(controller, { ...controller, uid: 'c' })).toEqual([id]);
    expect(owned(controller, { ...controller, blockOwnerDeletion: true })).toEqual([id]);
  });
});

describe('finalizers', () => {
  test.each([
    [['a.b/c', 'kubernetes', 'orphan'], []],
    [['cleanup'], ['meta-finalizer-format metadata.finalizers[0]']],
    [['a/b', 'a b'], ['meta-finalizer-format metadata.finalizers[1]']],
    [[null], ['meta-finalizer-format metadata.finalizers[0]']],
    [['orphan', 'foregroundDeletion'], ['meta-finalizer-conflict metadata.finalizers']],
  ])('%j', (finalizers, problems) => {
    expect(of({ name: 'a', finalizers })).toEqual(problems);
  });
});

describe('what the API server writes', () => {
  test('a generation may not be negative where it is kept', () => {
    for (const kind of ['ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'Namespace', 'PersistentVolume']) {
      expect(of({ name: 'a', generation: 0 }, kind)).toEqual([]);
      expect(of({ name: 'a', generation: -1 }, kind)).toEqual(['meta-generation metadata.generation']);
    }
    expect(of({ name: 'a', generation: -1 }, 'Deployment')).toEqual([]);
    expect(of({ name: 'a', generation: -1 }, 'Pod', '1.33')).toEqual(['meta-generation metadata.generation']);
    expect(of({ name: 'a', generation: -1 }, 'Pod', '1.34')).toEqual([]);
  });

  test('all else is written over', () => {
    const managedFields = [{ operation: 'Nothing', manager: a(200) }];
    expect(
      of({ name: 'a', uid: 'x', selfLink: 'y', resourceVersion: '5', deletionGracePeriodSeconds: -1, managedFields }),
    ).toEqual([]);
  });
});
