import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KINDS } from '../../../src/kubernetes/kinds';
import type { Manifest } from '../../../src/manifest/manifest';
import { toTypeScript } from '../../../src/outputs/typescript';
import { manifestArbitrary } from '../../support/arbitrary-manifest';
import { hostileManifest } from './hostile';
import { run } from './run';
import { formatErrors, typeErrors } from './tools';

const schema = JSON.parse(readFileSync(join(__dirname, '../../../imports/schema.json'), 'utf8'));

/** As it would be written and read: `-0` is 0, and objects are plain. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const OTHERS = [
  ['rbac.authorization.k8s.io/v1', 'Role'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['storage.k8s.io/v1', 'StorageClass'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
] as const;
const ALL = [...Object.values(KINDS).map(({ apiVersion, kind }) => [apiVersion, kind] as const), ...OTHERS];

/** Modules that were made, for the compiler and the formatter to look at all at once. */
const modules: string[] = [];

describe('random objects come out of their code as they went in', () => {
  test.each(ALL)('%s %s', (apiVersion, kind) => {
    fc.assert(
      fc.property(manifestArbitrary(schema, apiVersion, kind, '1.34'), (manifest) => {
        const { code, lost } = toTypeScript([manifest as unknown as Manifest]);
        expect(lost).toEqual([]);
        expect(plain(run(code))).toEqual(plain([manifest]));
        if (modules.length % 3 === 0 || modules.length < 300) modules.push(code);
      }),
      { numRuns: 25, seed: 6 },
    );
  });

  test.each(Object.values(KINDS))('$kind, the order of its fields too', ({ apiVersion, kind }) => {
    fc.assert(
      fc.property(manifestArbitrary(schema, apiVersion, kind, '1.34'), (manifest) => {
        const { metadata, spec, status, ...others } = manifest as Record<string, Record<string, unknown>>;
        const { name, namespace, ...rest } = metadata ?? {};
        const ordered = {
          apiVersion,
          kind,
          metadata: { name, ...(namespace !== undefined && { namespace }), ...rest },
          ...(spec && { spec }),
          ...others,
          ...(status && { status }),
        };
        const sorted = { ...ordered, apiVersion, kind } as unknown as Manifest;
        const { code } = toTypeScript([sorted], { exact: true });
        // What is patched stands at the end, and a template says its metadata first.
        fc.pre(!/JsonPatch|ApiObject/.test(code) && !/"spec":.*"metadata":/.test(JSON.stringify(spec ?? {})));
        expect(JSON.stringify(run(code)[0])).toBe(JSON.stringify(sorted));
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  test('hostile ones, several in a chart', () => {
    fc.assert(
      fc.property(fc.array(hostileManifest, { minLength: 1, maxLength: 4 }), (manifests) => {
        const { code, lost } = toTypeScript(manifests as unknown as Manifest[]);
        fc.pre(lost.length === 0);
        expect(plain(run(code))).toEqual(plain(manifests));
        modules.push(code);
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});

test('the compiler takes all that code', () => {
  expect(modules.length).toBeGreaterThan(400);
  expect(typeErrors(modules, 'round-trip')).toBe('');
}, 60_000);

test('the formatter changes nothing in that of the types', () => {
  expect(formatErrors(modules.slice(0, 400))).toBe('');
});
