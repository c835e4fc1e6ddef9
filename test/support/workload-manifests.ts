import { expect, test } from '@jest/globals';
import type { Manifest } from '../../src/manifest/manifest';
import { applyEdits } from '../../src/mutations/apply';
import { admissionOf } from './admission';

type Fields = Readonly<Record<string, unknown>>;

const LABELS = { app: 'web' };
const METADATA = { name: 'web' };
const POD = { containers: [{ name: 'web', image: 'nginx:1.27' }] };
const TEMPLATE = { metadata: { labels: LABELS }, spec: POD };
const SELECTING = { selector: { matchLabels: LABELS }, template: TEMPLATE };
const JOB = { template: { metadata: { labels: LABELS }, spec: { ...POD, restartPolicy: 'Never' } } };

const MANIFESTS = {
  Deployment: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: METADATA, spec: SELECTING },
  ReplicaSet: { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: METADATA, spec: SELECTING },
  StatefulSet: { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: METADATA, spec: SELECTING },
  DaemonSet: { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: METADATA, spec: SELECTING },
  ReplicationController: {
    apiVersion: 'v1',
    kind: 'ReplicationController',
    metadata: METADATA,
    spec: { selector: LABELS, template: TEMPLATE },
  },
  Job: { apiVersion: 'batch/v1', kind: 'Job', metadata: METADATA, spec: JOB },
  CronJob: {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: METADATA,
    spec: { schedule: '0 3 * * *', jobTemplate: { spec: JOB } },
  },
} satisfies Readonly<Record<string, Manifest>>;

/** A kind of objects that have a template of Pods. */
export type WorkloadKind = keyof typeof MANIFESTS;

/** An object of the kind that is right but for the changes: values, or `undefined`, by their paths with dots. */
export function workloadWith(kind: WorkloadKind, changes: Fields): Manifest {
  const edits = Object.entries(changes).map(([path, value]) => ({
    path: path.split('.').map((step) => (/^[0-9]+$/.test(step) ? Number(step) : step)),
    value,
  }));
  return applyEdits(MANIFESTS[kind], edits);
}

/** Changes of an object with what is found, as `id path`. */
export type ChangeCase = readonly [changes: Fields, found: readonly string[]];

/** Tests what is found in objects of a kind once they are changed. */
export function reviewChanges(kind: WorkloadKind, cases: readonly ChangeCase[], version?: string): void {
  test.each(cases.map(([changes, found]) => ({ shown: shownOf(changes), changes, found })))(
    `${kind} with $shown`,
    ({ changes, found }) => {
      expect(admissionOf(workloadWith(kind, changes), version)).toEqual(found);
    },
  );
}

function shownOf(changes: Fields): string {
  const shown = Object.entries(changes).map(([path, value]) => `${path}: ${JSON.stringify(value) ?? 'nothing'}`);
  return shown.join(', ').slice(0, 150);
}
