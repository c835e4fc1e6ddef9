import { describe, expect, test } from '@jest/globals';
import {
  CronJob,
  DaemonSet,
  Deployment,
  emptyDir,
  Job,
  PersistentVolume,
  PersistentVolumeClaim,
  type PodProps,
  ReplicaSet,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
  volumeClaimTemplate,
} from 'podwright';
import { errorOf, newChart } from '../support/chart';

const POD = { metadata: { labels: { app: 'web' } }, containers: [{ name: 'c', image: 'i' }] } as const;
const TEMPLATE = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'c', image: 'i' }] } };

describe.each([
  ['Deployment', Deployment, 'apps/v1'],
  ['ReplicaSet', ReplicaSet, 'apps/v1'],
  ['DaemonSet', DaemonSet, 'apps/v1'],
  ['StatefulSet', StatefulSet, 'apps/v1'],
] as const)('%s', (kind, Workload, apiVersion) => {
  test('selects the labels of its template, right before it', () => {
    const workload = new Workload(newChart(), 'w', { minReadySeconds: 5, template: POD, ...{ extra: 1 } } as never);
    expect(workload.toJson()).toEqual({
      apiVersion,
      kind,
      metadata: { name: 'w' },
      spec: { minReadySeconds: 5, selector: { matchLabels: { app: 'web' } }, template: TEMPLATE, extra: 1 },
    });
    expect(Object.keys(workload.toJson().spec as object)).toEqual(['minReadySeconds', 'selector', 'template', 'extra']);
    expect(workload.podLabels).toEqual({ app: 'web' });
  });

  test('or what it is told to', () => {
    const selector = { matchExpressions: [{ key: 'app', operator: 'Exists' as const }] };
    const workload = new Workload(newChart(), 'w', { template: POD, selector });
    expect(workload.toJson().spec).toEqual({ template: TEMPLATE, selector });
  });

  test('without labels there is nothing to select', () => {
    const { containers } = POD;
    const error = errorOf(() => new Workload(newChart(), 'w', { template: { containers } }));
    expect(error.code).toBe('MISSING_LABELS');
    expect(error.message).toContain('[chart/w] "spec.template" has no labels for its Pods');
  });

  test('errors in the template say where', () => {
    const template = { ...POD, containers: [{ name: 'c' }, { name: 'c' }] } as PodProps;
    expect(errorOf(() => new Workload(newChart(), 'w', { template })).message).toContain(
      '[chart/w] Two containers are named "c": spec.template.spec.containers[0] and spec.template.spec.containers[1]',
    );
    expect(errorOf(() => new Workload(newChart(), 'w', {} as never)).message).toContain(
      '"spec.template" has to be an object, and is missing',
    );
    const nested = { template: { metadata: POD.metadata, spec: TEMPLATE.spec } };
    expect(errorOf(() => new Workload(newChart(), 'w', nested as never)).message).toContain('one level up');
  });
});

test('a template keeps its name and may have no metadata', () => {
  const chart = newChart();
  const deployment = new Deployment(chart, 'd', {
    replicas: 1,
    template: { ...POD, metadata: { name: 'pod-1', labels: { app: 'web' } } },
  });
  expect(deployment.toJson()).toMatchObject({ spec: { template: { metadata: { name: 'pod-1' } } } });
  const job = new Job(chart, 'j', { template: { restartPolicy: 'Never', containers: [{ name: 'c' }] } });
  expect(job.toJson().spec).toEqual({ template: { spec: { restartPolicy: 'Never', containers: [{ name: 'c' }] } } });
});

test('a Job has no selector of its own', () => {
  const job = new Job(newChart(), 'j', { backoffLimit: 2, template: { ...POD, restartPolicy: 'Never' } });
  expect(Object.keys(job.toJson().spec as object)).toEqual(['backoffLimit', 'template']);
});

describe('CronJob', () => {
  test('holds a Job as a Job is written', () => {
    const cron = new CronJob(newChart(), 'c', {
      schedule: '*/5 * * * *',
      jobTemplate: {
        metadata: { labels: { a: 'b' } },
        backoffLimit: 1,
        template: { ...POD, restartPolicy: 'OnFailure' },
      },
      suspend: true,
    });
    expect(cron.toJson().spec).toEqual({
      schedule: '*/5 * * * *',
      jobTemplate: {
        metadata: { labels: { a: 'b' } },
        spec: {
          backoffLimit: 1,
          template: { ...TEMPLATE, spec: { ...TEMPLATE.spec, restartPolicy: 'OnFailure' } },
        },
      },
      suspend: true,
    });
    expect(Object.keys(cron.toJson().spec as object)).toEqual(['schedule', 'jobTemplate', 'suspend']);
  });

  test('says what is missing', () => {
    expect(errorOf(() => new CronJob(newChart(), 'c', { schedule: '' } as never)).message).toContain(
      '"spec.jobTemplate" has to be an object, and is missing',
    );
    expect(errorOf(() => new CronJob(newChart(), 'c', { jobTemplate: {} } as never)).message).toContain(
      '"spec.jobTemplate.spec.template" has to be an object, and is missing',
    );
  });
});

describe('StatefulSet', () => {
  const CLAIM = { accessModes: ['ReadWriteOnce' as const], resources: { requests: { storage: '1Gi' as const } } };

  test('collects the claims that its containers mount, and names its Service', () => {
    const chart = newChart();
    const service = new Service(chart, 'db', { clusterIP: 'None', selector: { app: 'web' }, ports: [5432] });
    const data = volumeClaimTemplate('data', CLAIM);
    const set = new StatefulSet(chart, 's', {
      serviceName: service,
      template: {
        ...POD,
        containers: [
          { name: 'c', volumeMounts: { '/data': data, '/backup': data.mount({ subPath: 'b' }), '/t': emptyDir('t') } },
        ],
      },
    });
    const spec = set.toJson().spec as Record<string, unknown>;
    expect(spec).toMatchObject({
      serviceName: 'db',
      template: {
        spec: {
          containers: [
            {
              volumeMounts: [
                { name: 'data', mountPath: '/data' },
                { name: 'data', mountPath: '/backup', subPath: 'b' },
                { name: 't', mountPath: '/t' },
              ],
            },
          ],
          volumes: [{ name: 't', emptyDir: {} }],
        },
      },
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: CLAIM }],
    });
    expect(set.references).toEqual([service]);
  });

  test('takes them in the shape of the API too, and lists none twice', () => {
    const data = volumeClaimTemplate('data', { metadata: { labels: { a: 'b' } }, ...CLAIM });
    const plain = {
      apiVersion: 'v1' as const,
      kind: 'PersistentVolumeClaim' as const,
      metadata: { name: 'p' },
      spec: CLAIM,
    };
    const set = new StatefulSet(newChart(), 's', {
      volumeClaimTemplates: [plain, data],
      template: { ...POD, containers: [{ name: 'c', volumeMounts: { '/data': data } }] },
    });
    expect(set.toJson()).toMatchObject({
      spec: { volumeClaimTemplates: [plain, { metadata: { name: 'data', labels: { a: 'b' } }, spec: CLAIM }] },
    });
  });
});

describe('Service', () => {
  test('selects labels, Pods and workloads', () => {
    const chart = newChart();
    const web = new Deployment(chart, 'web', {
      template: { ...POD, metadata: { labels: { app: 'web', version: 'v1' } } },
      selector: { matchLabels: { app: 'web' } },
    });
    const service = new Service(chart, 's', { selector: web, ports: [80, { name: 'x', port: 8080, targetPort: 80 }] });
    expect(service.toJson().spec).toEqual({
      selector: { app: 'web' },
      ports: [{ port: 80 }, { name: 'x', port: 8080, targetPort: 80 }],
    });
    expect(service.references).toEqual([]);
    expect(new Service(chart, 't', { selector: { a: 'b' }, type: 'ExternalName' }).toJson().spec).toEqual({
      selector: { a: 'b' },
      type: 'ExternalName',
    });
    expect(new Service(chart, 'u', {}).toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'u' },
    });
  });

  test('cannot select what has no labels', () => {
    const chart = newChart();
    const job = new Job(chart, 'job', { template: { containers: [{ name: 'c' }] } });
    const error = errorOf(() => new Service(chart, 's', { selector: job }));
    expect(error.code).toBe('MISSING_LABELS');
    expect(error.message).toContain('Job "job" has no labels for its Pods');
  });
});

test('ServiceAccount, PersistentVolume and PersistentVolumeClaim', () => {
  const chart = newChart();
  const account = new ServiceAccount(chart, 'robot', {
    automountServiceAccountToken: false,
    imagePullSecrets: [Secret.named('registry'), { name: 'x' }],
    secrets: [new Secret(chart, 'token')],
  });
  expect(account.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'robot' },
    automountServiceAccountToken: false,
    imagePullSecrets: [{ name: 'registry' }, { name: 'x' }],
    secrets: [{ name: 'token' }],
  });
  const volume = new PersistentVolume(chart, 'disk', {
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    hostPath: { path: '/disk' },
  });
  const claim = new PersistentVolumeClaim(chart, 'claim', { volumeName: volume, accessModes: ['ReadWriteOnce'] });
  expect(claim.toJson().spec).toEqual({ volumeName: 'disk', accessModes: ['ReadWriteOnce'] });
  expect(claim.references).toEqual([volume]);
  expect(volume.toJson().spec).toEqual({
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    hostPath: { path: '/disk' },
  });
});
