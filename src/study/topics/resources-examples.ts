import { pod } from './example-objects';
import type { Example } from './topic';

/** Right manifests with requests and limits. */
export const RESOURCES_EXAMPLES: readonly Example[] = [
  {
    id: 'requests',
    title: { en: 'What a container is promised', ko: '컨테이너가 보장받는 최소 리소스' },
    manifests: [
      pod('requests', {
        containers: [{ name: 'nginx', image: 'nginx', resources: { requests: { cpu: '250m', memory: '500Mi' } } }],
      }),
    ],
  },
  {
    id: 'limits',
    title: { en: 'What a container may not exceed', ko: '컨테이너가 넘을 수 없는 최대 리소스' },
    manifests: [
      pod('limits', {
        restartPolicy: 'Never',
        containers: [
          {
            name: 'mynginx',
            image: 'python:3.7',
            command: ['python'],
            args: ['-c', 'arr = []\nwhile True: arr.append(range(1000))'],
            resources: { limits: { cpu: '500m', memory: '1Gi' } },
          },
        ],
      }),
    ],
  },
  {
    id: 'requests-and-limits',
    title: { en: 'At least two gibibytes, and at most three', ko: '최소 2Gi, 최대 3Gi' },
    manifests: [
      pod('pod-4', {
        containers: [
          {
            name: 'container',
            image: 'tmkube/init',
            resources: { requests: { memory: '2Gi' }, limits: { memory: '3Gi' } },
          },
        ],
      }),
    ],
  },
  {
    id: 'same-amount',
    title: { en: 'Half a gibibyte, as request and as limit', ko: '요청과 제한이 같은 0.5Gi' },
    manifests: [
      pod('pod-5', {
        containers: [
          {
            name: 'container',
            image: 'kubetm/init',
            resources: { requests: { memory: '0.5Gi' }, limits: { memory: '0.5Gi' } },
          },
        ],
      }),
    ],
  },
  {
    id: 'guaranteed',
    title: {
      en: 'The class Guaranteed: every limit equals its request',
      ko: '제한과 요청이 모두 같은 Guaranteed 클래스',
    },
    manifests: [
      pod('steady', {
        containers: [
          {
            name: 'app',
            image: 'nginx:1.27',
            resources: { requests: { cpu: '500m', memory: '256Mi' }, limits: { cpu: 0.5, memory: '256Mi' } },
          },
          // A request that is left out is that of the limit.
          {
            name: 'cache',
            image: 'redis:7.2',
            resources: { limits: { cpu: '250m', memory: '128Mi' } },
          },
        ],
      }),
    ],
  },
  {
    id: 'disk-too',
    title: { en: 'A limit for local disk, too', ko: '로컬 디스크 제한까지 지정' },
    manifests: [
      pod('with-disk', {
        containers: [
          {
            name: 'app',
            image: 'httpd:2.4',
            resources: {
              requests: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '500Mi' },
              limits: { memory: '128Mi', 'ephemeral-storage': '1Gi' },
            },
          },
        ],
      }),
    ],
  },
];
