import { app, type Fields, pod } from '../../requirements/graded';
import type { MatrixCase } from './case';

const target = { kind: 'Pod', name: 'web' };
const container = { sort: 'container', target, role: 'container', name: 'app', image: 'nginx:1.27' } as const;
const log = { name: 'log', image: 'busybox:1.36' };
const init = (...names: string[]): Fields => ({
  initContainers: names.map((name) => ({ name, image: 'busybox:1.36' })),
});
const EMPTY = [
  { name: 'v', emptyDir: {} },
  { name: 'x', emptyDir: {} },
  { name: 'other', emptyDir: {} },
];

export const GROUP_CASES: readonly MatrixCase[] = [
  {
    topic: 'multi-container',
    requirements: [
      container,
      { sort: 'container', target, role: 'container', name: 'log', image: 'busybox:1.36' },
      {
        sort: 'volume',
        target,
        volume: { emptyDir: {} },
        mounts: [
          { container: 'app', path: '/logs' },
          { container: 'log', path: '/logs' },
        ],
      },
    ],
    right: [
      together([mounting(app(), 'v'), mounting(log, 'v')]),
      together([mounting(log, 'x', { readOnly: true }), mounting(app(), 'x')]),
      together([
        mounting(app(), 'v', { subPath: 'a' }),
        { name: 'more', image: 'x' },
        mounting(log, 'v', { subPath: 'a' }),
      ]),
    ],
    wrong: [
      [together([mounting(app(), 'v'), log]), [2]],
      [together([mounting(app(), 'v'), mounting({ ...log, image: 'busybox' }, 'v')]), [1]],
      [together([mounting(app(), 'v'), mounting(log, 'other')]), [2]],
      [[pod({}, { containers: [mounting(app(), 'v')], initContainers: [mounting(log, 'v')], volumes: EMPTY })], [1]],
      [together([mounting(app(), 'v'), mounting({ ...log, name: 'logs' }, 'v')]), [1, 2]],
      [together([mounting(app(), 'v'), mounting(app(), 'v')]), 'refused'],
    ],
  },
  {
    topic: 'sidecars',
    kubernetes: '1.29',
    requirements: [container, { sort: 'container', target, role: 'sidecar', ...log }],
    right: [
      [pod({}, { initContainers: [{ ...log, restartPolicy: 'Always' }] })],
      [
        pod(
          {},
          {
            initContainers: [
              { name: 'init', image: 'x' },
              { restartPolicy: 'Always', ...log, command: ['tail'] },
            ],
          },
        ),
      ],
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  initContainers:\n  - name: log\n    image: library/busybox:1.36\n    restartPolicy: "Always"\n  containers:\n  - name: app\n    image: nginx:1.27\n',
    ],
    wrong: [
      [[pod({}, { initContainers: [log] })], [1]],
      [[pod({}, { containers: [app(), log] })], [1]],
      [[pod()], [1]],
      [[pod({}, { initContainers: [{ ...log, restartPolicy: 'Always', image: 'busybox' }] })], [1]],
      [
        [
          pod(
            { name: 'main' },
            {
              initContainers: [
                { ...app(), restartPolicy: 'Always' },
                { ...log, restartPolicy: 'Always' },
              ],
            },
          ),
        ],
        [0],
      ],
      [[pod({}, { initContainers: [{ ...log, restartPolicy: 'Never' }] })], 'refused'],
    ],
  },
  {
    topic: 'init-containers',
    requirements: [
      { sort: 'container', target, role: 'init', name: 'first', image: 'busybox:1.36' },
      { sort: 'container', target, role: 'init', name: 'second', image: 'busybox:1.36' },
      { sort: 'init-order', target, names: ['first', 'second'] },
    ],
    right: [
      [pod({}, init('first', 'second'))],
      [pod({}, init('zero', 'first', 'between', 'second'))],
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: x, image: z}]\n  initContainers:\n  - {image: docker.io/busybox:1.36, name: first}\n  - {image: busybox:1.36, name: second, command: [sleep, "1"]}\n',
    ],
    wrong: [
      [[pod({}, init('second', 'first'))], [2]],
      [[pod({}, init('first'))], [1, 2]],
      [[pod({}, { containers: [app(), { name: 'second', image: 'busybox:1.36' }], ...init('first') })], [1, 2]],
      [
        [
          pod(
            {},
            {
              initContainers: [
                { name: 'first', image: 'busybox' },
                { name: 'second', image: 'busybox:1.36' },
              ],
            },
          ),
        ],
        [0],
      ],
      [[pod()], [0, 1, 2]],
      [[pod({}, init('first', 'first'))], 'refused'],
    ],
  },
];

function mounting(container: Fields, name: string, more: Fields = {}): Fields {
  return { ...container, volumeMounts: [{ name, mountPath: '/logs', ...more }] };
}

function together(containers: readonly Fields[]): Fields[] {
  return [pod({}, { containers, volumes: EMPTY })];
}
