import { describe, expect, test } from '@jest/globals';
import { ApiObject, JsonPatch, Lazy } from 'cdk8s';
import { App, Chart, ConfigMap, Namespace, Pod, PodResource, Secret, ServiceAccount } from 'podwright';
import { errorOf, newChart, yamlOf } from '../support/chart';

const NGINX = { containers: [{ name: 'nginx', image: 'nginx' }] } as const;

describe('nothing is added', () => {
  test('a Pod of one container is the eight lines that one would write', () => {
    expect(yamlOf(new Pod(newChart(), 'nginx', NGINX))).toBe(
      [
        'apiVersion: v1',
        'kind: Pod',
        'metadata:',
        '  name: nginx',
        'spec:',
        '  containers:',
        '    - name: nginx',
        '      image: nginx',
        '',
      ].join('\n'),
    );
  });

  test('undefined fields are left out; empty lists and objects, zero, false and empty text stay', () => {
    const pod = new Pod(newChart(), 'p', {
      metadata: { labels: {}, annotations: undefined, finalizers: [] },
      nodeSelector: {},
      tolerations: [],
      priority: 0,
      hostNetwork: false,
      hostname: '',
      subdomain: undefined,
      containers: [{ name: 'c', image: 'i', command: undefined, args: [''] }],
    });
    expect(pod.toJson()).toStrictEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p', labels: {}, finalizers: [] },
      spec: {
        nodeSelector: {},
        tolerations: [],
        priority: 0,
        hostNetwork: false,
        hostname: '',
        containers: [{ name: 'c', image: 'i', args: [''] }],
      },
    });
  });

  test('the fields keep the order in which they were written', () => {
    const pod = new Pod(newChart(), 'p', {
      metadata: { labels: { z: '1', a: '2' }, annotations: { b: '' }, namespace: 'ns', name: 'n' },
      restartPolicy: 'Never',
      containers: [{ image: 'i', args: [], name: 'c', env: [] }],
      activeDeadlineSeconds: 1,
    });
    const { metadata, spec } = pod.toJson() as { metadata: { labels: object }; spec: { containers: [object] } };
    expect(Object.keys(metadata)).toEqual(['name', 'namespace', 'labels', 'annotations']);
    expect(Object.keys(metadata.labels)).toEqual(['z', 'a']);
    expect(Object.keys(spec)).toEqual(['restartPolicy', 'containers', 'activeDeadlineSeconds']);
    expect(Object.keys(spec.containers[0])).toEqual(['image', 'args', 'name', 'env']);
  });

  test('toJson gives a copy each time, and leaves the props alone', () => {
    const props = { containers: [{ name: 'c', env: { A: 'b' } }] };
    const pod = new Pod(newChart(), 'p', props);
    const first = pod.toJson();
    (first.spec as { containers: unknown[] }).containers.push('x');
    expect(pod.toJson()).not.toEqual(first);
    expect(props).toEqual({ containers: [{ name: 'c', env: { A: 'b' } }] });
  });
});

describe('its name', () => {
  test('is the id to the letter, or metadata.name', () => {
    const chart = newChart();
    expect(new Pod(chart, 'my.Pod', NGINX).name).toBe('my.Pod');
    const named = new Pod(chart, 'id', { metadata: { name: 'other' }, ...NGINX });
    expect(named.name).toBe('other');
    expect(named.toJson().metadata).toEqual({ name: 'other' });
  });

  test('is left to the API server with generateName', () => {
    const pod = new Pod(newChart(), 'id', { metadata: { generateName: 'job-' }, ...NGINX });
    expect(pod.toJson().metadata).toEqual({ generateName: 'job-' });
  });
});

describe('its chart', () => {
  test('gives it a namespace and labels, unless it has its own', () => {
    const chart = newChart({ namespace: 'team', labels: { team: 'a', app: 'x' } });
    expect(new Pod(chart, 'p', { metadata: { labels: { app: 'y' } }, ...NGINX }).toJson().metadata).toEqual({
      name: 'p',
      namespace: 'team',
      labels: { team: 'a', app: 'y' },
    });
    expect(new Pod(chart, 'q', { metadata: { namespace: 'own' }, ...NGINX }).metadata.namespace).toBe('own');
    expect(new Namespace(chart, 'n').toJson().metadata).toEqual({ name: 'n', labels: { team: 'a', app: 'x' } });
  });
});

test('metadata can be added to later, as with any ApiObject', () => {
  const labels = { app: 'x' };
  const pod = new Pod(newChart(), 'p', { metadata: { labels }, ...NGINX });
  pod.metadata.addLabel('tier', 'web');
  pod.metadata.addAnnotation('note', 'n');
  pod.metadata.addFinalizers('a/b');
  pod.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'Pod', name: 'o', uid: 'u' });
  pod.metadata.add('custom', 1);
  expect(pod.metadata.getLabel('tier')).toBe('web');
  expect(pod.metadata.getLabel('none')).toBeUndefined();
  expect(pod.toJson().metadata).toEqual({
    name: 'p',
    labels: { app: 'x', tier: 'web' },
    annotations: { note: 'n' },
    finalizers: ['a/b'],
    ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'o', uid: 'u' }],
    custom: 1,
  });
  expect(labels).toEqual({ app: 'x' });
});

test('names of other objects may be the objects', () => {
  const chart = newChart();
  const pod = new Pod(chart, 'p', {
    metadata: { namespace: new Namespace(chart, 'team') },
    serviceAccountName: new ServiceAccount(chart, 'robot'),
    imagePullSecrets: [new Secret(chart, 'registry'), { name: 'by-name' }, Secret.named('elsewhere')],
    ...NGINX,
  });
  expect(pod.metadata.namespace).toBe('team');
  expect(pod.toJson()).toMatchObject({
    metadata: { namespace: 'team' },
    spec: {
      serviceAccountName: 'robot',
      imagePullSecrets: [{ name: 'registry' }, { name: 'by-name' }, { name: 'elsewhere' }],
    },
  });
  expect(pod.references.map(({ node }) => node.id)).toEqual(['team', 'robot', 'registry']);
});

describe('JSON patches', () => {
  test('work on every field, known or not, and lose nothing', () => {
    const pod = new Pod(newChart(), 'p', { ...NGINX, ...{ fieldOfTomorrow: { a: [1] } } });
    pod.addJsonPatch(
      JsonPatch.add('/spec/fieldOfTomorrow/a/-', 2),
      JsonPatch.add('/spec/another', { b: true }),
      JsonPatch.replace('/metadata/name', 'q'),
    );
    pod.addJsonPatch(JsonPatch.remove('/spec/containers/0/image'), JsonPatch.test('/kind', 'Pod'));
    expect(pod.toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'q' },
      spec: { containers: [{ name: 'nginx' }], fieldOfTomorrow: { a: [1, 2] }, another: { b: true } },
    });
  });
});

describe('tokens', () => {
  test('Lazy is resolved at synth, wherever it stands', () => {
    let replicas = 1;
    const pod = new Pod(newChart(), 'p', {
      metadata: { labels: Lazy.any({ produce: () => ({ app: 'x' }) }) },
      priority: Lazy.any({ produce: () => replicas }),
      tolerations: Lazy.any({ produce: () => [{ key: Lazy.any({ produce: () => 'k' }) }] }),
      containers: [{ name: 'c', env: { A: Lazy.any({ produce: () => 'late' }) } }],
    });
    replicas = 2;
    expect(pod.toJson()).toMatchObject({
      metadata: { labels: { app: 'x' } },
      spec: {
        priority: 2,
        tolerations: [{ key: 'k' }],
        containers: [{ name: 'c', env: [{ name: 'A', value: 'late' }] }],
      },
    });
  });

  test("an app's own resolvers see every value", () => {
    const app = new App({
      outdir: '/nowhere',
      resolvers: [{ resolve: (context) => context.value === 'SECRET' && context.replaceValue('resolved') }],
    });
    const pod = new Pod(new Chart(app, 'c'), 'p', { hostname: 'SECRET', ...NGINX });
    expect(pod.toJson()).toMatchObject({ spec: { hostname: 'resolved' } });
  });

  test.each([
    ['a date', new Date(0), 'an instance of Date'],
    ['a function', () => 1, 'a function'],
    ['a bigint', 1n, 'a bigint'],
  ])('what YAML cannot hold is refused: %s', (_, value, what) => {
    const pod = new Pod(newChart(), 'p', { ...NGINX, ...{ securityContext: { odd: value } } } as never);
    const error = errorOf(() => pod.toJson());
    expect(error.code).toBe('INVALID_PROPS');
    expect(error.message).toContain(`[chart/p] "spec.securityContext.odd" is ${what}`);
  });
});

describe('instanceof', () => {
  test('tells our classes apart, which cdk8s does not', () => {
    const chart = newChart();
    const pod = new Pod(chart, 'p', NGINX);
    const config = new ConfigMap(chart, 'c');
    expect(pod instanceof Pod && pod instanceof PodResource && pod instanceof ApiObject).toBe(true);
    expect((config as object) instanceof Pod).toBe(false);
  });
});

describe('wrong props are refused at once, with the path of the construct', () => {
  const cases: [string, unknown, string, string][] = [
    ['a container twice', { containers: [{ name: 'a' }, { name: 'a' }] }, 'DUPLICATE_CONTAINER', 'spec.containers[1]'],
    [
      'an init container named as a container',
      { containers: [{ name: 'a' }], initContainers: [{ name: 'a' }] },
      'DUPLICATE_CONTAINER',
      'spec.initContainers[0]',
    ],
    ['the spec one level too deep', { spec: NGINX }, 'INVALID_PROPS', 'one level up'],
    ['no containers', {}, 'INVALID_PROPS', '"spec.containers" has to be a list, and is missing'],
    ['containers that are no list', { containers: { name: 'a' } }, 'INVALID_PROPS', '"spec.containers" has to be'],
    ['a container that is no object', { containers: ['nginx'] }, 'INVALID_PROPS', '"spec.containers[0]"'],
    ['metadata that is no object', { metadata: 'x', ...NGINX }, 'INVALID_PROPS', '"metadata"'],
    ['no props', undefined, 'INVALID_PROPS', '"spec.containers" has to be a list, and is missing. Add it'],
    [
      'an object of another kind for a name',
      { serviceAccountName: Secret.named('s'), ...NGINX },
      'INVALID_PROPS',
      '"spec.serviceAccountName" takes a ServiceAccount, not the Secret "s"',
    ],
  ];
  test.each(cases)('%s', (_, props, code, message) => {
    const chart = newChart();
    const error = errorOf(() => new Pod(chart, 'p', props as never));
    expect(error.code).toBe(code);
    expect(error.message).toContain('[chart/p] ');
    expect(error.message).toContain(message);
    expect(error.constructPath).toBe('chart/p');
    expect(chart.node.children).toEqual([]);
  });
});

test('two constructs of one id are refused, with the way out', () => {
  const chart = newChart();
  new ConfigMap(chart, 'web');
  const error = errorOf(() => new Pod(chart, 'web', NGINX));
  expect(error.code).toBe('DUPLICATE_ID');
  expect(error.message).toBe(
    '[chart/web] There is a construct with the id "web" already. ' +
      'Give this one another id, and its name in "metadata.name"',
  );
});

describe('kubectl run', () => {
  test('gives the Pod that kubectl gives', () => {
    expect(Pod.run(newChart(), 'nginx', { image: 'nginx' }).toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'nginx', labels: { run: 'nginx' } },
      spec: { containers: [{ name: 'nginx', image: 'nginx' }], dnsPolicy: 'ClusterFirst', restartPolicy: 'Always' },
    });
  });
});
