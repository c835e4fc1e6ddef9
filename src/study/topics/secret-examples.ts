import type { Manifest } from '../../manifest/manifest';
import { pod } from './example-objects';
import type { Example } from './topic';

function secret(name: string, more: object): Manifest {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name }, ...more };
}

const USER_INFO = secret('user-info', {
  type: 'Opaque',
  data: { username: 'YWRtaW4=', password: 'cGFzc3dvcmQxMjM=' },
});

/** A Pod of one container, as the documents have them. */
function printing(name: string, container: object, more: object = {}): Manifest {
  const containers = [{ name, image: 'busybox', ...container }];
  return pod(name, { restartPolicy: 'OnFailure', containers, ...more });
}

function fromKey(name: string, key: string): object {
  return { name, valueFrom: { secretKeyRef: { name: 'user-info', key } } };
}

/** Right manifests with Secrets. */
export const SECRET_EXAMPLES: readonly Example[] = [
  {
    id: 'encoded-data',
    title: { en: 'Values encoded in Base64', ko: 'Base64로 인코딩한 값 저장하기' },
    manifests: [USER_INFO],
  },
  {
    id: 'plain-data',
    title: { en: 'Values as plain text, which the API server encodes', ko: '평문으로 쓰고 API 서버에 인코딩 맡기기' },
    manifests: [
      secret('user-info-stringdata', {
        type: 'Opaque',
        stringData: { username: 'admin', password: 'password123' },
      }),
    ],
  },
  {
    id: 'env-from-keys',
    title: { en: 'Two keys as variables', ko: '키 두 개를 환경 변수로 받기' },
    manifests: [
      USER_INFO,
      printing('secret-env', {
        command: ['printenv'],
        env: [fromKey('USERNAME', 'username'), fromKey('PASSWORD', 'password')],
      }),
    ],
  },
  {
    id: 'env-from-all-keys',
    title: { en: 'All keys as variables', ko: '모든 키를 환경 변수로 받기' },
    manifests: [
      USER_INFO,
      printing('secret-envfrom', { command: ['printenv'], envFrom: [{ secretRef: { name: 'user-info' } }] }),
    ],
  },
  {
    id: 'volume',
    title: { en: 'Files in a volume', ko: '볼륨으로 파일 받기' },
    manifests: [
      USER_INFO,
      printing(
        'secret-volume',
        {
          command: ['sh'],
          args: ['-c', 'ls /secret; cat /secret/username'],
          volumeMounts: [{ name: 'secret', mountPath: '/secret' }],
        },
        { volumes: [{ name: 'secret', secret: { secretName: 'user-info' } }] },
      ),
    ],
  },
  {
    id: 'basic-auth-one-file',
    title: {
      en: 'One key as a file that only its owner may read, from a Secret with a type',
      ko: '타입이 있는 Secret의 키 하나를 소유자만 읽을 수 있는 파일로 받기',
    },
    manifests: [
      secret('gateway-login', {
        type: 'kubernetes.io/basic-auth',
        stringData: { username: 'demo-1', password: 's3cr3t-42' },
      }),
      printing(
        'gateway-check',
        {
          command: ['ls', '-l', '/etc/gateway'],
          volumeMounts: [{ name: 'login', mountPath: '/etc/gateway', readOnly: true }],
        },
        {
          volumes: [
            {
              name: 'login',
              secret: {
                secretName: 'gateway-login',
                defaultMode: 0o400,
                items: [{ key: 'password', path: 'gateway-password' }],
              },
            },
          ],
        },
      ),
    ],
  },
];
