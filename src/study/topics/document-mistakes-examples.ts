import { CONFIG_MAP_EXAMPLES } from './config-map-examples';
import { pod } from './example-objects';
import { MULTI_CONTAINER_EXAMPLES } from './multi-container-examples';
import { SECRET_EXAMPLES } from './secret-examples';
import { sharedExample } from './shared-example';
import type { Example } from './topic';

/** The documents' manifests as they were meant. */
export const DOCUMENT_MISTAKES_EXAMPLES: readonly Example[] = [
  {
    id: 'labels-and-containers',
    title: { en: 'labels and containers, in the plural', ko: '복수형으로 쓰는 labels와 containers' },
    manifests: [
      pod(
        'my-app',
        { containers: [{ name: 'nginx-pod', image: 'nginx', ports: [{ containerPort: 8080 }] }] },
        { labels: { app: 'my-app' } },
      ),
    ],
  },
  {
    id: 'pod-with-config-map',
    title: { en: 'A Pod that mounts a ConfigMap is a Pod', ko: 'ConfigMap을 마운트하는 Pod의 kind는 Pod' },
    manifests: sharedExample(CONFIG_MAP_EXAMPLES, 'volume'),
  },
  {
    id: 'pod-with-secret',
    title: { en: 'A Pod that mounts a Secret is a Pod', ko: 'Secret을 마운트하는 Pod의 kind는 Pod' },
    manifests: sharedExample(SECRET_EXAMPLES, 'volume'),
  },
  {
    id: 'base64',
    title: { en: 'Base64 to its last character', ko: '마지막 글자까지 올바른 Base64' },
    manifests: sharedExample(SECRET_EXAMPLES, 'encoded-data'),
  },
  {
    id: 'two-ports',
    title: { en: 'Each container on a port of its own', ko: '컨테이너마다 다른 포트' },
    manifests: sharedExample(MULTI_CONTAINER_EXAMPLES, 'two-ports'),
  },
];
