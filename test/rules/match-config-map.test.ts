import { describe, expect, test } from '@jest/globals';
import { App, Chart } from 'cdk8s';
import { ConfigMap, Pod, validate } from '../../src';
import type { Manifest } from '../../src/manifest/manifest';

const config: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'game-config' },
  data: { lives: '3' },
};

function pod(name: string, ...of: readonly string[]): Manifest {
  const envFrom = of.map((source) => ({ configMapRef: { name: source } }));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name: 'game', image: 'nginx:1.27', envFrom }] },
  };
}

function found(...manifests: readonly Manifest[]): string[] {
  return validate(manifests).map(({ id, severity, name, path }) => `${severity} ${id} ${name} ${path}`);
}

const NAME = 'spec.containers[0].envFrom[0].configMapRef.name';

describe('a ConfigMap with nearly the name', () => {
  test('is meant', () => {
    expect(found(config, pod('game', 'game-confg'))).toEqual([`error match-config-map game ${NAME}`]);
  });

  test('is not, where an object outside is said to have the name', () => {
    const chart = new Chart(new App(), 'chart');
    new ConfigMap(chart, 'game-config', { data: { lives: '3' } });
    const outside = ConfigMap.named('game-confg');
    new Pod(chart, 'game', { containers: [{ name: 'game', image: 'nginx:1.27', envFrom: [outside] }] });
    expect(validate(chart)).toEqual([]);
  });

  test('is not, where its own name is refused', () => {
    const refused = { ...config, metadata: { name: 'Game-Config' } };
    expect(found(refused, pod('game', 'game-config'))).toEqual(['error meta-name-subdomain Game-Config metadata.name']);
  });

  test('counts from another group of the API for nothing', () => {
    const custom = { ...config, apiVersion: 'example.com/v1' };
    expect(found(custom, pod('game', 'game-confg')).filter((line) => line.includes('match-'))).toEqual([]);
  });
});

describe('a ConfigMap of another namespace', () => {
  const placed = { ...config, metadata: { name: 'game-config', namespace: 'red' } };
  const far = { ...pod('game', 'game-config'), metadata: { name: 'game', namespace: 'blue' } };

  test('is not seen', () => {
    expect(found(placed, far)).toEqual([`warning match-config-map game ${NAME}`]);
  });

  test('is nothing against one that is near', () => {
    expect(found(placed, { ...config, metadata: { name: 'game-config', namespace: 'blue' } }, far)).toEqual([]);
  });

  test('may be where an object without a namespace ends up', () => {
    expect(found(placed, pod('game', 'game-config'))).toEqual([]);
    expect(found(config, far)).toEqual([]);
  });
});
