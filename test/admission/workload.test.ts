import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';
import { reviewChanges, type WorkloadKind, workloadWith } from '../support/workload-manifests';

const LONG: WorkloadKind[] = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController'];
const LABELS = 'spec.template.metadata.labels';

describe.each(LONG)('%s', (kind) => {
  reviewChanges(kind, [
    [{}, []],
    [{ 'spec.minReadySeconds': -1 }, ['wl-min-ready spec.minReadySeconds']],
    [{ 'spec.minReadySeconds': 0 }, []],
    [{ 'spec.template': undefined }, ['wl-template-required spec.template']],
    [{ 'spec.template': null }, ['wl-template-required spec.template']],
    [{ 'spec.template.spec.restartPolicy': 'Never' }, ['wl-restart-always spec.template.spec.restartPolicy']],
    [{ 'spec.template.spec.restartPolicy': 'OnFailure' }, ['wl-restart-always spec.template.spec.restartPolicy']],
    [{ 'spec.template.spec.restartPolicy': 'Always' }, []],
    [{ 'spec.template.spec.restartPolicy': '' }, []],
    [
      { 'spec.template.spec.activeDeadlineSeconds': 1 },
      ['wl-active-deadline spec.template.spec.activeDeadlineSeconds'],
    ],
    [{ 'spec.template.spec.activeDeadlineSeconds': null }, []],
  ]);

  test('without a spec', () => {
    const found = admissionOf(workloadWith(kind, { spec: undefined }));
    expect(found).toContain('wl-template-required spec.template');
    expect(found.some((one) => one.endsWith(' spec.selector'))).toBe(true);
    expect(found).toHaveLength(2);
  });
});

describe.each(['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'] as const)('%s', (kind) => {
  reviewChanges(kind, [
    [{ 'spec.replicas': -1 }, ['wl-replicas spec.replicas']],
    [{ 'spec.replicas': 0 }, []],
    [{ 'spec.replicas': null }, []],
  ]);
});

describe.each(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'] as const)('the selector of a %s', (kind) => {
  const missing = kind === 'DaemonSet' ? 'wl-selector-daemonset-missing' : 'wl-selector-required';
  reviewChanges(kind, [
    [{ 'spec.selector': undefined }, [`${missing} spec.selector`]],
    [{ 'spec.selector': null }, [`${missing} spec.selector`]],
    [{ 'spec.selector': {} }, ['wl-selector-nonempty spec.selector']],
    [{ 'spec.selector': { matchLabels: {}, matchExpressions: [] } }, ['wl-selector-nonempty spec.selector']],
    [{ 'spec.selector': { matchLabels: { app: 'api' } } }, [`wl-selector-matches ${LABELS}`]],
    [{ 'spec.selector': { matchLabels: { app: 'web', tier: 'x' } } }, [`wl-selector-matches ${LABELS}`]],
    [{ 'spec.selector': { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }, []],
    [
      { 'spec.selector': { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] } },
      [`wl-selector-matches ${LABELS}`],
    ],
    [{ [LABELS]: undefined }, [`wl-selector-matches ${LABELS}`]],
    [{ [LABELS]: { app: 'web', more: 'x' } }, []],
  ]);

  test('that cannot be used is not compared with the labels', () => {
    const selector = { matchLabels: { app: 'no label!' } };
    expect(admissionOf(workloadWith(kind, { 'spec.selector': selector })).join()).not.toContain('wl-selector-matches');
  });

  test('is not compared with labels that are no text', () => {
    expect(admissionOf(workloadWith(kind, { [`${LABELS}.app`]: 1 }))).toEqual([]);
  });
});

describe('the message of a selector that does not match', () => {
  const problemOf = (labels: unknown) =>
    admit(workloadWith('Deployment', { 'spec.template.metadata.labels': labels }), 28)[0];

  test('names the label that is missing', () => {
    expect(problemOf({})?.message).toBe('The selector asks for the label "app: web", which the template lacks');
  });

  test('marks the label that differs', () => {
    const problem = problemOf({ app: 'api' });
    expect(problem?.message).toBe('The selector asks for the label "app: web", but the template has "app: api"');
    expect(problem?.mark?.toString()).toBe(`${LABELS}[app]`);
  });
});

describe('a GCE disk that several Pods write to', () => {
  const changes = (replicas: number | undefined) => ({
    'spec.replicas': replicas,
    'spec.template.spec.volumes': [{ name: 'disk', gcePersistentDisk: { pdName: 'disk' } }],
  });
  const found = ['wl-disk-read-only spec.template.spec.volumes[0].gcePersistentDisk.readOnly'];

  test.each(['Deployment', 'ReplicaSet', 'ReplicationController'] as const)('%s', (kind) => {
    expect(admissionOf(workloadWith(kind, changes(2)), '1.28')).toEqual(found);
    expect(admissionOf(workloadWith(kind, changes(2)), '1.29')).toEqual([]);
    expect(admissionOf(workloadWith(kind, changes(1)), '1.28')).toEqual([]);
  });

  test('DaemonSet', () => {
    expect(admissionOf(workloadWith('DaemonSet', changes(undefined)), '1.28')).toEqual(found);
  });

  test('StatefulSet, whose Pods were not looked at', () => {
    expect(admissionOf(workloadWith('StatefulSet', changes(2)), '1.28')).toEqual([]);
  });
});

describe('ReplicationController', () => {
  reviewChanges('ReplicationController', [
    [{ 'spec.selector': undefined }, []],
    [{ 'spec.selector': {} }, []],
    [{ 'spec.selector': undefined, [LABELS]: undefined }, ['rc-selector spec.selector']],
    [{ 'spec.selector': undefined, [LABELS]: {} }, ['rc-selector spec.selector']],
    [{ 'spec.selector': { app: 'api' } }, [`wl-selector-matches ${LABELS}`]],
    [{ 'spec.selector': { app: 'web', tier: 'x' } }, [`wl-selector-matches ${LABELS}`]],
  ]);
});
