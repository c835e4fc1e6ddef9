import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { Lazy } from 'cdk8s';
import {
  ConfigMap,
  Deployment,
  emptyDir,
  Namespace,
  Pod,
  type PodProps,
  Service,
  SidecarPod,
  StatefulSet,
  volumeClaimTemplate,
} from 'podwright';
import { errorOf, newChart } from '../support/chart';

const lazy = (value: unknown): never => Lazy.any({ produce: () => value }) as never;
const CONTAINERS = [{ name: 'c', image: 'i' }];
const LABELS = { app: 'x' };

describe('a token may stand where nothing has to be seen before synth', () => {
  test('for a list, for one container, for labels', () => {
    const pod = (props: PodProps): unknown => new Pod(newChart(), 'p', props).toJson().spec;
    expect(pod({ containers: lazy(CONTAINERS) })).toEqual({ containers: CONTAINERS });
    expect(pod({ containers: [lazy(CONTAINERS[0])] })).toEqual({ containers: CONTAINERS });
    expect(pod({ containers: CONTAINERS, volumes: lazy([{ name: 'v' }]) })).toEqual({
      containers: CONTAINERS,
      volumes: [{ name: 'v' }],
    });
    const { env, ...rest } = { env: lazy([{ name: 'A' }]), name: 'c' };
    expect(pod({ containers: [{ ...rest, env, ports: lazy([]), envFrom: lazy([]), volumeMounts: lazy([]) }] })).toEqual(
      {
        containers: [{ name: 'c', env: [{ name: 'A' }], ports: [], envFrom: [], volumeMounts: [] }],
      },
    );
  });

  test('for the labels of a template, of which the selector is made', () => {
    const template = { metadata: { labels: lazy(LABELS) }, containers: CONTAINERS };
    expect(new Deployment(newChart(), 'd', { template }).toJson().spec).toEqual({
      selector: { matchLabels: LABELS },
      template: { metadata: { labels: LABELS }, spec: { containers: CONTAINERS } },
    });
  });

  test('for labels beside those of the chart, and those added later', () => {
    const pod = new Pod(newChart({ labels: { team: 'a' } }), 'p', {
      metadata: { labels: lazy(LABELS) },
      containers: CONTAINERS,
    });
    pod.metadata.addLabel('later', 'b');
    expect(pod.toJson().metadata).toEqual({ name: 'p', labels: { team: 'a', app: 'x', later: 'b' } });
  });

  test('for a name, wherever it is referred to', () => {
    const chart = newChart();
    const config = new ConfigMap(chart, 'config', { metadata: { name: lazy('late') }, data: { a: '1' } });
    const namespace = new Namespace(chart, 'ns', { metadata: { name: lazy('team') } });
    const pod = new Pod(chart, 'p', {
      metadata: { namespace },
      containers: [
        { name: 'c', env: { A: config.key('a') }, envFrom: [config], volumeMounts: { '/c': config.volume('v') } },
      ],
    });
    expect(pod.toJson()).toMatchObject({
      metadata: { namespace: 'team' },
      spec: {
        containers: [
          {
            env: [{ valueFrom: { configMapKeyRef: { name: 'late' } } }],
            envFrom: [{ configMapRef: { name: 'late' } }],
          },
        ],
        volumes: [{ name: 'v', configMap: { name: 'late' } }],
      },
    });
    expect(errorOf(() => config.volume()).message).toContain('Give the volume a name');
  });
});

describe('where it has to be seen before synth, a token is refused', () => {
  test.each<[string, () => unknown]>([
    ['metadata', () => new Pod(newChart(), 'p', { metadata: lazy({}), containers: CONTAINERS })],
    ['spec.template', () => new Deployment(newChart(), 'p', { template: lazy({}) })],
    ['spec.containers', () => new SidecarPod(newChart(), 'p', { containers: lazy([]), sidecars: CONTAINERS })],
    [
      'spec.volumes',
      () =>
        new Pod(newChart(), 'p', {
          volumes: lazy([]),
          containers: [{ name: 'c', volumeMounts: { '/a': emptyDir('a') } }],
        }),
    ],
    [
      'spec.volumeClaimTemplates',
      () =>
        new StatefulSet(newChart(), 'p', {
          volumeClaimTemplates: lazy([]),
          template: {
            metadata: { labels: LABELS },
            containers: [{ name: 'c', volumeMounts: { '/a': volumeClaimTemplate('a', { accessModes: [] }) } }],
          },
        }),
    ],
  ])('%s', (field, make) => {
    const error = errorOf(make);
    expect(error.message).toMatch(/^\[chart\/p\] /);
    expect(error.message).toContain(`"${field}" has to be `);
    expect(error.message).toContain('and is a token. Write it out: it is needed before synth');
  });

  test('the labels by which a Service selects', () => {
    const chart = newChart();
    const pod = new Pod(chart, 'p', { metadata: { labels: lazy(LABELS) }, containers: CONTAINERS });
    expect(errorOf(() => new Service(chart, 's', { selector: pod })).message).toContain(
      '[chart/s] Pod "p" has no labels',
    );
  });
});

test('plain data of another realm is plain data', () => {
  const props = runInNewContext(
    "({ containers: [{ name: 'c', env: { A: 'b' }, resources: { limits: {} } }] })",
  ) as PodProps;
  expect(new Pod(newChart(), 'p', props).toJson().spec).toEqual({
    containers: [{ name: 'c', env: [{ name: 'A', value: 'b' }], resources: { limits: {} } }],
  });
});
