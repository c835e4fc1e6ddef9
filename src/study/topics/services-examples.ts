import type { Manifest } from '../../manifest/manifest';
import { deployment, pod, service } from './example-objects';
import { LABELS_EXAMPLES } from './labels-examples';
import { sharedExample } from './shared-example';
import type { Example } from './topic';

function typed(manifest: Manifest, more: object): Manifest {
  return { ...manifest, spec: { ...more, ...(manifest.spec as object) } };
}

const NGINX = { name: 'nginx', image: 'nginx:1.27' };

/** Right manifests with Services. */
export const SERVICES_EXAMPLES: readonly Example[] = [
  {
    id: 'by-label',
    title: { en: 'Pods chosen by a label', ko: '레이블로 고른 Pod' },
    manifests: sharedExample(LABELS_EXAMPLES, 'service-by-one-label'),
  },
  {
    id: 'by-label-among-many',
    title: { en: 'Two Services that choose among six Pods', ko: '여섯 Pod 중에서 고르는 두 Service' },
    manifests: sharedExample(LABELS_EXAMPLES, 'six-pods-two-services'),
  },
  {
    id: 'target-port',
    title: { en: 'Another port outside than inside', ko: '바깥과 안이 다른 포트' },
    manifests: [
      pod('web', { containers: [{ ...NGINX, ports: [{ containerPort: 80 }] }] }, { labels: { app: 'web' } }),
      service('web', { app: 'web' }, { port: 8080, targetPort: 80 }),
    ],
  },
  {
    id: 'named-port',
    title: { en: 'A port by its name', ko: '이름으로 지정한 포트' },
    manifests: [
      deployment(
        'web',
        { app: 'web' },
        { containers: [{ ...NGINX, ports: [{ name: 'http', containerPort: 80 }] }] },
        { replicas: 3 },
      ),
      service('web', { app: 'web' }, { port: 80, targetPort: 'http' }),
    ],
  },
  {
    id: 'two-ports',
    title: { en: 'Two ports, each with a name', ko: '이름을 붙인 두 포트' },
    manifests: [
      pod(
        'metrics',
        { containers: [{ ...NGINX, ports: [{ containerPort: 80 }, { containerPort: 9113 }] }] },
        { labels: { app: 'metrics' } },
      ),
      service(
        'metrics',
        { app: 'metrics' },
        { name: 'http', port: 80, targetPort: 80 },
        { name: 'metrics', port: 9113, targetPort: 9113 },
      ),
    ],
  },
  {
    id: 'node-port',
    title: { en: 'A port on every node', ko: '모든 노드에서 여는 포트' },
    manifests: [
      pod('web', { containers: [{ ...NGINX, ports: [{ containerPort: 80 }] }] }, { labels: { app: 'web' } }),
      typed(service('web', { app: 'web' }, { port: 80, targetPort: 80, nodePort: 30_080 }), { type: 'NodePort' }),
    ],
  },
  {
    id: 'headless',
    title: { en: 'A headless Service', ko: '헤드리스 Service' },
    manifests: [
      deployment(
        'db',
        { app: 'db' },
        {
          containers: [{ name: 'redis', image: 'redis:7.4', ports: [{ containerPort: 6379 }] }],
        },
      ),
      typed(service('db', { app: 'db' }, { port: 6379 }), { clusterIP: 'None' }),
    ],
  },
];
