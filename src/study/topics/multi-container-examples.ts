import type { Manifest } from '../../manifest/manifest';
import { pod } from './example-objects';
import type { Example } from './topic';

function together(name: string, containers: readonly object[], more: object = {}): Manifest {
  return pod(name, { ...more, containers });
}

/** Right manifests of Pods with several containers. */
export const MULTI_CONTAINER_EXAMPLES: readonly Example[] = [
  {
    id: 'two-ports',
    title: { en: 'Two servers on different ports', ko: '서로 다른 포트를 쓰는 두 서버' },
    manifests: [
      together('pod-1', [
        { name: 'container1', image: 'tmkube/p8000', ports: [{ containerPort: 8000 }] },
        { name: 'container2', image: 'tmkube/p8080', ports: [{ containerPort: 8080 }] },
      ]),
    ],
  },
  {
    id: 'localhost',
    title: { en: 'A container that calls the other at localhost', ko: 'localhost로 다른 컨테이너를 호출하기' },
    manifests: [
      together('multi-container', [
        { name: 'nginx', image: 'nginx' },
        {
          name: 'curl',
          image: 'curlimages/curl',
          command: ['/bin/sh'],
          args: ['-c', 'while true; do sleep 5; curl localhost; done'],
        },
      ]),
    ],
  },
  {
    id: 'shared-volume',
    title: { en: 'Files passed through a volume', ko: '볼륨으로 파일 주고받기' },
    manifests: [
      together(
        'page',
        [
          {
            name: 'nginx',
            image: 'nginx:1.27',
            ports: [{ containerPort: 80 }],
            volumeMounts: [{ name: 'html', mountPath: '/usr/share/nginx/html', readOnly: true }],
          },
          {
            name: 'writer',
            image: 'busybox:1.36',
            command: ['sh', '-c', 'while true; do date > /out/index.html; sleep 5; done'],
            volumeMounts: [{ name: 'html', mountPath: '/out' }],
          },
        ],
        { volumes: [{ name: 'html', emptyDir: {} }] },
      ),
    ],
  },
  {
    id: 'shared-processes',
    title: { en: "Containers that see each other's processes", ko: '프로세스를 서로 볼 수 있는 컨테이너' },
    manifests: [
      together(
        'inspected',
        [
          { name: 'nginx', image: 'nginx:1.27' },
          { name: 'shell', image: 'busybox:1.36', command: ['sleep', '3600'], stdin: true, tty: true },
        ],
        { shareProcessNamespace: true },
      ),
    ],
  },
];
