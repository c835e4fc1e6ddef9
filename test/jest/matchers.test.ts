import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { PodwrightError } from '../../src/errors';
import 'podwright/jest';

const props = (kind: string, name: string, spec?: object) => ({ apiVersion: 'v1', kind, metadata: { name }, spec });

describe('toMatchManifest', () => {
  let app: App;
  let chart: Chart;
  let pod: ApiObject;
  beforeEach(() => {
    app = new App();
    chart = new Chart(app, 'chart');
    pod = new ApiObject(
      chart,
      'pod',
      props('Pod', 'special-env', { containers: [{ name: 'a', env: [{ name: 'A' }] }] }),
    );
  });

  const yaml = (env: string) => `
apiVersion: v1
kind: Pod
metadata: {name: special-env}
spec: {containers: [{name: a, env: ${env}}]}
`;

  test('takes an App, a Chart, an ApiObject, any construct, plain objects and YAML', () => {
    const plain = props('Pod', 'special-env', { containers: [{ name: 'a', env: [{ name: 'A' }] }] });
    const group = new Construct(chart, 'group');
    for (const received of [app, chart, pod, plain, [plain], yaml('[{name: A}]')]) {
      expect(received).toMatchManifest(plain);
      expect(received).toMatchManifest([plain]);
      expect(received).toMatchManifest(yaml('[{name: A}]'));
    }
    expect(group).toMatchManifest([]);
    new ApiObject(group, 'service', props('Service', 'svc'));
    expect(group).toMatchManifest(props('Service', 'svc'));
    expect(new App()).toMatchManifest([]);
  });

  test('takes the objects in the order in which synth writes them', () => {
    const first = new Chart(app, 'first');
    const service = new ApiObject(first, 'service', props('Service', 'svc'));
    const nested = new Chart(chart, 'nested');
    new ApiObject(nested, 'map', props('ConfigMap', 'cm'));
    pod.addDependency(service);
    const written = app.synthYaml();
    const names = (text: string) => [...text.matchAll(/^kind: (.*)/gm)].map(([, kind]) => kind);
    expect(names(written)).toEqual(['ConfigMap', 'Service', 'Pod']);

    // Another app, since synth leaves its inferred dependencies behind.
    const fresh = new App();
    const late = new Chart(fresh, 'late');
    const early = new Chart(fresh, 'early');
    const dependent = new ApiObject(late, 'pod', props('Pod', 'p'));
    const needed = new ApiObject(early, 'service', props('Service', 's'));
    dependent.addDependency(needed);
    new ApiObject(new Chart(late, 'nested'), 'map', props('ConfigMap', 'c'));
    expect(fresh).toMatchManifest([props('ConfigMap', 'c'), props('Service', 's'), props('Pod', 'p')]);
    expect(late).toMatchManifest([props('ConfigMap', 'c'), props('Pod', 'p')]);
    expect(fresh).toMatchManifest(fresh.synthYaml());
  });

  test('names the place of a difference', () => {
    expect(() => expect(app).toMatchManifest(yaml('[{name: A}, {name: B}]'))).toThrowErrorMatchingInlineSnapshot(`
"Expected the same manifests as the given ones, got 1 difference

Pod/special-env differs at spec.containers[0].env[1]: missing {"name":"B"}"
`);
    expect(() => expect(app).toMatchManifest(yaml('[{name: B, value: x}]'))).toThrowErrorMatchingInlineSnapshot(`
"Expected the same manifests as the given ones, got 2 differences

Pod/special-env differs at spec.containers[0].env[0].name: expected "B", got "A"
Pod/special-env differs at spec.containers[0].env[0].value: missing "x""
`);
  });

  test('names the documents that are missing and unexpected', () => {
    new ApiObject(chart, 'service', props('Service', 'svc'));
    const expected = [props('ConfigMap', 'cm'), props('Pod', 'special-env')];
    expect(() => expect(chart).toMatchManifest(expected)).toThrowErrorMatchingInlineSnapshot(`
"Expected the same manifests as the given ones, got 3 differences

Missing ConfigMap/cm
Pod/special-env differs at spec: unexpected {"containers":[{"env":[{"name":"A"}],"name":"a"}]}
Unexpected Service/svc"
`);
  });

  test('.not says what is the same', () => {
    expect(app).not.toMatchManifest(yaml('[]'));
    expect(() => expect(app).not.toMatchManifest(yaml('[{name: A}]'))).toThrowErrorMatchingInlineSnapshot(
      `"Expected other manifests than the given ones, got the same: Pod/special-env"`,
    );
  });

  test('hides the values of a Secret', () => {
    const secret = (password: string) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      stringData: { password },
    });
    expect(() => expect(secret('hunter2')).toMatchManifest(secret('hunter3'))).toThrowErrorMatchingInlineSnapshot(`
"Expected the same manifests as the given ones, got 1 difference

Secret/s differs at stringData.password: expected <secret value>, got <secret value>"
`);
    expect(() =>
      expect(secret('hunter2')).toContainManifest({ stringData: { password: 'x' } }),
    ).toThrowErrorMatchingInlineSnapshot(`
"Expected a manifest with these fields, got none

Secret/s differs at stringData.password: expected <secret value>, got <secret value>"
`);
  });

  describe('with a file', () => {
    let directory: string;
    beforeAll(() => {
      directory = mkdtempSync(join(tmpdir(), 'podwright-'));
      writeFileSync(join(directory, 'pod.yaml'), yaml('[{name: A}]'));
      writeFileSync(join(directory, 'broken.yml'), 'a: [1\n');
      writeFileSync(join(directory, 'pod.json'), JSON.stringify(props('Pod', 'special-env')));
    });
    afterAll(() => rmSync(directory, { recursive: true }));

    test('reads it', () => {
      expect(app).toMatchManifest(join(directory, 'pod.yaml'));
      expect(join(directory, 'pod.yaml')).toMatchManifest(app);
      expect(app).toContainManifest(join(directory, 'pod.json'));
      const message = thrownBy(() => expect(app).toMatchManifest(join(directory, 'pod.json'))).message;
      expect(message.replace(directory, '…')).toMatchInlineSnapshot(`
"Expected the same manifests as those of "…/pod.json", got 1 difference

Pod/special-env differs at spec: unexpected {"containers":[{"env":[{"name":"A"}],"name":"a"}]}"
`);
    });

    test('that is not there, not readable or not YAML is a known error', () => {
      expect(codeOf(() => expect(app).toMatchManifest('no/such.yaml'))).toBe('FILE_NOT_FOUND');
      expect(() => expect(app).toMatchManifest('no/such.yaml')).toThrowErrorMatchingInlineSnapshot(
        `"No file "no/such.yaml". Give a path that starts where jest was started, or an absolute one as path.join(__dirname, …) makes it"`,
      );
      expect(codeOf(() => expect(app).toMatchManifest(join(directory, 'broken.yml')))).toBe('INVALID_YAML');
      writeFileSync(join(directory, 'x'), '');
      expect(codeOf(() => expect(app).toMatchManifest(join(directory, 'x', 'y.yaml')))).toBe('FILE_UNREADABLE');
    });
  });

  test.each([
    [42, 'The expected value is a number, not a manifest'],
    [undefined, 'The expected value is undefined, not a manifest'],
    [null, 'The expected value is null, not a manifest'],
    [[{}, []], 'Item 1 of the expected array is an array, not a manifest'],
    [new Date(0), 'The expected value is an object of class "Date", not a manifest'],
    [{ spec: { at: new Date(0) } }, 'The expected value has an object of class "Date" at "spec.at"'],
    [{ spec: { n: 1n } }, 'The expected value has a bigint at "spec.n"'],
    [cyclic(), 'The expected value has an object that contains itself at "self"'],
  ])('refuses %p', (value, message) => {
    const error = thrownBy(() => expect(app).toMatchManifest(value as object));
    expect(error).toMatchObject({ name: 'PodwrightError', code: 'INVALID_ARGUMENT' });
    expect(error.message).toContain(message);
    expect(thrownBy(() => expect(value).not.toMatchManifest({})).message).toContain(
      message.replace('expected', 'received'),
    );
  });

  test('refuses text that is no manifest', () => {
    expect(() => expect(app).toMatchManifest('hello')).toThrowErrorMatchingInlineSnapshot(
      `"Document that is not an object, at line 1, column 1 of "expected text". Write "apiVersion", "kind" and so on"`,
    );
    expect(codeOf(() => expect('a: b: c').toMatchManifest({}))).toBe('INVALID_YAML');
  });
});

describe('toContainManifest', () => {
  const manifests = [
    props('Pod', 'a', { restartPolicy: 'Never', containers: [{ name: 'x', image: 'nginx' }] }),
    props('Pod', 'b', {
      restartPolicy: 'Always',
      containers: [
        { name: 'x', image: 'nginx' },
        { name: 'y', image: 'busybox' },
      ],
    }),
    props('Service', 'a'),
  ];

  test('finds a manifest that has at least these fields', () => {
    expect(manifests).toContainManifest({
      kind: 'Pod',
      metadata: { name: 'b' },
      spec: { containers: [{ name: 'y' }] },
    });
    expect(manifests).toContainManifest('kind: Pod\nspec: {restartPolicy: Never}');
    expect(manifests).toContainManifest([{ kind: 'Service' }, { kind: 'Pod' }]);
  });

  test('does not mix what two manifests have', () => {
    expect(manifests).not.toContainManifest({ metadata: { name: 'a' }, spec: { restartPolicy: 'Always' } });
  });

  test('shows what the nearest one lacks', () => {
    const restartPolicy = 'OnFailure';
    expect(() =>
      expect(manifests).toContainManifest({ kind: 'Pod', metadata: { name: 'a' }, spec: { restartPolicy } }),
    ).toThrowErrorMatchingInlineSnapshot(`
"Expected a manifest with these fields, got none

Pod/a differs at spec.restartPolicy: expected "OnFailure", got "Never""
`);
    expect(() =>
      expect(manifests).toContainManifest({
        kind: 'Pod',
        spec: { restartPolicy, containers: [{ name: 'y', image: 'busybox' }] },
      }),
    ).toThrowErrorMatchingInlineSnapshot(`
"Expected a manifest with these fields, got none, this one is the nearest

Pod/b differs at spec.restartPolicy: expected "OnFailure", got "Always""
`);
  });

  test('says what there is when there is no such object', () => {
    expect(() =>
      expect(manifests).toContainManifest({ kind: 'Pod', metadata: { name: 'c' } }),
    ).toThrowErrorMatchingInlineSnapshot(`"Expected Pod/c, got Pod/a, Pod/b, Service/a"`);
    expect(() => expect([]).toContainManifest([{ kind: 'Pod' }])).toThrowErrorMatchingInlineSnapshot(
      `"Expected a Pod, got no manifest"`,
    );
    expect(() =>
      expect(manifests).toContainManifest({ kind: 'Pod', metadata: { name: 'a', namespace: 'n' } }),
    ).toThrowErrorMatchingInlineSnapshot(`"Expected Pod/a in namespace "n", got Pod/a, Pod/b, Service/a"`);
  });

  test('every fragment must be found', () => {
    expect(() =>
      expect(manifests).toContainManifest([{ kind: 'Pod' }, { kind: 'Job' }]),
    ).toThrowErrorMatchingInlineSnapshot(`"Expected a Job, got Pod/a, Pod/b, Service/a"`);
  });

  test('.not names what has the fields', () => {
    expect(manifests).not.toContainManifest({ kind: 'Job' });
    expect(() =>
      expect(manifests).not.toContainManifest({ metadata: { name: 'a' } }),
    ).toThrowErrorMatchingInlineSnapshot(`"Expected no manifest with these fields, got Pod/a"`);
  });

  test('refuses to look for nothing', () => {
    expect(codeOf(() => expect(manifests).toContainManifest([]))).toBe('INVALID_ARGUMENT');
    expect(codeOf(() => expect(manifests).not.toContainManifest('# nothing'))).toBe('INVALID_ARGUMENT');
  });
});

function cyclic(): object {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown');
}

function codeOf(action: () => unknown): string | undefined {
  const error = thrownBy(action);
  return error instanceof PodwrightError ? error.code : undefined;
}
