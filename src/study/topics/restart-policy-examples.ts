import { deployment, pod } from './example-objects';
import type { Example } from './topic';

/** Right manifests with restart policies. */
export const RESTART_POLICY_EXAMPLES: readonly Example[] = [
  {
    id: 'on-failure',
    title: { en: 'Started again only after a failure', ko: '실패했을 때만 다시 시작' },
    manifests: [
      pod('cmd', {
        restartPolicy: 'OnFailure',
        containers: [{ name: 'nginx', image: 'nginx', command: ['/bin/echo'], args: ['hello'] }],
      }),
    ],
  },
  {
    id: 'never',
    title: { en: 'Run once, whatever comes of it', ko: '결과와 상관없이 한 번만 실행' },
    manifests: [
      pod('migrate', {
        restartPolicy: 'Never',
        containers: [{ name: 'migrate', image: 'busybox:1.36', command: ['sh', '-c', 'echo migrating; exit 3'] }],
      }),
    ],
  },
  {
    id: 'always-by-default',
    title: { en: 'A server, which is always started again', ko: '항상 다시 시작되는 서버(기본값)' },
    manifests: [pod('web', { containers: [{ name: 'nginx', image: 'nginx:1.27' }] })],
  },
  {
    id: 'with-deadline',
    title: { en: 'Started again after failures, for ten minutes at most', ko: '최대 10분 동안만 재시도' },
    manifests: [
      pod('import', {
        restartPolicy: 'OnFailure',
        activeDeadlineSeconds: 600,
        terminationGracePeriodSeconds: 10,
        containers: [{ name: 'import', image: 'busybox:1.36', command: ['sh', '-c', 'wget -q -O - http://data/list'] }],
      }),
    ],
  },
  {
    id: 'deployment',
    title: { en: 'A Deployment, whose Pods are always started again', ko: 'Pod를 항상 다시 시작하는 Deployment' },
    manifests: [
      deployment(
        'api',
        { app: 'api' },
        { restartPolicy: 'Always', containers: [{ name: 'api', image: 'httpd:2.4' }] },
        { replicas: 2 },
      ),
    ],
  },
  {
    id: 'job',
    title: { en: 'A Job, whose Pods may end', ko: '끝나도 되는 Job의 Pod' },
    manifests: [
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: { name: 'report' },
        spec: {
          backoffLimit: 2,
          template: {
            spec: {
              restartPolicy: 'Never',
              containers: [{ name: 'report', image: 'busybox:1.36', command: ['sh', '-c', 'echo report done'] }],
            },
          },
        },
      },
    ],
  },
];
