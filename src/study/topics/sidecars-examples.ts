import { pod } from './example-objects';
import type { Example } from './topic';

const LOGS = { name: 'logs', emptyDir: {} };

/** Right manifests with sidecars. */
export const SIDECARS_EXAMPLES: readonly Example[] = [
  {
    id: 'second-container',
    title: { en: 'A second container as a sidecar', ko: '두 번째 컨테이너로 만든 사이드카' },
    manifests: [
      pod('my-nginx-pod', {
        containers: [
          { name: 'my-nginx-container', image: 'nginx:latest', ports: [{ containerPort: 80, protocol: 'TCP' }] },
          {
            name: 'ubuntu-sidecar-container',
            image: 'alicek106/rr-test:curl',
            command: ['tail'],
            args: ['-f', '/dev/null'],
          },
        ],
      }),
    ],
  },
  {
    id: 'native',
    title: { en: 'A sidecar that starts first', ko: '먼저 시작하는 사이드카' },
    manifests: [
      pod('my-nginx-pod', {
        initContainers: [
          {
            name: 'ubuntu-sidecar-container',
            image: 'alicek106/rr-test:curl',
            restartPolicy: 'Always',
            command: ['tail'],
            args: ['-f', '/dev/null'],
          },
        ],
        containers: [{ name: 'my-nginx-container', image: 'nginx:latest', ports: [{ containerPort: 80 }] }],
      }),
    ],
  },
  {
    id: 'log-reader',
    title: { en: 'A sidecar that reads the logs', ko: '로그를 읽는 사이드카' },
    manifests: [
      pod('shop', {
        initContainers: [
          {
            name: 'log-reader',
            image: 'busybox:1.36',
            restartPolicy: 'Always',
            command: ['sh', '-c', 'tail -n +1 -F /logs/access.log'],
            volumeMounts: [{ name: 'logs', mountPath: '/logs', readOnly: true }],
          },
        ],
        containers: [
          { name: 'app', image: 'httpd:2.4', volumeMounts: [{ name: 'logs', mountPath: '/usr/local/apache2/logs' }] },
        ],
        volumes: [LOGS],
      }),
    ],
  },
  {
    id: 'startup-probe',
    title: {
      en: 'A proxy that must answer before the main container starts',
      ko: '주 컨테이너보다 먼저 응답해야 하는 프록시',
    },
    manifests: [
      pod('orders', {
        initContainers: [
          {
            name: 'proxy',
            image: 'envoyproxy/envoy:v1.31-latest',
            restartPolicy: 'Always',
            ports: [{ containerPort: 9901 }],
            startupProbe: { tcpSocket: { port: 9901 }, periodSeconds: 2, failureThreshold: 15 },
          },
          { name: 'migrate', image: 'busybox:1.36', command: ['sh', '-c', 'wget -qO- localhost:9901/ready'] },
        ],
        containers: [{ name: 'app', image: 'nginx:1.27', ports: [{ containerPort: 80 }] }],
      }),
    ],
  },
  {
    id: 'readiness-probe',
    title: {
      en: 'A sidecar that takes part in whether the Pod is ready',
      ko: 'Pod의 준비 상태를 함께 결정하는 사이드카',
    },
    manifests: [
      pod('cart', {
        initContainers: [
          {
            name: 'cache',
            image: 'redis:7.2',
            restartPolicy: 'Always',
            ports: [{ containerPort: 6379 }],
            readinessProbe: { exec: { command: ['redis-cli', 'ping'] }, periodSeconds: 5 },
          },
        ],
        containers: [{ name: 'app', image: 'nginx:1.27', ports: [{ containerPort: 80 }] }],
      }),
    ],
  },
];
