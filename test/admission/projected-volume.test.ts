import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';

const FIELD = { fieldPath: 'metadata.name' };

function podOf(source: object) {
  const spec = { volumes: [{ name: 'v', ...source }], containers: [{ name: 'c', image: 'i' }] };
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec };
}

function saysOf(source: object, version?: string): string[] {
  return admissionOf(podOf(source), version).map((line) => line.replace('spec.volumes[0].', ''));
}

describe('projected volumes', () => {
  const file = (path: string) => ({ name: 'x', items: [{ key: 'k', path }] });

  test.each<[unknown, string[]]>([
    [[], []],
    [[{}, null], []],
    [[{ configMap: { name: 'c' } }, { secret: { name: 's' } }], []],
    [[{ configMap: {} }], ['vol-projected-name projected.sources[0].configMap.name']],
    [[{ secret: { name: '' } }], ['vol-projected-name projected.sources[0].secret.name']],
    [[{ secret: { name: 's' }, configMap: { name: 'c' } }], ['vol-projected-one-type projected.sources[0]']],
    [[{ secret: file('a') }, { configMap: file('./a') }], []],
    [
      [{ secret: file('a') }, { configMap: file('a') }],
      ['vol-projected-path-conflict projected.sources[1].configMap.items[0].path'],
    ],
    [
      [{ secret: file('a') }, { downwardAPI: { items: [{ path: 'a', fieldRef: FIELD }] } }],
      ['vol-projected-path-conflict projected.sources[1].downwardAPI.items[0].path'],
    ],
    [[{ secret: file('/a') }], ['vol-item-path-local projected.sources[0].secret.items[0].path']],
  ])('%j', (sources, expected) => {
    expect(saysOf({ projected: { sources } })).toEqual(expected);
  });

  /** In a template, which needs no service account for it. */
  function tokenSaysOf(serviceAccountToken: object, version?: string): string[] {
    const { spec } = podOf({ projected: { sources: [{ serviceAccountToken }] } });
    const template = { metadata: { labels: { app: 'web' } }, spec };
    const manifest = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'web' }, template };
    const at = 'template.spec.volumes[0].projected.sources[0].serviceAccountToken.';
    return admissionOf(manifest, version).map((line) => line.replace(at, ''));
  }

  test.each<[object, string[]]>([
    [{ path: 't' }, []],
    [{}, ['vol-projected-token-path path']],
    [{ path: 't', expirationSeconds: null }, []],
    [{ path: 't', expirationSeconds: 600 }, []],
    [{ path: 't', expirationSeconds: 599 }, ['vol-projected-token-expiry expirationSeconds']],
    [{ path: 't', expirationSeconds: 2 ** 32 }, []],
    [{ path: 't', expirationSeconds: 2 ** 32 + 1 }, ['vol-projected-token-expiry expirationSeconds']],
  ])('token %j', (token, expected) => {
    expect(tokenSaysOf(token)).toEqual(expected);
  });

  test('the path of a token has to be local since 1.30', () => {
    expect(tokenSaysOf({ path: '../t' }, '1.29')).toEqual([]);
    expect(tokenSaysOf({ path: '../t' }, '1.30')).toEqual(['vol-projected-token-path-local path']);
  });

  test('sources of features that are off are not looked at', () => {
    const sources = [{ clusterTrustBundle: {}, podCertificate: {}, configMap: { name: 'c' } }];
    expect(saysOf({ projected: { sources } }, '1.36')).toEqual([]);
  });
});
