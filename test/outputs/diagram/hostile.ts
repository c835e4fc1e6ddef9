import fc from 'fast-check';
import type { Manifest } from '../../../src/manifest/manifest';

/** Names and values as nobody should write them. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</template></svg><img src=x onerror=alert(1)>',
  '<style>*{display:none}</style>',
  '"><a href="javascript:alert(1)">',
  `"'&<>\``,
  '&lt;b&gt; &#34; #quot; #35;',
  ']]> --> <!-- %%{init: {}}%%',
  'end\nsubgraph x["y"]\n',
  '\\" \\N \\G \\',
  'n'.repeat(253),
  '한국어로 쓴 매우 긴 이름입니다',
  'שלום \u202e עולם \u2066',
  'مرحبا',
  '\u0000\u0007\u001b[31m\u007f\u0085',
  '\u2028\u2029\ufeff\u200b',
  '\ud800 lone',
  '__proto__',
  'constructor',
  '${alert(1)}{{ 1 }}',
  '  ',
  '~',
  '/-/Pod/x',
];

/** A text that may be one of those, or any other. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Objects with such a text wherever one may stand; each asks for the next one. */
export function hostileObjects(next: () => string): Manifest[] {
  const map = (): Record<string, string> => Object.fromEntries([1, 2].map(() => [next(), next()]));
  const config = next();
  const secret = next();
  const labels = map();
  return [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: config, namespace: next(), labels: map(), annotations: map() },
      data: map(),
    },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: secret }, type: next(), stringData: { [next()]: 'x' } },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: next() },
      spec: { type: next(), selector: labels, ports: [{ name: next(), port: 80, targetPort: next() }] },
    },
    {
      apiVersion: next() || 'v1',
      kind: next() || 'Thing',
      metadata: { name: next(), namespace: next() },
      spec: { [next()]: next(), list: [next(), null, 3] },
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: next(), labels },
      spec: {
        initContainers: [{ name: next(), image: next(), command: [next()] }],
        containers: [
          {
            name: next(),
            image: next(),
            args: [next(), next()],
            ports: [{ name: next(), containerPort: 80, protocol: next() }],
            env: [
              { name: next(), value: next() },
              { name: next(), valueFrom: { configMapKeyRef: { name: config, key: next() } } },
              { name: next(), valueFrom: { secretKeyRef: { name: next(), key: next() } } },
              { name: next(), valueFrom: { fieldRef: { fieldPath: next() } } },
            ],
            envFrom: [{ prefix: next(), configMapRef: { name: next() } }],
            resources: { limits: map() },
            livenessProbe: { httpGet: { path: next(), port: next() } },
            volumeMounts: [{ name: 'data', mountPath: next(), subPath: next() }],
          },
        ],
        volumes: [
          { name: 'data', configMap: { name: config, items: [{ key: next(), path: next() }] } },
          { name: next(), [next()]: map() },
        ],
        nodeSelector: map(),
        serviceAccountName: next(),
      },
    },
  ];
}

/** What gives the texts one after the other, again and again. */
export function cycled(texts: readonly string[]): () => string {
  let i = 0;
  return () => texts[i++ % texts.length] ?? '';
}
