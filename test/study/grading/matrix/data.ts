import { configMap, type Fields, pod, secret } from '../../requirements/graded';
import type { MatrixCase } from './case';

const target = { kind: 'Pod', name: 'web' };
const conf = { kind: 'ConfigMap', name: 'conf' };
const sec = { kind: 'Secret', name: 'sec' };
const fromConf = (name: string, key: string): Fields => ({
  name,
  valueFrom: { configMapKeyRef: { name: 'conf', key } },
});
const fromSec = (name: string, key: string): Fields => ({ name, valueFrom: { secretKeyRef: { name: 'sec', key } } });
const field = (name: string, fieldPath: string): Fields => ({ name, valueFrom: { fieldRef: { fieldPath } } });
const LABELS = { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } };

export const DATA_CASES: readonly MatrixCase[] = [
  {
    topic: 'config-map',
    requirements: [
      { sort: 'data', target: conf, data: { level: 'debug', 'app.conf': 'a=1\n' } },
      { sort: 'env', target, container: 'app', name: 'LEVEL', from: { configMap: 'conf', key: 'level' } },
      { sort: 'files', target, container: 'app', configMap: 'conf', files: { '/etc/app/app.conf': 'app.conf' } },
    ],
    right: [
      confPod({ env: [fromConf('LEVEL', 'level')] }, { configMap: { name: 'conf' } }),
      confPod(
        { env: [fromConf('X', 'level'), { name: 'LEVEL', value: '$(X)' }] },
        { projected: { sources: [{ configMap: { name: 'conf', items: [{ key: 'app.conf', path: 'app.conf' }] } }] } },
      ),
      confPod(
        { env: [fromConf('LEVEL', 'level')] },
        { configMap: { name: 'conf' } },
        { mountPath: '/etc/app/app.conf', subPath: 'app.conf' },
      ),
    ],
    wrong: [
      [confPod({ env: [{ name: 'LEVEL', value: 'debug' }] }, { configMap: { name: 'conf' } }), [1]],
      [confPod({ env: [fromConf('LEVEL', 'level')] }, { configMap: { name: 'conf' } }, { mountPath: '/etc' }), [2]],
      [confPod({ env: [fromConf('LEVEL', 'level')] }, { configMap: { name: 'config' } }), [2]],
      [confPod({ envFrom: [{ configMapRef: { name: 'conf' } }] }, { configMap: { name: 'conf' } }), [1]],
      [confPod({ env: [fromConf('LEVEL', 'level')] }, { configMap: { name: 'conf' } }, {}, { level: 'debug' }), [0, 2]],
      [confPod({ env: [fromConf('LEVEL', 'level')] }, { configMap: { name: 'conf' } }, {}, { level: true }), 'refused'],
    ],
  },
  {
    topic: 'secret',
    requirements: [
      { sort: 'data', target: sec, data: { USER: 'me', PASSWORD: 'v4lue-42' } },
      { sort: 'env-from', target, container: 'app', secret: 'sec', keys: ['USER', 'PASSWORD'] },
    ],
    right: [
      [
        secret({ stringData: { USER: 'me', PASSWORD: 'v4lue-42' } }),
        pod({ envFrom: [{ secretRef: { name: 'sec' } }] }),
      ],
      [
        pod({ env: [fromSec('USER', 'USER'), fromSec('PASSWORD', 'PASSWORD')] }),
        secret({ type: 'Opaque', data: { USER: 'bWU=', PASSWORD: 'djRsdWUtNDI=' } }),
      ],
      [
        secret({ data: { USER: 'bWU=', PASSWORD: 'eA==' }, stringData: { PASSWORD: 'v4lue-42' }, immutable: true }),
        pod({ env: [{ name: 'MORE', value: '1' }], envFrom: [{ secretRef: { name: 'sec' } }] }),
      ],
    ],
    wrong: [
      [
        [
          secret({ stringData: { USER: 'bWU=', PASSWORD: 'djRsdWUtNDI=' } }),
          pod({ envFrom: [{ secretRef: { name: 'sec' } }] }),
        ],
        [0],
      ],
      [
        [
          secret({ data: { USER: 'bWUK', PASSWORD: 'djRsdWUtNDI=' } }),
          pod({ envFrom: [{ secretRef: { name: 'sec' } }] }),
        ],
        [0],
      ],
      [[secret({ stringData: { USER: 'me', PASSWORD: 'v4lue-42' } }), pod({ env: [fromSec('USER', 'USER')] })], [1]],
      [
        [
          secret({ stringData: { USER: 'me', PASSWORD: 'v4lue-42' } }),
          pod({ envFrom: [{ configMapRef: { name: 'sec' } }] }),
        ],
        [1],
      ],
      [
        [secret({ stringData: { USER: 'me' } }), pod({ envFrom: [{ secretRef: { name: 'sec' } }] })],
        [0, 1],
      ],
      [
        [
          secret({ data: { USER: 'me!', PASSWORD: 'djRsdWUtNDI=' } }),
          pod({ envFrom: [{ secretRef: { name: 'sec' } }] }),
        ],
        'refused',
      ],
    ],
  },
  {
    topic: 'downward-api',
    requirements: [
      { sort: 'env', target, container: 'app', name: 'NODE', from: { field: 'spec.nodeName' } },
      { sort: 'env', target, container: 'app', name: 'MEM', from: { resource: 'limits.memory', divisor: '1Mi' } },
      { sort: 'downward-file', target, container: 'app', path: '/info/labels', from: { field: 'metadata.labels' } },
    ],
    right: [
      [downwardPod({ downwardAPI: { items: [LABELS] } }, { resource: 'limits.memory', divisor: '1Mi' })],
      [
        downwardPod(
          { projected: { sources: [{ downwardAPI: { items: [LABELS] } }] } },
          { containerName: 'app', resource: 'limits.memory', divisor: '1024Ki' },
        ),
      ],
      [
        downwardPod(
          { downwardAPI: { items: [{ ...LABELS, path: 'x' }], defaultMode: 0o400 } },
          { resource: 'limits.memory', divisor: '1Mi' },
          { mountPath: '/info/labels', subPath: 'x' },
        ),
      ],
    ],
    wrong: [
      [[downwardPod({ downwardAPI: { items: [LABELS] } }, { resource: 'limits.memory' })], [1]],
      [[downwardPod({ downwardAPI: { items: [LABELS] } }, { resource: 'requests.memory', divisor: '1Mi' })], [1]],
      [
        [
          downwardPod(
            { downwardAPI: { items: [{ ...LABELS, path: 'label' }] } },
            { resource: 'limits.memory', divisor: '1Mi' },
          ),
        ],
        [2],
      ],
      [
        [
          downwardPod(
            { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: "metadata.labels['app']" } }] } },
            { resource: 'limits.memory', divisor: '1Mi' },
          ),
        ],
        [2],
      ],
      [[pod({ env: [field('NODE', 'spec.nodeName')] })], [1, 2]],
      [[pod({ env: [field('NODE', 'spec.nodename')] })], 'refused'],
    ],
  },
];

function confPod(
  fields: Fields,
  volume: Fields,
  mount: Fields = {},
  data: Fields = { level: 'debug', 'app.conf': 'a=1\n' },
): Fields[] {
  const volumeMounts = [{ name: 'v', mountPath: '/etc/app', ...mount }];
  return [configMap(data), pod({ ...fields, volumeMounts }, { volumes: [{ name: 'v', ...volume }] })];
}

function downwardPod(volume: Fields, resourceFieldRef: Fields, mount: Fields = {}): Fields {
  return pod(
    {
      resources: { limits: { memory: '64Mi' } },
      env: [field('NODE', 'spec.nodeName'), { name: 'MEM', valueFrom: { resourceFieldRef } }],
      volumeMounts: [{ name: 'v', mountPath: '/info', ...mount }],
    },
    { volumes: [{ name: 'v', ...volume }] },
  );
}
