import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/manifest/finding';
import { fragmentsFromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';
import { checkManifests } from '../../src/validation/from-manifests';

const DEFINITIONS = fragmentsFromYaml(`
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: games.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Game, plural: games}
  versions:
    - name: v1
      served: true
      storage: true
      subresources: {status: {}}
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            metadata:
              type: object
              properties: {name: {type: string, pattern: '^[a-z.-]+$', maxLength: 20}}
            status: {type: object, properties: {phase: {type: string}}}
            spec:
              type: object
              required: [title, mood]
              properties:
                title: {type: string, minLength: 1, maxLength: 10}
                mood: {type: string, default: calm}
                players: {type: integer, minimum: 1, maximum: 5}
                ratio: {type: number, minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true}
                step: {type: integer, multipleOf: 5}
                small: {type: integer, format: int32}
                big: {type: integer, format: int64}
                flag: {type: boolean}
                tags: {type: array, minItems: 1, maxItems: 2, items: {type: string, maxLength: 5}}
                holes: {type: array, items: {type: string, nullable: true}}
                unique: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                parts:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name]
                  items: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer}}}
                genre: {type: string, enum: [puzzle, strategy]}
                level: {type: integer, enum: [1, 2]}
                code: {type: string, pattern: '^[a-z]+$'}
                loose: {type: string, pattern: b}
                maybe: {type: string, nullable: true}
                port: {x-kubernetes-int-or-string: true}
                anything: {x-kubernetes-preserve-unknown-fields: true}
                open: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: string}}}
                free: {type: object, additionalProperties: {type: string}, minProperties: 1, maxProperties: 2}
                pod: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
                when: {type: string, format: date-time}
                day: {type: string, format: date}
                address: {type: string, format: ipv4}
                net: {type: string, format: cidr}
                bytes: {type: string, format: byte}
                id: {type: string, format: uuid}
                link: {type: string, format: uri}
                mail: {type: string, format: email}
                time: {type: string, format: duration}
                host: {type: string, format: hostname}
                odd: {type: string, format: unheard-of}
                inner:
                  type: object
                  required: [a]
                  properties: {a: {type: string}, b: {type: object, properties: {c: {type: string}}}}
                choice:
                  type: object
                  properties: {image: {type: string}, archive: {type: string}}
                  oneOf: [{required: [image]}, {required: [archive]}]
                some:
                  type: object
                  properties: {a: {type: string}, num: {type: integer}}
                  anyOf: [{required: [a]}, {properties: {num: {minimum: 3}}, required: [num]}]
                  not: {required: [a, num]}
                lists: {type: array, items: {type: array, items: {type: integer}}}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: worlds.example.com}
spec:
  group: example.com
  scope: Cluster
  names: {kind: World, plural: worlds}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
    - name: v1beta1
      served: false
      storage: false
      schema: {openAPIV3Schema: {type: object}}
`) as unknown as readonly Manifest[];

function found(object: Record<string, unknown>): Finding[] {
  const findings = checkManifests([...DEFINITIONS, object as Manifest], { kubernetes: '1.36' });
  return findings.filter(({ kind }) => kind !== 'CustomResourceDefinition');
}

const told = (object: Record<string, unknown>): string[] => found(object).map(({ id, path }) => `${id} ${path}`);

const game = (spec: object, rest: object = {}) => ({
  apiVersion: 'example.com/v1',
  kind: 'Game',
  metadata: { name: 'x' },
  spec: { title: 'a', ...spec },
  ...rest,
});

test('the definitions are right themselves', () => {
  expect(checkManifests(DEFINITIONS, { kubernetes: '1.36' })).toEqual([]);
});

// All of these were asked of the API server of 1.36.
describe('what the API server takes', () => {
  test.each([
    [{}],
    [{ title: '😀😀😀😀😀😀😀😀😀😀' }],
    [{ mood: null }],
    [{ players: null }],
    [{ players: 2 }],
    [{ ratio: 0.5 }],
    [{ step: 10 }],
    [{ big: 3_000_000_000 }],
    [{ level: 2 }],
    [{ loose: 'abc' }],
    [{ maybe: null }],
    [{ holes: [null] }],
    [{ port: 80 }],
    [{ port: 'http' }],
    [{ anything: { a: [1, { b: null }] } }],
    [{ anything: 'x' }],
    [{ open: { a: 'x', b: 1 } }],
    [{ free: { a: 'x' } }],
    [{ pod: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' }, spec: 5 } }],
    [{ when: '2026-01-01T00:00:00Z' }],
    [{ time: '5m' }],
    [{ time: '1h30m' }],
    [{ odd: 'x' }],
    [{ choice: { image: 'x' } }],
    [{ choice: { image: 'x', archive: null } }],
    [{ some: { num: 3 } }],
  ])('%j', (spec) => expect(told(game(spec))).toEqual([]));

  test.each<[string, Record<string, unknown>]>([
    ['a finalizer without a domain', game({}, { metadata: { name: 'x', finalizers: ['cleanup'] } })],
    ['a label that is null', game({}, { metadata: { name: 'x', labels: { a: null } } })],
    ['a status of the wrong type, which it drops', game({}, { status: { phase: 1 } })],
    ['an object of no schema', { apiVersion: 'example.com/v1', kind: 'World', metadata: { name: 'x' }, a: { b: 1 } }],
  ])('%s', (_, object) => expect(told(object)).toEqual([]));
});

describe('what the API server refuses, at its path', () => {
  test.each<[Record<string, unknown>, string, string]>([
    [{ title: null }, 'required-field', 'spec.title'],
    [{ title: '' }, 'schema-length', 'spec.title'],
    [{ title: '12345678901' }, 'schema-length', 'spec.title'],
    [{ title: 5 }, 'decode-type', 'spec.title'],
    [{ players: 0 }, 'schema-range', 'spec.players'],
    [{ players: 6 }, 'schema-range', 'spec.players'],
    [{ players: 1.5 }, 'decode-type', 'spec.players'],
    [{ players: '2' }, 'decode-type', 'spec.players'],
    [{ ratio: 0 }, 'schema-range', 'spec.ratio'],
    [{ ratio: 1 }, 'schema-range', 'spec.ratio'],
    [{ ratio: 'x' }, 'decode-type', 'spec.ratio'],
    [{ step: 7 }, 'schema-range', 'spec.step'],
    [{ small: 3_000_000_000 }, 'schema-format', 'spec.small'],
    [{ flag: 'true' }, 'decode-type', 'spec.flag'],
    [{ tags: [] }, 'schema-length', 'spec.tags'],
    [{ tags: ['a', 'b', 'c'] }, 'schema-length', 'spec.tags'],
    [{ tags: ['abcdef'] }, 'schema-length', 'spec.tags[0]'],
    [{ tags: [null] }, 'decode-type', 'spec.tags[0]'],
    [{ tags: [1] }, 'decode-type', 'spec.tags[0]'],
    [{ tags: { a: 1 } }, 'decode-type', 'spec.tags'],
    [{ unique: ['a', 'a'] }, 'schema-unique', 'spec.unique[1]'],
    [{ parts: [{ name: 'a' }, { name: 'a', size: 1 }] }, 'schema-unique', 'spec.parts[1]'],
    [{ parts: [{ size: 1 }] }, 'required-field', 'spec.parts[0].name'],
    [{ parts: [{ name: 'a', sise: 1 }] }, 'decode-unknown-field', 'spec.parts[0].sise'],
    [{ genre: 'race' }, 'schema-enum', 'spec.genre'],
    [{ level: 3 }, 'schema-enum', 'spec.level'],
    [{ code: 'A1' }, 'schema-pattern', 'spec.code'],
    [{ loose: 'xyz' }, 'schema-pattern', 'spec.loose'],
    [{ port: true }, 'decode-type', 'spec.port'],
    [{ port: 1.5 }, 'decode-type', 'spec.port'],
    [{ open: { a: 1 } }, 'decode-type', 'spec.open.a'],
    [{ free: { a: 1 } }, 'decode-type', 'spec.free.a'],
    [{ free: { a: null } }, 'schema-length', 'spec.free'],
    [{ free: {} }, 'schema-length', 'spec.free'],
    [{ free: { a: 'x', b: 'y', c: 'z' } }, 'schema-length', 'spec.free'],
    [{ pod: { apiVersion: 'v1' } }, 'required-field', 'spec.pod.kind'],
    [{ pod: { kind: 'Pod' } }, 'required-field', 'spec.pod.apiVersion'],
    [
      { pod: { apiVersion: 'v1', kind: 'Pod', metadata: { nam: 'x' } } },
      'decode-unknown-field',
      'spec.pod.metadata.nam',
    ],
    [{ when: 'yesterday' }, 'schema-format', 'spec.when'],
    [{ day: '2026-13-01' }, 'schema-format', 'spec.day'],
    [{ address: '1.2.3' }, 'schema-format', 'spec.address'],
    [{ net: '10.0.0.0/33' }, 'schema-format', 'spec.net'],
    [{ bytes: '!!' }, 'schema-format', 'spec.bytes'],
    [{ id: 'x' }, 'schema-format', 'spec.id'],
    [{ link: '::' }, 'schema-format', 'spec.link'],
    [{ mail: 'x' }, 'schema-format', 'spec.mail'],
    [{ time: '5 things' }, 'schema-format', 'spec.time'],
    [{ host: 'a_b!' }, 'schema-format', 'spec.host'],
    [{ inner: {} }, 'required-field', 'spec.inner.a'],
    [{ inner: { a: null } }, 'required-field', 'spec.inner.a'],
    [{ inner: { a: 'x', z: 1 } }, 'decode-unknown-field', 'spec.inner.z'],
    [{ inner: { a: 'x', b: { d: 1 } } }, 'decode-unknown-field', 'spec.inner.b.d'],
    [{ inner: ['x'] }, 'decode-type', 'spec.inner'],
    [{ choice: {} }, 'schema-combination', 'spec.choice'],
    [{ choice: { image: 'x', archive: 'y' } }, 'schema-combination', 'spec.choice'],
    [{ some: {} }, 'schema-combination', 'spec.some'],
    [{ some: { num: 1 } }, 'schema-combination', 'spec.some'],
    [{ some: { a: 'x', num: 3 } }, 'schema-combination', 'spec.some'],
    [{ lists: [[1], ['x']] }, 'decode-type', 'spec.lists[1][0]'],
    [{ titel: 'x' }, 'decode-unknown-field', 'spec.titel'],
    [{ constructor: 'x' }, 'decode-unknown-field', 'spec.constructor'],
  ])('%j', (spec, id, path) => expect(told(game(spec))).toEqual([`${id} ${path}`]));

  test.each<[string, object, string]>([
    ['no spec', { spec: undefined }, 'required-field spec'],
    ['a spec that is null', { spec: null }, 'required-field spec'],
    ['a spec that is text', { spec: 'x' }, 'decode-type spec'],
    ['an unknown field', { data: {} }, 'decode-unknown-field data'],
    ['no name', { metadata: {} }, 'meta-name-required metadata.name'],
    ['no metadata', { metadata: undefined }, 'meta-name-required metadata.name'],
    ['a name against the definition', { metadata: { name: 'a1' } }, 'schema-pattern metadata.name'],
    ['too long a name', { metadata: { name: 'a'.repeat(25) } }, 'schema-length metadata.name'],
    ['a wrong label', { metadata: { name: 'x', labels: { 'a b': 'c' } } }, 'meta-label-key metadata.labels'],
    [
      'a label that is a number',
      { metadata: { name: 'x', labels: { a: 1 } } },
      'decode-number-in-string metadata.labels[a]',
    ],
    [
      'a wrong annotation',
      { metadata: { name: 'x', annotations: { 'a b': 'c' } } },
      'meta-annotation-key metadata.annotations',
    ],
    ['an unknown field of metadata', { metadata: { name: 'x', lables: {} } }, 'decode-unknown-field metadata.lables'],
    ['metadata that is a list', { metadata: ['x'] }, 'decode-type metadata'],
    [
      'a wrong finalizer',
      { metadata: { name: 'x', finalizers: ['a b'] } },
      'meta-finalizer-format metadata.finalizers[0]',
    ],
    ['an unknown field of the status', { status: { fase: 'x' } }, 'decode-unknown-field status.fase'],
    ['a wrong namespace', { metadata: { name: 'x', namespace: 'Bad_NS' } }, 'meta-namespace-format metadata.namespace'],
  ])('%s', (_, rest, expected) => expect(told(game({}, rest))).toContain(expected));

  test('a name of the wrong form', () => {
    expect(told(game({}, { metadata: { name: 'Bad_Name' } }))).toContain('schema-pattern metadata.name');
    const world = { apiVersion: 'example.com/v1', kind: 'World', metadata: { name: 'Bad_Name' } };
    expect(told(world)).toEqual(['meta-name-subdomain metadata.name']);
  });
});

describe('what a definition does not have', () => {
  const world = { apiVersion: 'example.com/v1', kind: 'World', metadata: { name: 'x' } };

  test('a version that is not served, or not there', () => {
    expect(told({ ...world, apiVersion: 'example.com/v1beta1' }).length).toBe(1);
    expect(told({ ...world, apiVersion: 'example.com/v2' }).length).toBe(1);
  });

  test('a kind that is near one that it has', () => {
    expect(found({ ...world, kind: 'Worlt' })).toEqual([
      expect.objectContaining({ id: 'gvk-known', severity: 'error', fix: 'Write "kind: World"' }),
    ]);
  });
});

describe('what is said', () => {
  test('names the value, and what to write', () => {
    expect(found(game({ genre: 'race' }))).toEqual([
      expect.objectContaining({
        message: '"race" is none of "puzzle", "strategy"',
        fix: 'Write one of "puzzle", "strategy"',
      }),
    ]);
    expect(found(game({ titl: 'x', title: undefined }))).toContainEqual(
      expect.objectContaining({ id: 'decode-unknown-field', fix: 'Write "title"' }),
    );
  });

  test('a field and its value in one word are no misspelling, which would lose the value', () => {
    expect(found(game({ 'genre:x': null }))).toMatchObject([{ fix: 'Write a space after the ":"' }]);
  });
});

describe('a definition that is none', () => {
  const definition = (spec: unknown) =>
    ({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'x' },
      spec,
    }) as Manifest;
  const object = { apiVersion: 'example.com/v1', kind: 'A', metadata: { name: 'x' }, a: 'aaaa' } as Manifest;
  const versions = (schema: unknown) => [
    { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } },
  ];
  const kind = { group: 'example.com', names: { kind: 'A', plural: 'as' }, scope: 'Namespaced' };

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'x'],
    ['a group that is a list', { ...kind, group: [] }],
    ['versions that are text', { ...kind, versions: 'x' }],
    ['a version that is null', { ...kind, versions: [null] }],
    ['a schema that is text', { ...kind, versions: versions('x') }],
    ['properties that are a list', { ...kind, versions: versions({ type: 'object', properties: ['x'] }) }],
    ['a type that there is not', { ...kind, versions: versions({ type: 'toString' }) }],
    ['a pattern that is none', { ...kind, versions: versions({ properties: { a: { pattern: '(' } } }) }],
    [
      'a pattern that would take for ever',
      { ...kind, versions: versions({ properties: { a: { pattern: '^(a+)+$' } } }) },
    ],
    ['alternatives that are text', { ...kind, versions: versions({ oneOf: 'x', anyOf: [1], allOf: {}, not: 'x' }) }],
    ['limits that are text', { ...kind, versions: versions({ minProperties: 'x', required: [1, null], enum: 'x' }) }],
  ])('%s: is passed over, without a failure', (_, spec) => {
    expect(() => checkManifests([definition(spec), object], { kubernetes: '1.36' })).not.toThrow();
  });
});
