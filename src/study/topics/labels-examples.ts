import { deployment, pod, service } from './example-objects';
import type { Example } from './topic';

/** A Pod of the documents' practice. */
function practice(name: string, type: string, lo: string) {
  return pod(name, { containers: [{ name: 'container', image: 'kubetm/init' }] }, { labels: { type, lo } });
}

const PRACTICE = [
  practice('pod-1', 'web', 'dev'),
  practice('pod-2', 'db', 'dev'),
  practice('pod-3', 'server', 'dev'),
  practice('pod-4', 'web', 'production'),
  practice('pod-5', 'db', 'production'),
  practice('pod-6', 'server', 'production'),
];

/** Right manifests with labels and selectors. */
export const LABELS_EXAMPLES: readonly Example[] = [
  {
    id: 'two-labels',
    title: { en: 'A Pod with two labels', ko: '레이블이 두 개인 Pod' },
    manifests: [
      pod(
        'pod-2',
        { containers: [{ name: 'container', image: 'tmkube/init' }] },
        { labels: { type: 'web', lo: 'dev' } },
      ),
    ],
  },
  {
    id: 'service-by-one-label',
    title: { en: 'A Service for the Pods with one label', ko: '레이블 하나로 Pod를 찾는 Service' },
    manifests: [
      pod(
        'pod-2',
        { containers: [{ name: 'container', image: 'tmkube/init' }] },
        { labels: { type: 'web', lo: 'dev' } },
      ),
      service('svc-1', { type: 'web' }, { port: 8080 }),
    ],
  },
  {
    id: 'labels-in-quotes',
    title: { en: 'Values that look like numbers, in quotes', ko: '따옴표로 감싼 숫자 모양의 값' },
    manifests: [
      pod(
        'release',
        { containers: [{ name: 'app', image: 'nginx:1.27' }] },
        { labels: { app: 'shop', version: '2', 'example.com/canary': 'true' } },
      ),
    ],
  },
  {
    id: 'deployment-selector',
    title: { en: 'A Deployment that selects the Pods of its template', ko: '템플릿의 Pod를 선택하는 Deployment' },
    manifests: [
      deployment(
        'web',
        { app: 'web', tier: 'frontend' },
        { containers: [{ name: 'nginx', image: 'nginx:1.27', ports: [{ containerPort: 80 }] }] },
        { replicas: 2 },
      ),
      service('web', { app: 'web', tier: 'frontend' }, { port: 80 }),
    ],
  },
  {
    id: 'six-pods-two-services',
    title: { en: 'Six Pods, and two Services that group them in two ways', ko: '여섯 Pod를 두 가지로 묶는 두 Service' },
    manifests: [
      ...PRACTICE,
      service('svc-for-web', { type: 'web' }, { port: 8080 }),
      service('svc-for-production', { lo: 'production' }, { port: 8080 }),
    ],
  },
  {
    id: 'service-by-two-labels',
    title: { en: 'A Service that asks for both labels', ko: '레이블 두 개를 모두 요구하는 Service' },
    manifests: [...PRACTICE, service('svc-web-production', { type: 'web', lo: 'production' }, { port: 8080 })],
  },
];
