import { describe, expect, test } from '@jest/globals';
import * as plus from 'cdk8s-plus-28';
import {
  App,
  ConfigMap,
  Deployment,
  emptyDir,
  PersistentVolume,
  Pod,
  persistentVolumeClaim,
  Secret,
  Service,
  SidecarPod,
  StatefulSet,
  volumeClaimTemplate,
} from 'podwright';
import { errorOf, newChart } from '../support/chart';

const C = { name: 'c' };
/** A Pod from JavaScript, where nothing is checked before it runs. */
const pod = (props: unknown): Pod => new Pod(newChart(), 'p', props as never);
const container = (props: object): Pod => pod({ containers: [{ ...C, ...props }] });

describe('what has the wrong shape is refused, with its path', () => {
  test.each<[string, () => unknown, string]>([
    ['containers: null', () => pod({ containers: null }), '"spec.containers" has to be a list, and is null'],
    ['a null container', () => pod({ containers: [null] }), '"spec.containers[0]" has to be an object, and is null'],
    ['env: text', () => container({ env: 'A=b' }), '"spec.containers[0].env" has to be an object, and is a string'],
    ['env: null', () => container({ env: null }), '"spec.containers[0].env" has to be an object, and is null'],
    ['env: texts', () => container({ env: ['A=b'] }), '"spec.containers[0].env[0]" has to be an object'],
    [
      'env: a ConfigMap',
      () => container({ env: ConfigMap.named('x') }),
      '"spec.containers[0].env" is the ConfigMap "x"',
    ],
    ['envFrom: names', () => container({ envFrom: ['x'] }), '"spec.containers[0].envFrom[0]" has to be an object'],
    ['mounts: null', () => container({ volumeMounts: [null] }), '"spec.containers[0].volumeMounts[0]" has to be'],
    ['volumes: names', () => pod({ volumes: ['x'], containers: [C] }), '"spec.volumes[0]" has to be an object'],
    ['volumes: null', () => pod({ volumes: null, containers: [C] }), '"spec.volumes" has to be a list, and is null'],
    [
      'pull secrets: a name',
      () => pod({ imagePullSecrets: 'x', containers: [C] }),
      '"spec.imagePullSecrets" has to be',
    ],
    [
      'an account without a kind',
      () => pod({ serviceAccountName: { name: 'x' }, containers: [C] }),
      '"spec.serviceAccountName" has to be a name or a ServiceAccount, and is an object',
    ],
    ['metadata: null', () => pod({ metadata: null, containers: [C] }), '"metadata" has to be an object, and is null'],
    [
      'a name that is a number',
      () => pod({ metadata: { name: 5 }, containers: [C] }),
      '"metadata.name" has to be text',
    ],
    [
      'kind and apiVersion',
      () => new ConfigMap(newChart(), 'p', { kind: 'Foo' } as never),
      'The props have a field "kind"',
    ],
    [
      'share: null',
      () => new SidecarPod(newChart(), 'p', { share: null, containers: [C], sidecars: [] } as never),
      '"spec.share"',
    ],
    [
      'claims: text',
      () =>
        new StatefulSet(newChart(), 'p', {
          template: { metadata: { labels: { a: 'b' } }, containers: [C] },
          volumeClaimTemplates: 'x',
        } as never),
      '"spec.volumeClaimTemplates" has to be a list',
    ],
    ['run without an image', () => Pod.run(newChart(), 'p', undefined as never), '"options" has to be an object'],
    [
      'create without sources',
      () => ConfigMap.create(newChart(), 'p', undefined as never),
      '"sources" has to be an object',
    ],
    ['tls without files', () => Secret.tls(newChart(), 'p', {} as never), '"cert" has to be text, and is missing'],
    ['a login without a name', () => Secret.dockerRegistry(newChart(), 'p', {} as never), '"username" has to be text'],
    [
      'a login without a password',
      () => Secret.basicAuth(newChart(), 'p', { username: 'u' } as never),
      '"password" has to be',
    ],
    [
      'a selector that is text',
      () => new Service(newChart(), 'p', { selector: 'web' } as never),
      '"spec.selector" has to be',
    ],
  ])('%s', (_, make, message) => {
    const error = errorOf(make);
    expect(error.code).toBe('INVALID_PROPS');
    expect(error.message).toContain(`[chart/p] ${message}`);
  });

  test('an object that contains itself', () => {
    const circular: Record<string, unknown> = {};
    circular.inner = circular;
    expect(errorOf(() => pod({ affinity: circular, containers: [C] }).toJson()).message).toContain(
      '[chart/p] "spec.affinity.inner" is too deep, or an object that contains itself',
    );
  });

  test('a volume of something that is no claim', () => {
    expect(errorOf(() => persistentVolumeClaim('v', ConfigMap.named('x'))).message).toContain(
      'The ConfigMap "x" is no PersistentVolumeClaim',
    );
    expect(errorOf(() => persistentVolumeClaim('v', undefined as never)).message).toContain('has no claim');
  });

  test('a reference to an object of the other kind', () => {
    const secret = new plus.Secret(newChart(), 's');
    expect(errorOf(() => ConfigMap.from(secret)).message).toMatch(/^The Secret ".*" is no ConfigMap/);
  });

  test('options in the place of a volume’s name', () => {
    expect(errorOf(() => ConfigMap.named('x').volume({ optional: true } as never)).message).toContain(
      'The name of a volume of the ConfigMap "x" is no text',
    );
  });
});

describe('a place where no object can be is refused', () => {
  test.each<[string, () => unknown, string]>([
    ['no scope', () => new Pod(undefined as never, 'p', { containers: [C] }), 'The scope of "p" is no construct'],
    [
      'no chart',
      () => new Pod(new App({ outdir: '/nowhere' }), 'p', { containers: [C] }),
      '[p] The object is in no chart',
    ],
    ['an empty id', () => new Pod(newChart(), '', { containers: [C] }), 'The id is no text, or empty'],
  ])('%s', (_, make, message) => {
    const error = errorOf(make);
    expect(error.code).toBe('INVALID_ARGUMENT');
    expect(error.message).toContain(message);
  });
});

describe('what was written stays what it was', () => {
  test('labels that the user changes later', () => {
    const chart = newChart();
    const labels = { app: 'a' };
    const web = new Pod(chart, 'web', { metadata: { labels }, containers: [C] });
    const service = new Service(chart, 's', { selector: web });
    labels.app = 'b';
    expect(web.toJson().metadata).toEqual({ name: 'web', labels: { app: 'a' } });
    expect(service.toJson().spec).toEqual({ selector: { app: 'a' } });
    (web.metadata.toJson() as { name: string }).name = 'other';
    expect(web.toJson().metadata).toEqual({ name: 'web', labels: { app: 'a' } });
  });

  test('fields that are undefined make no difference between volumes', () => {
    const mounts = { '/a': emptyDir('d'), '/b': emptyDir('d', { medium: undefined }) };
    expect(container({ volumeMounts: mounts }).toJson()).toMatchObject({
      spec: { volumes: [{ name: 'd', emptyDir: {} }] },
    });
    const items = ConfigMap.named('x').volume('v', { items: { a: undefined, b: 'c' } });
    expect(items.source).toEqual({ configMap: { name: 'x', items: [{ key: 'b', path: 'c' }] } });
  });

  test('a restart policy of a native sidecar', () => {
    const sidecars = [{ name: 's', restartPolicy: 'Never' as const }];
    const make = (): unknown => new SidecarPod(newChart(), 'p', { native: true, containers: [C], sidecars });
    expect(errorOf(make).message).toContain('"spec.sidecars[0].restartPolicy" is not "Always"');
  });

  test('the ports of native sidecars are those of the Pod', () => {
    const sidecars = [{ name: 's', ports: [{ name: 'metrics', containerPort: 1 }] }];
    expect(new SidecarPod(newChart(), 'p', { native: true, containers: [C], sidecars }).portNames).toEqual(['metrics']);
  });
});

describe('selectors', () => {
  const template = { metadata: { labels: { app: 'x' } }, containers: [C] };

  test('labels of the chart, and later ones, select a Pod that has none of its own', () => {
    const chart = newChart({ labels: { team: 'a' } });
    const web = new Pod(chart, 'web', { containers: [C] });
    web.metadata.addLabel('tier', 'front');
    expect(new Service(chart, 's', { selector: web }).toJson().spec).toEqual({
      selector: { team: 'a', tier: 'front' },
    });
  });

  test('a workload that selects by expressions is found by the labels of its template', () => {
    const chart = newChart();
    const selector = { matchLabels: {}, matchExpressions: [{ key: 'app', operator: 'Exists' as const }] };
    const web = new Deployment(chart, 'web', { selector, template });
    expect(new Service(chart, 's', { selector: web }).toJson().spec).toEqual({ selector: { app: 'x' } });
  });

  test('Pods that are selected by more than labels are refused, by the Service', () => {
    const chart = newChart();
    const some = plus.Pods.select(chart, 'some', {
      labels: { a: 'b' },
      expressions: [plus.LabelExpression.exists('q')],
    });
    for (const pods of [some, plus.Pods.all(chart, 'all')]) {
      expect(errorOf(() => new Service(chart, 's', { selector: pods })).message).toContain(
        '[chart/s] "spec.selector" is given Pods that are not selected by labels alone',
      );
    }
  });

  test('template labels that are all undefined are none', () => {
    const none = { ...template, metadata: { labels: { app: undefined as never } } };
    expect(errorOf(() => new Deployment(newChart(), 'd', { template: none })).code).toBe('MISSING_LABELS');
  });
});

describe('claim templates', () => {
  const small = volumeClaimTemplate('data', { accessModes: ['ReadWriteOnce'] });
  const set = (props: object, ...mounts: object[]): StatefulSet => {
    const containers = mounts.map((volumeMounts, i) => ({ name: `c${i}`, volumeMounts })) as never;
    return new StatefulSet(newChart(), 's', { template: { metadata: { labels: { a: 'b' } }, containers }, ...props });
  };

  test('two of one name are refused', () => {
    const large = volumeClaimTemplate('data', { accessModes: ['ReadWriteMany'] });
    const same = volumeClaimTemplate('data', { accessModes: ['ReadWriteOnce'] });
    expect(errorOf(() => set({}, { '/a': small }, { '/b': large })).code).toBe('DUPLICATE_VOLUME');
    expect(errorOf(() => set({}, { '/a': small }, { '/b': emptyDir('data') })).code).toBe('DUPLICATE_VOLUME');
    expect(errorOf(() => set({ volumeClaimTemplates: [{ metadata: { name: 'data' } }] }, { '/a': small })).code).toBe(
      'DUPLICATE_VOLUME',
    );
    expect(set({}, { '/a': small }, { '/b': same }).toJson()).toMatchObject({
      spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
    });
  });

  test('name the constructs that they need, and are named as they are mounted', () => {
    const volume = new PersistentVolume(newChart(), 'disk', {
      capacity: { storage: '1Gi' },
      nfs: { server: 's', path: '/' },
    });
    const metadata = { name: 'other', labels: { l: 'm' } };
    const template = volumeClaimTemplate('data', { metadata, volumeName: volume });
    expect(set({}, { '/a': template }).toJson()).toMatchObject({
      spec: {
        volumeClaimTemplates: [{ metadata: { name: 'data', labels: { l: 'm' } }, spec: { volumeName: 'disk' } }],
      },
    });
  });
});
