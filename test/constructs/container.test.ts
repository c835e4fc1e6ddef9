import { describe, expect, test } from '@jest/globals';
import {
  ConfigMap,
  type Container,
  exec,
  fieldRef,
  grpc,
  httpGet,
  Pod,
  podInfoEnv,
  resourceFieldRef,
  Secret,
  sleep,
  tcpSocket,
} from 'podwright';
import { errorOf, newChart } from '../support/chart';

/** A container as its Pod renders it. */
function rendered(container: Partial<Container>): Record<string, unknown> {
  const pod = new Pod(newChart(), 'p', { containers: [{ name: 'c', ...container }] });
  const { name: _, ...rest } = (pod.toJson().spec as { containers: Record<string, unknown>[] }).containers[0] ?? {};
  return rest;
}

describe('env', () => {
  test('a record becomes the list, in its order', () => {
    const config = ConfigMap.named('config', ['a.b']);
    const secret = Secret.named('secret', ['password']);
    expect(
      rendered({
        env: {
          Z: 'text',
          EMPTY: '',
          A: config.key('a.b'),
          B: secret.key('password', { optional: true }),
          C: fieldRef("metadata.labels['app']"),
          D: resourceFieldRef('limits.cpu', { containerName: 'c', divisor: '1m' }),
          E: { valueFrom: config.key('a.b') },
          F: { value: 'f' },
          G: { secretKeyRef: { name: 's', key: 'k' } },
        },
      }),
    ).toEqual({
      env: [
        { name: 'Z', value: 'text' },
        { name: 'EMPTY', value: '' },
        { name: 'A', valueFrom: { configMapKeyRef: { name: 'config', key: 'a.b' } } },
        { name: 'B', valueFrom: { secretKeyRef: { name: 'secret', key: 'password', optional: true } } },
        { name: 'C', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } },
        {
          name: 'D',
          valueFrom: { resourceFieldRef: { containerName: 'c', resource: 'limits.cpu', divisor: '1m' } },
        },
        { name: 'E', valueFrom: { configMapKeyRef: { name: 'config', key: 'a.b' } } },
        { name: 'F', value: 'f' },
        { name: 'G', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
      ],
    });
  });

  test('the list of the API stays as it is, references in it are noted', () => {
    const chart = newChart();
    const config = new ConfigMap(chart, 'config', { data: { k: 'v' } });
    const env = [{ name: 'A', value: 'x' }, { name: 'A', value: 'y' }, { name: 'B' }];
    const pod = new Pod(chart, 'p', {
      containers: [{ name: 'c', env: [...env, { name: 'C', valueFrom: config.key('k') }] }],
    });
    expect(pod.toJson()).toMatchObject({
      spec: {
        containers: [{ env: [...env, { name: 'C', valueFrom: { configMapKeyRef: { name: 'config', key: 'k' } } }] }],
      },
    });
    expect(pod.references).toEqual([config]);
  });

  test('an undefined variable is left out, so that one can be conditional', () => {
    expect(rendered({ env: { A: undefined as never, B: 'b' } })).toEqual({ env: [{ name: 'B', value: 'b' }] });
  });

  test('podInfoEnv gives the four that tell a container where it is', () => {
    expect(rendered({ env: podInfoEnv() })).toEqual({
      env: [
        { name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
        { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
        { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
      ],
    });
  });

  test.each([
    [{ PORT: 8080 }, '"spec.containers[0].env.PORT" is a number, and an environment variable is text. Put the'],
    [{ ON: true }, '"spec.containers[0].env.ON" is a boolean'],
    [{ N: null }, '"spec.containers[0].env.N" is a null'],
    [{ C: ConfigMap.named('all') }, '"spec.containers[0].env.C" is the whole ConfigMap "all". Name the key'],
  ])('from untyped code, %j is refused', (env, message) => {
    const error = errorOf(() => rendered({ env: env as never }));
    expect(error.code).toBe('INVALID_PROPS');
    expect(error.message).toContain(`[chart/p] ${message}`);
  });
});

describe('envFrom', () => {
  test('takes objects, prefixes, optional ones and the shape of the API', () => {
    const config = ConfigMap.named('config');
    const secret = Secret.named('secret');
    expect(
      rendered({
        envFrom: [
          config,
          secret,
          config.prefixed('P_'),
          secret.optional(),
          secret.prefixed('Q_', { optional: true }),
          { prefix: 'R_', configMapRef: { name: 'plain' } },
        ],
      }),
    ).toEqual({
      envFrom: [
        { configMapRef: { name: 'config' } },
        { secretRef: { name: 'secret' } },
        { prefix: 'P_', configMapRef: { name: 'config' } },
        { secretRef: { name: 'secret', optional: true } },
        { prefix: 'Q_', secretRef: { name: 'secret', optional: true } },
        { prefix: 'R_', configMapRef: { name: 'plain' } },
      ],
    });
  });

  test('notes every construct it takes variables from', () => {
    const chart = newChart();
    const config = new ConfigMap(chart, 'config', { data: { k: 'v' } });
    const secret = new Secret(chart, 'secret');
    const pod = new Pod(chart, 'p', { containers: [{ name: 'c', envFrom: [config.prefixed('A'), secret] }] });
    expect(pod.references).toEqual([config, secret]);
  });

  test('refuses what has no data', () => {
    const error = errorOf(() => rendered({ envFrom: [{ kind: 'Pod', name: 'x' }] }));
    expect(error.message).toContain('"spec.containers[0].envFrom[0]" takes a ConfigMap or a Secret, not the Pod "x"');
  });

  test('refuses what is no list', () => {
    expect(errorOf(() => rendered({ envFrom: { configMapRef: { name: 'x' } } as never })).message).toContain(
      '"spec.containers[0].envFrom" has to be a list, and is an object',
    );
  });
});

test('ports may be numbers', () => {
  expect(rendered({ ports: [80, { name: 'https', containerPort: 443, protocol: 'TCP' }] })).toEqual({
    ports: [{ containerPort: 80 }, { name: 'https', containerPort: 443, protocol: 'TCP' }],
  });
});

describe('handlers', () => {
  test('httpGet', () => {
    expect(httpGet('/live', 80)).toEqual({ httpGet: { path: '/live', port: 80 } });
    expect(
      httpGet('/live', 'http', { scheme: 'HTTPS', host: 'h', headers: { Accept: 'a', 'X-Many': ['b', 'c'] } }),
    ).toEqual({
      httpGet: {
        path: '/live',
        port: 'http',
        scheme: 'HTTPS',
        host: 'h',
        httpHeaders: [
          { name: 'Accept', value: 'a' },
          { name: 'X-Many', value: 'b' },
          { name: 'X-Many', value: 'c' },
        ],
      },
    });
  });

  test('the others', () => {
    expect(tcpSocket(5432)).toEqual({ tcpSocket: { port: 5432 } });
    expect(tcpSocket('db', 'h')).toEqual({ tcpSocket: { port: 'db', host: 'h' } });
    expect(exec('cat', '/tmp/ready')).toEqual({ exec: { command: ['cat', '/tmp/ready'] } });
    expect(grpc(9000)).toEqual({ grpc: { port: 9000 } });
    expect(grpc(9000, 'readiness')).toEqual({ grpc: { port: 9000, service: 'readiness' } });
    expect(sleep(5)).toEqual({ sleep: { seconds: 5 } });
  });

  test('render without the options that were left out', () => {
    const container = rendered({
      ports: [{ name: 'http', containerPort: 80 }],
      livenessProbe: { ...httpGet('/live', 'http'), periodSeconds: 5 },
      readinessProbe: exec('true'),
      startupProbe: { ...tcpSocket(80), failureThreshold: 30 },
      lifecycle: { postStart: exec('init'), preStop: sleep(5) },
    });
    expect(container).toStrictEqual({
      ports: [{ name: 'http', containerPort: 80 }],
      livenessProbe: { httpGet: { path: '/live', port: 'http' }, periodSeconds: 5 },
      readinessProbe: { exec: { command: ['true'] } },
      startupProbe: { tcpSocket: { port: 80 }, failureThreshold: 30 },
      lifecycle: { postStart: { exec: { command: ['init'] } }, preStop: { sleep: { seconds: 5 } } },
    });
  });
});
