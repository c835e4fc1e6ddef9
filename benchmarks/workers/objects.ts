// The objects that every contender has to write, as plain data. They differ by their number alone, so that each run
// writes the same ones.

/** The plain shape of a ConfigMap. */
export interface PlainConfigMap {
  readonly apiVersion: 'v1';
  readonly kind: 'ConfigMap';
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly data: ReturnType<typeof dataOf>;
}

export function configMapName(i: number): string {
  return `config-${i}`;
}

export function podName(i: number): string {
  return `web-${i}`;
}

export function labelsOf(i: number): { app: string; tier: string; shard: string } {
  return { app: `web-${i % 100}`, tier: i % 2 === 0 ? 'frontend' : 'backend', shard: String(i) };
}

/** A setting, and a file. */
export function dataOf(i: number): { 'log.level': string; 'settings.properties': string } {
  return {
    'log.level': i % 3 === 0 ? 'debug' : 'info',
    'settings.properties': `shard=${i}\nretries=${i % 7}\ntimeout=30s\nurl=http://web-${i}.example.com:8080/\n`,
  };
}

export const COMMAND = ['/bin/web', '--listen', ':8080'];

export function imageOf(i: number): string {
  return `registry.example.com/web:1.${i % 50}.0`;
}

export function plainConfigMap(i: number): PlainConfigMap {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: configMapName(i), labels: labelsOf(i) },
    data: dataOf(i),
  };
}

export function plainPod(i: number) {
  return {
    apiVersion: 'v1' as const,
    kind: 'Pod' as const,
    metadata: { name: podName(i), labels: labelsOf(i) },
    spec: {
      restartPolicy: 'Always' as const,
      containers: [
        {
          name: 'web',
          image: imageOf(i),
          command: COMMAND,
          env: [
            { name: 'SHARD', value: String(i) },
            { name: 'LOG_LEVEL', valueFrom: { configMapKeyRef: { name: configMapName(i), key: 'log.level' } } },
          ],
          ports: [{ name: 'http', containerPort: 8080 }],
          resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '500m', memory: '128Mi' } },
          livenessProbe: { httpGet: { path: '/live', port: 8080 }, periodSeconds: 5 },
          volumeMounts: [{ name: 'cache', mountPath: '/var/cache/web' }],
        },
      ],
      volumes: [{ name: 'cache', emptyDir: { sizeLimit: '64Mi' } }],
    },
  };
}
