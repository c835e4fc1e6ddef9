import { pod } from './example-objects';
import type { Example } from './topic';

function field(name: string, fieldPath: string): object {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}

/** Right manifests that use the downward API. */
export const DOWNWARD_API_EXAMPLES: readonly Example[] = [
  {
    id: 'env',
    title: {
      en: 'Node, name, namespace and IP address as variables',
      ko: '노드, 이름, 네임스페이스, IP를 환경 변수로 받기',
    },
    manifests: [
      pod('downard-env', {
        restartPolicy: 'OnFailure',
        containers: [
          {
            name: 'downward',
            image: 'busybox',
            command: ['printenv'],
            env: [
              field('NODE_NAME', 'spec.nodeName'),
              field('POD_NAME', 'metadata.name'),
              field('POD_NAMESPACE', 'metadata.namespace'),
              field('POD_IP', 'status.podIP'),
            ],
          },
        ],
      }),
    ],
  },
  {
    id: 'volume',
    title: { en: 'All labels as a file', ko: '모든 레이블을 파일로 받기' },
    manifests: [
      pod(
        'downward-volume',
        {
          restartPolicy: 'OnFailure',
          containers: [
            {
              name: 'downward',
              image: 'busybox',
              command: ['sh', '-c'],
              args: ['cat /etc/podinfo/labels'],
              volumeMounts: [{ name: 'podinfo', mountPath: '/etc/podinfo' }],
            },
          ],
          volumes: [
            {
              name: 'podinfo',
              downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] },
            },
          ],
        },
        { labels: { zone: 'ap-north-east', cluster: 'cluster1' } },
      ),
    ],
  },
  {
    id: 'resource-env',
    title: { en: 'The memory limit as a variable, in MiB', ko: '메모리 제한을 MiB 단위의 환경 변수로 받기' },
    manifests: [
      pod('heap', {
        containers: [
          {
            name: 'app',
            image: 'tomcat:10.1',
            resources: { limits: { memory: '512Mi' } },
            env: [{ name: 'HEAP_MIB', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } }],
          },
        ],
      }),
    ],
  },
  {
    id: 'one-label',
    title: { en: 'One label as a variable', ko: '레이블 하나를 환경 변수로 받기' },
    manifests: [
      pod(
        'tiered',
        { containers: [{ name: 'app', image: 'nginx:1.27', env: [field('TIER', "metadata.labels['tier']")] }] },
        { labels: { app: 'shop', tier: 'front' } },
      ),
    ],
  },
  {
    id: 'resource-file',
    title: { en: 'Annotations and a limit as files', ko: '어노테이션과 제한 값을 파일로 받기' },
    manifests: [
      pod(
        'about',
        {
          containers: [
            {
              name: 'app',
              image: 'nginx:1.27',
              resources: { requests: { cpu: '250m' }, limits: { cpu: '500m' } },
              volumeMounts: [{ name: 'podinfo', mountPath: '/etc/podinfo', readOnly: true }],
            },
          ],
          volumes: [
            {
              name: 'podinfo',
              downwardAPI: {
                items: [
                  { path: 'annotations', fieldRef: { fieldPath: 'metadata.annotations' } },
                  {
                    path: 'cpu-limit',
                    resourceFieldRef: { containerName: 'app', resource: 'limits.cpu', divisor: '1m' },
                  },
                ],
              },
            },
          ],
        },
        { annotations: { builder: 'kim', build: '42' } },
      ),
    ],
  },
];
