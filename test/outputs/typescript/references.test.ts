import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fromYaml } from '../../../src/manifest/from-yaml';
import { toTypeScript } from '../../../src/outputs/typescript';
import { run } from './run';
import { formatErrors, typeErrors } from './tools';

const shop = fromYaml(readFileSync(join(__dirname, 'shop.yaml'), 'utf8'));

/** The code of these objects, which gives them back in their order. */
function codeOf(yaml: string, exact = false): string {
  const manifests = fromYaml(yaml);
  const { code } = toTypeScript(manifests, { exact });
  expect(run(code)).toEqual(manifests);
  return code;
}

describe('a shop', () => {
  test.each([{ shape: 'app' }, { shape: 'chart', name: 'web-shop' }, { exact: true }] as const)('%j', (options) => {
    const { code, imports, lost } = toTypeScript(shop, options);
    expect(code).toMatchSnapshot();
    expect({ imports, lost }).toEqual({ imports: ['cdk8s', 'cdk8s-plus-28', 'podwright'], lost: [] });
    expect(formatErrors([code])).toBe('');
    expect(typeErrors([code], `shop-${Object.keys(options).join('-')}`)).toBe('');
  });

  test('comes out as it went in, in its order', () => {
    expect(run(toTypeScript(shop).code)).toEqual(shop);
    expect(run(toTypeScript(shop, { exact: true }).code)).toEqual(shop);
  });
});

const POD = (fields: string): string => `---\napiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: ${fields}\n`;
const CONFIG = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: "1" }\n';
const usesKey = (key: string): string =>
  POD(`{ containers: [{ name: x, env: [{ name: A, valueFrom: { configMapKeyRef: { name: c, key: ${key} } } }] }] }`);

describe('what is not there, or not yet', () => {
  test('an object that comes later is named only', () => {
    expect(codeOf(usesKey('a') + CONFIG)).toContain("A: { configMapKeyRef: { name: 'c', key: 'a' } }");
  });

  test('one that comes before is a value', () => {
    expect(codeOf(CONFIG + usesKey('a'))).toContain("A: c.key('a')");
  });

  test('a key that it has not is written out', () => {
    expect(codeOf(CONFIG + usesKey('b'))).toContain("{ configMapKeyRef: { name: 'c', key: 'b' } }");
  });

  test('one of another namespace is not meant', () => {
    const elsewhere = CONFIG.replace('name: c', 'name: c, namespace: other');
    expect(codeOf(elsewhere + usesKey('a'))).toContain("ConfigMap.named('c', ['a'])");
  });
});

describe('kinds without a construct of ours', () => {
  const role =
    '---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: r }\nrules: [{ verbs: [get] }]\n';

  test("become cdk8s-plus-28's, where those lose nothing", () => {
    expect(codeOf(role)).toContain(
      "new k8s.KubeRole(chart, 'r', { metadata: { name: 'r' }, rules: [{ verbs: ['get'] }] })",
    );
  });

  test.each([
    ['a field that they do not know', role.replace('verbs:', 'brandNew: 1, verbs:')],
    ['a field that they name otherwise', role.replace('verbs:', 'nonResourceURLs: [/x], verbs:')],
    ['an empty field of the metadata', role.replace('name: r', 'name: r, labels: {}')],
    [
      'a value for which they have a class',
      '---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: r }\nspec: { minAvailable: 1 }\n',
    ],
  ])('and with %s ApiObjects', (_, yaml) => {
    expect(codeOf(yaml)).toContain('new ApiObject(chart');
  });

  test('as all do without cdk8s-plus-28', () => {
    expect(toTypeScript(fromYaml(role), { cdk8sPlus: false }).imports).toEqual(['cdk8s', 'podwright']);
  });
});

describe('names', () => {
  const service = '---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }\n';
  const pod =
    '---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec: { containers: [] }\n';

  test('ids are unique in the chart', () => {
    const code = codeOf(pod + service + service.replace('web }\nspec', 'web, namespace: x }\nspec'));
    expect(code).toContain("new Pod(chart, 'web', ");
    expect(code).toContain("new Service(chart, 'web-service', ");
    expect(code).toContain("new Service(chart, 'web-service-2', ");
  });

  test.each(['app', 'chart', 'new', 'emptyDir', 'class', 'arguments'])('"%s" is no name of a variable', (name) => {
    const code = codeOf(pod.replace('name: web', `name: ${name}`) + service);
    expect(code).toContain(`const ${name}Pod = new Pod(chart, '${name}'`);
  });

  test('an object without a name stays without one', () => {
    expect(codeOf('apiVersion: v1\nkind: ConfigMap\ndata: { a: "1" }\n')).toContain("JsonPatch.remove('/metadata')");
    expect(codeOf('apiVersion: v1\nkind: Pod\nmetadata: { generateName: p- }\nspec: { containers: [] }\n')).toContain(
      "new Pod(chart, 'p', { metadata: { generateName: 'p-' }, containers: [] })",
    );
  });
});

describe('what the types refuse', () => {
  test('is put in by a patch', () => {
    const code = codeOf(POD('{ containers: [{ name: x, imagePullPolicy: Sometimes, brandNew: null }] }'));
    expect(code).toContain("JsonPatch.add('/spec/containers/0/imagePullPolicy', 'Sometimes')");
    expect(code).toContain("JsonPatch.add('/spec/containers/0/brandNew', null)");
    expect(typeErrors([code], 'refused')).toBe('');
  });

  test('or makes it an ApiObject, where too little is left', () => {
    expect(codeOf(POD('{ containers: none }'))).toContain('new ApiObject(chart');
    expect(codeOf(POD('{ containers: [{ name: x }, { name: x }] }'))).toContain('new ApiObject(chart');
  });
});

describe('volumes', () => {
  const volumes = (list: string, mounts: string): string =>
    POD(`{ volumes: ${list}, containers: [{ name: x, volumeMounts: ${mounts} }] }`);

  test('one that is mounted where it would be collected is not listed', () => {
    const code = codeOf(volumes('[{ name: a, emptyDir: {} }]', '[{ name: a, mountPath: /a }]'));
    expect(code).toContain("volumeMounts: { '/a': emptyDir('a') }");
    expect(code).not.toContain('volumes:');
  });

  test('others are, so that they keep their order', () => {
    const code = codeOf(
      volumes('[{ name: b, emptyDir: {} }, { name: a, emptyDir: {} }]', '[{ name: a, mountPath: /a }]'),
    );
    expect(code).toContain("volumes: [emptyDir('b'), a]");
  });

  test('with fields in order, they stay where they stood', () => {
    const yaml = volumes('[{ name: a, emptyDir: {} }]', '[{ name: a, mountPath: /a }]');
    const code = codeOf(yaml, true);
    expect(code).toContain('volumes: [a]');
    expect(JSON.stringify(run(code))).toBe(JSON.stringify(fromYaml(yaml)));
  });
});
