import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ExplainError } from '../../src/explain/explain-error';
import { type ExplainedField, explanationOf } from '../../src/explain/explanation';
import type { ExplainRequest } from '../../src/explain/request';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../src/kubernetes/versions';

const explained = (what: string, more: Partial<ExplainRequest> = {}) =>
  explanationOf({ what, kubernetes: '1.36', ...more });

function refusal(what: string, more: Partial<ExplainRequest> = {}): string {
  try {
    explained(what, more);
  } catch (error) {
    if (error instanceof ExplainError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'none';
}

describe.each(['1.28', '1.36'] as const)('the resources of an API server of %s', (kubernetes) => {
  /** The table of `kubectl api-resources`. */
  const rows = readFileSync(join(__dirname, `../fixtures/explain/api-resources-${kubernetes}.txt`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const words = line.split(/\s+/);
      const [kind = '', , apiVersion = '', short = ''] = [...words].reverse();
      return { name: words[0] ?? '', kind, apiVersion, short: words.length === 5 ? short.split(',') : [] };
    });

  test('are found by their names, plural and singular, and short ones', () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const { name, kind, short } of rows) {
      const best = rows.find((row) => row.name === name);
      for (const word of [name, kind, kind.toLowerCase(), ...short]) {
        const { resource } = explained(word, { kubernetes });
        expect([word, resource.apiVersion, resource.kind, resource.plural]).toEqual([
          word,
          best?.apiVersion,
          kind,
          name,
        ]);
      }
    }
  });

  test('are found by their API version, and by their group', () => {
    for (const { name, kind, apiVersion } of rows) {
      expect(explained(name, { kubernetes, apiVersion }).resource).toMatchObject({ kind, apiVersion });
      const [group, version] = apiVersion.split('/');
      if (version === undefined) continue;
      expect(explained(`${name}.${group}`, { kubernetes }).resource).toMatchObject({ kind, apiVersion });
      expect(explained(`${name}.${version}.${group}.metadata`, { kubernetes })).toMatchObject({
        resource: { kind, apiVersion },
        path: ['metadata'],
      });
    }
  });

  test('have no other short names', () => {
    const short = new Set(rows.flatMap((row) => row.short));
    for (const name of ['csr', 'hpa', 'ip', 'vac', 'netpol', 'crd']) {
      if (!short.has(name) && kubernetes === '1.36') throw new Error(`no ${name}`);
    }
  });
});

describe('what is meant', () => {
  test('the core group goes first, and the others are named', () => {
    const { resource, others } = explained('events');
    expect(resource).toMatchObject({ apiVersion: 'v1', type: 'core.v1.Event' });
    expect(others.map(({ apiVersion }) => apiVersion)).toEqual(['events.k8s.io/v1']);
    expect(explained('ev.events.k8s.io').resource.apiVersion).toBe('events.k8s.io/v1');
  });

  test('the most stable and newest API version of the version of Kubernetes', () => {
    const apiVersions = (what: string) =>
      KUBERNETES_VERSIONS.map((kubernetes) => {
        try {
          return explained(what, { kubernetes }).resource.version;
        } catch {
          return '';
        }
      });
    expect(apiVersions('hpa')).toEqual(Array(9).fill('v2'));
    expect(apiVersions('flowschemas')).toEqual(['v1beta3', ...Array(8).fill('v1')]);
    expect(apiVersions('validatingadmissionpolicies')).toEqual(['v1beta1', 'v1beta1', ...Array(7).fill('v1')]);
  });

  test.each([
    ['pod.spec.containers[0].image', ['spec', 'containers', 'image']],
    ['pod.spec.containers[*].ports[]', ['spec', 'containers', 'ports']],
    ['Pod.spec.', ['spec']],
    [' deployments.apps.spec ', ['spec']],
    ['CRD.spec.versions.schema.openAPIV3Schema.$ref', ['spec', 'versions', 'schema', 'openAPIV3Schema', '$ref']],
  ])('%j', (what, path) => {
    expect(explained(what).path).toEqual(path);
  });
});

describe('what is not there', () => {
  test.each([
    ['pdos', {}, 'UNKNOWN_KIND: Kubernetes has no kind "pdos". Did you mean "pods"?'],
    ['Deploymnet.spec', {}, 'UNKNOWN_KIND: Kubernetes has no kind "Deploymnet". Did you mean "deployment"?'],
    [
      'widgets.example.com',
      {},
      'UNKNOWN_KIND: Kubernetes has no kind "widgets". Name one as in "pods", "po" or "Pod"; custom resources are not known here',
    ],
    [
      'pod.spec.contaners',
      {},
      'UNKNOWN_FIELD: There is no field "contaners" in "pod.spec". Did you mean "pod.spec.containers"?',
    ],
    [
      'po.spec.Containers.image',
      {},
      'UNKNOWN_FIELD: There is no field "Containers" in "pod.spec". Did you mean "pod.spec.containers"?',
    ],
    // Where it is, further down.
    [
      'deploy.livenessProbe',
      {},
      'UNKNOWN_FIELD: There is no field "livenessProbe" in "deployment". Did you mean "deployment.spec.template.spec.containers.livenessProbe"?',
    ],
    [
      'cm.nonsense',
      {},
      'UNKNOWN_FIELD: There is no field "nonsense" in "configmap". Its fields are apiVersion, binaryData, data, immutable, kind, metadata',
    ],
    [
      'pod.metadata.labels.app',
      {},
      'UNKNOWN_FIELD: "pod.metadata.labels" has keys that you choose, and has no field "app". Ask for "pod.metadata.labels"',
    ],
    [
      'pod.spec.containers.args.x',
      {},
      'UNKNOWN_FIELD: "pod.spec.containers.args" is of the type "[]string", and has no field "x". Ask for "pod.spec.containers.args"',
    ],
    ['deploy', { apiVersion: 'v1' }, 'NOT_IN_API_VERSION: v1 has no "deploy". It is in apps/v1'],
    [
      'deploy',
      { apiVersion: 'app/v1' },
      'UNKNOWN_API_VERSION: There is no API version "app/v1". Did you mean "apps/v1"?',
    ],
    [
      'deploy',
      { apiVersion: 'extensions' },
      'UNKNOWN_API_VERSION: There is no API version "extensions". "deploy" is in apps/v1',
    ],
    [
      '',
      {},
      'INVALID_PATH: "" is no path of a field. Write a kind and the names of fields with dots between, as in "pod.spec.containers"',
    ],
    [
      'pod..spec',
      {},
      'INVALID_PATH: "pod..spec" is no path of a field. Write a kind and the names of fields with dots between, as in "pod.spec.containers"',
    ],
    [
      '__proto__',
      {},
      'UNKNOWN_KIND: Kubernetes has no kind "__proto__". Name one as in "pods", "po" or "Pod"; custom resources are not known here',
    ],
    [
      'cm.constructor',
      {},
      'UNKNOWN_FIELD: There is no field "constructor" in "configmap". Its fields are apiVersion, binaryData, data, immutable, kind, metadata',
    ],
  ])('%j %j', (what, more, message) => {
    expect(refusal(what, more)).toBe(message);
  });

  test('any text is told of, or refused in one line', () => {
    const word = fc.oneof(
      fc.constantFrom('pod', 'spec', 'containers', 'apps', 'v1', '__proto__', 'toString', '[0]'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.option(word, { nil: undefined }), (words, apiVersion) => {
        expect(refusal(words.join('.'), { apiVersion })).not.toContain('\n');
      }),
    );
  });
});

describe('versions', () => {
  const versions = (what: string) => explained(what).versions;

  test('since when a field is there', () => {
    expect(versions('pod.spec.volumes.image')[0]).toBe('1.31');
    expect(versions('deploy.spec.template.spec.volumes.image.reference')[0]).toBe('1.31');
    expect(versions('pod.spec.containers.image')).toEqual(KUBERNETES_VERSIONS);
  });

  test.each([
    [
      'pod.spec.volumes.image',
      '1.28',
      'The field "pod.spec.volumes.image" is there since 1.31; you asked for 1.28. Add "--kubernetes 1.31"',
    ],
    [
      'pod.spec.volumes.image.pullPolicy',
      '1.30',
      'The field "pod.spec.volumes.image" is there since 1.31; you asked for 1.30. Add "--kubernetes 1.31"',
    ],
    [
      'pod.spec.resourceClaims.source',
      '1.36',
      'The field "pod.spec.resourceClaims.source" is there until 1.30; you asked for 1.36. Add "--kubernetes 1.30"',
    ],
    ['validatingadmissionpolicies', '1.27', undefined],
    [
      'mutatingadmissionpolicies',
      '1.28',
      'Kubernetes 1.28 has no "mutatingadmissionpolicies": it is in admissionregistration.k8s.io/v1 since 1.36, in admissionregistration.k8s.io/v1beta1 since 1.34, in admissionregistration.k8s.io/v1alpha1 since 1.32. Add "--kubernetes 1.36"',
    ],
  ] as const)('%s in %s', (what, kubernetes, message) => {
    if (message === undefined) return;
    expect(refusal(what, { kubernetes: kubernetes as KubernetesVersion })).toBe(`NOT_IN_VERSION: ${message}`);
  });

  test('what is said is of the version', () => {
    const said = (kubernetes: KubernetesVersion) =>
      explained('pod.spec.containers.envFrom', { kubernetes }).description[0];
    expect(said('1.28')).toMatch(/must be a C_IDENTIFIER/);
    expect(said('1.36')).not.toMatch(/must be a C_IDENTIFIER/);
    expect(explained('pod.spec', { kubernetes: '1.28' }).fields.map(({ name }) => name)).not.toContain('resources');
    expect(explained('pod.spec', { kubernetes: '1.36' }).fields.map(({ name }) => name)).toContain('resources');
  });
});

describe('recursion', () => {
  const depth = (fields: readonly ExplainedField[]): number =>
    fields.length === 0 ? 0 : 1 + Math.max(...fields.map((field) => depth(field.fields)));

  test('tells all that a field is made of, and its own fields only without', () => {
    const all = explanationOf({ what: 'deploy.spec.strategy', kubernetes: '1.36' }, { recursive: true });
    expect(all.fields.map(({ name, fields }) => [name, fields.map((inner) => inner.name)])).toEqual([
      ['rollingUpdate', ['maxSurge', 'maxUnavailable']],
      ['type', []],
    ]);
    expect(depth(explained('deploy.spec.strategy').fields)).toBe(1);
    expect(depth(explanationOf({ what: 'pod', kubernetes: '1.36' }, { recursive: true }).fields)).toBeGreaterThan(6);
  });

  test('ends where a type is within itself', () => {
    const { fields } = explanationOf(
      { what: 'crd.spec.versions.schema.openAPIV3Schema', kubernetes: '1.36' },
      { recursive: true },
    );
    expect(fields.find(({ name }) => name === 'properties')).toMatchObject({
      type: 'map[string]JSONSchemaProps',
      fields: [],
    });
    expect(depth(fields)).toBe(2);
    // A path may go round as often as it likes.
    expect(explained(`crd.spec.versions.schema.openAPIV3Schema${'.properties'.repeat(200)}.type`).field?.type).toBe(
      'string',
    );
  });
});
