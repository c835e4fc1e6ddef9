import { app, type Fields, pod } from '../../requirements/graded';
import type { MatrixCase } from './case';

const target = { kind: 'Pod', name: 'web' };
const object = { sort: 'object', target } as const;
const container = { sort: 'container', target, role: 'container', name: 'app', image: 'nginx:1.27' } as const;
const yaml = (spec: string, metadata = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${metadata}spec:\n${spec}`;

export const CONTAINER_CASES: readonly MatrixCase[] = [
  {
    topic: 'env',
    requirements: [
      container,
      { sort: 'env', target, container: 'app', name: 'HOST', from: { value: 'db' } },
      { sort: 'env', target, container: 'app', name: 'URL', from: { value: 'http://$(HOST):80' } },
    ],
    right: [
      [
        pod({
          env: [
            { name: 'HOST', value: 'db' },
            { name: 'URL', value: 'http://$(HOST):80' },
          ],
        }),
      ],
      [
        pod({
          env: [
            { name: 'URL', value: 'http://db:80' },
            { name: 'HOST', value: 'db' },
          ],
        }),
      ],
      yaml(
        '  containers:\n  - name: app\n    image: nginx:1.27\n    env:\n    - {name: HOST, value: x}\n    - {name: HOST, value: db}\n    - name: PORT\n      value: "80"\n    - name: URL\n      value: http://$(HOST):$(PORT)\n',
      ),
    ],
    wrong: [
      [
        [
          pod({
            env: [
              { name: 'URL', value: 'http://$(HOST):80' },
              { name: 'HOST', value: 'db' },
            ],
          }),
        ],
        [2],
      ],
      [[pod({ env: [{ name: 'HOST', value: 'db' }] })], [2]],
      [
        [
          pod({
            env: [
              { name: 'HOST', value: 'db' },
              { name: 'URL', value: 'http://$HOST:80' },
            ],
          }),
        ],
        [2],
      ],
      [
        [
          pod({
            env: [
              { name: 'host', value: 'db' },
              { name: 'URL', value: 'http://db:80' },
            ],
          }),
        ],
        [1, 2],
      ],
      [
        [pod({ env: [{ name: 'HOST', value: 'db' }, { name: 'URL', value: 'http://db:80' }, { name: 'HOST' }] })],
        [1, 2],
      ],
      [[pod({ env: [{ name: 'HOST', value: 5 }] })], 'refused'],
    ],
  },
  {
    topic: 'volumes',
    requirements: [
      object,
      {
        sort: 'volume',
        target,
        volume: { emptyDir: {} },
        mounts: [
          { container: 'app', path: '/out' },
          { container: 'log', path: '/in', readOnly: true },
        ],
      },
      {
        sort: 'volume',
        target,
        volume: { hostPath: { path: '/var/log', type: 'Directory' } },
        mounts: [{ container: 'app', path: '/host' }],
      },
    ],
    right: [
      volumesPod('tmp', 'host', {}, '/var/log'),
      volumesPod('a', 'b', { sizeLimit: '1Gi' }, '/var/log/'),
      [
        {
          ...(volumesPod('x', 'y', {}, '/var/log')[0] as Fields),
          metadata: { name: 'web', namespace: 'default', labels: { a: 'b' } },
        },
      ],
    ],
    wrong: [
      [volumesPod('tmp', 'host', {}, '/var/logs'), [2]],
      [volumesPod('tmp', 'host', {}, '/var/log', { readOnly: false }), [1]],
      [volumesPod('tmp', 'host', {}, '/var/log', { mountPath: '/into' }), [1]],
      [volumesPod('tmp', 'host', {}, '/var/log', { name: 'host' }), [1]],
      [volumesPod('tmp', 'host', {}, '/var/log', { subPath: 'in' }), [1]],
      [volumesPod('tmp', 'host', {}, '/var/log', { name: 'none' }), 'refused'],
    ],
  },
  {
    topic: 'resources',
    requirements: [
      object,
      {
        sort: 'resources',
        target,
        container: 'app',
        requests: { cpu: '250m', memory: '64Mi' },
        limits: { memory: '64Mi' },
      },
      { sort: 'qos', target, class: 'Burstable' },
    ],
    right: [
      [pod({ resources: { requests: { cpu: '250m', memory: '64Mi' }, limits: { memory: '64Mi' } } })],
      [pod({ resources: { requests: { cpu: 0.25 }, limits: { memory: '65536Ki' } } })],
      [pod({ resources: { limits: { memory: '64Mi', cpu: '1' }, requests: { cpu: '.25', memory: 67_108_864 } } })],
    ],
    wrong: [
      [[pod()], [1, 2]],
      [[pod({ resources: { limits: { cpu: '250m', memory: '64Mi' } } })], [2]],
      [[pod({ resources: { requests: { cpu: '250', memory: '64Mi' }, limits: { memory: '64Mi' } } })], [1]],
      [[pod({ resources: { requests: { cpu: '250m', memory: '64M' }, limits: { memory: '64M' } } })], [1]],
      [[pod({ resources: { requests: { cpu: '250m', memory: '64Mi' } } })], [1]],
      [[pod({ resources: { requests: { cpu: '250m', memory: '64mb' } } })], 'refused'],
    ],
  },
  {
    topic: 'probes',
    requirements: [
      container,
      {
        sort: 'probe',
        target,
        container: 'app',
        probe: 'livenessProbe',
        handler: { httpGet: { path: '/live', port: 80 } },
        timing: { initialDelaySeconds: 5, periodSeconds: 10 },
      },
      { sort: 'probe', target, container: 'app', probe: 'readinessProbe', handler: { exec: ['cat', '/ready'] } },
    ],
    right: [
      probesPod({ httpGet: { path: '/live', port: 80 }, initialDelaySeconds: 5, periodSeconds: 10 }),
      probesPod({
        httpGet: { path: '/live', port: 'http', scheme: 'HTTP' },
        initialDelaySeconds: 5,
        timeoutSeconds: 3,
      }),
      probesPod({
        initialDelaySeconds: 5,
        httpGet: { port: 80, path: '/live', httpHeaders: [{ name: 'A', value: 'b' }] },
      }),
    ],
    wrong: [
      [probesPod({ httpGet: { path: '/', port: 80 }, initialDelaySeconds: 5 }), [1]],
      [probesPod({ httpGet: { path: '/live', port: 80 } }), [1]],
      [probesPod({ tcpSocket: { port: 80 }, initialDelaySeconds: 5 }), [1]],
      [probesPod({ httpGet: { path: '/live', port: 80 }, initialDelaySeconds: 5, periodSeconds: 5 }), [1]],
      [probesPod({ httpGet: { path: '/live', port: 80 }, initialDelaySeconds: 5 }, ['cat /ready']), [2]],
      [probesPod({ httpGet: { path: '/live' }, initialDelaySeconds: 5 }), 'refused'],
    ],
  },
];

function probesPod(livenessProbe: Fields, command: readonly string[] = ['cat', '/ready']): Fields[] {
  const ports = [{ containerPort: 80, name: 'http' }];
  return [pod({ ports, livenessProbe, readinessProbe: { exec: { command } } })];
}

function volumesPod(shared: string, host: string, emptyDir: Fields, path: string, mount: Fields = {}): Fields[] {
  const volumes = [
    { name: host, hostPath: { path, type: 'Directory' } },
    { name: shared, emptyDir },
  ];
  const first = app({
    volumeMounts: [
      { name: host, mountPath: '/host' },
      { name: shared, mountPath: '/out' },
    ],
  });
  const second = {
    name: 'log',
    image: 'x',
    volumeMounts: [{ name: shared, mountPath: '/in', readOnly: true, ...mount }],
  };
  return [pod({}, { containers: [first, second], volumes })];
}
