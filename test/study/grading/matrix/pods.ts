import { type Fields, pod, service } from '../../requirements/graded';
import type { MatrixCase } from './case';

const target = { kind: 'Pod', name: 'web' };
const object = { sort: 'object', target } as const;
const container = { sort: 'container', target, role: 'container', name: 'app', image: 'nginx:1.27' } as const;
const yaml = (spec: string, metadata = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${metadata}spec:\n${spec}`;
const withTerms = (...terms: readonly (readonly Fields[])[]): Fields => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: terms.map((matchExpressions) => ({ matchExpressions })),
      },
    },
  },
});
const disk = (...values: string[]): Fields => ({ key: 'disk', operator: 'In', values });

export const POD_CASES: readonly MatrixCase[] = [
  {
    topic: 'pod',
    requirements: [object, container, { sort: 'port', target, container: 'app', port: 80 }],
    right: [
      yaml('  containers:\n  - name: app\n    image: nginx:1.27\n    ports:\n    - containerPort: 80\n'),
      '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "namespace": "default"}, "spec": {"containers": [\n' +
        '  {"ports": [{"protocol": "TCP", "containerPort": 80, "name": "http"}], "image": "docker.io/nginx:1.27", "name": "app"}]}}',
      'apiVersion: v1\nkind: PodList\nitems:\n- metadata: {name: web}\n  spec:\n    restartPolicy: Never\n    containers:\n' +
        '    - {name: app, image: "nginx:1.27", ports: [{containerPort: 443}, {containerPort: 80}]}\n',
    ],
    wrong: [
      [yaml('  containers:\n  - name: app\n    image: nginx:1.27\n'), [2]],
      [[pod({ image: 'nginx:1.2', ports: [{ containerPort: 80 }] })], [1]],
      [[pod({ name: 'web', ports: [{ containerPort: 80 }] })], [1, 2]],
      [[pod({ ports: [{ containerPort: 80 }] }, {}, { name: 'nginx' })], [0, 1, 2]],
      [[pod({ ports: [{ containerPort: '80' }] })], 'refused'],
      [yaml('  containers:\n    name: app\n    image: nginx:1.27\n'), 'refused'],
    ],
  },
  {
    topic: 'labels',
    requirements: [
      object,
      { sort: 'metadata', target, of: 'object', labels: { app: 'web', tier: 'front' }, annotations: { team: 'blue' } },
      { sort: 'selects', target: { kind: 'Service', name: 'svc' }, pods: [target] },
    ],
    right: [
      [
        pod({}, {}, { labels: { app: 'web', tier: 'front' }, annotations: { team: 'blue' } }),
        service({ selector: { app: 'web' }, ports: [{ port: 80 }] }),
      ],
      [
        service({ selector: { tier: 'front', app: 'web' }, ports: [{ port: 80 }] }),
        pod({}, {}, { annotations: { team: 'blue', by: 'me' }, labels: { tier: 'front', x: 'y', app: 'web' } }),
      ],
      `${yaml('  containers: [{name: app, image: x}]\n', '  labels: &labels {app: web, tier: front}\n  annotations:\n    team: "blue"\n')}---\napiVersion: v1\nkind: Service\nmetadata: {name: svc}\nspec:\n  selector: {tier: "front"}\n  ports: [{port: 1}]\n`,
    ],
    wrong: [
      [
        [
          pod({}, {}, { labels: { app: 'web' }, annotations: { team: 'blue' } }),
          service({ selector: { app: 'web' }, ports: [{ port: 80 }] }),
        ],
        [1],
      ],
      [
        [
          pod({}, {}, { labels: { app: 'web', tier: 'front' }, annotations: { team: 'blue' } }),
          service({ selector: { app: 'Web' }, ports: [{ port: 80 }] }),
        ],
        [2],
      ],
      [
        [
          pod({}, {}, { labels: { app: 'web', tier: 'front', team: 'blue' } }),
          service({ selector: { app: 'web' }, ports: [{ port: 80 }] }),
        ],
        [1],
      ],
      [[pod({}, {}, { labels: { app: 'web', tier: 'front' }, annotations: { team: 'blue' } })], [2]],
      [
        [
          pod({}, {}, { annotations: { app: 'web', tier: 'front', team: 'blue' } }),
          service({ selector: { app: 'web' }, ports: [{ port: 80 }] }),
        ],
        [1, 2],
      ],
      [[pod({}, {}, { labels: { app: 'web', tier: 1 } })], 'refused'],
    ],
  },
  {
    topic: 'node-selection',
    requirements: [object, { sort: 'node-labels', target, labels: { disk: 'ssd' } }],
    right: [
      yaml('  nodeSelector:\n    disk: ssd\n  containers: [{name: a, image: x}]\n'),
      [pod({}, withTerms([disk('ssd')]))],
      [pod({}, { ...withTerms([disk('ssd', 'hdd')]), nodeSelector: { disk: 'ssd', os: 'linux' } })],
      [pod({}, withTerms([disk('ssd'), { key: 'os', operator: 'Exists' }], [disk('ssd', 'ssd')]))],
    ],
    wrong: [
      [[pod({}, { nodeSelector: { disk: 'SSD' } })], [1]],
      [[pod({}, withTerms([disk('ssd')], [{ key: 'os', operator: 'Exists' }]))], [1]],
      [[pod({}, withTerms([disk('ssd', 'nvme')]))], [1]],
      [[pod({}, { nodeName: 'ssd' })], [1]],
      [[pod({}, {}, { labels: { disk: 'ssd' } })], [1]],
      [[pod({}, { nodeSelector: { disk: ['ssd'] } })], 'refused'],
    ],
  },
  {
    topic: 'command',
    requirements: [
      container,
      { sort: 'command', target, container: 'app', runs: ['sh', '-c', 'echo "hello $NAME" && sleep 1'] },
    ],
    right: [
      [pod({ command: ['sh', '-c', 'echo "hello $NAME" && sleep 1'] })],
      [pod({ command: ['sh', '-c'], args: ['echo "hello $NAME" && sleep 1'] })],
      yaml(
        '  containers:\n  - name: app\n    image: nginx:1.27\n    command:\n    - sh\n    args:\n    - -c\n    - >-\n      echo "hello $NAME"\n      && sleep 1\n',
      ),
    ],
    wrong: [
      [[pod({ command: ['sh', '-c', 'echo hello $NAME && sleep 1'] })], [1]],
      [[pod({ command: ['sh', '-c'] })], [1]],
      [[pod({ args: ['echo "hello $NAME" && sleep 1'] })], [1]],
      [[pod({ command: ['echo', '"hello $NAME"', '&&', 'sleep', '1'] })], [1]],
      [[pod({ command: ['bash', '-c', 'echo "hello $NAME" && sleep 1'] })], [1]],
      [[pod({ command: 'sh -c echo' })], 'refused'],
    ],
  },
  {
    topic: 'restart-policy',
    requirements: [
      object,
      { sort: 'restart-policy', target, policy: 'OnFailure' },
      { sort: 'field', target, of: 'pods', path: 'spec.activeDeadlineSeconds', value: 60 },
    ],
    right: [
      [pod({}, { restartPolicy: 'OnFailure', activeDeadlineSeconds: 60 })],
      yaml('  activeDeadlineSeconds: 0x3c\n  containers: [{name: a, image: x}]\n  restartPolicy: OnFailure\n'),
      [pod({ command: ['false'] }, { activeDeadlineSeconds: 60, restartPolicy: 'OnFailure', dnsPolicy: 'Default' })],
    ],
    wrong: [
      [[pod({}, { activeDeadlineSeconds: 60 })], [1]],
      [[pod({}, { restartPolicy: 'Never', activeDeadlineSeconds: 60 })], [1]],
      [[pod({}, { restartPolicy: 'OnFailure' })], [2]],
      [[pod({}, { restartPolicy: 'OnFailure', activeDeadlineSeconds: 6 })], [2]],
      [[pod({}, { restartPolicy: 'onFailure', activeDeadlineSeconds: 60 })], 'refused'],
      [[pod({ restartPolicy: 'OnFailure' }, { activeDeadlineSeconds: 60 })], 'refused'],
    ],
  },
];
