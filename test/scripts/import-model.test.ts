import { describe, expect, test } from '@jest/globals';
import { checkTables } from '../../scripts/import/check-tables';
import { firstSentence } from '../../scripts/import/docs';
import { closed, named, open, pattern, since } from '../../scripts/import/enum-values';
import { mergeSchemas } from '../../scripts/import/merge';
import type { OneOfTable } from '../../scripts/import/one-of';
import type { OpenApiDefinition, OpenApiValue } from '../../scripts/import/open-api';
import { versionRange } from '../../scripts/import/version-range';
import { writeSchema } from '../../scripts/import/write-schema';
import { type TypeTables, writeTypes } from '../../scripts/import/write-types';
import type { ApiSchema } from '../../src/schema/api-schema';

const ref = (name: string): OpenApiValue => ({ $ref: `#/definitions/io.k8s.api.${name}` });
const string: OpenApiValue = { type: 'string' };
const object = (
  properties: { readonly [name: string]: OpenApiValue },
  rest: Partial<OpenApiDefinition> = {},
): OpenApiDefinition => ({ type: 'object', properties, ...rest });
const pod = (properties: { readonly [name: string]: OpenApiValue }, rest: Partial<OpenApiDefinition> = {}) =>
  object({ apiVersion: string, kind: string, ...properties }, { ...gvk('', 'v1', 'Pod'), ...rest });
const gvk = (group: string, version: string, kind: string): Partial<OpenApiDefinition> => ({
  'x-kubernetes-group-version-kind': [{ group, version, kind }],
});

/** An API whose versions count from 1.28; the keys are definitions without `io.k8s.api.`. */
const apiOf = (...versions: { readonly [name: string]: OpenApiDefinition }[]) =>
  mergeSchemas(
    versions.map((definitions, index) => ({
      version: `1.${28 + index}`,
      definitions: Object.fromEntries(
        Object.entries(definitions).map(([name, value]) => [`io.k8s.api.${name}`, value]),
      ),
    })),
  );
const tables = (some: Partial<TypeTables> = {}): TypeTables => ({
  kinds: ['core.v1.Pod'],
  enums: {},
  oneOf: {},
  ...some,
});
const typesOf = (api: ReturnType<typeof apiOf>, some?: Partial<TypeTables>) => writeTypes(api, tables(some));
const schemaOf = (api: ReturnType<typeof apiOf>, some?: Partial<TypeTables>) =>
  JSON.parse(writeSchema(api, tables(some))) as ApiSchema;
const withCode = (code: string) => expect.objectContaining({ code });

describe('version ranges', () => {
  const all = ['1.28', '1.29', '1.30', '1.31'];
  test.each([
    [['1.28', '1.29', '1.30', '1.31'], undefined],
    [['1.30', '1.31'], '1.30-'],
    [['1.31'], '1.31-'],
    [['1.28', '1.29'], '-1.29'],
    [['1.29', '1.30'], '1.29-1.30'],
    [['1.29'], '1.29'],
    [['1.28', '1.30', '1.31'], '-1.28,1.30-'],
  ])('%j is %s', (versions, range) => {
    expect(versionRange(versions, all)).toBe(range);
  });

  test('come from versions in any order, compared as numbers', () => {
    const definitions = { 'io.k8s.api.core.v1.Pod': pod({}) };
    const api = mergeSchemas(['1.30', '1.9', '1.28'].map((version) => ({ version, definitions })));
    expect(api.versions).toEqual(['1.9', '1.28', '1.30']);
  });
});

describe('docs', () => {
  test.each([
    ['Name of the pod. Must be unique.', 'Name of the pod.'],
    ['name  of the\npod', 'Name of the pod.'],
    ['podIP is an address, e.g. "10.0.0.1". Set by the kubelet.', 'podIP is an address, e.g. "10.0.0.1".'],
    ['Ends a comment */ here. More.', 'Ends a comment * / here.'],
    ['user is Optional: the rados user. Default is admin', 'The rados user.'],
    ['How to deal with it. - Always tells. - Never does not.', 'How to deal with it.'],
    ['Path on the host More info: https://example.com/x', 'Path on the host.'],
    ['', ''],
  ])('%j gives %j', (description, sentence) => {
    expect(firstSentence(description)).toBe(sentence);
  });

  test('say since and until when a type or field is there, where that is not always', () => {
    const types = typesOf(
      apiOf(
        { 'core.v1.Pod': pod({ old: { ...string, description: 'Old.' }, always: string }) },
        {
          'core.v1.Pod': pod({ young: ref('core.v1.Young'), always: string, once: string }),
          'core.v1.Young': object({ inner: { ...string, description: 'Inner.' } }, { description: 'Young.' }),
        },
        {
          'core.v1.Pod': pod({ young: ref('core.v1.Young'), always: string }),
          'core.v1.Young': object({ inner: { ...string, description: 'Inner.' } }, { description: 'Young.' }),
        },
      ),
    );
    expect(types).toContain('/** Old. Until 1.28. */\n  readonly old?: string;');
    expect(types).toContain('/** Since 1.29. */\n  readonly young?: Young;');
    expect(types).toContain('/** Since 1.29. Until 1.29. */\n  readonly once?: string;');
    expect(types).toContain('/** Young. Since 1.29. */\nexport interface Young');
    // Of a field that its type always had, the type says it.
    expect(types).toContain('/** Inner. */\n  readonly inner?: string;');
    expect(types).toContain('  readonly always?: string;');
  });

  test('mark what is deprecated, and base64', () => {
    const types = typesOf(
      apiOf({
        'core.v1.Pod': pod({
          data: { type: 'object', additionalProperties: { type: 'string', format: 'byte' }, description: 'The data.' },
          host: { ...string, description: 'The host. Deprecated: Use name. It is better.' },
          link: { ...string, description: 'Deprecated: link is a legacy field.' },
        }),
      }),
    );
    expect(types).toContain('/** The data. Base64. */\n  readonly data?: { readonly [key: string]: string };');
    expect(types).toContain('   * The host.\n   * @deprecated Use name.\n');
    expect(types).toContain('  /** @deprecated Link is a legacy field. */\n  readonly link?: string;');
  });
});

describe('types', () => {
  test('of the API become types of TypeScript', () => {
    const special = (name: string): OpenApiValue => ({ $ref: `#/definitions/io.k8s.apimachinery.pkg.${name}` });
    const list = (items: OpenApiValue): OpenApiValue => ({ type: 'array', items });
    const map = (additionalProperties: OpenApiValue): OpenApiValue => ({ type: 'object', additionalProperties });
    const types = typesOf(
      apiOf({
        'core.v1.Pod': pod(
          {
            amount: special('api.resource.Quantity'),
            any: special('runtime.RawExtension'),
            count: { type: 'integer', format: 'int32' },
            limits: map(special('api.resource.Quantity')),
            names: list(string),
            nested: list(map(list(string))),
            port: special('util.intstr.IntOrString'),
            time: special('apis.meta.v1.Time'),
            'x-odd': { type: 'boolean' },
          },
          { required: ['count'] },
        ),
      }),
    );
    expect(types.slice(types.indexOf('export interface Pod '))).toBe(`export interface Pod {
  readonly amount?: Quantity;
  readonly any?: { readonly [key: string]: unknown };
  readonly apiVersion: 'v1';
  readonly count: number;
  readonly kind: 'Pod';
  readonly limits?: ResourceList;
  readonly names?: readonly string[];
  readonly nested?: readonly { readonly [key: string]: readonly string[] }[];
  readonly port?: IntOrString;
  readonly time?: string;
  readonly 'x-odd'?: boolean;
}
`);
  });

  test('of a kind inside another object leave its kind out', () => {
    const api = apiOf({
      'core.v1.Pod': pod({ claim: ref('core.v1.Claim') }),
      'core.v1.Claim': object({ apiVersion: string, kind: string }, gvk('', 'v1', 'Claim')),
    });
    expect(typesOf(api, { kinds: ['core.v1.Pod', 'core.v1.Claim'] })).toContain('readonly claim?: Embedded<Claim>;');
  });

  test('that two groups name alike are refused', () => {
    const api = apiOf({
      'core.v1.Pod': pod({ a: ref('core.v1.Reference'), b: ref('apps.v1.Reference') }),
      'core.v1.Reference': object({}),
      'apps.v1.Reference': object({}),
    });
    expect(() => typesOf(api)).toThrow(withCode('DUPLICATE_NAME'));
    expect(() => typesOf(api)).toThrow('"Reference" is the name of "apps.v1.Reference" and of "core.v1.Reference"');
    // Only the types that are written count.
    expect(() => schemaOf(api)).not.toThrow();
  });

  test('that bear the name of a helper are refused', () => {
    const api = apiOf({ 'core.v1.Pod': pod({ a: ref('core.v1.Quantity') }), 'core.v1.Quantity': object({}) });
    expect(() => typesOf(api)).toThrow(withCode('DUPLICATE_NAME'));
  });

  test('of one name from two packages are refused', () => {
    const definitions = { 'io.k8s.api.core.v1.Pod': pod({}), 'io.k8s.other.core.v1.Pod': pod({}) };
    expect(() => mergeSchemas([{ version: '1.28', definitions }])).toThrow(withCode('DUPLICATE_NAME'));
  });

  test('that are unknown, or referred to but not there, are refused', () => {
    expect(() => apiOf({ 'core.v1.Pod': pod({ a: { type: 'tuple' } }) })).toThrow(withCode('UNSUPPORTED_SCHEMA'));
    expect(() => typesOf(apiOf({ 'core.v1.Pod': pod({ a: ref('core.v1.Absent') }) }))).toThrow('"core.v1.Absent"');
  });

  test('need at least one of the kinds', () => {
    expect(() => typesOf(apiOf({ 'core.v1.Other': object({}) }))).toThrow(withCode('NO_KINDS'));
  });
});

describe('a field that versions require differently', () => {
  const api = apiOf(
    { 'core.v1.Pod': pod({ a: string, b: string }, { required: ['a', 'b'] }) },
    { 'core.v1.Pod': pod({ a: string, b: { type: 'boolean' } }, { required: ['b'] }) },
    { 'core.v1.Pod': pod({ a: string, b: { type: 'boolean' } }, { required: ['a', 'b'] }) },
  );

  test('is optional in TypeScript, and of the newest type', () => {
    expect(typesOf(api)).toContain('readonly a?: string;');
    expect(typesOf(api)).toContain('readonly b: boolean;');
  });

  test('has variants in the schema', () => {
    expect(schemaOf(api).types['core.v1.Pod']?.fields).toMatchObject({
      a: {
        variants: [
          { type: 'string', required: true, versions: '-1.28,1.30-' },
          { type: 'string', versions: '1.29' },
        ],
      },
      b: {
        variants: [
          { type: 'string', required: true, versions: '-1.28' },
          { type: 'boolean', required: true, versions: '1.29-' },
        ],
      },
    });
  });
});

describe('the schema', () => {
  test('says what lists and defaults are, as the newest version says', () => {
    const ports: OpenApiValue = { type: 'array', items: string };
    const api = apiOf(
      { 'core.v1.Pod': pod({ ports, names: ports, path: { ...string, default: '' } }) },
      {
        'core.v1.Pod': pod({
          ports: { ...ports, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['port', 'protocol'] },
          names: { ...ports, 'x-kubernetes-list-type': 'set' },
          path: { ...string, default: '/' },
        }),
      },
    );
    expect(schemaOf(api).types['core.v1.Pod']?.fields).toMatchObject({
      ports: { type: '[]string', keys: ['port', 'protocol'] },
      names: { type: '[]string', set: true },
      path: { type: 'string', default: '/' },
    });
  });

  test('has one line for each kind and type', () => {
    const text = writeSchema(apiOf({ 'core.v1.Pod': pod({ a: ref('core.v1.A') }), 'core.v1.A': object({}) }), tables());
    expect(text.split('\n').filter((line) => /^"(?:Pod|core\.v1\.\w+)":\{.*\},?$/.test(line))).toHaveLength(3);
  });
});

describe('the enum table', () => {
  const api = apiOf(
    { 'core.v1.Pod': pod({ policy: string, modes: { type: 'array', items: string }, count: { type: 'boolean' } }) },
    { 'core.v1.Pod': pod({ policy: string, modes: { type: 'array', items: string }, count: { type: 'boolean' } }) },
  );

  test('gives closed sets to both files, with the versions of newer values', () => {
    const enums = {
      'core.v1.Pod.policy': closed('Always', since('1.29', "Ne'er")),
      'core.v1.Pod.modes': closed('A', 'B'),
    };
    const types = typesOf(api, { enums });
    expect(types).toContain("/** `Ne'er` since 1.29. */\n  readonly policy?: 'Always' | 'Ne\\'er';");
    expect(types).toContain("readonly modes?: readonly ('A' | 'B')[];");
    expect(schemaOf(api, { enums }).types['core.v1.Pod']?.fields).toMatchObject({
      policy: { enum: ['Always', "Ne'er"], enumVersions: { "Ne'er": '1.29-' } },
      modes: { enum: ['A', 'B'] },
    });
  });

  test('gives open sets and patterns to the types alone', () => {
    const enums = { 'core.v1.Pod.policy': open('Opaque'), 'core.v1.Pod.modes': pattern([''], 'Huge${string}') };
    expect(typesOf(api, { enums })).toContain("readonly policy?: 'Opaque' | (string & {});");
    expect(typesOf(api, { enums })).toContain("readonly modes?: readonly ('' | `Huge${string}`)[];");
    expect(JSON.stringify(schemaOf(api, { enums }))).not.toContain('enum');
  });

  test('can name a set', () => {
    const types = typesOf(api, { enums: { 'core.v1.Pod.policy': named('Policy', closed('A', 'B')) } });
    expect(types).toContain("export type Policy = 'A' | 'B';");
    expect(types).toContain('readonly policy?: Policy;');
    const clash = { 'core.v1.Pod.policy': named('Pod', closed('A')) };
    expect(() => typesOf(api, { enums: clash })).toThrow(withCode('DUPLICATE_NAME'));
  });

  test.each([
    ['core.v1.Pod.absent', closed('A'), '"core.v1.Pod.absent", which no schema has'],
    ['core.v1.Absent.policy', closed('A'), '"core.v1.Absent.policy", which no schema has'],
    ['core.v1.Pod.count', closed('A'), '"core.v1.Pod.count", which is of type "boolean"'],
    ['core.v1.Pod.policy', closed(since('1.99', 'A')), 'since "1.99", which is not imported'],
  ])('must fit the schemas: %s', (path, values, message) => {
    expect(() => checkTables(api, { [path]: values }, {})).toThrow(withCode('TABLE_MISMATCH'));
    expect(() => checkTables(api, { [path]: values }, {})).toThrow(message);
  });
});

describe('the one-of table', () => {
  const api = apiOf({
    'core.v1.Pod': pod({ a: { ...string, description: 'The a.' }, b: string }, { description: 'A pod.' }),
  });
  const entry = { members: ['a', 'b'], others: ['apiVersion', 'kind'], membersName: 'Sources', choiceName: 'Source' };

  test.each([
    ['exactlyOne', 'ExactlyOne', 'exactly one'],
    ['atMostOne', 'AtMostOne', 'at most one'],
  ] as const)('makes a union: %s', (choose, helper, words) => {
    const oneOf: OneOfTable = { 'core.v1.Pod': { ...entry, choose } };
    const types = typesOf(api, { oneOf });
    expect(types).toContain('export interface PodBase {\n  readonly apiVersion');
    expect(types).toContain(
      `of which it has ${words}. */\nexport interface Sources {\n  /** The a. */\n  readonly a: string;`,
    );
    expect(types).toContain(`export type Source = ${helper}<Sources>;`);
    expect(types).toContain('/** A pod. */\nexport type Pod = PodBase & Source;');
    expect(schemaOf(api, { oneOf }).types['core.v1.Pod']?.oneOf).toEqual({ choose, members: ['a', 'b'] });
  });

  test('needs no base where all fields are members', () => {
    const members = ['a', 'apiVersion', 'b', 'kind'];
    const oneOf: OneOfTable = { 'core.v1.Pod': { choose: 'exactlyOne', members, others: [], membersName: 'Pods' } };
    expect(typesOf(api, { oneOf })).toContain('export type Pod = ExactlyOne<Pods>;');
    expect(typesOf(api, { oneOf })).not.toContain('PodBase');
  });

  test('may not take the name of a type', () => {
    const oneOf: OneOfTable = { 'core.v1.Pod': { ...entry, choose: 'exactlyOne', membersName: 'Pod' } };
    expect(() => typesOf(api, { oneOf })).toThrow(withCode('DUPLICATE_NAME'));
  });

  test.each([
    ['core.v1.Absent', entry, '"core.v1.Absent", which no schema has'],
    ['core.v1.Pod', { ...entry, members: ['a', 'b', 'c'] }, '"core.v1.Pod.c", which no schema has'],
    ['core.v1.Pod', { ...entry, members: ['a'] }, 'does not list "core.v1.Pod.b"'],
  ])('must fit the schemas: %s', (type, some, message) => {
    const oneOf: OneOfTable = { [type]: { ...some, choose: 'atMostOne' } };
    expect(() => checkTables(api, {}, oneOf)).toThrow(withCode('TABLE_MISMATCH'));
    expect(() => checkTables(api, {}, oneOf)).toThrow(message);
  });
});
