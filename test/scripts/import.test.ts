import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importApi } from '../../scripts/import/import-api';
import { Descriptions } from '../../src/explain/descriptions';
import type { ApiField, ApiFieldVariants, ApiSchema } from '../../src/schema/api-schema';

const root = resolve(__dirname, '../..');
const schemas = resolve(root, '../shared/kubernetes-schemas');
const committed = (name: string) => readFileSync(join(root, 'imports', name), 'utf8');
const api = JSON.parse(committed('schema.json')) as ApiSchema;

const isVariants = (field: ApiField | ApiFieldVariants): field is ApiFieldVariants => 'variants' in field;
const variantsOf = (field: ApiField | ApiFieldVariants) => (isVariants(field) ? field.variants : [field]);
const fieldOf = (type: string, name: string) => api.types[type]?.fields[name];

const whereSchemasAre = existsSync(schemas) ? test : test.skip;

/** What is said of a type in a version. */
const said = (type: string, minor: number, field?: string) => {
  const descriptions = new Descriptions(minor);
  return field === undefined ? descriptions.ofType(type) : descriptions.ofField(type, field);
};

describe('the committed imports', () => {
  whereSchemasAre(
    'are what the importer writes (skipped where the Kubernetes schemas are not beside the repository)',
    () => {
      const { types, schema, descriptions } = importApi([schemas]);
      // Not toBe: a diff of so long texts takes jest a minute.
      expect(types === committed('kubernetes.d.ts')).toBe(true);
      expect(schema === committed('schema.json')).toBe(true);
      const described = readdirSync(join(root, 'imports')).filter((name) => name.startsWith('descriptions-'));
      expect(described.sort()).toEqual(Object.keys(descriptions));
      expect(described.filter((name) => descriptions[name] !== committed(name))).toEqual([]);
    },
  );

  test('name no type that they do not hold', () => {
    const named = [
      ...Object.values(api.kinds).flatMap((kinds) => Object.values(kinds).map(({ type }) => type)),
      ...Object.values(api.types)
        .flatMap(({ fields }) => Object.values(fields).flatMap(variantsOf))
        .map(({ type }) => type.replace(/^(?:\[\]|map\[\])+/, ''))
        .filter((type) => type.includes('.')),
    ];
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter((type) => api.types[type] === undefined)).toEqual([]);
  });

  test('know the kinds of every version, lists among them, and none of the machinery', () => {
    expect(api.versions).toEqual(['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36']);
    expect(api.kinds.v1?.Pod).toEqual({ type: 'core.v1.Pod' });
    expect(api.kinds.v1?.PodList).toEqual({ type: 'core.v1.Pod', list: true });
    expect(api.kinds['networking.k8s.io/v1']?.Ingress).toEqual({ type: 'networking.v1.Ingress' });
    expect(api.kinds['networking.k8s.io/v1']?.IPAddress).toEqual({
      type: 'networking.v1.IPAddress',
      versions: '1.33-',
    });
    expect(api.kinds.v1?.DeleteOptions).toBeUndefined();
    expect(api.kinds['apps/v1']?.WatchEvent).toBeUndefined();
  });

  test('say when a field came, went or changed', () => {
    expect(fieldOf('core.v1.Volume', 'image')).toMatchObject({ versions: '1.31-' });
    expect(fieldOf('core.v1.PodResourceClaim', 'source')).toMatchObject({ versions: '-1.30' });
    expect(fieldOf('core.v1.HostAlias', 'ip')).toEqual({
      variants: [
        { type: 'string', versions: '-1.30' },
        { type: 'string', required: true, versions: '1.31-' },
      ],
    });
  });

  test('say in words what a type and a field are, in each version', () => {
    expect(said('core.v1.Pod', 28)).toMatch(/^Pod is a collection of containers/);
    expect(said('core.v1.Container', 33, 'envFrom')).not.toBe(said('core.v1.Container', 34, 'envFrom'));
    expect(said('core.v1.Container', 34, 'envFrom')).toBe(said('core.v1.Container', 36, 'envFrom'));
    expect(said('core.v1.Container', 28, 'nonsense')).toBe('');
    expect(said('core.v1.Container', 28, '__proto__')).toBe('');
    expect(said('FieldsV1', 36)).not.toBe('');
    expect(new Descriptions(36).called('apps.v1.ControllerRevision', 'data')).toBe('RawExtension');
  });

  test('say something of nearly every field', () => {
    const silent = Object.entries(api.types).flatMap(([type, { fields }]) =>
      Object.keys(fields).filter((field) =>
        api.versions.every((version) => said(type, Number(version.slice(2)), field) === ''),
      ),
    );
    expect(silent.length).toBeLessThan(60);
  });

  test('hold what the schemas tell only in prose', () => {
    expect(fieldOf('core.v1.PodSpec', 'restartPolicy')).toMatchObject({ enum: ['Always', 'OnFailure', 'Never'] });
    expect(fieldOf('core.v1.Container', 'restartPolicy')).toMatchObject({
      enumVersions: { Never: '1.34-', OnFailure: '1.34-' },
    });
    expect(fieldOf('core.v1.Secret', 'type')).toEqual({ type: 'string' });
    expect(api.types['core.v1.Probe']?.oneOf).toEqual({
      choose: 'exactlyOne',
      members: ['exec', 'grpc', 'httpGet', 'tcpSocket'],
    });
    expect(api.types['core.v1.Volume']?.oneOf?.choose).toBe('atMostOne');
  });
});
