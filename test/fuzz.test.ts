import { describe, expect, test } from '@jest/globals';
import { ApiObject } from 'cdk8s';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { validate } from '../src';
import { tryFindKind } from '../src/kubernetes/kinds';
import { KUBERNETES_VERSIONS } from '../src/kubernetes/versions';
import { isFields } from '../src/manifest/fields';
import type { Finding } from '../src/manifest/finding';
import type { Manifest } from '../src/manifest/manifest';
import { YamlSource } from '../src/manifest/yaml-source';
import { apiSchema } from '../src/schema/load-schema';
import { catalogue } from '../src/validation/catalogue';
import { checkSources } from '../src/validation/from-sources';
import type { ValidationOptions } from '../src/validation/options';
import { manifestArbitrary } from './support/arbitrary-manifest';
import { newChart } from './support/chart';

/** The same at every run, so that a failure can be looked at again. */
const RUNS = { numRuns: 300, seed: 4 };
const IDS = new Set(catalogue().map(({ id }) => id));
const SENTENCE = /^["A-Z0-9][^\n]*[^.\s]$/s;

const options: fc.Arbitrary<ValidationOptions> = fc.record({
  kubernetes: fc.constantFrom(...KUBERNETES_VERSIONS),
  podSecurity: fc.constantFrom(undefined, 'baseline', 'restricted'),
  strict: fc.boolean(),
});

/** What is found is told well, whatever it is about. */
function expectWell({ id, message, fix, path, kind, name, severity }: Finding): void {
  expect(IDS).toContain(id);
  expect(message).toMatch(SENTENCE);
  if (fix !== undefined) expect(fix).toMatch(SENTENCE);
  expect([typeof path, typeof kind, typeof name]).toEqual(['string', 'string', 'string']);
  expect(['error', 'warning', 'note']).toContain(severity);
}

/** A text is read and checked, and each finding is at a place that it has. */
function expectFindings(text: string, asked: ValidationOptions): void {
  const lines = text.split('\n');
  for (const { finding, place } of checkSources([{ file: 'x.yaml', source: new YamlSource(text) }], asked)) {
    expectWell(finding);
    expect(finding).toMatchObject({ file: 'x.yaml', line: place.line, column: place.column });
    const line = lines[place.line - 1];
    expect(line).toBeDefined();
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
    expect(place.length).toBeGreaterThanOrEqual(1);
  }
}

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length', '0', '', '<<'];

/** Any value that YAML can hold. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(null, '', 0, -1, 1.5, 2 ** 31, 1e300, true, false, '0', 'yes', '*', '..') },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(100_000), '-'.repeat(100_000), 'a.'.repeat(50_000)) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom<unknown>(null, {}, [], 'x', 1), { maxLength: 4 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8 })), fc.constantFrom(null, 'x', {}, [])),
        {
          maxLength: 4,
        },
      )
      .map((entries) => Object.fromEntries(entries)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 50, max: 150 }).map((levels) => nested(levels)) },
);

function nested(levels: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { name: value };
  return value;
}

/** Every place in a value. */
function* placesIn(value: unknown, path: readonly (string | number)[] = []): Iterable<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The value with another one at a place; an own field even where it is called `__proto__`. */
function replaced(value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? replaced(item, rest, by) : item));
  const fields = Object.entries(value as object).map(
    ([key, inner]) => [key, key === step ? replaced(inner, rest, by) : inner] as const,
  );
  return Object.fromEntries(fields);
}

const schema = apiSchema();
/** The kinds that are checked most, and some others. */
const kinds = Object.entries(schema.kinds)
  .flatMap(([apiVersion, byKind]) => Object.keys(byKind).map((kind) => ({ apiVersion, kind })))
  .filter(
    ({ apiVersion, kind }) =>
      !kind.endsWith('List') &&
      (tryFindKind(apiVersion, kind) !== undefined ||
        ['Ingress', 'NetworkPolicy', 'PodDisruptionBudget'].includes(kind)),
  );

/** Objects such as the API server takes, with some of their parts exchanged for anything. */
const mutated: fc.Arbitrary<Manifest> = fc
  .constantFrom(...kinds)
  .chain(({ apiVersion, kind }) =>
    fc.tuple(
      manifestArbitrary(schema, apiVersion, kind, KUBERNETES_VERSIONS.at(-1) as string),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), anything), { maxLength: 3 }),
    ),
  )
  .map(([object, changes]) => {
    let manifest: unknown = object;
    for (const [part, value] of changes) {
      const places = [...placesIn(manifest)].filter(([first]) => first !== 'apiVersion' && first !== 'kind');
      const place = places[Math.floor(part * places.length)];
      if (place) manifest = replaced(manifest, place, value);
    }
    return manifest as Manifest;
  });

describe('a text is found fault with, or not, and never fails', () => {
  test('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), options, expectFindings), RUNS);
  });

  test('of any bytes, as they are read from files', () => {
    const text = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('utf8'));
    fc.assert(fc.property(text, options, expectFindings), RUNS);
  });

  test('of what YAML gives a meaning', () => {
    const token = fc.constantFrom(
      ...['a: ', '- ', '? ', ': ', '[', ']', '{', '}', ',', '"', "'", '|', '>', '&a ', '*a', '<<: ', '!!str ', '!x '],
      ...['---\n', '...\n', '%YAML 1.1\n', '#', '\n', '\n  ', '\n    ', '\t', '\r\n', '\ufeff', 'x', '1', 'null', '\\'],
      ...['apiVersion: v1\n', 'kind: Pod\n', 'kind: List\n', 'items:\n', 'metadata: {name: web}\n', 'spec:\n'],
      ...['# podwright-allow unique-env: x\n', 'containers: ', '__proto__: ', 'constructor: '],
    );
    const text = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));
    fc.assert(fc.property(text, options, expectFindings), { ...RUNS, numRuns: 1_500 });
  });

  test('of any JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), options, expectFindings), RUNS);
  });

  test('of any fields in an object of a kind', () => {
    const fields = fc.dictionary(fc.constantFrom('metadata', 'spec', 'data', 'status', 'items', ...NAMES), anything);
    const text = fc
      .tuple(fc.constantFrom(...kinds), fields)
      .map(([kind, rest]) => JSON.stringify({ ...rest, ...kind }));
    fc.assert(fc.property(text, options, expectFindings), RUNS);
  });
});

describe('manifests with anything in them are found fault with, or not, and never fail', () => {
  const sets = fc.array(mutated, { minLength: 1, maxLength: 4 });

  test('in a text, with places', () => {
    fc.assert(
      fc.property(sets, options, fc.boolean(), (manifests, asked, asJson) => {
        const write = (manifest: Manifest) => (asJson ? JSON.stringify(manifest, null, 1) : stringify(manifest));
        expectFindings(manifests.map(write).join('\n---\n'), asked);
      }),
      RUNS,
    );
  });

  test('as they are, unchanged', () => {
    fc.assert(
      fc.property(sets, options, (manifests, asked) => {
        const before = JSON.stringify(manifests);
        for (const finding of validate(manifests, asked)) expectWell(finding);
        expect(JSON.stringify(manifests)).toBe(before);
      }),
      RUNS,
    );
  });

  test('made by constructs', () => {
    fc.assert(
      fc.property(mutated, options, (manifest, asked) => {
        // cdk8s' own objects cannot hold these.
        fc.pre(!/__proto__|constructor/.test(JSON.stringify(manifest)));
        const chart = newChart();
        // cdk8s itself makes fields of whatever it is given as metadata.
        const metadata = isFields(manifest.metadata) ? manifest.metadata : { name: 'web' };
        new ApiObject(chart, 'object', { ...manifest, metadata });
        for (const finding of validate(chart, asked)) {
          expectWell(finding);
          expect(finding.constructPath).toMatch(/object$/);
        }
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});
