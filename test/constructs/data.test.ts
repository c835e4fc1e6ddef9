import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Lazy } from 'cdk8s';
import { ConfigMap, Secret } from 'podwright';
import { errorOf, newChart } from '../support/chart';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-data-'));
  writeFileSync(join(folder, 'game.properties'), 'weapon=gun\n');
  writeFileSync(join(folder, 'icon.bin'), Buffer.from([0xff, 0x00]));
  writeFileSync(join(folder, 'user.env'), 'username=admin\npassword=hunter2\n');
  writeFileSync(join(folder, 'bad.env'), 'username=admin\nmy password=hunter2\n');
  writeFileSync(join(folder, 'tls.crt'), 'CERT');
  writeFileSync(join(folder, 'tls.key'), 'KEY');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('ConfigMap', () => {
  test('holds what was written, in its order', () => {
    const config = new ConfigMap(newChart(), 'c', {
      immutable: true,
      data: { z: '1', a: '' },
      binaryData: { b: 'AA==' },
    });
    expect(JSON.stringify(config.toJson())).toBe(
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"},' +
        '"immutable":true,"data":{"z":"1","a":""},"binaryData":{"b":"AA=="}}',
    );
    expect(new ConfigMap(newChart(), 'empty').toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'empty' },
    });
  });

  test('has any key that is a fine one, `__proto__` too', () => {
    const data = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>;
    const config = new ConfigMap(newChart(), 'c', { data });
    expect(JSON.stringify((config.toJson() as { data: object }).data)).toBe('{"__proto__":"x","constructor":"y"}');
    expect(config.key('__proto__')).toEqual({ configMapKeyRef: { name: 'c', key: '__proto__' } });
    expect(errorOf(() => config.key('toString')).code).toBe('UNKNOWN_KEY');
  });

  test('a misspelt key fails from untyped code too, with the key that was meant', () => {
    const config = new ConfigMap(newChart(), 'c', { data: { 'special.power': '1' }, binaryData: { icon: 'AA==' } });
    const misspelt = errorOf(() => config.key('special.powr' as never));
    expect(misspelt.code).toBe('UNKNOWN_KEY');
    expect(misspelt.message).toBe('[chart/c] ConfigMap "c" has no key "special.powr". Did you mean "special.power"?');
    expect(errorOf(() => config.key('x' as never)).message).toContain('It has "special.power", "icon"');
    expect(errorOf(() => config.volume('v', { items: { Icon2: 'p' } as never })).message).toContain(
      'Did you mean "icon"?',
    );
    expect(errorOf(() => new ConfigMap(newChart(), 'e').key('x')).message).toContain('It has none at all');
    expect(config.key('icon')).toEqual({ configMapKeyRef: { name: 'c', key: 'icon' } });
  });

  test('an optional key may be missing, and with a token nobody knows the keys', () => {
    const config = new ConfigMap(newChart(), 'c', { data: { a: '1' } });
    expect(config.key('later' as never, { optional: true })).toEqual({
      configMapKeyRef: { name: 'c', key: 'later', optional: true },
    });
    const lazy = new ConfigMap(newChart(), 'c', { data: Lazy.any({ produce: () => ({ a: '1' }) }) });
    expect(lazy.key('any')).toEqual({ configMapKeyRef: { name: 'c', key: 'any' } });
  });

  test('that exists elsewhere is named', () => {
    const config = ConfigMap.named('there', ['a']);
    expect(config.key('a')).toEqual({ configMapKeyRef: { name: 'there', key: 'a' } });
    expect(errorOf(() => config.key('b' as never)).message).toBe('ConfigMap "there" has no key "b". It has "a"');
    expect(ConfigMap.named('there').key('any')).toEqual({ configMapKeyRef: { name: 'there', key: 'any' } });
  });

  test('is made of sources as kubectl makes it', () => {
    const config = ConfigMap.create(newChart(), 'game-config', {
      metadata: { labels: { a: 'b' } },
      immutable: true,
      fromLiteral: 'special.power=10',
      fromFile: [join(folder, 'game.properties'), `icon=${join(folder, 'icon.bin')}`],
    });
    expect(config.toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'game-config', labels: { a: 'b' } },
      data: { 'special.power': '10', 'game.properties': 'weapon=gun\n' },
      binaryData: { icon: '/wA=' },
      immutable: true,
    });
    expect(Object.keys((config.toJson() as { data: object }).data)).toEqual(['special.power', 'game.properties']);
    expect(errorOf(() => config.key('game.propertis' as never)).code).toBe('UNKNOWN_KEY');
  });

  test.each([
    ['a missing file', () => ({ fromFile: join(folder, 'none') }), 'FILE_NOT_FOUND'],
    ['a key that kubectl would refuse', () => ({ fromFile: `a b=${join(folder, 'icon.bin')}` }), 'INVALID_KEY'],
    ['a literal without a value', () => ({ fromLiteral: 'power' }), 'INVALID_LITERAL'],
    ['a line that kubectl would refuse', () => ({ fromEnvFile: join(folder, 'bad.env') }), 'INVALID_ENV_FILE'],
    ['a key twice', () => ({ fromLiteral: ['a=1', 'a=2'] }), 'DUPLICATE_KEY'],
  ])('sources are refused at the path of the construct: %s', (_, sources, code) => {
    const chart = newChart();
    for (const make of [() => ConfigMap.create(chart, 'c', sources()), () => Secret.generic(chart, 'c', sources())]) {
      const error = errorOf(make);
      expect(error.code).toBe(code);
      expect(error.message).toMatch(/^\[chart\/c\] /);
      expect(error.message).not.toContain('hunter2');
    }
    expect(chart.node.children).toEqual([]);
  });
});

describe('Secret', () => {
  test('holds what was written', () => {
    const secret = new Secret(newChart(), 's', {
      type: 'Opaque',
      stringData: { password: 'x' },
      data: { user: 'eA==' },
    });
    expect(secret.toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      type: 'Opaque',
      stringData: { password: 'x' },
      data: { user: 'eA==' },
    });
    expect(secret.key('user')).toEqual({ secretKeyRef: { name: 's', key: 'user' } });
    expect(secret.envValue('password')).toEqual({ valueFrom: { secretKeyRef: { name: 's', key: 'password' } } });
  });

  test('no value of it is in an error', () => {
    const secret = new Secret(newChart(), 's', { stringData: { password: 'hunter2' } });
    const error = errorOf(() => secret.key('pasword' as never));
    expect(error.message).toBe('[chart/s] Secret "s" has no key "pasword". Did you mean "password"?');
    expect(JSON.stringify(error)).not.toContain('hunter2');
  });

  test('generic, as kubectl makes it', () => {
    const secret = Secret.generic(newChart(), 's', { fromEnvFile: join(folder, 'user.env') });
    expect(secret.toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      data: { username: 'YWRtaW4=', password: 'aHVudGVyMg==' },
    });
    expect(Secret.generic(newChart(), 's', {}).toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
    });
  });

  test('docker-registry, as kubectl makes it', () => {
    const login = Secret.dockerRegistry(newChart(), 'r', {
      server: 'reg.io',
      username: 'u',
      password: 'p',
      email: 'e@x',
    });
    // Recorded from kubectl 1.32 create secret docker-registry.
    const config =
      'eyJhdXRocyI6eyJyZWcuaW8iOnsidXNlcm5hbWUiOiJ1IiwicGFzc3dvcmQiOiJwIiwiZW1haWwiOiJlQHgiLCJhdXRoIjoiZFRwdyJ9fX0=';
    expect(login.toJson()).toMatchObject({
      type: 'kubernetes.io/dockerconfigjson',
      data: { '.dockerconfigjson': config },
    });
    const hub = Secret.dockerRegistry(newChart(), 'r', { username: 'u', password: 'p' }).toJson() as {
      data: Record<string, string>;
    };
    expect(Buffer.from(hub.data['.dockerconfigjson'] ?? '', 'base64').toString()).toBe(
      '{"auths":{"https://index.docker.io/v1/":{"username":"u","password":"p","auth":"dTpw"}}}',
    );
  });

  test('TLS, basic auth and SSH auth', () => {
    const chart = newChart();
    const files = { cert: join(folder, 'tls.crt'), key: join(folder, 'tls.key') };
    expect(Secret.tls(chart, 't', files).toJson()).toMatchObject({
      type: 'kubernetes.io/tls',
      data: { 'tls.crt': 'Q0VSVA==', 'tls.key': 'S0VZ' },
    });
    expect(Secret.basicAuth(chart, 'b', { username: 'u', password: 'p', immutable: true }).toJson()).toMatchObject({
      type: 'kubernetes.io/basic-auth',
      stringData: { username: 'u', password: 'p' },
      immutable: true,
    });
    expect(Secret.sshAuth(chart, 's', { privateKey: join(folder, 'tls.key') }).toJson()).toMatchObject({
      type: 'kubernetes.io/ssh-auth',
      data: { 'ssh-privatekey': 'S0VZ' },
    });
    expect(errorOf(() => Secret.tls(chart, 'u', { ...files, cert: 'none.crt' })).message).toContain('[chart/u]');
  });
});
