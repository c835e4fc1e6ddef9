import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';

const MAX = 1_048_576;
const TYPE = 'kubernetes.io/';
const secret = (fields: object) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, ...fields });
const of = (fields: object) => admissionOf(secret(fields));
const base64 = (text: string) => Buffer.from(text).toString('base64');

test('a key has the form of one, and is told of where it was written', () => {
  expect(of({ data: { '.a': 'eA==' }, stringData: { 'a-b': 'x' } })).toEqual([]);
  const problems = admit(secret({ data: { 'a b': 'eA==' }, stringData: { '..a': 'x' } }), 28);
  expect(problems.map(({ id, at, alias }) => [id, `${at}`, alias])).toEqual([
    ['sec-key-format', 'data[a b]', undefined],
    ['sec-key-format', 'stringData[..a]', 'data[..a]'],
  ]);
});

test('the size is that of the decoded values, where stringData goes before', () => {
  const full = base64('x'.repeat(MAX));
  expect(of({ data: { a: full, b: '' } })).toEqual([]);
  expect(of({ data: { a: full }, stringData: { b: 'x' } })).toEqual(['sec-size data']);
  expect(of({ data: { a: full, b: 'eA==' }, stringData: { b: '' } })).toEqual([]);
  expect(of({ stringData: { a: 'x'.repeat(MAX + 1) } })).toEqual(['sec-size data']);
});

describe.each([
  ['.dockercfg', 'dockercfg'],
  ['.dockerconfigjson', 'dockerconfigjson'],
])('%s', (key, name) => {
  test('is there', () => {
    expect(of({ type: TYPE + name })).toEqual([`sec-${name} data[${key}]`]);
    expect(of({ type: TYPE + name, data: { [key]: null } })).toEqual([`sec-${name}-json data[${key}]`]);
  });

  test.each(['{}', ' {"auths":{}} ', 'null', '{"a":1e308}', `{"a":${'['.repeat(9999)}${']'.repeat(9999)}}`])(
    'may hold %.20s',
    (json) => {
      expect(of({ type: TYPE + name, data: { [key]: base64(json) } })).toEqual([]);
      expect(of({ type: TYPE + name, stringData: { [key]: json } })).toEqual([]);
    },
  );

  test.each([
    '',
    '[]',
    '"x"',
    '1',
    '{',
    '{}x',
    '{"a":1e999}',
    '\ufeff{}',
    `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  ])('may not hold %.20s', (json) => {
    expect(of({ type: TYPE + name, data: { [key]: base64(json) } })).toEqual([`sec-${name}-json data[${key}]`]);
    expect(of({ type: TYPE + name, stringData: { [key]: json } })).toEqual([`sec-${name}-json stringData[${key}]`]);
  });
});

describe('the keys that a type asks for', () => {
  test.each([
    ['basic-auth', {}, ['sec-basic-auth data[username]', 'sec-basic-auth data[password]']],
    ['basic-auth', { data: { username: '' } }, []],
    ['basic-auth', { stringData: { password: null } }, []],
    ['ssh-auth', {}, ['sec-ssh-auth data[ssh-privatekey]']],
    ['ssh-auth', { data: { 'ssh-privatekey': '' } }, ['sec-ssh-auth data[ssh-privatekey]']],
    ['ssh-auth', { data: { 'ssh-privatekey': 'eA==' } }, []],
    [
      'ssh-auth',
      { data: { 'ssh-privatekey': 'eA==' }, stringData: { 'ssh-privatekey': '' } },
      ['sec-ssh-auth data[ssh-privatekey]'],
    ],
    ['tls', { data: { 'tls.crt': '' } }, ['sec-tls data[tls.key]']],
    ['tls', { data: { 'tls.crt': '' }, stringData: { 'tls.key': '' } }, []],
    ['service-account-token', {}, [`sec-sa-token metadata.annotations[${TYPE}service-account.name]`]],
    ['service-account-token', { metadata: { name: 'a', annotations: { [`${TYPE}service-account.name`]: 'b' } } }, []],
    ['TLS', {}, []],
    ['anything', {}, []],
  ])('%s: %j', (type, fields, problems) => {
    expect(of({ type: TYPE + type, ...fields })).toEqual(problems);
  });

  test('of none where there is no type', () => {
    for (const type of [undefined, null, '', 'Opaque']) expect(of({ type })).toEqual([]);
  });
});

test('no message shows a value', () => {
  const value = 'hunter2-hunter2';
  const fields = { data: { 'a b': base64(value), '.dockercfg': base64(value) }, stringData: { 'c d': value } };
  const problems = admit(secret({ type: `${TYPE}dockercfg`, ...fields }), 28);
  expect(problems).toHaveLength(3);
  expect(JSON.stringify(problems.map(({ message, fix }) => [message, fix]))).not.toMatch(
    new RegExp(`${value}|${base64(value)}`),
  );
});
