import type { Manifest } from '../../manifest/manifest';
import { pod } from './example-objects';
import type { Example } from './topic';

const CLAIM: Manifest = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'shop-data' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
};

/** Right manifests with volumes. */
export const VOLUMES_EXAMPLES: readonly Example[] = [
  {
    id: 'empty-dir',
    title: { en: 'An empty folder that lives as long as the Pod', ko: 'Pod와 수명을 같이하는 빈 디렉터리' },
    manifests: [
      pod('volume-empty', {
        containers: [
          {
            name: 'nginx',
            image: 'nginx',
            volumeMounts: [{ mountPath: '/container-volume', name: 'my-volume' }],
          },
        ],
        volumes: [{ name: 'my-volume', emptyDir: {} }],
      }),
    ],
  },
  {
    id: 'host-path',
    title: { en: 'A folder of the node', ko: '노드의 디렉터리' },
    manifests: [
      pod('volume', {
        containers: [
          {
            name: 'nginx',
            image: 'nginx',
            volumeMounts: [{ mountPath: '/container-volume', name: 'my-volume' }],
          },
        ],
        volumes: [{ name: 'my-volume', hostPath: { path: '/home' } }],
      }),
    ],
  },
  {
    id: 'shared-between-containers',
    title: { en: 'One container writes, another reads', ko: '한 컨테이너가 쓰고 다른 컨테이너가 읽기' },
    manifests: [
      pod('shared', {
        containers: [
          {
            name: 'web',
            image: 'nginx:1.27',
            volumeMounts: [{ name: 'pages', mountPath: '/usr/share/nginx/html', readOnly: true }],
          },
          {
            name: 'writer',
            image: 'busybox:1.36',
            command: ['sh', '-c', 'while true; do date > /out/index.html; sleep 10; done'],
            volumeMounts: [{ name: 'pages', mountPath: '/out' }],
          },
        ],
        volumes: [{ name: 'pages', emptyDir: {} }],
      }),
    ],
  },
  {
    id: 'in-memory',
    title: { en: 'A folder in memory, of limited size', ko: '크기를 제한한 메모리 디렉터리' },
    manifests: [
      pod('scratch', {
        containers: [{ name: 'app', image: 'nginx:1.27', volumeMounts: [{ name: 'scratch', mountPath: '/scratch' }] }],
        volumes: [{ name: 'scratch', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } }],
      }),
    ],
  },
  {
    id: 'claim',
    title: { en: 'A claim, whose data outlives the Pod', ko: 'Pod가 사라져도 데이터가 남는 PVC' },
    manifests: [
      CLAIM,
      pod('shop', {
        containers: [{ name: 'shop', image: 'nginx:1.27', volumeMounts: [{ name: 'data', mountPath: '/srv/shop' }] }],
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'shop-data' } }],
      }),
    ],
  },
  {
    id: 'read-only-logs',
    title: { en: 'The logs of the node, only to be read', ko: '읽기 전용으로 마운트한 노드의 로그' },
    manifests: [
      pod('log-viewer', {
        containers: [
          {
            name: 'viewer',
            image: 'busybox:1.36',
            command: ['tail', '-F', '/host-logs/syslog'],
            volumeMounts: [{ name: 'logs', mountPath: '/host-logs', readOnly: true }],
          },
        ],
        volumes: [{ name: 'logs', hostPath: { path: '/var/log', type: 'Directory' } }],
      }),
    ],
  },
];
