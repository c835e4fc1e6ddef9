import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Manifest } from '../../../src/manifest/manifest';
import { answerOf } from '../../../src/study/grading/answer';
import { type GradedDrill, gradeAnswer } from '../../../src/study/grading/grade';
import { sortOf } from '../../../src/study/requirements';
import type { Requirement } from '../../../src/study/requirements/requirement';
import { EVERY_SORT } from '../requirements/every-sort';
import { configMap, deployment, type Fields, file, secret, service } from '../requirements/graded';

const target = { kind: 'Pod', name: 'web' };

const web: Fields = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', labels: { app: 'web' }, annotations: { owner: 'me' } },
  spec: {
    restartPolicy: 'Always',
    nodeSelector: { disk: 'ssd' },
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'os', operator: 'In', values: ['linux'] }] }],
        },
      },
    },
    initContainers: [
      { name: 'a', image: 'busybox:1.36', volumeMounts: [{ name: 'tmp', mountPath: '/out' }] },
      { name: 'b', image: 'busybox:1.36' },
    ],
    containers: [
      {
        name: 'app',
        image: 'nginx:1.27',
        command: ['sleep'],
        args: ['3600'],
        ports: [{ containerPort: 80, name: 'http' }],
        env: [
          { name: 'LEVEL', value: 'debug' },
          { name: 'A', valueFrom: { configMapKeyRef: { name: 'conf', key: 'a' } } },
          { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
          { name: 'MEM', valueFrom: { resourceFieldRef: { resource: 'limits.memory' } } },
        ],
        envFrom: [{ prefix: 'X_', secretRef: { name: 'sec' } }],
        livenessProbe: { httpGet: { path: '/live', port: 'http' }, periodSeconds: 5 },
        resources: { requests: { cpu: '100m' }, limits: { memory: '128Mi' } },
        volumeMounts: [
          { name: 'conf', mountPath: '/etc/conf' },
          { name: 'tmp', mountPath: '/data' },
          { name: 'info', mountPath: '/info' },
        ],
      },
    ],
    volumes: [
      { name: 'conf', configMap: { name: 'conf', items: [{ key: 'a', path: 'a.conf' }], defaultMode: 0o400 } },
      { name: 'tmp', emptyDir: { sizeLimit: '1Gi' } },
      { name: 'info', downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
    ],
  },
};

const objects: readonly Fields[] = [
  configMap({ a: '1', b: '2' }),
  secret({ data: { user: 'bWU=' } }),
  web,
  deployment({ replicas: 2 }),
  service({ type: 'NodePort', selector: { app: 'web' }, ports: [{ port: 8080, targetPort: 'http', nodePort: 30080 }] }),
];

const met: readonly Requirement[] = [
  { sort: 'metadata', target, of: 'pods', labels: { app: 'web' } },
  { sort: 'node-labels', target, labels: { disk: 'ssd', os: 'linux' } },
  { sort: 'init-order', target, names: ['a', 'b'] },
  { sort: 'command', target, container: 'app', runs: ['sleep', '3600'] },
  { sort: 'port', target, container: 'app', port: 80 },
  { sort: 'env', target, container: 'app', name: 'LEVEL', from: { value: 'debug' } },
  { sort: 'env', target, container: 'app', name: 'A', from: { configMap: 'conf', key: 'a' } },
  { sort: 'env', target, container: 'app', name: 'IP', from: { field: 'status.podIP' } },
  { sort: 'env-from', target, container: 'app', secret: 'sec', prefix: 'X_', keys: ['user'] },
  {
    sort: 'probe',
    target,
    container: 'app',
    probe: 'livenessProbe',
    handler: { httpGet: { path: '/live', port: 80 } },
    timing: { periodSeconds: 5 },
  },
  { sort: 'resources', target, container: 'app', requests: { cpu: '0.1', memory: '128Mi' } },
  {
    sort: 'volume',
    target,
    volume: { emptyDir: {} },
    mounts: [
      { container: 'a', path: '/out' },
      { container: 'app', path: '/data' },
    ],
  },
  {
    sort: 'files',
    target,
    container: 'app',
    configMap: 'conf',
    files: { '/etc/conf/a.conf': 'a' },
    only: true,
    mode: 256,
  },
  { sort: 'downward-file', target, container: 'app', path: '/info/labels', from: { field: 'metadata.labels' } },
  {
    sort: 'selects',
    target: { kind: 'Service', name: 'svc' },
    pods: [target],
    others: [{ kind: 'Deployment', name: 'shop' }],
  },
  { sort: 'service-port', target: { kind: 'Service', name: 'svc' }, port: 8080, targetPort: 80, nodePort: 30080 },
  { sort: 'replicas', target: { kind: 'Deployment', name: 'shop' }, replicas: 2 },
  { sort: 'data', target: { kind: 'Secret', name: 'sec' }, data: { user: 'me' } },
];

/** Points that the answer does not have. */
const unmet: readonly Requirement[] = [
  { sort: 'env', target, container: 'app', name: 'LEVEL', from: { value: 'info' } },
  { sort: 'files', target, container: 'app', configMap: 'conf', files: { '/etc/conf/b': 'b' } },
  { sort: 'restart-policy', target, policy: 'Never' },
  { sort: 'object', target: { kind: 'Pod', name: 'wep' } },
];

const drill: GradedDrill = { requirements: [...met, ...unmet], kubernetes: '1.28', language: 'en' };
const points = (answer: readonly Fields[]): readonly boolean[] =>
  gradeAnswer(drill, [file(answer)]).requirements.map(({ met }) => met);
const expected = [...met.map(() => true), ...unmet.map(() => false)];

type Mutable = Record<string, unknown>;

/** Places of an object that hold a list or a map, by the names on the way. */
function lists(value: unknown, wanted: (name: string) => boolean, name = ''): unknown[][] {
  if (Array.isArray(value)) {
    const own = wanted(name) ? [value as unknown[]] : [];
    return [...own, ...value.flatMap((item) => lists(item, wanted))];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => lists(inner, wanted, field));
}

function mapsNamed(value: unknown, name: string): Mutable[] {
  if (Array.isArray(value)) return value.flatMap((item) => mapsNamed(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => [
    ...(field === name ? [inner as Mutable] : []),
    ...mapsNamed(inner, name),
  ]);
}

const UNORDERED = new Set(['env', 'volumes', 'volumeMounts', 'ports', 'items', 'containers', 'nodeSelectorTerms']);

describe('the points stay the same', () => {
  test('as it is written here', () => {
    expect(points(objects)).toEqual(expected);
  });

  test('however documents, volumes, mounts and variables are ordered', () => {
    const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(order, (keys) => {
        let next = 0;
        const shuffle = (list: unknown[]): void => {
          const ranked = list.map((item) => ({ item, rank: keys[next++ % keys.length] as number }));
          ranked.sort((one, other) => one.rank - other.rank);
          list.splice(0, list.length, ...ranked.map(({ item }) => item));
        };
        const copy = structuredClone(objects) as Mutable[];
        for (const list of lists(copy, (name) => UNORDERED.has(name))) shuffle(list);
        shuffle(copy);
        expect(points(copy)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever volumes are called', () => {
    const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 3, maxLength: 3 }), (names) => {
        const copy = structuredClone(objects) as Mutable[];
        const spec = copy[2]?.spec as Mutable;
        const volumes = spec.volumes as { name: string }[];
        const called = new Map(volumes.map((volume, i) => [volume.name, names[i] as string]));
        for (const list of lists(spec, (field) => field === 'volumeMounts' || field === 'volumes')) {
          for (const item of list as { name: string }[]) item.name = called.get(item.name) as string;
        }
        expect(points(copy)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('whichever labels and annotations there are besides', () => {
    const key = fc.stringMatching(/^example\.com\/[a-z]{1,20}$/);
    const value = fc.stringMatching(/^[A-Za-z0-9]{0,20}$/);
    const labels = fc.dictionary(key, value, { minKeys: 1 });
    fc.assert(
      fc.property(labels, labels, (more, notes) => {
        const copy = structuredClone(objects) as Mutable[];
        for (const metadata of mapsNamed(copy, 'metadata')) {
          metadata.labels = { ...(metadata.labels as Fields), ...more };
          metadata.annotations = { ...(metadata.annotations as Fields), ...notes };
        }
        expect(points(copy)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('however it is spread over files', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }), fc.boolean(), (places, isList) => {
        const parts = [0, 1, 2].map((place) => objects.filter((_, i) => places[i] === place));
        const files = parts.map((part) => file(isList ? [{ apiVersion: 'v1', kind: 'List', items: part }] : part));
        expect(gradeAnswer(drill, files).requirements.map(({ met }) => met)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('whatever an answer is', () => {
  const strange = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      0,
      -1,
      1e308,
      true,
      [],
      {},
      [null],
      [[]],
      { __proto__: null },
      'x',
      '$(A)',
      '$(',
    ),
    fc.jsonValue({ maxDepth: 3 }),
    fc.constant(JSON.parse('{"__proto__": {"name": "app"}, "constructor": 1}')),
  );
  const everything = [...drill.requirements, ...EVERY_SORT.map(withoutNamespace)];

  function withoutNamespace(requirement: Requirement): Requirement {
    const { namespace: _, ...target } = requirement.target;
    return { ...requirement, target };
  }

  /** Every place in the objects. */
  function places(value: unknown): { owner: Mutable; field: string }[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.keys(value).flatMap((field) => [
      { owner: value as Mutable, field },
      ...places((value as Mutable)[field]),
    ]);
  }

  const broken = fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 6 }).map((changes) => {
    const copy = structuredClone(objects) as Mutable[];
    for (const [place, value] of changes) {
      const all = places(copy).filter(
        ({ owner, field }) => !(copy.includes(owner) && field === 'kind') && owner !== (copy as unknown),
      );
      const { owner, field } = all[place % all.length] as { owner: Mutable; field: string };
      owner[field] = structuredClone(value);
    }
    return copy;
  });

  test('no requirement throws, whatever stands where', () => {
    fc.assert(
      fc.property(broken, (answer) => {
        for (const requirement of everything) {
          const hint = sortOf(requirement).grade(requirement, answerOf(answer as unknown as Manifest[], 28));
          if (hint) expect([typeof hint.en, typeof hint.ko]).toEqual(['string', 'string']);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('grading does not throw', () => {
    fc.assert(
      fc.property(broken, (answer) => {
        const { points, of, requirements } = gradeAnswer({ ...drill, requirements: everything }, [file(answer)]);
        expect(points).toBe(requirements.filter(({ met }) => met).length);
        expect(of).toBe(everything.length);
      }),
      { numRuns: 100 },
    );
  });

  test('nor does it of any text, or any bytes', () => {
    const bits = fc.constantFrom(
      'a: ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '<<: ',
      '"',
      "'",
      '|',
      '\n',
      '  ',
      '\t',
      '---\n',
      '#',
      '!!',
      '%',
      '\0',
      '가',
      'apiVersion: v1\n',
      'kind: Pod\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(gradeAnswer(drill, [{ name: 'a', text }]).points).toBe(0);
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(gradeAnswer(drill, [{ name: 'a', bytes }]).points).toBe(0);
      }),
    );
  });
});
