import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as cdk8s from 'cdk8s';
import type { Construct } from 'constructs';
import { App, Chart, Pod } from 'podwright';
import { errorOf } from './support/chart';
import { readOutput } from './support/output';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-app-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const object = (scope: Construct, id: string, props: object = {}): cdk8s.ApiObject =>
  new cdk8s.ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', ...props });

describe('synth', () => {
  const nginx = { containers: [{ name: 'nginx', image: 'nginx' }] };

  test('writes nothing when anything is wrong', () => {
    const outdir = join(folder, 'out');
    const app = new App({ outdir });
    const chart = new Chart(app, 'chart');
    new Pod(chart, 'fine', nginx);
    app.synth();
    const before = readOutput(outdir);
    new Pod(chart, 'other', nginx).node.addValidation({ validate: () => ['is not well'] });
    expect(() => app.synth()).toThrow('Validation failed with the following errors:\n  [chart/other] is not well');
    expect(() => app.synthYaml()).toThrow('is not well');
    const odd = new App({ outdir });
    new Pod(new Chart(odd, 'first'), 'p', nginx);
    new Pod(new Chart(odd, 'second'), 'q', { ...nginx, ...{ hostname: Symbol('x') } } as never);
    expect(() => odd.synth()).toThrow('[second/q] "spec.hostname" is a symbol');
    expect(readOutput(outdir)).toEqual(before);
  });

  test('removes the file of a chart that is no more', () => {
    const app = new App({ outdir: folder });
    new Pod(new Chart(app, 'a'), 'p', nginx);
    new Pod(new Chart(app, 'b'), 'p', nginx);
    app.synth();
    app.node.tryRemoveChild('a');
    app.synth();
    expect(Object.keys(readOutput(folder))).toEqual(['b.k8s.yaml']);
  });

  test('sorts the fields as cdk8s does, if asked to', () => {
    const sorted = new App({ outdir: folder, sortKeys: true });
    new Pod(new Chart(sorted, 'c'), 'p', {
      restartPolicy: 'Never',
      hostNetwork: true,
      containers: [{ name: 'c', image: 'i', args: [] }],
    });
    expect(sorted.synthYaml()).toBe(
      [
        'apiVersion: v1',
        'kind: Pod',
        'metadata:',
        '  name: p',
        'spec:',
        '  containers:',
        '    - args: []',
        '      image: i',
        '      name: c',
        '  hostNetwork: true',
        '  restartPolicy: Never',
        '',
      ].join('\n'),
    );
  });

  test('takes long chains of dependencies, in order', () => {
    const app = new App({ outdir: folder });
    const chart = new Chart(app, 'chain');
    const chain = Array.from({ length: 20_000 }, (_, i) => object(chart, `o${i}`));
    for (let i = 1; i < chain.length; i++) chain[i - 1]?.addDependency(chain[i] as cdk8s.ApiObject);
    const names = app.synthYaml().match(/name: chain-o\d+/g) ?? [];
    expect(names.length).toBe(20_000);
    expect(names[0]).toBe('name: chain-o19999');
  });

  test('our constructs work under cdk8s’ own App', () => {
    const app = new cdk8s.App({ outdir: folder });
    new Pod(new cdk8s.Chart(app, 'c'), 'p', nginx);
    app.synth();
    expect(readOutput(folder)).toEqual({
      'c.k8s.yaml': [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec: nginx }],
    });
  });

  test('honours CDK8S_OUTDIR', () => {
    process.env.CDK8S_OUTDIR = join(folder, 'env');
    try {
      const app = new App();
      new Pod(new Chart(app, 'c'), 'p', nginx);
      app.synth();
    } finally {
      delete process.env.CDK8S_OUTDIR;
    }
    expect(existsSync(join(folder, 'env/c.k8s.yaml'))).toBe(true);
  });
});

describe('what cannot be written is said of its construct', () => {
  const circle: Record<string, unknown> = {};
  circle.again = [circle];
  const values: [string, unknown, string][] = [
    ['a number', { size: Number.NaN }, 'Number that is not finite at spec.size. Write a number that JSON has'],
    ['half a character', { text: '\ud83d' }, 'Text with half a surrogate pair at spec.text. Write whole characters'],
    ['a circle', circle, 'A field holds itself, or is nested too deeply. Write a copy of what is meant'],
  ];

  test.each(values)('%s', (_, spec, message) => {
    const app = new App({ outdir: folder, yamlOutputType: cdk8s.YamlOutputType.FILE_PER_APP });
    object(new Chart(app, 'first'), 'fine');
    object(new cdk8s.Chart(app, 'second'), 'odd', { spec });
    for (const error of [errorOf(() => app.synth()), errorOf(() => app.synthYaml())]) {
      expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', constructPath: 'second/odd' });
      expect(error.message).toBe(`[second/odd] ${message}`);
    }
    expect(readOutput(folder)).toEqual({});
  });

  test('an error of the construct’s own stays what it is', () => {
    const app = new App({ outdir: folder });
    const failure = new TypeError('mine');
    object(new Chart(app, 'c'), 'o').toJson = () => {
      throw failure;
    };
    expect(() => app.synth()).toThrow(failure);
  });
});
