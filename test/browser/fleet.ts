import type { Manifest } from '../../src/manifest/manifest';

const NAMESPACES = 20;
const SERVICES = 10;

/** A fleet of 1,000 objects: teams with services, each with its settings, its login, and a few with storage. */
export function fleet(): Manifest[] {
  return Array.from({ length: NAMESPACES }, (_, i) => team(`team-${String(i + 1).padStart(2, '0')}`, i)).flat();
}

/** The 50 objects of a team. */
function team(namespace: string, number: number): Manifest[] {
  return Array.from({ length: SERVICES }, (_, i) =>
    service(namespace, `service-${i + 1}`, number * SERVICES + i),
  ).flat();
}

function service(namespace: string, name: string, number: number): Manifest[] {
  const metadata = { name, namespace, labels: { app: name, team: namespace } };
  const config = `${name}-settings`;
  const secret = `${name}-login`;
  // Now and then somebody misspells a key, or forgets a port.
  const key = number % 40 === 7 ? 'log.levl' : 'log.level';
  const extra: Manifest =
    number % 2 === 0
      ? {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name: `${name}-data`, namespace },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } },
        }
      : { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } };
  const isStored = extra.kind === 'PersistentVolumeClaim';
  return [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: config, namespace },
      data: { 'log.level': 'info', region: 'eu-central-1', 'app.yaml': 'threads: 4\ncache: true\nretries: 3\n' },
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: secret, namespace },
      stringData: { user: name, password: `pass-${number}-word` },
    },
    extra,
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: (number % 3) + 1,
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name, team: namespace } },
          spec: {
            ...(isStored ? {} : { serviceAccountName: name }),
            initContainers: [{ name: 'migrate', image: `registry.example.com/${name}:1.${number}`, args: ['migrate'] }],
            containers: [
              {
                name: 'app',
                image: `registry.example.com/${name}:1.${number}`,
                ports: [{ name: 'http', containerPort: 8080 }],
                env: [
                  { name: 'LOG_LEVEL', valueFrom: { configMapKeyRef: { name: config, key } } },
                  { name: 'REGION', valueFrom: { configMapKeyRef: { name: config, key: 'region' } } },
                  { name: 'DB_USER', valueFrom: { secretKeyRef: { name: secret, key: 'user' } } },
                  { name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: secret, key: 'password' } } },
                ],
                resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
                readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
                volumeMounts: [
                  { name: 'settings', mountPath: '/etc/app' },
                  ...(isStored ? [{ name: 'data', mountPath: '/data' }] : []),
                ],
              },
              { name: 'proxy', image: 'envoyproxy/envoy:v1.31.0', ports: [{ name: 'admin', containerPort: 9901 }] },
            ],
            volumes: [
              { name: 'settings', configMap: { name: config, items: [{ key: 'app.yaml', path: 'app.yaml' }] } },
              ...(isStored ? [{ name: 'data', persistentVolumeClaim: { claimName: `${name}-data` } }] : []),
            ],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace },
      spec: {
        selector: { app: number % 50 === 9 ? `${name}-old` : name },
        ports: [{ name: 'http', port: 80, targetPort: number % 60 === 11 ? 'web' : 'http' }],
      },
    },
  ];
}
