import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Manifest } from '../../../src/manifest/manifest';
import { overviewPicture, podPicture, wholePicture } from '../../../src/outputs/diagram/pictures';
import type { PlacedFinding, Subject } from '../../../src/outputs/diagram/subject';
import { text, tree } from '../arbitrary-yaml';
import { xmlFault } from './well-formed';

const POD = {
  initContainers: [{ name: 'i', image: 'a', restartPolicy: 'Always' }],
  containers: [
    {
      name: 'c',
      image: 'a',
      command: ['a'],
      args: ['b'],
      ports: [{ name: 'p', containerPort: 80, protocol: 'TCP', hostPort: 1 }],
      env: [
        { name: 'A', value: 'b' },
        { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
        { name: 'C', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        { name: 'D', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', containerName: 'c' } } },
      ],
      envFrom: [{ prefix: 'P', configMapRef: { name: 'm' } }],
      resources: { requests: { cpu: '1' }, limits: { cpu: '1' } },
      livenessProbe: { httpGet: { path: '/', port: 'p' }, periodSeconds: 1 },
      lifecycle: { preStop: { exec: { command: ['a'] } } },
      securityContext: { capabilities: { add: ['A'] } },
      volumeMounts: [{ name: 'v', mountPath: '/v', subPath: 's' }],
    },
  ],
  volumes: [
    { name: 'v', configMap: { name: 'm', items: [{ key: 'k', path: 'p' }], defaultMode: 420 } },
    { name: 'w', projected: { sources: [{ secret: { name: 's' } }, { downwardAPI: { items: [{ path: 'a' }] } }] } },
    { name: 'x', persistentVolumeClaim: { claimName: 'pvc' } },
    { name: 'y', hostPath: { path: '/' } },
  ],
  nodeSelector: { a: 'b' },
  serviceAccountName: 'default',
};

const VALID: readonly Manifest[] = [
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', labels: { a: 'b' } }, spec: POD },
  {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'd' },
    spec: {
      replicas: 2,
      selector: { matchLabels: { a: 'b' } },
      template: { metadata: { labels: { a: 'b' } }, spec: POD },
      volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: { accessModes: ['ReadWriteOnce'] } }],
    },
  },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'm' }, data: { k: 'v' }, binaryData: { l: 'AA==' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { k: 'dg==' }, stringData: { l: 'v' } },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 's' },
    spec: { selector: { a: 'b' }, ports: [{ port: 80, targetPort: 'p' }] },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'i' },
    spec: { rules: [{ http: { paths: [{ backend: { service: { name: 's' } } }] } }] },
  },
  {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'b' },
    spec: { selector: { matchLabels: { a: 'b' } } },
  },
];

/** A copy in which one value, somewhere, is another. */
function withOther(value: unknown, path: readonly number[], other: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return other;
  const [step = 0, ...rest] = path;
  const entries = Object.entries(value);
  if (entries.length === 0) return other;
  const chosen = step % entries.length;
  if (Array.isArray(value)) return value.map((item, index) => (index === chosen ? withOther(item, rest, other) : item));
  return Object.fromEntries(
    entries.map(([key, item], index) => [key, index === chosen ? withOther(item, rest, other) : item]),
  );
}

const places = fc.array(fc.nat(50), { minLength: 1, maxLength: 9 });
const hostile = fc
  .array(fc.record({ object: fc.nat(VALID.length - 1), place: places, other: fc.oneof(tree, text) }), { maxLength: 6 })
  .map((changes) => {
    const manifests: Manifest[] = [...VALID];
    for (const { object, place, other } of changes) {
      const { apiVersion, kind, ...fields } = manifests[object] as Manifest;
      manifests[object] = { ...(withOther(fields, place, other) as object), apiVersion, kind };
    }
    return manifests;
  });

const findings = fc.array(
  fc.record({
    object: fc.nat(VALID.length),
    message: text,
    fix: fc.option(text, { nil: undefined }),
    path: fc.oneof(text, fc.constantFrom('', 'spec', 'spec.containers[0].env[1].valueFrom', 'metadata.labels[a]')),
    severity: fc.constantFrom('error', 'warning', 'note'),
  }),
  { maxLength: 4 },
) as fc.Arbitrary<readonly Partial<PlacedFinding>[]>;

async function picturesOf(subject: Subject): Promise<string[]> {
  const svgs = [(await overviewPicture(subject)).svg, (await wholePicture(subject)).svg];
  for (const object of subject.manifests.keys()) svgs.push((await podPicture(subject, object))?.svg ?? '');
  return svgs.filter((svg) => svg !== '');
}

describe('whatever stands in the manifests', () => {
  test('a picture is well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, findings, async (manifests, found) => {
        const subject = { manifests, findings: found as readonly PlacedFinding[] };
        for (const svg of await picturesOf(subject)) expect(xmlFault(svg)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('no value of a Secret is in a picture or its words', async () => {
    const secret = 'kjwq-never-shown-xvzp';
    const hidden = fc.dictionary(fc.constantFrom('k', 'l', 'token', 'a b', '__proto__'), fc.constant(secret));
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': secret };
    await fc.assert(
      fc.asyncProperty(hidden, hidden, fc.boolean(), async (data, stringData, isUsed) => {
        const encoded = Object.fromEntries(
          Object.keys(data).map((key) => [key, Buffer.from(secret).toString('base64')]),
        );
        const own = {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 's', annotations },
          data: encoded,
          stringData,
        };
        const subject = { manifests: isUsed ? [...VALID.slice(0, 3), own] : [own], findings: [] };
        for (const picture of [
          await overviewPicture(subject),
          await wholePicture(subject),
          await podPicture(subject, 0),
        ]) {
          const all = `${picture?.svg}${picture?.text}`;
          expect(all).not.toContain(secret);
          expect(all).not.toContain(Buffer.from(secret).toString('base64').slice(0, 12));
        }
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  test('names that are markup stay text', async () => {
    const name = '<script>alert("1")</script>&\'';
    const manifests = [
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, labels: { [name]: name } },
        spec: { containers: [{ name, image: name }] },
      },
    ];
    for (const svg of await picturesOf({ manifests, findings: [] })) {
      expect(svg).not.toContain('<script');
      expect(svg).toContain('&lt;script&gt;');
    }
  });
});
