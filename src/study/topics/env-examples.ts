import { pod } from './example-objects';
import type { Example } from './topic';

/** Right manifests with variables. */
export const ENV_EXAMPLES: readonly Example[] = [
  {
    id: 'literal',
    title: { en: 'One variable with a value of its own', ko: '값을 직접 쓴 환경 변수 하나' },
    manifests: [
      pod('env', { containers: [{ name: 'nginx', image: 'nginx', env: [{ name: 'hello', value: 'world!' }] }] }),
    ],
  },
  {
    id: 'text-in-quotes',
    title: { en: 'Numbers and truth values as text', ko: '따옴표로 감싼 숫자와 참/거짓 값' },
    manifests: [
      pod('settings', {
        containers: [
          {
            name: 'app',
            image: 'nginx:1.27',
            env: [
              { name: 'PORT', value: '8080' },
              { name: 'DEBUG', value: 'true' },
              { name: 'RATIO', value: '0.5' },
            ],
          },
        ],
      }),
    ],
  },
  {
    id: 'composed',
    title: { en: 'A variable made of others', ko: '다른 변수로 만든 환경 변수' },
    manifests: [
      pod('composed', {
        restartPolicy: 'OnFailure',
        containers: [
          {
            name: 'printer',
            image: 'busybox:1.36',
            command: ['printenv'],
            args: ['DATABASE_URL'],
            env: [
              { name: 'DB_HOST', value: 'postgres.data' },
              { name: 'DB_PORT', value: '5432' },
              { name: 'DATABASE_URL', value: 'postgres://$(DB_HOST):$(DB_PORT)/shop' },
            ],
          },
        ],
      }),
    ],
  },
  {
    id: 'in-command',
    title: { en: 'A variable in the arguments', ko: '인자에서 환경 변수 사용하기' },
    manifests: [
      pod('greeter', {
        restartPolicy: 'Never',
        containers: [
          {
            name: 'echo',
            image: 'busybox:1.36',
            command: ['/bin/echo'],
            args: ['$(GREETING), $(NAME)!'],
            env: [
              { name: 'GREETING', value: 'Hello' },
              { name: 'NAME', value: 'Kubernetes' },
            ],
          },
        ],
      }),
    ],
  },
  {
    id: 'each-container-its-own',
    title: { en: 'Two containers, each with its own variables', ko: '컨테이너마다 따로 정의한 환경 변수' },
    manifests: [
      pod('blue-green', {
        containers: [
          { name: 'blue', image: 'nginx:1.27', env: [{ name: 'COLOR', value: 'blue' }] },
          {
            name: 'green',
            image: 'busybox:1.36',
            command: ['sh', '-c', 'while true; do echo $COLOR; sleep 30; done'],
            env: [{ name: 'COLOR', value: 'green' }],
          },
        ],
      }),
    ],
  },
  {
    id: 'of-many-sources',
    title: {
      en: 'A literal, a key of a ConfigMap and a field of the Pod',
      ko: '직접 쓴 값, ConfigMap의 키, Pod의 필드',
    },
    manifests: [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'special-config' },
        data: { 'special.power': '10', 'special.strength': '20' },
      },
      pod('mixed', {
        containers: [
          {
            name: 'app',
            image: 'nginx:1.27',
            env: [
              { name: 'MODE', value: 'demo' },
              { name: 'POWER', valueFrom: { configMapKeyRef: { name: 'special-config', key: 'special.power' } } },
              { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
              { name: 'TITLE', value: '$(MODE) on $(POD_NAME)' },
            ],
          },
        ],
      }),
    ],
  },
];
