import { describe, expect, test } from '@jest/globals';
import { diffFragment, diffManifests } from '../../src/manifest/diff';
import { differenceLines } from '../../src/manifest/difference-text';

const pod = (spec: object, name = 'web') => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec });
const lines = (expected: object | object[], actual: object | object[]) =>
  differenceLines(diffManifests([expected].flat() as never, [actual].flat() as never));

describe('diffManifests', () => {
  test('the order of fields and fields without a value do not count', () => {
    expect(diffManifests([{ kind: 'A', x: 1, y: undefined }], [{ x: 1, kind: 'A' }])).toEqual([]);
  });

  test('a difference has the object, the path, the change and both values', () => {
    expect(diffManifests([pod({ a: 1 })], [pod({ a: 2 })])).toEqual([
      { manifest: 'Pod/web', path: 'spec.a', change: 'changed', expected: 1, actual: 2 },
    ]);
  });

  test('every kind of difference in a field', () => {
    const expected = pod({ gone: { a: 1 }, list: [1, { b: 2 }], type: [1], zero: 0, 'a.b/c': 1, none: null });
    const actual = pod({ more: true, list: [1], type: { 0: 1 }, zero: false, 'a.b/c': '1', none: '' });
    expect(lines(expected, actual)).toEqual([
      'Pod/web differs at spec.gone: missing {"a":1}',
      'Pod/web differs at spec.list[1]: missing {"b":2}',
      'Pod/web differs at spec.type: expected [1], got {"0":1}',
      'Pod/web differs at spec.zero: expected 0, got false',
      'Pod/web differs at spec["a.b/c"]: expected 1, got "1"',
      'Pod/web differs at spec.none: expected null, got ""',
      'Pod/web differs at spec.more: unexpected true',
    ]);
  });

  test('an item too many is unexpected, also when it is null', () => {
    expect(lines(pod({ a: [] }), pod({ a: [null, 1] }))).toEqual([
      'Pod/web differs at spec.a[0]: unexpected null',
      'Pod/web differs at spec.a[1]: unexpected 1',
    ]);
  });

  test('a field that objects inherit is no field', () => {
    expect(lines(pod({ constructor: 'x' }), pod({}))).toEqual(['Pod/web differs at spec.constructor: missing "x"']);
  });

  test('one object against one is the same object, whatever its name', () => {
    expect(lines(pod({}), pod({}, 'api'))).toEqual(['Pod/api differs at metadata.name: expected "web", got "api"']);
  });

  test('documents too few and too many are named, and the others compared', () => {
    expect(
      lines([pod({}), pod({ a: 1 }, 'b'), pod({}, 'c')], [pod({ a: 2 }, 'b'), { kind: 'Service', metadata: {} }]),
    ).toEqual([
      'Missing Pod/web',
      'Pod/b differs at spec.a: expected 1, got 2',
      'Missing Pod/c',
      'Unexpected Service/(no name)',
    ]);
  });

  test('the order of documents counts', () => {
    expect(lines([pod({}, 'a'), pod({}, 'b')], [pod({}, 'b'), pod({}, 'a')])).toEqual([
      'Pod/a is document 2, expected as document 1',
      'Pod/b is document 1, expected as document 2',
    ]);
  });

  test('objects of one name in two namespaces are two, and repeated ones are counted', () => {
    const inNamespace = (namespace: string) => ({ kind: 'Pod', metadata: { name: 'a', namespace } });
    expect(lines([inNamespace('x'), inNamespace('y')], [inNamespace('x'), inNamespace('z')])).toEqual([
      'Missing Pod/a',
      'Unexpected Pod/a',
    ]);
    expect(lines([pod({}), pod({})], [pod({}), pod({}), pod({})])).toEqual(['Unexpected Pod/web']);
  });

  test('ten differences are shown and the rest counted; long values are cut', () => {
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`f${i}`, i]));
    const shown = lines(pod(many), pod({}));
    expect(shown).toHaveLength(11);
    expect(shown[10]).toBe('… and 3 more');
    expect(lines(pod({ a: 'x'.repeat(1000) }), pod({}))[0]?.length).toBeLessThan(300);
  });

  describe('values of a Secret', () => {
    const secret = (fields: object) => ({ kind: 'Secret', metadata: { name: 's' }, ...fields });

    test('never show, wherever they are', () => {
      const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': 'hunter1' };
      const expected = [
        secret({ data: { a: 'hunter2', b: 'hunter3' }, stringData: { c: 'hunter4' }, type: 'Opaque' }),
        { kind: 'List', items: [secret({ data: { a: 'hunter5' } }), secret({ data: ['hunter6'] })] },
        secret({ data: { x: 'hunter7' } }),
      ];
      const actual = [
        secret({
          data: { a: 'hunter8', d: { e: 'hunter9' } },
          stringData: 'hunter10',
          metadata: { name: 's', annotations },
        }),
        {
          kind: 'List',
          items: [
            secret({ data: { a: 'hunter11' } }),
            secret({ data: ['hunter12'] }),
            secret({ data: { b: 'hunter13' } }),
          ],
        },
      ];
      const found = diffManifests(expected, actual);
      expect(JSON.stringify(found)).not.toContain('hunter');
      expect(differenceLines(found)).toEqual([
        'Secret/s differs at metadata.annotations: unexpected {"kubectl.kubernetes.io/last-applied-configuration":"<secret value>"}',
        'Secret/s differs at data.a: expected <secret value>, got <secret value>',
        'Secret/s differs at data.b: missing <secret value>',
        'Secret/s differs at data.d: unexpected {"e":"<secret value>"}',
        'Secret/s differs at stringData: expected {"c":"<secret value>"}, got <secret value>',
        'Secret/s differs at type: missing "Opaque"',
        'List/(no name) differs at items[0].data.a: expected <secret value>, got <secret value>',
        'List/(no name) differs at items[1].data[0]: expected <secret value>, got <secret value>',
        'List/(no name) differs at items[2]: unexpected {"kind":"Secret","metadata":{"name":"s"},"data":{"b":"<secret value>"}}',
        'Missing Secret/s',
      ]);
    });

    test('in an annotation that kubectl wrote', () => {
      const field = 'kubectl.kubernetes.io/last-applied-configuration';
      const [difference] = diffManifests(
        [secret({ metadata: { annotations: { [field]: 'hunter2' } } })],
        [secret({ metadata: { annotations: { [field]: 'hunter3' } } })],
      );
      expect(difference).toMatchObject({ expected: '<secret value>', actual: '<secret value>' });
    });

    test('when only one of the two is a Secret', () => {
      const map = { kind: 'ConfigMap', data: { a: 'hunter2' } };
      for (const [expected, actual] of [
        [map, secret({ data: { a: 'hunter3' } })],
        [secret({ data: { a: 'hunter3' } }), map],
      ] as const) {
        expect(JSON.stringify(diffManifests([expected], [actual]))).not.toContain('hunter');
      }
    });

    test('those of a ConfigMap do', () => {
      expect(lines({ kind: 'ConfigMap', data: { a: '1' } }, { kind: 'ConfigMap', data: { a: '2' } })).toEqual([
        'ConfigMap/(no name) differs at data.a: expected "1", got "2"',
      ]);
    });
  });
});

describe('diffFragment', () => {
  const manifest = pod({
    restartPolicy: 'Never',
    containers: [
      { name: 'git', image: 'git' },
      { name: 'web', image: 'nginx', ports: [{ containerPort: 80 }, { containerPort: 443 }] },
    ],
  });
  const found = (spec: object) => differenceLines(diffFragment({ spec }, manifest));

  test('more fields are no difference', () => {
    expect(found({ restartPolicy: 'Never' })).toEqual([]);
    expect(diffFragment({}, manifest)).toEqual([]);
  });

  test('named items are looked up by name', () => {
    expect(found({ containers: [{ name: 'web', image: 'nginx' }, { name: 'git' }] })).toEqual([]);
    expect(found({ containers: [{ name: 'web', image: 'httpd' }] })).toEqual([
      'Pod/web differs at spec.containers[1].image: expected "httpd", got "nginx"',
    ]);
    expect(found({ containers: [{ name: 'db' }] })).toEqual([
      'Pod/web differs at spec.containers[name="db"]: missing {"name":"db"}',
    ]);
  });

  test('other lists match item by item, and in length', () => {
    const ports = (...containerPorts: number[]) => ({
      containers: [{ name: 'web', ports: containerPorts.map((containerPort) => ({ containerPort })) }],
    });
    expect(found(ports(80, 443))).toEqual([]);
    expect(found(ports(80))).toEqual([
      'Pod/web differs at spec.containers[1].ports[1]: unexpected {"containerPort":443}',
    ]);
    expect(found({ containers: [] })).toHaveLength(2);
  });
});
