import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KINDS } from '../../src/kubernetes/kinds';
import type { ApiObject } from '../support/admissible';
import { manifestArbitrary } from '../support/arbitrary-manifest';
import { newChart } from '../support/chart';
import { constructOf } from '../support/constructs';
import { fieldPaths, hasField, objectWith } from '../support/field-paths';
import { firstDifference } from '../support/first-difference';
import { readSchema, SchemaAt } from '../support/schema-at';

const SEED = 20240917;
const RUNS = 60;
const VERSIONS = ['1.28', '1.36'];

const schema = readSchema();
const kinds = Object.values(KINDS).flatMap(({ apiVersion, kind }) =>
  VERSIONS.map((version) => ({ apiVersion, kind, version })),
);

/** How our construct differs from the manifest that it was made of. */
function difference(manifest: ApiObject): string | undefined {
  return firstDifference(inOurOrder(manifest), constructOf(newChart(), manifest).toJson());
}

/**
 * The manifest with the keys in the order that props can't tell: of the object itself, of its templates, and of
 * `metadata`, which begins with name and namespace. An empty `spec` is gone: props without fields are not told from it.
 */
function inOurOrder(manifest: ApiObject): ApiObject {
  const { apiVersion, kind, metadata, spec, status, ...fields } = manifest;
  const { name, namespace, ...rest } = metadata as ApiObject;
  return {
    apiVersion,
    kind,
    metadata: { name, ...(namespace !== undefined && { namespace }), ...rest },
    ...(isFilled(spec) && { spec: withTemplatesInOrder(spec) }),
    ...(status !== undefined && { status }),
    ...fields,
  };
}

function withTemplatesInOrder(spec: ApiObject): ApiObject {
  const ordered = { ...spec };
  for (const field of ['template', 'jobTemplate']) {
    if (!isFilled(spec[field])) continue;
    const { metadata, spec: inner } = spec[field] as { metadata?: ApiObject; spec: ApiObject };
    ordered[field] = { ...(metadata && { metadata }), spec: withTemplatesInOrder(inner) };
  }
  return ordered;
}

function isFilled(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

describe('a construct in plain API shape is the manifest to the letter', () => {
  test.each(kinds)('$kind of $version', ({ apiVersion, kind, version }) => {
    fc.assert(
      fc.property(manifestArbitrary(schema, apiVersion, kind, version), (manifest) => {
        const found = difference(manifest);
        if (found) throw new Error(found);
      }),
      // Not shrunk: the message names the path, and what fails by its order shrinks for minutes.
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });
});

describe('every field of the API can be written', () => {
  const counts: { [version: string]: { [kind: string]: number } } = {};

  test.each(kinds)('$kind of $version', ({ apiVersion, kind, version }) => {
    const at = new SchemaAt(schema, version);
    const type = at.typeOf(apiVersion, kind);
    const unreachable: string[] = [];
    let count = 0;
    for (const path of fieldPaths(at, type)) {
      count++;
      const manifest = objectWith(at, type, path);
      const made = constructOf(newChart(), manifest).toJson();
      // An empty `spec` is no field that anyone could write; it is there with any of its own.
      const isThere = hasField(made, at, type, path) || (path.join() === 'spec' && !isFilled(manifest.spec));
      const problem = isThere ? difference(manifest) : 'it is not there';
      if (problem) unreachable.push(`${path.join('.')}: ${problem}`);
    }
    counts[version] = { ...counts[version], [kind]: count };
    expect(unreachable).toEqual([]);
  });

  test('as many as this', () => {
    const totals = Object.fromEntries(
      Object.entries(counts).map(([version, byKind]) => [version, Object.values(byKind).reduce((a, b) => a + b)]),
    );
    expect({ totals, ...counts }).toMatchInlineSnapshot(`
{
  "1.28": {
    "ConfigMap": 34,
    "CronJob": 1134,
    "DaemonSet": 1087,
    "Deployment": 1089,
    "Job": 1105,
    "Namespace": 41,
    "PersistentVolume": 223,
    "PersistentVolumeClaim": 69,
    "Pod": 1177,
    "ReplicaSet": 1078,
    "Secret": 35,
    "Service": 75,
    "ServiceAccount": 42,
    "StatefulSet": 1165,
  },
  "1.36": {
    "ConfigMap": 34,
    "CronJob": 1241,
    "DaemonSet": 1189,
    "Deployment": 1192,
    "Job": 1212,
    "Namespace": 41,
    "PersistentVolume": 224,
    "PersistentVolumeClaim": 72,
    "Pod": 1361,
    "ReplicaSet": 1181,
    "Secret": 35,
    "Service": 77,
    "ServiceAccount": 42,
    "StatefulSet": 1270,
  },
  "totals": {
    "1.28": 8354,
    "1.36": 9171,
  },
}
`);
  });
});
