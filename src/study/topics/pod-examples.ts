import { deployment, pod } from './example-objects';
import type { Example } from './topic';

/** Right manifests of Pods. */
export const POD_EXAMPLES: readonly Example[] = [
  {
    id: 'smallest',
    title: { en: 'The least that a Pod needs', ko: 'Pod에 꼭 필요한 것' },
    manifests: [pod('nginx', { containers: [{ name: 'nginx', image: 'nginx' }] })],
  },
  {
    id: 'labelled-with-port',
    title: { en: 'A label and a container port', ko: '레이블과 컨테이너 포트' },
    manifests: [
      pod(
        'my-app',
        { containers: [{ name: 'nginx-pod', image: 'nginx', ports: [{ containerPort: 8080 }] }] },
        { labels: { app: 'my-app' } },
      ),
    ],
  },
  {
    id: 'port-with-protocol',
    title: { en: 'A port with its protocol', ko: '프로토콜을 적은 포트' },
    manifests: [
      pod('my-nginx-pod', {
        containers: [
          {
            name: 'my-nginx-container',
            image: 'nginx:latest',
            ports: [{ containerPort: 80, protocol: 'TCP' }],
          },
        ],
      }),
    ],
  },
  {
    id: 'two-ports',
    title: { en: 'Two containers, each on a port of its own', ko: '서로 다른 포트를 쓰는 두 컨테이너' },
    manifests: [
      pod('pod-1', {
        containers: [
          { name: 'container1', image: 'tmkube/p8000', ports: [{ containerPort: 8000 }] },
          { name: 'container2', image: 'tmkube/p8080', ports: [{ containerPort: 8080 }] },
        ],
      }),
    ],
  },
  {
    id: 'as-kubectl-run-writes-it',
    title: { en: 'A Pod as `kubectl run` writes it', ko: '`kubectl run` 명령으로 만든 Pod' },
    manifests: [
      pod(
        'mynginx',
        {
          containers: [{ name: 'mynginx', image: 'nginx' }],
          dnsPolicy: 'ClusterFirst',
          restartPolicy: 'Always',
        },
        { labels: { run: 'mynginx' } },
      ),
    ],
  },
  {
    id: 'made-by-a-deployment',
    title: { en: 'The same kind of Pod, kept alive by a Deployment', ko: 'Deployment가 유지하는 Pod' },
    manifests: [
      deployment(
        'deployment-1',
        { app: 'deploy' },
        { containers: [{ name: 'container', image: 'kubetm/init' }] },
        { replicas: 1 },
      ),
    ],
  },
];
