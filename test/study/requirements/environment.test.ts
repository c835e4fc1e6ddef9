import { describe, expect, test } from '@jest/globals';
import { configMap, expectGrades, type Fields, hintOf, pod, secret } from './graded';

const target = { kind: 'Pod', name: 'web' };

function variable(name: string, ref: Fields): Fields {
  return { name, valueFrom: ref };
}

const fromConf = (key: string): Fields => ({ configMapKeyRef: { name: 'conf', key } });
const fromSec = (key: string): Fields => ({ secretKeyRef: { name: 'sec', key } });

expectGrades(
  'a value',
  { sort: 'env', target, container: 'app', name: 'URL', from: { value: 'http://db:80' } },
  {
    'as it is': [pod({ env: [{ name: 'URL', value: 'http://db:80' }] })],
    'the later of two': [
      pod({
        env: [
          { name: 'URL', value: 'x' },
          { name: 'URL', value: 'http://db:80' },
        ],
      }),
    ],
    'put together of another': [
      pod({
        env: [
          { name: 'HOST', value: 'db' },
          { name: 'URL', value: 'http://$(HOST):80' },
        ],
      }),
    ],
    'put together of a ConfigMap that is there': [
      configMap({ host: 'db' }),
      pod({ env: [variable('HOST', fromConf('host')), { name: 'URL', value: 'http://$(HOST):80' }] }),
    ],
    'from a ConfigMap that is there': [
      configMap({ url: 'http://db:80' }),
      pod({ env: [variable('URL', fromConf('url'))] }),
    ],
    'by envFrom': [configMap({ URL: 'http://db:80' }), pod({ envFrom: [{ configMapRef: { name: 'conf' } }] })],
  },
  {
    none: [[pod()], 'Container `app` has no variable `URL`'],
    'another value': [[pod({ env: [{ name: 'URL', value: 'http://db' }] })], '`URL` has another value'],
    'replaced by a later one': [
      [
        pod({
          env: [
            { name: 'URL', value: 'http://db:80' },
            { name: 'URL', value: 'x' },
          ],
        }),
      ],
      '`URL` has another value',
    ],
    'of a variable that comes later': [
      [
        pod({
          env: [
            { name: 'URL', value: 'http://$(HOST):80' },
            { name: 'HOST', value: 'db' },
          ],
        }),
      ],
      '`URL` has another value',
    ],
    'white space': [
      [pod({ env: [{ name: 'URL', value: 'http://db:80\n' }] })],
      '`URL` differs in white space at the start or end of its value',
    ],
    'from nobody knows where': [
      [pod({ env: [variable('URL', fromSec('url'))] })],
      '`URL` comes from a key of a Secret; the task wants it from a value that is written there',
    ],
    'in another container': [
      [pod({}, { initContainers: [{ name: 'x', image: 'x', env: [{ name: 'URL', value: 'http://db:80' }] }] })],
      'Container `app` has no variable `URL`',
    ],
  },
);

expectGrades(
  'a value that names another variable',
  { sort: 'env', target, container: 'app', name: 'URL', from: { value: 'http://$(HOST):80' } },
  {
    'as it is': [
      pod({
        env: [
          { name: 'HOST', value: 'db' },
          { name: 'URL', value: 'http://$(HOST):80' },
        ],
      }),
    ],
    'of a field': [
      pod({
        env: [
          variable('HOST', { fieldRef: { fieldPath: 'status.podIP' } }),
          { name: 'URL', value: 'http://$(HOST):80' },
        ],
      }),
    ],
    'with the other written out': [
      pod({
        env: [
          { name: 'HOST', value: 'db' },
          { name: 'URL', value: 'http://db:80' },
        ],
      }),
    ],
  },
  {
    'of one that comes later': [
      [
        pod({
          env: [
            { name: 'URL', value: 'http://$(HOST):80' },
            { name: 'HOST', value: 'db' },
          ],
        }),
      ],
      '`URL` uses the variable `HOST`, which must be defined before it',
    ],
  },
);

expectGrades(
  'a value that only looks like a variable',
  { sort: 'env', target, container: 'app', name: 'RUN', from: { value: 'echo $(date)' } },
  {
    'as it is': [pod({ env: [{ name: 'RUN', value: 'echo $(date)' }] })],
    escaped: [pod({ env: [{ name: 'RUN', value: 'echo $$(date)' }] })],
  },
);

expectGrades(
  'a key of a ConfigMap',
  { sort: 'env', target, container: 'app', name: 'LEVEL', from: { configMap: 'conf', key: 'level' } },
  {
    'not in the answer': [pod({ env: [variable('LEVEL', fromConf('level'))] })],
    'in the answer': [configMap({ level: 'x' }), pod({ env: [variable('LEVEL', fromConf('level'))] })],
    'by way of another variable': [pod({ env: [variable('X', fromConf('level')), { name: 'LEVEL', value: '$(X)' }] })],
    'optional, and there': [
      configMap({ level: 'x' }),
      pod({ env: [variable('LEVEL', { configMapKeyRef: { name: 'conf', key: 'level', optional: true } })] }),
    ],
  },
  {
    'a literal value': [
      [pod({ env: [{ name: 'LEVEL', value: 'x' }] })],
      '`LEVEL` comes from a value that is written there; the task wants it from a ConfigMap',
    ],
    'a Secret': [
      [pod({ env: [variable('LEVEL', fromSec('level'))] })],
      '`LEVEL` comes from a key of a Secret; the task wants it from a ConfigMap',
    ],
    'another key': [
      [pod({ env: [variable('LEVEL', fromConf('levels'))] })],
      '`LEVEL` comes from another key of ConfigMap `conf`',
    ],
    'another ConfigMap': [
      [pod({ env: [variable('LEVEL', { configMapKeyRef: { name: 'config', key: 'level' } })] })],
      '`LEVEL` comes from another ConfigMap',
    ],
    'a key that is not there': [
      [configMap({ Level: 'x' }), pod({ env: [variable('LEVEL', fromConf('level'))] })],
      'ConfigMap `conf` has no key `level`, so the container could not start',
    ],
    'optional, and not there': [
      [
        configMap({ Level: 'x' }),
        pod({ env: [variable('LEVEL', { configMapKeyRef: { name: 'conf', key: 'level', optional: true } })] }),
      ],
      'Container `app` has no variable `LEVEL`',
    ],
    'replaced by a later one': [
      [pod({ env: [variable('LEVEL', fromConf('level')), { name: 'LEVEL', value: 'x' }] })],
      '`LEVEL` comes from a value that is written there; the task wants it from a ConfigMap',
    ],
    'under the key by envFrom': [
      [pod({ envFrom: [{ configMapRef: { name: 'conf' } }] })],
      'Container `app` has no variable `LEVEL`',
    ],
  },
);

expectGrades(
  'a key that is the name of the variable',
  { sort: 'env', target, container: 'app', name: 'X_LEVEL', from: { secret: 'sec', key: 'LEVEL' } },
  {
    'one by one': [pod({ env: [variable('X_LEVEL', fromSec('LEVEL'))] })],
    'by envFrom with a prefix': [pod({ envFrom: [{ prefix: 'X_', secretRef: { name: 'sec' } }] })],
    'by the later of two': [
      configMap({ X_LEVEL: 'a' }),
      pod({ envFrom: [{ configMapRef: { name: 'conf' } }, { prefix: 'X_', secretRef: { name: 'sec' } }] }),
    ],
  },
  {
    'by the earlier of two': [
      [
        configMap({ X_LEVEL: 'a' }),
        pod({ envFrom: [{ prefix: 'X_', secretRef: { name: 'sec' } }, { configMapRef: { name: 'conf' } }] }),
      ],
      '`X_LEVEL` comes from a key of a ConfigMap; the task wants it from a Secret',
    ],
    'of a Secret in another namespace': [
      [
        secret({ stringData: { LEVEL: 'x' }, metadata: { name: 'sec', namespace: 'prod' } }),
        pod({ envFrom: [{ secretRef: { name: 'sec' } }] }),
      ],
      'Container `app` has no variable `X_LEVEL`',
    ],
    'replaced in env': [
      [pod({ envFrom: [{ prefix: 'X_', secretRef: { name: 'sec' } }], env: [{ name: 'X_LEVEL', value: '' }] })],
      '`X_LEVEL` comes from a value that is written there; the task wants it from a Secret',
    ],
  },
);

expectGrades(
  'a field of the Pod',
  { sort: 'env', target, container: 'app', name: 'NODE', from: { field: 'spec.nodeName' } },
  { there: [pod({ env: [variable('NODE', { fieldRef: { apiVersion: 'v1', fieldPath: 'spec.nodeName' } })] })] },
  {
    'another field': [
      [pod({ env: [variable('NODE', { fieldRef: { fieldPath: 'metadata.name' } })] })],
      '`NODE` comes from a field of the Pod, but not from the one that is asked for',
    ],
    'a value': [
      [pod({ env: [{ name: 'NODE', value: 'node01' }] })],
      '`NODE` comes from a value that is written there; the task wants it from a field of the Pod',
    ],
  },
);

expectGrades(
  'a resource',
  { sort: 'env', target, container: 'app', name: 'CPU', from: { resource: 'limits.cpu', divisor: '1m' } },
  {
    there: [pod({ env: [variable('CPU', { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } })] })],
    'with the container': [
      pod({
        env: [
          variable('CPU', { resourceFieldRef: { containerName: 'app', resource: 'limits.cpu', divisor: '0.001' } }),
        ],
      }),
    ],
  },
  {
    'without the divisor': [
      [pod({ env: [variable('CPU', { resourceFieldRef: { resource: 'limits.cpu' } })] })],
      '`CPU` is counted in another unit',
    ],
    'the request': [
      [pod({ env: [variable('CPU', { resourceFieldRef: { resource: 'requests.cpu', divisor: '1m' } })] })],
      '`CPU` comes from a limit or request, but not from the one that is asked for',
    ],
  },
);

const some = { prefix: '', keys: ['A', 'B'] };

expectGrades(
  'every key',
  { sort: 'env-from', target, container: 'app', configMap: 'conf', keys: some.keys },
  {
    envFrom: [pod({ envFrom: [{ configMapRef: { name: 'conf' } }] })],
    'with the ConfigMap beside it': [
      configMap({ A: '1', B: '2', C: '3' }),
      pod({ envFrom: [{ configMapRef: { name: 'conf' } }] }),
    ],
    'one by one': [pod({ env: [variable('A', fromConf('A')), variable('B', fromConf('B'))] })],
    'both ways': [pod({ envFrom: [{ configMapRef: { name: 'conf' } }], env: [variable('A', fromConf('A'))] })],
  },
  {
    none: [[pod()], 'Container `app` gets none of the variables from ConfigMap `conf` yet'],
    'one only': [
      [pod({ env: [variable('A', fromConf('A'))] })],
      'Container `app` gets some of the keys of ConfigMap `conf`, but not `B`',
    ],
    'the wrong values': [
      [pod({ env: [variable('A', fromConf('B')), variable('B', fromConf('A'))] })],
      'The variable `A` of container `app` does not come from ConfigMap `conf`, or something else replaces it',
    ],
    'one replaced': [
      [pod({ envFrom: [{ configMapRef: { name: 'conf' } }], env: [{ name: 'B', value: 'x' }] })],
      'The variable `B` of container `app` does not come from ConfigMap `conf`, or something else replaces it',
    ],
    'with a prefix': [
      [pod({ envFrom: [{ prefix: 'X_', configMapRef: { name: 'conf' } }] })],
      'Container `app` gets none of the variables from ConfigMap `conf` yet',
    ],
    'a ConfigMap that lacks one': [
      [configMap({ A: '1' }), pod({ envFrom: [{ configMapRef: { name: 'conf' } }] })],
      'Container `app` gets some of the keys of ConfigMap `conf`, but not `B`',
    ],
    'of a Secret': [
      [pod({ envFrom: [{ secretRef: { name: 'conf' } }] })],
      'Container `app` gets none of the variables from ConfigMap `conf` yet',
    ],
  },
);

expectGrades(
  'every key with a prefix',
  { sort: 'env-from', target, container: 'app', secret: 'sec', prefix: 'DB_', keys: ['USER'] },
  {
    envFrom: [pod({ envFrom: [{ prefix: 'DB_', secretRef: { name: 'sec' } }] })],
    'one by one': [pod({ env: [variable('DB_USER', fromSec('USER'))] })],
  },
  {
    'without it': [
      [pod({ envFrom: [{ secretRef: { name: 'sec' } }] })],
      'Container `app` gets the keys of Secret `sec`, but under other names than the task wants',
    ],
  },
);

describe('a key that is no name of a variable', () => {
  const asked = { sort: 'env-from', target, container: 'app', configMap: 'conf', keys: ['1st'] } as const;
  const written = [configMap({ '1st': 'x' }), pod({ envFrom: [{ configMapRef: { name: 'conf' } }] })];

  test('is left out by the kubelet of the time', () => {
    expect(hintOf(asked, written)).toBe('Container `app` gets none of the variables from ConfigMap `conf` yet');
  });

  test('is taken by a later one', () => {
    expect(hintOf(asked, written, '1.36')).toBe('met');
  });
});
