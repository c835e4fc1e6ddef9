import type { Random } from './random';

/** Plain data of an object. */
export interface PlainObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** What the objects of a file belong to. */
interface AppNames {
  readonly name: string;
  readonly namespace: string;
  readonly team: string;
  readonly random: Random;
}

const WORDS = [
  'orders',
  'billing',
  'search',
  'catalog',
  'gateway',
  'mail',
  'reports',
  'users',
  'stock',
  'chat',
] as const;
const TEAMS = ['Zahlungsverkehr', 'Café', 'платформа', '検索', 'core', 'web', 'data', 'ops'] as const;

/** Ten objects of an app as teams write them: what a file holds. Nothing is wrong with any of them. */
export function appObjects(index: number, random: Random): PlainObject[] {
  const name = `${random.one(WORDS)}-${index}`;
  const app: AppNames = { name, namespace: `team-${index % 40}`, team: random.one(TEAMS), random };
  return [
    settings(app),
    files(app),
    credentials(app),
    deployment(app, 'web'),
    service(app, 'web'),
    random.chance(0.5) ? deployment(app, 'worker') : pod(app, 'shell'),
    claim(app),
    random.chance(0.5) ? statefulSet(app) : deployment(app, 'cache'),
    headless(app),
    cronJob(app),
  ];
}

function labels({ name }: AppNames, component: string): Record<string, string> {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': component };
}

function metadata(app: AppNames, name: string, component: string): Record<string, unknown> {
  const { namespace, team, random } = app;
  const annotations: Record<string, string> = { 'example.com/team': team };
  if (random.chance(0.3)) {
    annotations['example.com/description'] =
      `Serves the ${component} of ${app.name}; ask team ${team} before you change anything here, and keep the runbook up to date`;
  }
  if (random.chance(0.2)) annotations['prometheus.io/scrape'] = 'true';
  if (random.chance(0.2)) annotations['prometheus.io/port'] = '8080';
  const all = { ...labels(app, component), 'app.kubernetes.io/part-of': 'shop', 'app.kubernetes.io/version': '1.30' };
  return { name, namespace, labels: all, ...(random.chance(0.6) && { annotations }) };
}

function settings(app: AppNames): PlainObject {
  const { random } = app;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(app, `${app.name}-settings`, 'config'),
    data: {
      LOG_LEVEL: random.one(['info', 'debug', 'warn']),
      'feature.enabled': random.one(['true', 'false', 'yes', 'on']),
      TIMEOUT: random.one(['30s', '1m', '15']),
      ENDPOINT: `https://${app.name}.example.com:8443/v${random.below(4)}/?tenant=main&trace=1#top`,
      GREETING: random.one(['Grüße aus Köln', 'Welcome', 'ようこそ', "It's here", 'He said "go"', '👋 hello']),
      PATTERN: random.one(['^[a-z]+$', '*.example.com', '{"a": 1}', '%Y-%m-%d', 'a: b']),
    },
  };
}

function files(app: AppNames): PlainObject {
  const { random, name } = app;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(app, `${name}-files`, 'config'),
    data: {
      'nginx.conf': `worker_processes ${1 + random.below(8)};\nevents {\n  worker_connections 1024;\n}\n\nhttp {\n  # one upstream\n  server {\n    listen 8080;\n    location / {\n      proxy_pass http://${name}:8080; # inside\n    }\n  }\n}\n`,
      'run.sh': `#!/bin/sh\nset -eu\nfor i in 1 2 3; do\n  echo "try $i: \${HOSTNAME}"\n  sleep ${1 + random.below(9)}\ndone\n`,
      'settings.json': `{\n  "name": "${name}",\n  "retries": ${random.below(9)},\n  "hosts": ["a", "b"]\n}${random.chance(0.5) ? '\n' : ''}`,
    },
    ...(random.chance(0.2) && { immutable: true }),
  };
}

function credentials(app: AppNames): PlainObject {
  const { random, name } = app;
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: metadata(app, `${name}-credentials`, 'config'),
    type: 'Opaque',
    ...(random.chance(0.5)
      ? { data: { username: base64(name), password: base64(`not-secret-${random.below(1e6)}`) } }
      : { stringData: { username: name, password: `not: secret #${random.below(1e6)}` } }),
  };
}

function claim(app: AppNames): PlainObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadata(app, `${app.name}-data`, 'storage'),
    spec: claimSpec(app),
  };
}

function claimSpec({ random }: AppNames): Record<string, unknown> {
  return {
    accessModes: ['ReadWriteOnce'],
    ...(random.chance(0.5) && { storageClassName: random.one(['fast', 'standard']) }),
    resources: { requests: { storage: random.one(['1Gi', '10Gi', '500Mi', '1.5Gi']) } },
  };
}

function deployment(app: AppNames, component: string): PlainObject {
  const { random } = app;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(app, `${app.name}-${component}`, component),
    spec: {
      replicas: component === 'cache' ? 1 : 1 + random.below(5),
      ...(random.chance(0.4) && { revisionHistoryLimit: 3 }),
      ...(random.chance(0.4) && {
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
      }),
      selector: { matchLabels: labels(app, component) },
      template: { metadata: { labels: labels(app, component) }, spec: podSpec(app, component) },
    },
  };
}

function statefulSet(app: AppNames): PlainObject {
  const { volumes, ...spec } = podSpec(app, 'cache');
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadata(app, `${app.name}-cache`, 'cache'),
    spec: {
      serviceName: `${app.name}-cache`,
      replicas: 3,
      podManagementPolicy: app.random.one(['OrderedReady', 'Parallel']),
      selector: { matchLabels: labels(app, 'cache') },
      template: {
        metadata: { labels: labels(app, 'cache') },
        spec: { ...spec, volumes: (volumes as readonly { name: string }[]).filter(({ name }) => name !== 'data') },
      },
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claimSpec(app) }],
    },
  };
}

function pod(app: AppNames, component: string): PlainObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadata(app, `${app.name}-${component}`, component),
    spec: { restartPolicy: 'Always', ...podSpec(app, component) },
  };
}

function cronJob(app: AppNames): PlainObject {
  const { random } = app;
  const template = { spec: { restartPolicy: random.one(['OnFailure', 'Never']), ...podSpec(app, 'job') } };
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: metadata(app, `${app.name}-cleanup`, 'job'),
    spec: {
      schedule: random.one(['*/5 * * * *', '0 3 * * *', '@daily', '30 2 1 * *']),
      concurrencyPolicy: 'Forbid',
      ...(random.chance(0.3) && { timeZone: 'Europe/Berlin' }),
      jobTemplate: { spec: { backoffLimit: random.below(6), template } },
    },
  };
}

function service(app: AppNames, component: string): PlainObject {
  const { random } = app;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(app, app.name, component),
    spec: {
      ...(random.chance(0.5) && { type: random.one(['ClusterIP', 'LoadBalancer', 'NodePort']) }),
      selector: labels(app, component),
      ports: [
        { name: 'http', port: 80, targetPort: random.one<string | number>(['http', 8080]), protocol: 'TCP' },
        { name: 'metrics', port: 9090, targetPort: 'metrics' },
      ],
    },
  };
}

function headless(app: AppNames): PlainObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(app, `${app.name}-cache`, 'cache'),
    spec: { clusterIP: 'None', selector: labels(app, 'cache'), ports: [{ name: 'http', port: 8080 }] },
  };
}

function podSpec(app: AppNames, component: string): Record<string, unknown> {
  const { random, name } = app;
  const container = {
    name: component,
    image: `registry.example.com/shop/${component}:${random.below(9)}.${random.below(30)}.0`,
    ...(random.chance(0.3) && { imagePullPolicy: 'IfNotPresent' }),
    ...(random.chance(0.5) && { command: ['/bin/app', 'serve'] }),
    ...(random.chance(0.6) && { args: ['--listen', ':8080', `--shards=${random.below(64)}`, '--verbose'] }),
    ports: [
      { name: 'http', containerPort: 8080 },
      { name: 'metrics', containerPort: 9090, protocol: 'TCP' },
    ],
    env: [
      { name: 'COMPONENT', value: component },
      { name: 'RETRIES', value: String(random.below(9)) },
      { name: 'APP_LOG_LEVEL', valueFrom: { configMapKeyRef: { name: `${name}-settings`, key: 'LOG_LEVEL' } } },
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: `${name}-credentials`, key: 'password' } } },
      { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    ],
    ...(random.chance(0.3) && { envFrom: [{ configMapRef: { name: `${name}-settings`, optional: true } }] }),
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: 1, memory: '512Mi' } },
    ...(component !== 'job' && {
      readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
      livenessProbe: { httpGet: { path: '/live', port: 8080 }, initialDelaySeconds: 10, failureThreshold: 5 },
    }),
    volumeMounts: [
      { name: 'files', mountPath: '/etc/app', readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
      ...(component === 'cache' ? [{ name: 'data', mountPath: '/var/lib/app' }] : []),
    ],
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsUser: 10001 },
  };
  return {
    ...(random.chance(0.4) && { serviceAccountName: 'default' }),
    ...(random.chance(0.3) && { nodeSelector: { 'kubernetes.io/os': 'linux' } }),
    ...(random.chance(0.2) && {
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
    }),
    ...(component !== 'job' && random.chance(0.3) && { terminationGracePeriodSeconds: 60 }),
    containers: [container],
    volumes: [
      { name: 'files', configMap: { name: `${name}-files`, defaultMode: 0o644 } },
      { name: 'tmp', emptyDir: random.chance(0.5) ? {} : { sizeLimit: '64Mi' } },
      ...(component === 'cache' ? [{ name: 'data', persistentVolumeClaim: { claimName: `${name}-data` } }] : []),
    ],
  };
}
