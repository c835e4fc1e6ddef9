import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import * as plus from 'cdk8s-plus-28';
import {
  App,
  type Chart,
  ConfigMap,
  Deployment,
  type HasPods,
  Pod,
  ReplicaSet,
  Secret,
  Service,
  StatefulSet,
} from 'podwright';
import { shop } from '../examples/with-cdk8s-plus/shop';
import { errorOf, newChart } from './support/chart';

const POD = { metadata: { labels: { app: 'web' } }, containers: [{ name: 'c', image: 'i' }] } as const;
type Fields = Record<string, unknown>;

/** What the object of this kind and the id that its name has in it looks like. */
function find(chart: Chart, kind: string, id: string): Fields {
  const all = chart.toJson() as { kind: string; metadata: { name: string }; spec: Fields }[];
  const found = all.find((manifest) => manifest.kind === kind && manifest.metadata.name.includes(id));
  if (!found) throw new Error(`No ${kind} ${id}`);
  return found.spec;
}

describe('our Pods in the objects of cdk8s-plus', () => {
  test('a Service selects them by their labels', () => {
    const chart = newChart();
    new plus.Service(chart, 'pod', { selector: new Pod(chart, 'p', POD), ports: [{ port: 80 }] });
    const template = { ...POD, metadata: { labels: { app: 'web', version: '1' } } };
    const selector = { matchLabels: { app: 'web' } };
    new plus.Service(chart, 'deploy', {
      selector: new Deployment(chart, 'd', { template, selector }),
      ports: [{ port: 1 }],
    });
    expect(find(chart, 'Service', 'pod').selector).toEqual({ app: 'web' });
    expect(find(chart, 'Service', 'deploy').selector).toEqual({ app: 'web' });
  });

  test('a Service that an Ingress exposes', () => {
    const chart = newChart();
    const service = new plus.Service(chart, 's', { selector: new Pod(chart, 'p', POD), ports: [{ port: 80 }] });
    service.exposeViaIngress('/shop');
    expect(find(chart, 'Ingress', 's')).toMatchObject({
      rules: [{ http: { paths: [{ path: '/shop', backend: { service: { port: { number: 80 } } } }] } }],
    });
  });

  test('a NetworkPolicy guards them and lets them in, in their namespace', () => {
    const chart = newChart();
    const web = new Pod(chart, 'web', POD);
    const admin = new Pod(chart, 'admin', { ...POD, metadata: { labels: { app: 'admin' }, namespace: 'ops' } });
    new plus.NetworkPolicy(chart, 'policy', { selector: web, ingress: { rules: [{ peer: admin }] } });
    expect(find(chart, 'NetworkPolicy', 'policy')).toMatchObject({
      podSelector: { matchLabels: { app: 'web' } },
      ingress: [
        {
          from: [
            {
              podSelector: { matchLabels: { app: 'admin' } },
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ops' } },
            },
          ],
        },
      ],
      policyTypes: ['Ingress'],
    });
    const ours = new plus.Pod(chart, 'theirs', { containers: [{ image: 'x' }] });
    ours.connections.allowFrom(admin, { isolation: plus.PodConnectionsIsolation.PEER });
    expect(find(chart, 'NetworkPolicy', 'allowegress')).toMatchObject({
      podSelector: { matchLabels: { app: 'admin' } },
    });
  });

  test.each([
    ['Deployment', Deployment],
    ['ReplicaSet', ReplicaSet],
    ['StatefulSet', StatefulSet],
  ] as const)('an autoscaler scales a %s', (kind, Workload) => {
    const chart = newChart();
    const containers = [{ name: 'c', resources: { requests: { cpu: '100m' as const } } }];
    const target = new Workload(chart, 'w', { template: { ...POD, containers } });
    new plus.HorizontalPodAutoscaler(chart, 'scale', { target, maxReplicas: 5 });
    expect(find(chart, 'HorizontalPodAutoscaler', 'scale')).toMatchObject({
      maxReplicas: 5,
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name: 'w' },
    });
    expect(target.hasAutoscaler).toBe(true);
  });

  test('an autoscaler refuses a target of fixed size, and one without requests', () => {
    const chart = newChart();
    const fixed = new Deployment(chart, 'fixed', { replicas: 3, template: POD });
    new plus.HorizontalPodAutoscaler(chart, 'scale', { target: fixed, maxReplicas: 5 });
    expect(() => chart.toJson()).toThrow(
      /cannot have a fixed number of replicas \(3\)[\s\S]*must have a CPU or memory/,
    );
  });

  test('Pods without labels can be neither selected nor guarded', () => {
    const chart = newChart();
    const pod = new Pod(chart, 'p', { containers: [{ name: 'c' }] });
    for (const use of [() => pod.toPodSelectorConfig(), () => pod.toNetworkPolicyPeerConfig()]) {
      expect(errorOf(use).message).toContain('[chart/p] Pod "p" has no labels for its Pods');
    }
    expect(pod.toPodSelector()).toBe(pod);
  });
});

describe('our data in the objects of cdk8s-plus', () => {
  test('as variables and volumes of its Pods, and in its roles', () => {
    const chart = newChart();
    const config = new ConfigMap(chart, 'config', { data: { a: '1' } });
    const secret = new Secret(chart, 'secret', { stringData: { b: '2' } });
    const pod = new plus.Pod(chart, 'p', {
      containers: [
        {
          image: 'i',
          envVariables: {
            A: plus.EnvValue.fromConfigMap(config, 'a'),
            B: plus.EnvValue.fromSecretValue({ secret, key: 'b' }),
          },
          envFrom: [plus.Env.fromConfigMap(config), plus.Env.fromSecret(secret)],
        },
      ],
    });
    pod.addVolume(plus.Volume.fromSecret(chart, 'v', secret));
    const role = new plus.Role(chart, 'r');
    role.allowRead(config);
    const { containers, volumes } = find(chart, 'Pod', 'p') as { containers: Fields[]; volumes: unknown };
    expect(containers[0]).toMatchObject({
      env: [
        { name: 'A', valueFrom: { configMapKeyRef: { name: 'config', key: 'a' } } },
        { name: 'B', valueFrom: { secretKeyRef: { name: 'secret', key: 'b' } } },
      ],
      envFrom: [{ configMapRef: { name: 'config' } }, { secretRef: { name: 'secret' } }],
    });
    expect(volumes).toEqual([{ name: 'secret-secret', secret: { secretName: 'secret' } }]);
    expect(chart.toJson().find(({ kind }) => kind === 'Role').rules).toEqual([
      { apiGroups: [''], resources: ['configmaps'], resourceNames: ['config'], verbs: ['get', 'list', 'watch'] },
    ]);
  });
});

describe('objects of cdk8s-plus in ours', () => {
  test('its data as variables, whole and by key, and as volumes', () => {
    const chart = newChart();
    const config = new plus.ConfigMap(chart, 'config', { metadata: { name: 'config' }, data: { a: '1' } });
    const secret = new plus.Secret(chart, 'secret', { metadata: { name: 'secret' }, stringData: { b: '2' } });
    const ours = ConfigMap.from(config, ['a']);
    const pod = new Pod(chart, 'p', {
      imagePullSecrets: [secret],
      containers: [
        {
          name: 'c',
          env: {
            A: ours.key('a'),
            B: Secret.from(secret).key('b'),
            C: secret.envValue('b'),
            D: plus.EnvValue.fromValue('d'),
          },
          envFrom: [config, secret, ours.prefixed('X_')],
          volumeMounts: {
            '/config': ours.volume(),
            '/secret': Secret.from(secret, ['b']).volume('s', { items: { b: 'b' } }),
          },
        },
      ],
    });
    expect(pod.toJson().spec).toEqual({
      imagePullSecrets: [{ name: 'secret' }],
      containers: [
        {
          name: 'c',
          env: [
            { name: 'A', valueFrom: { configMapKeyRef: { name: 'config', key: 'a' } } },
            { name: 'B', valueFrom: { secretKeyRef: { name: 'secret', key: 'b' } } },
            { name: 'C', valueFrom: { secretKeyRef: { name: 'secret', key: 'b' } } },
            { name: 'D', value: 'd' },
          ],
          envFrom: [
            { configMapRef: { name: 'config' } },
            { secretRef: { name: 'secret' } },
            { prefix: 'X_', configMapRef: { name: 'config' } },
          ],
          volumeMounts: [
            { name: 'config', mountPath: '/config' },
            { name: 's', mountPath: '/secret' },
          ],
        },
      ],
      volumes: [
        { name: 'config', configMap: { name: 'config' } },
        { name: 's', secret: { secretName: 'secret', items: [{ key: 'b', path: 'b' }] } },
      ],
    });
    expect(pod.references).toEqual([secret, config]);
    expect(errorOf(() => ours.key('b' as never)).code).toBe('UNKNOWN_KEY');
  });

  test('its Pods behind our Service', () => {
    const chart = newChart();
    const theirs: HasPods = new plus.Deployment(chart, 'd', { containers: [{ image: 'i' }] });
    const { selector } = new Service(chart, 's', { selector: theirs, ports: [80] }).toJson().spec as Fields;
    expect(selector).toEqual({ 'cdk8s.io/metadata.addr': expect.stringMatching(/^chart-d-/) });
  });
});

test('the example synthesizes', () => {
  const app = new App({ outdir: '/nowhere' });
  shop(app);
  expect(app.synthYaml()).toMatchSnapshot();
});

test('requiring podwright does not load cdk8s-plus', () => {
  const script = "require('podwright'); console.log(Object.keys(require.cache).some((f) => f.includes('cdk8s-plus')))";
  expect(execFileSync(process.execPath, ['-e', script], { cwd: `${__dirname}/..`, encoding: 'utf8' }).trim()).toBe(
    'false',
  );
});
