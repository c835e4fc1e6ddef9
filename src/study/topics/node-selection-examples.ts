import { pod } from './example-objects';
import type { Example } from './topic';

/** Right manifests that choose their nodes. */
export const NODE_SELECTION_EXAMPLES: readonly Example[] = [
  {
    id: 'by-hostname',
    title: { en: 'The node with this host name', ko: '호스트 이름으로 노드 고르기' },
    manifests: [
      pod('node-selector', {
        containers: [{ name: 'nginx', image: 'nginx' }],
        nodeSelector: { 'kubernetes.io/hostname': 'juseok' },
      }),
    ],
  },
  {
    id: 'by-own-label',
    title: { en: 'Nodes with a label of our own', ko: '직접 붙인 레이블로 노드 고르기' },
    manifests: [
      pod('pod-3', {
        nodeSelector: { hostname: 'node1' },
        containers: [{ name: 'container', image: 'tmkube/init' }],
      }),
    ],
  },
  {
    id: 'by-practice-worker',
    title: { en: 'A worker node by its host name', ko: '호스트 이름으로 고른 워커 노드' },
    manifests: [
      pod('pod-3', {
        nodeSelector: { 'kubernetes.io/hostname': 'k8s-worker1' },
        containers: [{ name: 'container', image: 'kubetm/init' }],
      }),
    ],
  },
  {
    id: 'by-resources',
    title: {
      en: 'Left to the scheduler: a node with enough free memory',
      ko: '여유 메모리가 충분한 노드를 스케줄러가 선택',
    },
    manifests: [
      pod('pod-4', {
        containers: [
          {
            name: 'container',
            image: 'kubetm/init',
            resources: { requests: { memory: '2Gi' }, limits: { memory: '3Gi' } },
          },
        ],
      }),
    ],
  },
  {
    id: 'by-node-name',
    title: { en: 'One node, past the scheduler', ko: '스케줄러를 거치지 않고 노드 지정하기' },
    manifests: [pod('pinned', { nodeName: 'node01', containers: [{ name: 'nginx', image: 'nginx:1.27' }] })],
  },
  {
    id: 'by-affinity',
    title: { en: 'One of several zones, by node affinity', ko: '노드 어피니티로 여러 존 중에서 고르기' },
    manifests: [
      pod('zoned', {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [
                {
                  matchExpressions: [
                    {
                      key: 'topology.kubernetes.io/zone',
                      operator: 'In',
                      values: ['ap-northeast-2a', 'ap-northeast-2c'],
                    },
                  ],
                },
              ],
            },
          },
        },
        containers: [{ name: 'nginx', image: 'nginx:1.27' }],
      }),
    ],
  },
  {
    id: 'on-a-tainted-node',
    title: { en: 'A node that is kept free for some Pods', ko: '테인트가 있는 전용 노드에 배치하기' },
    manifests: [
      pod('gpu-job', {
        nodeSelector: { accelerator: 'gpu' },
        tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' }],
        containers: [{ name: 'trainer', image: 'python:3.12', command: ['python'], args: ['-c', 'print("ready")'] }],
      }),
    ],
  },
];
