import { deployment } from './example-objects';
import type { Example } from './topic';

const APP = { app: 'web' };

/** Right manifests of Deployments. */
export const DEPLOYMENTS_EXAMPLES: readonly Example[] = [
  {
    id: 'one-replica',
    title: { en: 'A Pod that is made again', ko: '다시 만들어지는 Pod' },
    manifests: [
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'deployment-1' },
        spec: {
          replicas: 1,
          selector: { matchLabels: { app: 'deploy' } },
          template: {
            metadata: { name: 'pod-1', labels: { app: 'deploy' } },
            spec: { containers: [{ name: 'container', image: 'kubetm/init' }] },
          },
        },
      },
    ],
  },
  {
    id: 'from-a-pod',
    title: {
      en: 'A Pod turned into a Deployment: its spec one level further in, with labels to know it by',
      ko: 'Pod를 Deployment로 바꾸기: spec을 template 안으로 옮기고 레이블 붙이기',
    },
    manifests: [
      deployment(
        'my-nginx',
        { app: 'my-nginx' },
        {
          containers: [
            { name: 'my-nginx-container', image: 'nginx:latest', ports: [{ containerPort: 80, protocol: 'TCP' }] },
          ],
        },
        { replicas: 2 },
      ),
    ],
  },
  {
    id: 'rolling-update',
    title: { en: 'Replaced one at a time, none missing', ko: '빠지는 Pod 없이 하나씩 교체하기' },
    manifests: [
      deployment(
        'web',
        APP,
        { containers: [{ name: 'nginx', image: 'nginx:1.27' }] },
        { replicas: 4, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
      ),
    ],
  },
  {
    id: 'recreate',
    title: { en: 'Replaced all at once', ko: '한꺼번에 교체하기' },
    manifests: [
      deployment(
        'worker',
        { app: 'worker', tier: 'backend' },
        {
          containers: [
            { name: 'worker', image: 'busybox:1.36', command: ['sh', '-c', 'while true; do date; sleep 5; done'] },
          ],
        },
        { replicas: 3, strategy: { type: 'Recreate' }, revisionHistoryLimit: 3 },
      ),
    ],
  },
  {
    id: 'rollout-limits',
    title: { en: 'A rollout that says when it has failed', ko: '실패한 롤아웃을 알려 주는 설정' },
    manifests: [
      deployment(
        'shop',
        { app: 'shop' },
        {
          containers: [
            {
              name: 'app',
              image: 'httpd:2.4',
              ports: [{ containerPort: 80 }],
              readinessProbe: { httpGet: { path: '/', port: 80 }, periodSeconds: 5 },
            },
          ],
        },
        {
          replicas: 6,
          minReadySeconds: 10,
          progressDeadlineSeconds: 180,
          strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '50%', maxUnavailable: '10%' } },
        },
      ),
    ],
  },
];
