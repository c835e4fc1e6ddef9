import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { containerSays, reviewContainer } from '../support/container-manifests';
import { podWith } from '../support/pod-manifests';

const variable = (name: unknown) => ({ env: [{ name, value: 'x' }] });
const from = (valueFrom: unknown, value?: unknown) => ({ env: [{ name: 'A', value, valueFrom }] });
const source = (envFrom: unknown) => ({ envFrom: [envFrom] });
const FIELD = { fieldRef: { fieldPath: 'metadata.name' } };
const VOLUMES = {
  volumes: [{ name: 'files', emptyDir: {} }, { name: 'bare' }, { name: 'secret', secret: { secretName: 'x' } }],
};
const file = (fields: object) => from({ fileKeyRef: { key: 'A', volumeName: 'files', path: 'a/b', ...fields } });
const AT = 'env[0].valueFrom';

describe('the name of a variable', () => {
  test.each(['A', 'a.b-c_D', '-', '.a', 'a1'])('%j is one', (name) => {
    expect(containerSays(variable(name))).toEqual([]);
    expect(containerSays(variable(name), '1.36')).toEqual([]);
  });

  test.each(['1A', 'a b', '.', '..', '..a', 'a/b', '1', ' '])('%j is one from 1.32 on', (name) => {
    expect(containerSays(variable(name), '1.31')).toEqual(['env-name-strict env[0].name']);
    expect(containerSays(variable(name), '1.32')).toEqual([]);
  });

  test.each(['a=b', 'é', 'a\tb', '\u007f'])('%j is none', (name) => {
    expect(containerSays(variable(name), '1.31')).toEqual(['env-name-strict env[0].name']);
    expect(containerSays(variable(name), '1.32')).toEqual(['env-name-relaxed env[0].name']);
  });

  test.each([undefined, null, ''])('%j is missing', (name) => {
    expect(containerSays(variable(name))).toEqual(['env-name-required env[0].name']);
  });

  test('a list may hold null, and a name twice', () => {
    expect(containerSays({ env: [null] })).toEqual(['env-name-required env[0].name']);
    expect(containerSays({ env: [{ name: 'A' }, { name: 'A' }] })).toEqual([]);
  });
});

describe('where a value comes from', () => {
  reviewContainer([
    ['null', from(null), []],
    ['nothing', from({}), [`env-from-none ${AT}`]],
    ['nothing but null', from({ fieldRef: null }), [`env-from-none ${AT}`]],
    ['nothing beside a value', from({}, 'x'), [`env-from-none ${AT}`]],
    ['what the form reports', from({ configMapRef: { name: 'a' } }), []],
    ['a field', from(FIELD), []],
    ['a field beside a value', from(FIELD, 'x'), [`env-value-and-from ${AT}`]],
    ['a field beside an empty value', from(FIELD, ''), []],
    ['two places', from({ ...FIELD, secretKeyRef: { name: 'a', key: 'k' } }), [`env-from-many ${AT}`]],
    [
      'two places beside a value',
      from({ ...FIELD, secretKeyRef: { name: 'a', key: 'k' } }, 'x'),
      [`env-value-and-from ${AT}`],
    ],
  ]);
});

describe.each(['configMapKeyRef', 'secretKeyRef'])('%s', (ref) => {
  const key = (fields: object) => from({ [ref]: { name: 'a', key: 'k', ...fields } });
  reviewContainer([
    ['is right', key({ name: 'a.b', key: 'A_b.-' }), []],
    ['has no name', key({ name: undefined }), [`env-cmref-name ${AT}.${ref}.name`]],
    ['has an empty name', key({ name: '' }), [`env-cmref-name ${AT}.${ref}.name`]],
    ['has a name of 253 characters', key({ name: 'a'.repeat(253) }), []],
    ['has a name of 254 characters', key({ name: 'a'.repeat(254) }), [`env-cmref-name ${AT}.${ref}.name`]],
    ['has a bad name', key({ name: 'A_b' }), [`env-cmref-name ${AT}.${ref}.name`]],
    ['has no key', key({ key: null }), [`env-cmref-key-required ${AT}.${ref}.key`]],
    ['has a key with a slash', key({ key: 'a/b' }), [`env-cmref-key ${AT}.${ref}.key`]],
    ['has a key of two dots', key({ key: '..' }), [`env-cmref-key ${AT}.${ref}.key`]],
  ]);
});

describe('a value from a file', () => {
  const at = `${AT}.fileKeyRef`;
  reviewContainer(
    [
      ['is right', file({}), [], VOLUMES],
      ['in a volume without a source', file({ volumeName: 'bare' }), [], VOLUMES],
      ['without a key', file({ key: '' }), [`env-filekeyref-required ${at}.key`], VOLUMES],
      ['with a key that is no name', file({ key: 'A=' }), [`env-filekeyref ${at}.key`], VOLUMES],
      ['without a path', file({ path: undefined }), [`env-filekeyref-required ${at}.path`], VOLUMES],
      ['at an absolute path', file({ path: '/a' }), [], VOLUMES],
      ['at a path that leads back', file({ path: 'a/../b' }), [`env-filekeyref ${at}.path`], VOLUMES],
      ['without a volume', file({ volumeName: null }), [`env-filekeyref-required ${at}.volumeName`], VOLUMES],
      ['in no volume', file({ volumeName: 'other' }), [`env-filekeyref-volume ${at}.volumeName`], VOLUMES],
      ['in a volume of a bad name', file({ volumeName: 'A_b' }), [`env-filekeyref ${at}.volumeName`], VOLUMES],
      ['in a secret', file({ volumeName: 'secret' }), [`env-filekeyref-empty-dir ${at}.volumeName`], VOLUMES],
      [
        'beside a value',
        from({ fileKeyRef: { key: 'A', volumeName: 'files', path: 'a' } }, 'x'),
        [`env-value-and-from ${AT}`],
        VOLUMES,
      ],
    ],
    '1.35',
  );
});

describe('all variables of a source', () => {
  reviewContainer([
    ['of a ConfigMap', source({ configMapRef: { name: 'a.b' } }), []],
    ['of a Secret', source({ secretRef: { name: 'a' } }), []],
    ['of nothing', source({}), ['envfrom-one-of envFrom[0]']],
    ['of null', source(null), ['envfrom-one-of envFrom[0]']],
    ['of both', source({ configMapRef: { name: 'a' }, secretRef: { name: 'a' } }), ['envfrom-one-of envFrom[0]']],
    ['of what the form reports', source({ configMap: { name: 'a' } }), []],
    ['without a name', source({ configMapRef: {} }), ['envfrom-ref-required envFrom[0].configMapRef.name']],
    ['with a bad name', source({ secretRef: { name: 'A' } }), ['envfrom-ref-name envFrom[0].secretRef.name']],
    ['with a prefix', source({ prefix: 'A_', secretRef: { name: 'a' } }), []],
    ['with an empty prefix', source({ prefix: '', secretRef: { name: 'a' } }), []],
    ['with a bad prefix', source({ prefix: 'a=', secretRef: { name: 'a' } }), ['envfrom-prefix envFrom[0].prefix']],
  ]);

  test('a prefix may start with a digit from 1.32 on', () => {
    const fields = source({ prefix: '1', secretRef: { name: 'a' } });

    expect(containerSays(fields, '1.31')).toEqual(['envfrom-prefix envFrom[0].prefix']);
    expect(containerSays(fields, '1.32')).toEqual([]);
  });

  test('the server names the list alone', () => {
    const containers = [{ name: 'web', image: 'i', ...source({}) }];

    expect(admit(podWith({ containers }), 28)[0]?.alias).toBe('spec.containers[0].envFrom');
  });
});
