import { app, deployment, type Fields, pod, service } from '../../requirements/graded';
import type { MatrixCase } from './case';

const target = { kind: 'Pod', name: 'web' };
const object = { sort: 'object', target } as const;
const container = { sort: 'container', target, role: 'container', name: 'app', image: 'nginx:1.27' } as const;
const svc = { kind: 'Service', name: 'svc' };
const shop = { kind: 'Deployment', name: 'shop' };

export const WORKLOAD_CASES: readonly MatrixCase[] = [
  {
    topic: 'services',
    requirements: [
      { sort: 'service-type', target: svc, type: 'NodePort' },
      { sort: 'selects', target: svc, pods: [target], others: [shop] },
      { sort: 'service-port', target: svc, port: 8080, targetPort: 80, nodePort: 30080 },
    ],
    right: [
      served({ selector: { app: 'web' }, ports: [{ port: 8080, targetPort: 80, nodePort: 30080 }] }),
      served({ selector: { tier: 'a', app: 'web' }, ports: [{ nodePort: 30080, port: 8080, targetPort: 'http' }] }),
      served({
        selector: { app: 'web' },
        ports: [
          { name: 'a', port: 1 },
          { name: 'b', port: 8080, targetPort: 80, nodePort: 30080, protocol: 'TCP' },
        ],
      }),
    ],
    wrong: [
      [served({ type: 'ClusterIP', selector: { app: 'web' }, ports: [{ port: 8080, targetPort: 80 }] }), [0, 2]],
      [served({ selector: { tier: 'a' }, ports: [{ port: 8080, targetPort: 80, nodePort: 30080 }] }), [1]],
      [served({ selector: { app: 'wep' }, ports: [{ port: 8080, targetPort: 80, nodePort: 30080 }] }), [1]],
      [served({ selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }] }), [2]],
      [served({ selector: { app: 'web' }, ports: [{ port: 8080, targetPort: 80 }] }), [2]],
      [
        served({ selector: { app: 'web' }, ports: [{ port: 8080, targetPort: 80, nodePort: 30080, name: 'A' }] }),
        'refused',
      ],
    ],
  },
  {
    topic: 'deployments',
    requirements: [
      { sort: 'object', target: shop },
      { sort: 'replicas', target: shop, replicas: 3 },
      { sort: 'metadata', target: shop, of: 'pods', labels: { tier: 'a' } },
      { sort: 'field', target: shop, of: 'object', path: 'spec.strategy.type', value: 'Recreate' },
    ],
    right: [
      [deployment({ replicas: 3, strategy: { type: 'Recreate' } }, {}, { app: 'shop', tier: 'a' })],
      [
        deployment(
          { strategy: { type: 'Recreate' }, replicas: 3, paused: false },
          { nodeName: 'x' },
          { tier: 'a', app: 'x' },
        ),
      ],
      [
        deployment(
          {
            replicas: 3,
            strategy: { type: 'Recreate' },
            selector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['a', 'b'] }] },
          },
          {},
          { tier: 'a' },
        ),
      ],
    ],
    wrong: [
      [[deployment({ strategy: { type: 'Recreate' } }, {}, { app: 'shop', tier: 'a' })], [1]],
      [[deployment({ replicas: 3 }, {}, { app: 'shop', tier: 'a' })], [3]],
      [[deployment({ replicas: 3, strategy: { type: 'Recreate' } })], [2]],
      [
        [
          {
            ...deployment({ replicas: 3, strategy: { type: 'Recreate' } }, {}, { app: 'a', tier: 'a' }),
            metadata: { name: 'x' },
          },
        ],
        [0, 1, 2, 3],
      ],
      [
        [
          {
            ...deployment({ replicas: 3, strategy: { type: 'Recreate' } }),
            metadata: { name: 'shop', labels: { tier: 'a' } },
          },
        ],
        [2],
      ],
      [
        [deployment({ replicas: 3, selector: { matchLabels: { app: 'other' } } }, {}, { app: 'shop', tier: 'a' })],
        'refused',
      ],
    ],
  },
  {
    topic: 'document-mistakes',
    nothingFound: true,
    requirements: [object, container, { sort: 'port', target, container: 'app', port: 80 }],
    right: [
      [pod({ ports: [{ containerPort: 80 }] })],
      [
        pod(
          { ports: [{ containerPort: 80 }] },
          {
            containers: [
              app({ ports: [{ containerPort: 80 }] }),
              { name: 'b', image: 'x', ports: [{ containerPort: 81 }] },
            ],
          },
        ),
      ],
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {a: b}}\nspec:\n  containers:\n    - image: nginx:1.27\n      name: app\n      ports: [{containerPort: 80}]\n',
    ],
    wrong: [
      [[{ ...pod({ ports: [{ containerPort: 80 }] }), metadata: { name: 'web', label: { a: 'b' } } }], 'refused'],
      [[{ ...pod(), spec: { containrs: [app()] } }], 'refused'],
      [[{ ...pod({ ports: [{ containerPort: 80 }] }), kind: 'ConfigMap' }], 'refused'],
      [
        [
          pod(
            {},
            {
              containers: [
                app({ ports: [{ containerPort: 80 }] }),
                { name: 'b', image: 'x', ports: [{ containerPort: 80 }] },
              ],
            },
          ),
        ],
        'found',
      ],
      [[pod({ ports: [{ containerPort: 8000 }] })], [2]],
    ],
  },
];

function served(spec: Fields): Fields[] {
  return [
    service({ type: 'NodePort', ...spec }),
    pod({ ports: [{ containerPort: 80, name: 'http' }] }, {}, { labels: { app: 'web', tier: 'a' } }),
    deployment({}, {}, { app: 'shop', tier: 'a' }),
  ];
}
