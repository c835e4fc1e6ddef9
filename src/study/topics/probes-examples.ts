import { deployment, pod } from './example-objects';
import type { Example } from './topic';

/** Right manifests with probes. */
export const PROBES_EXAMPLES: readonly Example[] = [
  {
    id: 'liveness-http',
    title: { en: 'Restarted when a page is missing', ko: 'HTTP 요청으로 살아 있는지 확인' },
    manifests: [
      pod('liveness', {
        containers: [{ name: 'nginx', image: 'nginx', livenessProbe: { httpGet: { path: '/live', port: 80 } } }],
      }),
    ],
  },
  {
    id: 'readiness-http',
    title: { en: 'Traffic only once a page is there', ko: 'HTTP 요청으로 준비되었는지 확인' },
    manifests: [
      pod('readiness', {
        containers: [{ name: 'nginx', image: 'nginx', readinessProbe: { httpGet: { path: '/ready', port: 80 } } }],
      }),
    ],
  },
  {
    id: 'readiness-command',
    title: { en: 'Traffic only once a file is there', ko: '명령으로 준비되었는지 확인' },
    manifests: [
      pod('readiness-cmd', {
        containers: [{ name: 'nginx', image: 'nginx', readinessProbe: { exec: { command: ['cat', '/tmp/ready'] } } }],
      }),
    ],
  },
  {
    id: 'tcp-with-times',
    title: { en: 'A connection, and how often and how long it is tried', ko: 'TCP 연결 확인과 시간 설정' },
    manifests: [
      pod('cache', {
        containers: [
          {
            name: 'redis',
            image: 'redis:7.2',
            ports: [{ containerPort: 6379 }],
            livenessProbe: {
              tcpSocket: { port: 6379 },
              initialDelaySeconds: 5,
              periodSeconds: 10,
              timeoutSeconds: 2,
              failureThreshold: 3,
            },
          },
        ],
      }),
    ],
  },
  {
    id: 'named-port',
    title: { en: 'The port by its name', ko: '포트 이름으로 확인' },
    manifests: [
      deployment(
        'web',
        { app: 'web' },
        {
          containers: [
            {
              name: 'nginx',
              image: 'nginx:1.27',
              ports: [{ name: 'http', containerPort: 80 }],
              livenessProbe: { httpGet: { path: '/', port: 'http', scheme: 'HTTP' }, periodSeconds: 5 },
              readinessProbe: { httpGet: { path: '/', port: 'http' }, successThreshold: 2 },
            },
          ],
        },
        { replicas: 2 },
      ),
    ],
  },
  {
    id: 'slow-start',
    title: { en: 'Five minutes to start, then watched closely', ko: '최대 5분 동안 시작을 기다린 뒤 자주 확인' },
    manifests: [
      pod('slow', {
        containers: [
          {
            name: 'tomcat',
            image: 'tomcat:10.1',
            ports: [{ containerPort: 8080 }],
            startupProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 10, failureThreshold: 30 },
            livenessProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 5 },
          },
        ],
      }),
    ],
  },
  {
    id: 'grpc',
    title: { en: "gRPC's own health check", ko: 'gRPC 상태 확인' },
    manifests: [
      pod('greeter', {
        containers: [
          {
            name: 'greeter',
            image: 'registry.example.com/greeter:1.2',
            ports: [{ containerPort: 50051 }],
            readinessProbe: { grpc: { port: 50051, service: 'greeter' }, periodSeconds: 10 },
          },
        ],
      }),
    ],
  },
];
