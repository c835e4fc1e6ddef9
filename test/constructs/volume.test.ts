import { describe, expect, test } from '@jest/globals';
import {
  ConfigMap,
  csi,
  DaemonSet,
  downwardAPI,
  emptyDir,
  ephemeral,
  fieldRef,
  hostPath,
  image,
  nfs,
  PersistentVolumeClaim,
  Pod,
  persistentVolumeClaim,
  projected,
  resourceFieldRef,
  Secret,
  Volume,
  volume,
  volumeClaimTemplate,
} from 'podwright';
import { errorOf, newChart } from '../support/chart';

/** The volumes of a Pod that mounts these. */
function volumesOf(...volumes: Volume[]): unknown {
  const mounts = Object.fromEntries(volumes.map((v, i) => [`/v${i}`, v]));
  const pod = new Pod(newChart(), 'p', { containers: [{ name: 'c', volumeMounts: mounts }] });
  return (pod.toJson().spec as { volumes: unknown }).volumes;
}

test('every maker gives its source', () => {
  const claim = { accessModes: ['ReadWriteOnce' as const], resources: { requests: { storage: '1Gi' as const } } };
  expect(
    volumesOf(
      emptyDir('a'),
      emptyDir('b', { medium: 'Memory', sizeLimit: '64Mi' }),
      hostPath('c', '/home'),
      hostPath('d', { path: '/run/x.sock', type: 'Socket' }),
      nfs('e', { server: 's', path: '/x', readOnly: true }),
      csi('f', { driver: 'd', volumeAttributes: { a: 'b' } }),
      ephemeral('g', { spec: claim }),
      image('h', 'quay.io/x:1'),
      image('i', { reference: 'r', pullPolicy: 'Never' }),
      persistentVolumeClaim('j', 'data'),
      persistentVolumeClaim('k', 'data', { readOnly: true }),
      volume('l', { fc: { lun: 1, targetWWNs: ['w'] } }),
      ConfigMap.named('m.conf').volume(),
      Secret.named('n').volume('n', { defaultMode: 0o400, optional: true }),
    ),
  ).toEqual([
    { name: 'a', emptyDir: {} },
    { name: 'b', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
    { name: 'c', hostPath: { path: '/home' } },
    { name: 'd', hostPath: { path: '/run/x.sock', type: 'Socket' } },
    { name: 'e', nfs: { server: 's', path: '/x', readOnly: true } },
    { name: 'f', csi: { driver: 'd', volumeAttributes: { a: 'b' } } },
    { name: 'g', ephemeral: { volumeClaimTemplate: { spec: claim } } },
    { name: 'h', image: { reference: 'quay.io/x:1' } },
    { name: 'i', image: { reference: 'r', pullPolicy: 'Never' } },
    { name: 'j', persistentVolumeClaim: { claimName: 'data' } },
    { name: 'k', persistentVolumeClaim: { claimName: 'data', readOnly: true } },
    { name: 'l', fc: { lun: 1, targetWWNs: ['w'] } },
    { name: 'm-conf', configMap: { name: 'm.conf' } },
    { name: 'n', secret: { secretName: 'n', defaultMode: 256, optional: true } },
  ]);
});

test('files of the Downward API: a record or the list', () => {
  const list = [{ path: 'cpu', mode: 0o400, ...resourceFieldRef('limits.cpu', { containerName: 'c' }) }];
  expect(
    volumesOf(
      downwardAPI('a', { labels: fieldRef('metadata.labels'), name: fieldRef('metadata.name') }),
      downwardAPI('b', list, { defaultMode: 0o440 }),
    ),
  ).toEqual([
    {
      name: 'a',
      downwardAPI: {
        items: [
          { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } },
          { path: 'name', fieldRef: { fieldPath: 'metadata.name' } },
        ],
      },
    },
    {
      name: 'b',
      downwardAPI: {
        items: [{ path: 'cpu', mode: 256, resourceFieldRef: { containerName: 'c', resource: 'limits.cpu' } }],
        defaultMode: 288,
      },
    },
  ]);
});

test('projected sources may be the objects', () => {
  const chart = newChart();
  const config = new ConfigMap(chart, 'config', { data: { a: '1' } });
  const token = { serviceAccountToken: { path: 'token', expirationSeconds: 600 } };
  const all = projected('all', [config, Secret.named('s'), token], { defaultMode: 0o400 });
  const pod = new Pod(chart, 'p', { containers: [{ name: 'c', volumeMounts: { '/all': all } }] });
  expect(pod.toJson()).toMatchObject({
    spec: {
      volumes: [
        {
          name: 'all',
          projected: {
            sources: [{ configMap: { name: 'config' } }, { secret: { name: 's' } }, token],
            defaultMode: 256,
          },
        },
      ],
    },
  });
  expect(pod.references).toEqual([config]);
  const wrong = projected('all', [new Pod(chart, 'q', { containers: [] })]);
  expect(
    errorOf(() => new Pod(chart, 'r', { containers: [{ name: 'c', volumeMounts: { '/x': wrong } }] })).message,
  ).toContain('projected.sources[0]" takes a ConfigMap or a Secret, not the Pod "q"');
});

test('keys as files: a record from key to path, or the list', () => {
  const config = ConfigMap.named('config', ['a', 'b']);
  expect(
    volumesOf(
      config.volume('x', { items: { a: 'etc/a' } }),
      config.volume('y', { items: [{ key: 'b', path: 'b', mode: 0o400 }] }),
    ),
  ).toEqual([
    { name: 'x', configMap: { name: 'config', items: [{ key: 'a', path: 'etc/a' }] } },
    { name: 'y', configMap: { name: 'config', items: [{ key: 'b', path: 'b', mode: 256 }] } },
  ]);
});

describe('mounts', () => {
  test('say how, where they are not plain', () => {
    const data = emptyDir('data');
    const pod = new Pod(newChart(), 'p', {
      containers: [
        {
          name: 'c',
          volumeMounts: {
            '/b': data,
            '/a': data.mount({ readOnly: true, subPath: 's', mountPropagation: 'None' }),
            'C:\\data': data.mount({ subPathExpr: '$(POD_NAME)' }),
          },
          volumeDevices: { '/dev/xvda': data },
        },
      ],
    });
    expect(pod.toJson().spec).toEqual({
      containers: [
        {
          name: 'c',
          volumeMounts: [
            { name: 'data', mountPath: '/b' },
            { name: 'data', mountPath: '/a', readOnly: true, subPath: 's', mountPropagation: 'None' },
            { name: 'data', mountPath: 'C:\\data', subPathExpr: '$(POD_NAME)' },
          ],
          volumeDevices: [{ name: 'data', devicePath: '/dev/xvda' }],
        },
      ],
      volumes: [{ name: 'data', emptyDir: {} }],
    });
  });

  test('the lists of the API stay as they are', () => {
    const spec = {
      volumes: [{ name: 'v', emptyDir: {} }],
      containers: [{ name: 'c', volumeMounts: [{ mountPath: '/x', name: 'v' }] }],
    };
    expect(new Pod(newChart(), 'p', spec).toJson().spec).toEqual(spec);
  });

  test('what is no volume is refused', () => {
    const props = { containers: [{ name: 'c', volumeMounts: { '/x': 'data' } }] };
    expect(errorOf(() => new Pod(newChart(), 'p', props as never)).message).toBe(
      '[chart/p] "spec.containers[0].volumeMounts["/x"]" is not a volume. ' +
        'Pass a volume, as in "emptyDir(\'data\')", or write the list of the API: [{ name, mountPath }]',
    );
  });
});

describe('a Pod collects what its containers mount', () => {
  test('once each, after those it lists, of all its containers', () => {
    const [a, b, c] = [emptyDir('a'), emptyDir('b'), emptyDir('c')];
    const pod = new Pod(newChart(), 'p', {
      volumes: [c, { name: 'd', hostPath: { path: '/' } }],
      initContainers: [{ name: 'i', volumeMounts: { '/b': b } }],
      containers: [
        { name: 'x', volumeMounts: { '/a': a, '/c': c, '/b': b } },
        { name: 'y', volumeMounts: { '/a': emptyDir('a') } },
      ],
    });
    const { volumes } = pod.toJson().spec as { volumes: { name: string }[] };
    expect(volumes.map(({ name }) => name)).toEqual(['c', 'd', 'b', 'a']);
    expect(Object.keys(pod.toJson().spec as object)[0]).toBe('volumes');
  });

  test('at the end of the spec, where none are listed', () => {
    const pod = new Pod(newChart(), 'p', {
      containers: [{ name: 'x', volumeMounts: { '/a': emptyDir('a') } }],
      hostNetwork: true,
    });
    expect(Object.keys(pod.toJson().spec as object)).toEqual(['containers', 'hostNetwork', 'volumes']);
  });

  test.each([
    ['mounted', { containers: [{ name: 'x', volumeMounts: { '/a': emptyDir('v'), '/b': hostPath('v', '/') } }] }],
    [
      'listed and mounted',
      { volumes: [{ name: 'v' }], containers: [{ name: 'x', volumeMounts: { '/b': emptyDir('v') } }] },
    ],
    ['listed', { volumes: [emptyDir('v'), emptyDir('v')], containers: [{ name: 'x' }] }],
  ])('two volumes of one name are refused: %s', (_, props) => {
    const error = errorOf(() => new Pod(newChart(), 'p', props));
    expect(error.code).toBe('DUPLICATE_VOLUME');
    expect(error.message).toMatch(/^\[chart\/p\] Two volumes are named "v": one at spec\..*, one at spec\./);
  });

  test('notes the claims and configs that they are made of', () => {
    const chart = newChart();
    const claim = new PersistentVolumeClaim(chart, 'data.claim', { accessModes: ['ReadWriteOnce'] });
    const secret = new Secret(chart, 'secret', { stringData: { a: 'b' } });
    const pod = new Pod(chart, 'p', {
      volumes: [secret.volume()],
      containers: [{ name: 'c', volumeMounts: { '/data': claim.volume() } }],
    });
    expect(pod.references).toEqual([secret, claim]);
    expect(pod.toJson()).toMatchObject({
      spec: {
        volumes: [{ name: 'secret' }, { name: 'data-claim', persistentVolumeClaim: { claimName: 'data.claim' } }],
      },
    });
  });

  test.each([
    ['a Pod', (chart: ReturnType<typeof newChart>, pod: never) => new Pod(chart, 'p', pod)],
    ['a DaemonSet', (chart: ReturnType<typeof newChart>, pod: never) => new DaemonSet(chart, 'p', { template: pod })],
  ])('the claim template of a StatefulSet is refused by %s', (_, make) => {
    const template = volumeClaimTemplate('data', { accessModes: ['ReadWriteOnce'] });
    const pod = { metadata: { labels: { a: 'b' } }, containers: [{ name: 'c', volumeMounts: { '/d': template } }] };
    expect(errorOf(() => make(newChart(), pod as never)).message).toContain(
      'mounts the claim template "data", which only a StatefulSet can have',
    );
  });
});

test('a volume is of its class', () => {
  expect(emptyDir('a')).toBeInstanceOf(Volume);
});
