import { describe, expect, test } from '@jest/globals';
import * as cdk8s from 'cdk8s';
import { App, Chart, ConfigMap, Pod, Rules, ValidationError, validate } from '../src';
import type { Manifest } from '../src/manifest/manifest';
import { errorOf, newChart } from './support/chart';

const container = { name: 'web', image: 'nginx:1.27' };
const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [container] } };
const ids = (findings: readonly { readonly id: string }[]): string[] => findings.map(({ id }) => id);

describe('what is checked', () => {
  test('a manifest, or many', () => {
    expect(validate(POD)).toEqual([]);
    expect(validate([POD])).toEqual([]);
    const [finding] = validate([POD, { ...POD, metadata: { name: 'Web' } }]);
    expect(finding).toEqual({
      id: 'meta-name-subdomain',
      layer: 'admission',
      severity: 'error',
      kind: 'Pod',
      name: 'Web',
      path: 'metadata.name',
      message: '"Web" is no DNS-1123 subdomain',
      fix: expect.stringContaining('Write "web"'),
    });
  });

  test('an app, a chart, an object: each with the path of the construct and the line that made it', () => {
    const app = new App();
    const chart = new Chart(app, 'chart');
    const other = new Pod(new Chart(app, 'other'), 'fine', { containers: [container] });
    const pod = new Pod(chart, 'Web', { containers: [container] });
    const { line } = siteHere();
    for (const input of [app, chart, pod]) {
      expect(validate(input)).toEqual([
        expect.objectContaining({
          id: 'meta-name-subdomain',
          constructPath: 'chart/Web',
          file: 'test/validate.test.ts',
          line: line - 1,
          column: expect.any(Number),
        }),
      ]);
    }
    expect(validate(other)).toEqual([]);
  });

  test('objects of others, too', () => {
    const chart = newChart();
    new cdk8s.ApiObject(chart, 'pod', { ...POD, metadata: { name: 'Web' } });
    expect(ids(validate(chart))).toEqual(['meta-name-subdomain']);
  });

  test.each([['text'], [null], [undefined], [5], [{ kind: 'Pod' }], [[POD, { apiVersion: 'v1' }]]])(
    '%j is refused',
    (input) => {
      expect(errorOf(() => validate(input as unknown as Manifest)).code).toBe('INVALID_ARGUMENT');
    },
  );

  test('input is never changed', () => {
    const frozen = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
      return value;
    };
    const manifest = frozen(structuredClone({ ...POD, spec: { containers: [{ ...container, ports: [{}] }] } }));
    expect(validate(manifest as Manifest)).not.toEqual([]);
  });
});

/** The line of the call. */
function siteHere(): { line: number } {
  const frames = (new Error().stack ?? '')
    .split('\n')
    .flatMap((frame) => /validate\.test\.ts:(\d+):/.exec(frame)?.[1] ?? []);
  return { line: Number(frames[1]) };
}

describe('the version', () => {
  const newer = { ...POD, spec: { ...POD.spec, hostnameOverride: 'web' } };

  test('is 1.28 where nothing else is said, and else what is said', () => {
    expect(ids(validate(newer))).toEqual(['decode-field-version']);
    expect(validate(newer, { kubernetes: '1.35' })).toEqual([]);
  });

  test('is the app’s', () => {
    const app = new App({ kubernetes: '1.35' });
    new cdk8s.ApiObject(new Chart(app, 'chart'), 'web', newer);
    expect(validate(app)).toEqual([]);
    expect(ids(validate(app, { kubernetes: '1.28' }))).toEqual(['decode-field-version']);
  });
});

describe('synth', () => {
  test('refuses what holds an error, and tells all of it', () => {
    const app = new App();
    new Pod(new Chart(app, 'chart'), 'Web', { containers: [{ ...container, name: 'Web' }] });
    const error = errorOf(() => app.synthYaml()) as ValidationError;
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.code).toBe('INVALID_MANIFESTS');
    expect(ids(error.findings)).toEqual(['meta-name-subdomain', 'ctr-name-format']);
    expect(error.message).toMatch(
      /^Nothing is written: 2 errors\n {2}error Pod\/Web metadata\.name: .*\n {2}error Pod\/Web spec\.containers\[0\]\.name: /,
    );
  });

  test('under cdk8s’ own App refuses our objects by their validation', () => {
    const app = new cdk8s.App();
    const chart = new cdk8s.Chart(app, 'chart');
    new Pod(chart, 'fine', { containers: [container] });
    new Pod(chart, 'Web', { containers: [container] });
    expect(() => app.synth()).toThrow(/\[chart\/Web\] Pod\/Web metadata\.name: "Web" is no DNS-1123 subdomain/);
    expect(() => app.synthYaml()).toThrow(/\[chart\/Web\]/);
  });

  test('under cdk8s’ own App checks anew what has changed since', () => {
    const app = new cdk8s.App();
    const chart = new cdk8s.Chart(app, 'chart');
    const pod = new Pod(chart, 'web', { containers: [container] });
    expect(() => app.synthYaml()).not.toThrow();
    pod.addJsonPatch(cdk8s.JsonPatch.replace('/metadata/name', 'Web'));
    expect(() => app.synthYaml()).toThrow(/\[chart\/web\] Pod\/Web metadata\.name/);
  });
});

describe('references', () => {
  const uses = (
    chart: Chart,
    envFrom: NonNullable<ConstructorParameters<typeof Pod>[2]>['containers'][number]['envFrom'],
  ) => new Pod(chart, 'web', { containers: [{ ...container, envFrom }] });

  test('a name that is near one of the app’s is an error', () => {
    const chart = newChart();
    new ConfigMap(chart, 'game-config', { data: { LIVES: '3' } });
    uses(chart, [{ configMapRef: { name: 'game-confg' } }]);
    expect(validate(chart)).toEqual([
      expect.objectContaining({ severity: 'error', path: 'spec.containers[0].envFrom[0].configMapRef.name' }),
    ]);
  });

  test('unless it is said to exist outside', () => {
    const chart = newChart();
    new ConfigMap(chart, 'game-config', { data: { LIVES: '3' } });
    uses(chart, [ConfigMap.named('game-confg')]);
    expect(validate(chart)).toEqual([]);
  });
});

describe('a rule', () => {
  const twice = {
    containers: [
      { ...container, ports: [80] },
      { name: 'other', image: 'nginx:1.27', ports: [80] },
    ],
  };
  const pod = (chart = newChart()): Pod => new Pod(chart, 'web', twice);

  test('can be turned down and off', () => {
    const app = pod().node.root as App;
    expect(validate(app).map(({ id, severity }) => [id, severity])).toEqual([['unique-container-ports', 'error']]);
    expect(validate(app, { rules: { 'unique-container-ports': 'note' } }).map(({ severity }) => severity)).toEqual([
      'note',
    ]);
    expect(validate(app, { rules: { 'unique-container-ports': 'off' } })).toEqual([]);
  });

  test('can be allowed for a construct, which leaves no trace', () => {
    const allowed = pod();
    Rules.of(allowed).allow('unique-container-ports', 'The second binds another address');
    expect(validate(allowed)).toEqual([]);
    expect(allowed.toJson()).toEqual(pod().toJson());
  });

  test('can be allowed for all below a construct', () => {
    const chart = newChart();
    Rules.of(chart).allow('unique-container-ports', 'They bind other addresses');
    pod(chart);
    expect(validate(chart)).toEqual([]);
  });

  test('an allowance that is not needed is told once, at the construct', () => {
    const chart = newChart();
    Rules.of(chart).allow('unique-container-ports', 'Not so');
    new Pod(chart, 'a', { containers: [container] });
    new Pod(chart, 'b', { containers: [container] });
    expect(validate(chart)).toEqual([
      expect.objectContaining({ id: 'no-unused-allowance', severity: 'warning', name: 'a' }),
    ]);
  });

  test('an allowance needs a reason, and a rule', () => {
    expect(errorOf(() => Rules.of(pod()).allow('unique-container-ports', ' ')).code).toBe('INVALID_ARGUMENT');
    const named = pod();
    // @ts-expect-error: what the API server checks is no rule
    Rules.of(named).allow('ctr-name-format', 'because');
    expect(validate(named)).toContainEqual(
      expect.objectContaining({ message: '"ctr-name-format" is always checked: only rules can be allowed' }),
    );
  });
});
