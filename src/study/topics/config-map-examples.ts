import type { Manifest } from '../../manifest/manifest';
import { pod } from './example-objects';
import type { Example } from './topic';

function configMap(name: string, data: Readonly<Record<string, string>>, more: object = {}): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, ...more, data };
}

const GAME = configMap('game-config', { 'game.properties': 'weapon=gun\nhealth=3\npotion=5\n' });
const SPECIAL = configMap('special-config', { 'special.power': '10', 'special.strength': '20' });
const MONSTER: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'monster-config', namespace: 'default' },
  data: { monsterType: 'fire', monsterNum: '5', monserLife: '3' },
};

/** A Pod of one container, as the documents have them. */
function printing(name: string, container: object, more: object = {}): Manifest {
  const containers = [{ name, image: 'busybox', ...container }];
  return pod(name, { restartPolicy: 'OnFailure', containers, ...more });
}

/** Right manifests with ConfigMaps. */
export const CONFIG_MAP_EXAMPLES: readonly Example[] = [
  {
    id: 'literals',
    title: { en: 'Single values under their keys', ko: '키마다 값 하나씩 저장하기' },
    manifests: [MONSTER],
  },
  {
    id: 'env-from-key',
    title: { en: 'One key as a variable', ko: '키 하나를 환경 변수로 받기' },
    manifests: [
      SPECIAL,
      printing('special-env', {
        command: ['printenv'],
        args: ['special_env'],
        env: [
          { name: 'special_env', valueFrom: { configMapKeyRef: { name: 'special-config', key: 'special.power' } } },
        ],
      }),
    ],
  },
  {
    id: 'env-from-all-keys',
    title: { en: 'All keys as variables', ko: '모든 키를 환경 변수로 받기' },
    manifests: [
      MONSTER,
      printing('monster-env', { command: ['printenv'], envFrom: [{ configMapRef: { name: 'monster-config' } }] }),
    ],
  },
  {
    id: 'volume',
    title: { en: 'A file in a volume', ko: '볼륨으로 파일 받기' },
    manifests: [
      GAME,
      printing(
        'game-volume',
        {
          command: ['/bin/sh', '-c', 'cat /etc/config/game.properties'],
          volumeMounts: [{ name: 'game-volume', mountPath: '/etc/config' }],
        },
        { volumes: [{ name: 'game-volume', configMap: { name: 'game-config' } }] },
      ),
    ],
  },
  {
    id: 'env-with-prefix',
    title: { en: 'All keys as variables with a prefix', ko: '접두사를 붙여 모든 키를 환경 변수로 받기' },
    manifests: [
      MONSTER,
      printing('monster-prefix', {
        command: ['printenv'],
        envFrom: [{ prefix: 'GAME_', configMapRef: { name: 'monster-config' } }],
      }),
    ],
  },
  {
    id: 'volume-items',
    title: { en: 'One key as a file of another name', ko: '키 하나를 다른 이름의 파일로 받기' },
    manifests: [
      configMap('site-settings', { 'site.conf': 'theme dark\n', 'old.conf': 'theme light\n' }),
      printing(
        'site',
        {
          command: ['cat', '/etc/site/current.conf'],
          volumeMounts: [{ name: 'settings', mountPath: '/etc/site', readOnly: true }],
        },
        {
          volumes: [
            {
              name: 'settings',
              configMap: { name: 'site-settings', items: [{ key: 'site.conf', path: 'current.conf' }] },
            },
          ],
        },
      ),
    ],
  },
  {
    id: 'one-file-immutable',
    title: {
      en: 'One file among those of the image, from a ConfigMap that nobody can change',
      ko: '변경할 수 없는 ConfigMap에서 파일 하나만 이미지의 디렉터리에 넣기',
    },
    manifests: [
      configMap('page-config', { 'notice.html': '<p>Closed on Sunday</p>\n' }, { immutable: true }),
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'page' },
        spec: {
          containers: [
            {
              name: 'nginx',
              image: 'nginx:1.27',
              volumeMounts: [{ name: 'page', mountPath: '/usr/share/nginx/html/notice.html', subPath: 'notice.html' }],
            },
          ],
          volumes: [{ name: 'page', configMap: { name: 'page-config' } }],
        },
      },
    ],
  },
];
