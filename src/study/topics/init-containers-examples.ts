import { pod } from './example-objects';
import type { Example } from './topic';

/** Right manifests with init containers. */
export const INIT_CONTAINERS_EXAMPLES: readonly Example[] = [
  {
    id: 'wait-for-service',
    title: { en: 'Wait until a Service can be found', ko: 'Service를 찾을 수 있을 때까지 기다리기' },
    manifests: [
      pod('api', {
        initContainers: [
          { name: 'wait-for-db', image: 'busybox:1.36', command: ['sh', '-c', 'until nslookup db; do sleep 2; done'] },
        ],
        containers: [{ name: 'api', image: 'nginx:1.27' }],
      }),
    ],
  },
  {
    id: 'shared-volume',
    title: { en: 'Fetch what the main container works on', ko: '주 컨테이너가 쓸 파일을 미리 내려받기' },
    manifests: [
      pod('init-container', {
        restartPolicy: 'OnFailure',
        containers: [
          {
            name: 'busybox',
            image: 'busybox',
            command: ['ls'],
            args: ['/tmp/moby'],
            volumeMounts: [{ name: 'workdir', mountPath: '/tmp' }],
          },
        ],
        initContainers: [
          {
            name: 'git',
            image: 'alpine/git',
            command: ['sh'],
            args: ['-c', 'git clone https://github.com/moby/moby.git /tmp/moby'],
            volumeMounts: [{ name: 'workdir', mountPath: '/tmp' }],
          },
        ],
        volumes: [{ name: 'workdir', emptyDir: {} }],
      }),
    ],
  },
  {
    id: 'different-paths',
    title: { en: 'One volume at two paths', ko: '볼륨 하나를 서로 다른 경로에 마운트하기' },
    manifests: [
      pod('page', {
        initContainers: [
          {
            name: 'write-page',
            image: 'busybox:1.36',
            command: ['sh', '-c', 'echo hello > /work/index.html'],
            volumeMounts: [{ name: 'html', mountPath: '/work' }],
          },
        ],
        containers: [
          {
            name: 'nginx',
            image: 'nginx:1.27',
            volumeMounts: [{ name: 'html', mountPath: '/usr/share/nginx/html', readOnly: true }],
          },
        ],
        volumes: [{ name: 'html', emptyDir: {} }],
      }),
    ],
  },
  {
    id: 'order',
    title: { en: 'Two steps, one after the other', ko: '두 단계를 순서대로 실행하기' },
    manifests: [
      pod('shop', {
        initContainers: [
          {
            name: 'wait-for-db',
            image: 'busybox:1.36',
            command: ['sh', '-c', 'until nc -z db 5432; do sleep 2; done'],
          },
          {
            name: 'write-config',
            image: 'busybox:1.36',
            command: ['sh', '-c', 'echo mode=safe > /out/app.conf'],
            volumeMounts: [{ name: 'generated', mountPath: '/out' }],
          },
        ],
        containers: [
          {
            name: 'app',
            image: 'httpd:2.4',
            volumeMounts: [{ name: 'generated', mountPath: '/opt/generated' }],
          },
        ],
        volumes: [{ name: 'generated', emptyDir: { sizeLimit: '16Mi' } }],
      }),
    ],
  },
];
