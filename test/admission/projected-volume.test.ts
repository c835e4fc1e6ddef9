import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
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

  const bundle = 'projected.sources[0].clusterTrustBundle';
  test.each<[object, string[]]>([
    [{ name: 'ca', path: 'ca.pem' }, []],
    [{ name: 'example.com:signer:ca', path: 'ca.pem' }, []],
    [{ signerName: 'example.com/signer', path: 'ca.pem', labelSelector: { matchLabels: { a: 'b' } } }, []],
    [{}, [`vol-bundle-one-of ${bundle}`, `vol-bundle-path ${bundle}.path`]],
    [{ name: 'ca', signerName: 'example.com/signer', path: 'ca.pem' }, [`vol-bundle-one-of ${bundle}`]],
    [{ name: '', path: 'ca.pem' }, [`vol-bundle-name ${bundle}.name`]],
    [{ name: 'example.com:signer:', path: 'ca.pem' }, [`vol-bundle-name ${bundle}.name`]],
    [{ name: ':ca', path: 'ca.pem' }, [`vol-bundle-name ${bundle}.name`]],
    [{ name: 'ca', path: 'ca.pem', labelSelector: {} }, [`vol-bundle-selector ${bundle}.labelSelector`]],
    [{ name: 'ca', path: '../ca.pem' }, [`vol-certificate-path-local ${bundle}.path`]],
    ...['', 'signer', 'com/signer', 'example.com/', 'example.com/a/b', 'Example.com/a', 'example.com/a..b'].map(
      (signerName): [object, string[]] => [{ signerName, path: 'a' }, [`vol-signer-name ${bundle}.signerName`]],
    ),
  ])('a bundle of certificates, behind a gate: %j', (clusterTrustBundle, expected) => {
    const source = { projected: { sources: [{ clusterTrustBundle }] } };
    expect(saysOf(source, '1.29')).toEqual(expected);
    expect(saysOf(source, '1.36')).toEqual(expected);
  });

  const certificate = 'projected.sources[0].podCertificate';
  const RIGHT = { signerName: 'example.com/signer', keyType: 'ED25519', credentialBundlePath: 'tls.pem' };
  test.each<[object, string[]]>([
    [RIGHT, []],
    [{ ...RIGHT, maxExpirationSeconds: 3600, userAnnotations: { 'Example.com/Name': 'x' } }, []],
    [{ ...RIGHT, maxExpirationSeconds: 7_862_400 }, []],
    [{ ...RIGHT, signerName: 'x.kubernetes.io/y', maxExpirationSeconds: 86_400 }, []],
    [{ ...RIGHT, signerName: undefined }, [`vol-signer-name ${certificate}.signerName`]],
    [{ ...RIGHT, keyType: undefined }, [`vol-certificate-key-type ${certificate}.keyType`]],
    [{ ...RIGHT, keyType: 'RSA2048' }, [`vol-certificate-key-type ${certificate}.keyType`]],
    ...[3599, 7_862_401].map((maxExpirationSeconds): [object, string[]] => [
      { ...RIGHT, maxExpirationSeconds },
      [`vol-certificate-expiry ${certificate}.maxExpirationSeconds`],
    ]),
    [
      { ...RIGHT, signerName: 'kubernetes.io/y', maxExpirationSeconds: 86_401 },
      [`vol-certificate-expiry ${certificate}.maxExpirationSeconds`],
    ],
    [{ ...RIGHT, credentialBundlePath: '' }, [`vol-certificate-paths ${certificate}`]],
    [{ ...RIGHT, keyPath: '/key.pem' }, [`vol-certificate-path-local ${certificate}.keyPath`]],
    [{ ...RIGHT, keyPath: 'tls.pem' }, [`vol-projected-path-conflict ${certificate}.keyPath`]],
    [{ ...RIGHT, userAnnotations: { name: 'x' } }, [`vol-certificate-annotations ${certificate}.userAnnotations`]],
  ])('a certificate of the Pod, behind a gate: %j', (podCertificate, expected) => {
    expect(saysOf({ projected: { sources: [{ podCertificate }] } }, '1.36')).toEqual(expected);
  });

  test('the server once had another name for a bundle', () => {
    const volume = podOf({ projected: { sources: [{ clusterTrustBundle: { name: 'ca' } }] } });
    const aliases = (minor: number) => admit(volume, minor).map(({ alias }) => alias);
    expect(aliases(30)).toEqual(['spec.volumes[0].projected.sources[0].clusterTrustBundlePEM.path']);
    expect(aliases(31)).toEqual([undefined]);
  });

  test('a bundle, a certificate and a ConfigMap are three sources', () => {
    const sources = [
      { clusterTrustBundle: { name: 'ca', path: 'a' }, podCertificate: RIGHT, configMap: { name: 'c' } },
    ];
    expect(saysOf({ projected: { sources } }, '1.36')).toEqual(['vol-projected-one-type projected.sources[0]']);
  });
});
