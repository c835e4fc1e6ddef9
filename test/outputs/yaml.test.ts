import { describe, expect, test } from '@jest/globals';
import { PodwrightError } from '../../src/errors';
import { toYaml, toYamlDocuments } from '../../src/outputs/yaml';
import { POD } from './pod';

describe('layout', () => {
  test('of a Pod', () => {
    expect(toYaml(POD)).toMatchInlineSnapshot(`
"apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
    app.kubernetes.io/part-of: shop
  annotations: {}
spec:
  restartPolicy: Always
  containers:
    - name: web
      image: nginx:1.25
      command:
        - sh
        - -c
        - |
          set -e
          exec nginx -g "daemon off;"
      args: []
      ports:
        - containerPort: 80
        - name: metrics
          containerPort: 9090
          protocol: TCP
      env:
        - name: ENABLED
          value: "yes"
        - name: POD
          valueFrom:
            fieldRef:
              fieldPath: metadata.name
      resources:
        limits:
          cpu: "1"
          memory: 128Mi
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
  volumes:
    - name: workdir
      emptyDir: {}
"
`);
  });

  test('of a Deployment and a Service', () => {
    const labels = { app: 'web' };
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', labels },
      spec: {
        replicas: 3,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'nginx' }] } },
      },
    };
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: labels } };
    expect(toYamlDocuments([deployment, service])).toMatchInlineSnapshot(`
"apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
"
`);
  });

  test('of lists in lists and maps in lists', () => {
    expect(toYaml([[1, [2, []], {}], { a: [[{ b: 1, c: { d: 2 } }]] }, 'x\ny\n', null])).toMatchInlineSnapshot(`
"- - 1
  - - 2
    - []
  - {}
- a:
    - - b: 1
        c:
          d: 2
- |
  x
  y
- null
"
`);
  });

  test('of what is empty, or only seems to have fields', () => {
    expect(toYaml({})).toBe('{}\n');
    expect(toYaml([])).toBe('[]\n');
    expect(toYaml({ a: undefined })).toBe('{}\n');
    expect(toYaml({ a: { b: undefined }, c: [{ d: undefined }] })).toBe('a: {}\nc:\n  - {}\n');
    expect(toYamlDocuments([])).toBe('');
    expect(toYamlDocuments([{}, { a: 1 }])).toBe('{}\n---\na: 1\n');
  });

  test('writes shared objects out in full', () => {
    const shared = { a: [1] };
    expect(toYaml({ x: shared, y: [shared, shared] })).not.toMatch(/[&*]/);
    expect(toYaml([shared, shared])).toBe('- a:\n    - 1\n- a:\n    - 1\n');
  });

  test('takes objects without a prototype, and fields named like it', () => {
    const value = Object.assign(Object.create(null), { constructor: 1, toString: { a: 1 } });
    expect(toYaml(value)).toBe('constructor: 1\ntoString:\n  a: 1\n');
    expect(toYaml(JSON.parse('{"__proto__":{"a":1}}'))).toBe('__proto__:\n  a: 1\n');
  });
});

describe('the order of fields', () => {
  const value = {
    spec: { b: 1, a: [{ d: 1, B: 2, '10': 3 }] },
    metadata: { name: 'x', a: 1 },
    kind: 'K',
    data: 1,
    é: 1,
  };

  test('is the order of writing', () => {
    expect(toYaml(value).match(/^[^ :]+/gm)).toEqual(Object.keys(value));
  });

  test('is by name where asked for, with the three first ones first at the top alone', () => {
    expect(
      toYaml({ ...value, apiVersion: undefined, status: { metadata: 1, kind: 2, data: 3 } }, { sortKeys: true }),
    ).toMatchInlineSnapshot(`
"kind: K
metadata:
  a: 1
  name: x
data: 1
spec:
  a:
    - "10": 3
      B: 2
      d: 1
  b: 1
status:
  data: 3
  kind: 2
  metadata: 1
é: 1
"
`);
    expect(
      toYamlDocuments(
        [
          { b: 1, a: 1 },
          { kind: 'K', 'Z\u{1f600}': 1, 'Z\uffef': 1 },
        ],
        { sortKeys: true },
      ),
    ).toBe('a: 1\nb: 1\n---\nkind: K\nZ\u{1f600}: 1\nZ\uffef: 1\n');
  });
});

describe('what is not plain data is refused', () => {
  const circular: Record<string, unknown> = { name: 'x' };
  circular.list = [{ again: circular }];
  const ring: unknown[] = [];
  ring.push(ring);
  const shared = { x: 1 };
  const [half, otherHalf] = ['\ud83d', '\ude00'];

  class Token {
    readonly value = 'hunter2';
  }

  test.each<[path: string, value: unknown]>([
    ['', undefined],
    ['', new Map()],
    ['a', { a: 1n }],
    ['a', { a: Number.NaN }],
    ['spec.containers[0].args[1]', { spec: { containers: [{ args: ['x', undefined] }] } }],
    ['spec.containers[0].args[1]', { spec: { containers: [{ args: ['x', -Infinity] }] } }],
    ['[0]', new Array(1)],
    ['metadata.annotations["a.b/c"]', { metadata: { annotations: { ok: 1, 'a.b/c': () => 1 } } }],
    ['a[0].b', { a: [{ b: Symbol('x') }] }],
    ['a.b', { a: { b: new Date(0) } }],
    ['a.b', { a: { b: new Token() } }],
    ['a', { a: `x${half}` }],
    ['a', { a: `x${otherHalf}${half}\n` }],
    ['["x\\ud83d"]', { [`x${half}`]: 1 }],
    ['list[0].again', circular],
    ['[0]', ring],
    ['c[0]', { a: shared, b: [shared], u: undefined, c: [undefined] }],
  ])('at "%s"', (path, value) => {
    for (const sortKeys of [false, true]) {
      const error = thrown(() => toYaml(value, { sortKeys }));
      expect(error.code).toBe('INVALID_ARGUMENT');
      expect(error.message).toContain(path === '' ? '. ' : ` at ${path}. `);
    }
  });

  test('and the message says what it is, not what is in it', () => {
    const secret = (value: unknown) => ({ kind: 'Secret', stringData: { ok: 'hunter2', password: value } });
    const wrong = [new Token(), `hunter2${half}`, ['hunter2', 1n], { x: 'hunter2', y: () => 'hunter2' }, Number.NaN];
    const messages = wrong.map((value) => thrown(() => toYaml(secret(value))).message);
    expect(messages.join('\n')).not.toContain('hunter2');
    expect([
      ...messages,
      thrown(() => toYaml({ a: 'x', [half as string]: 1 })).message,
      thrown(() => toYaml([1, undefined])).message,
      thrown(() => toYaml(circular)).message,
      thrown(() => toYamlDocuments([{}, { a: [undefined] }])).message,
    ]).toMatchInlineSnapshot(`
[
  "Instance of "Token" at stringData.password. Write null, booleans, numbers, texts, arrays and plain objects",
  "Text with half a surrogate pair at stringData.password. Write whole characters",
  "Value of type "bigint" at stringData.password[1]. Write null, booleans, numbers, texts, arrays and plain objects",
  "Value of type "function" at stringData.password.y. Write null, booleans, numbers, texts, arrays and plain objects",
  "Number that is not finite at stringData.password. Write a number that JSON has",
  "Key with half a surrogate pair at ["\\ud83d"]. Write whole characters",
  "No value at [1]. Leave it out, or write null",
  "Object that holds itself at list[0].again. Write a copy of what is meant",
  "No value at a[0] in document 2. Leave it out, or write null",
]
`);
  });

  test('as is what is nested more than a thousand levels deep', () => {
    const nested = (levels: number) => {
      let value: unknown = 'x';
      for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
      return value;
    };
    for (const levels of [1_001, 100_000]) {
      const error = thrown(() => toYaml(nested(levels)));
      expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' });
      expect(error.message).toMatch(/^Nested more than 1000 levels deep at /);
      expect(error.message.length).toBeLessThan(400);
    }
    const lines = toYaml(nested(1_000)).split('\n');
    expect([lines[0], lines.at(-2)]).toEqual(['- a:', `${' '.repeat(1_996)}- a: x`]);
  });
});

function thrown(act: () => unknown): PodwrightError {
  try {
    act();
  } catch (error) {
    if (error instanceof PodwrightError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}
