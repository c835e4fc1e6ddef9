import { describe, expect, test } from '@jest/globals';
import { type KubernetesVersion, minorOf } from '../../src/kubernetes/versions';
import { fromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';
import { shapesOf } from '../../src/schema/load-schema';
import { checkStructure } from '../../src/schema/structure';
import { STRUCTURE_CHECKS } from '../../src/schema/structure-checks';

const problemsOf = (text: string, version: KubernetesVersion = '1.28', leavesRequired = true) => {
  const [manifest] = fromYaml(text) as [Manifest];
  return checkStructure(manifest, { shapes: shapesOf(minorOf(version)), leavesRequired, strict: false });
};
const told = (text: string, version?: KubernetesVersion): string[] =>
  problemsOf(text, version).map(({ id, at, message, fix }) => `${id} ${at}: ${message}. ${fix}`);

const pod = (spec: string): string => `{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: ${spec}}`;
const container = (fields: string): string => pod(`{containers: [{name: a, image: b, ${fields}}]}`);

test('a manifest in the form that the API has is passed', () => {
  expect(told(container('ports: [{containerPort: 80}], env: [{name: A, value: "1"}]'))).toEqual([]);
});

describe('an unknown field is told with the one that was meant', () => {
  test.each([
    ['a slip', pod('{containrs: []}'), 'spec.containrs: There is no field "containrs" in "spec". Write "containers"'],
    ['the case', pod('{restartpolicy: Never}'), '"restartpolicy" in "spec". Write "restartPolicy"'],
    [
      'one level up',
      container('nodeName: x'),
      'spec.containers[0].nodeName: There is no field "nodeName" in "spec.containers[0]". Move it up: it belongs to "spec"',
    ],
    [
      'at the top',
      '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, data: {a: b}}}',
      'Move it up: it belongs to the object itself',
    ],
    ['one level down', pod('{image: nginx}'), 'Move it down: it belongs to "spec.containers[0]"'],
    [
      'far down',
      '{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {containers: [{name: a, image: b}]}}',
      'Move it down: it belongs to "spec.template.spec"',
    ],
    [
      'a kind that the spec tells',
      '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, spec: {containers: [{name: a, image: b}]}}',
      'spec: A ConfigMap has no field "spec": this is a Pod. Write "kind: Pod"',
    ],
    [
      'a kind of another API version',
      '{apiVersion: v1, kind: Secret, metadata: {name: a}, spec: {schedule: "* * * * *", jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: b}]}}}}}}',
      'this is a CronJob. Write "apiVersion: batch/v1" and "kind: CronJob"',
    ],
    [
      'a name of more words',
      pod('{volumes: [{name: v, secret: {name: s}}]}'),
      'There is no field "name" in "spec.volumes[0].secret". Write "secretName"',
    ],
    [
      'one of several names of more words',
      container('env: [{name: A, valueFrom: {keyRef: {name: c, key: k}}}]'),
      'There is no field "keyRef" in "spec.containers[0].env[0].valueFrom". Remove it',
    ],
    ['neighbours that changed places', container('evn: []'), 'no field "evn" in "spec.containers[0]". Write "env"'],
    [
      'sidecars',
      pod('{sidecarContainers: [{name: a, image: b}]}'),
      '"sidecarContainers" in "spec". Move them to "spec.initContainers", each with "restartPolicy: Always"',
    ],
    [
      'a resource',
      container('resources: {memory: 1Gi}'),
      'Move it down: it belongs to "spec.containers[0].resources.requests" or "spec.containers[0].resources.limits"',
    ],
    [
      'the storage of a claim',
      '{apiVersion: v1, kind: PersistentVolumeClaim, spec: {resources: {storage: 1Gi}}}',
      'Move it down: it belongs to "spec.resources.requests"',
    ],
    [
      'a command of a probe',
      container('readinessProbe: {command: [a]}'),
      'Move it down: it belongs to "spec.containers[0].readinessProbe.exec"',
    ],
    ['a missing space', container('env: [{"name:A": null}]'), 'Write a space after the ":"'],
    ['nothing like it', pod('{zzzzzz: 1}'), '"zzzzzz" in "spec". Remove it'],
    ['an inherited name', pod('{constructor: 1}'), '"constructor" in "spec". Remove it'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expect.stringContaining(expected)]);
  });

  test('what is meant for another place is never mended without being asked', () => {
    const texts = [pod('{sidecarContainers: []}'), container('resources: {cpu: 1}, livenessProbe: {command: [a]}')];
    for (const text of texts) for (const { correction } of problemsOf(text)) expect(correction).toBeUndefined();
  });

  test('what is there already is not meant', () => {
    expect(told(pod('{containers: [], containrs: []}'))).toEqual([expect.stringContaining('Remove it')]);
  });

  test('what would not fit is not meant', () => {
    expect(told(pod('{containrs: nginx}'))).toEqual([expect.stringContaining('Remove it')]);
  });

  test('a slip and a kind have a correction; a field at the wrong place has none', () => {
    const corrections = (text: string) => problemsOf(text).map(({ correction }) => correction);
    expect(corrections(pod('{containrs: []}'))).toEqual([{ rename: 'containers' }]);
    expect(corrections('{apiVersion: v1, kind: ConfigMap, spec: {containers: [{name: a, image: b}]}}')).toMatchObject([
      { value: 'Pod' },
    ]);
    expect(corrections(pod('{image: nginx}'))).toEqual([undefined]);
  });
});

describe('a value of the wrong type', () => {
  test.each([
    [
      'a number for text',
      container('workingDir: 8080'),
      'decode-number-in-string',
      'A number where the API wants text: "8080". Put it in quotes: "8080"',
    ],
    [
      'a boolean for text',
      container('workingDir: yes'),
      'decode-bool-in-string',
      'True or false where the API wants text',
    ],
    ['a list for text', container('workingDir: [a]'), 'decode-type', 'A list where the API wants text. Write text'],
    [
      'text for a number',
      container('ports: [{containerPort: "80"}]'),
      'decode-string-in-number',
      'Text where the API wants a number: "80". Write 80 without quotes',
    ],
    [
      'words for a number',
      container('ports: [{containerPort: http}]'),
      'decode-type',
      'Text where the API wants a number: "http"',
    ],
    ['text for a boolean', pod('{hostNetwork: "true"}'), 'decode-string-in-number', 'Write true without quotes'],
    ['a number for a boolean', pod('{hostNetwork: 1}'), 'decode-type', 'A number where the API wants true or false'],
    [
      'a fraction',
      container('ports: [{containerPort: 80.5}]'),
      'decode-float-in-int',
      '80.5 where the API wants a whole number. Write 81',
    ],
    [
      'too large a number',
      container('ports: [{containerPort: 2147483648}]'),
      'decode-int-range',
      'does not fit into the 32 bits',
    ],
    [
      'too small a number',
      container('ports: [{containerPort: -2147483649}]'),
      'decode-int-range',
      'does not fit into the 32 bits',
    ],
    [
      'no quantity',
      container('resources: {limits: {memory: 128mi}}'),
      'decode-quantity',
      '"128mi" is no quantity. Write "128Mi"',
    ],
    [
      'true for a quantity',
      container('resources: {limits: {memory: true}}'),
      'decode-quantity',
      'True or false where the API wants a quantity',
    ],
    [
      'true for a port',
      container('livenessProbe: {httpGet: {port: true}}'),
      'decode-int-or-string',
      'True or false where the API wants a number or text',
    ],
    [
      'an object for a list',
      container('env: {A: b}'),
      'decode-type',
      'An object where the API wants a list. Write a list, each item after "- "',
    ],
    [
      'a shell’s line for a command',
      container("command: /bin/sh -c 'mysql --password=hunter2'"),
      'decode-type',
      'Write a list: ["sh", "-c", "…"]',
    ],
    ['words for a command', container('args: a b'), 'decode-type', 'Write a list, each word an item: ["…", "…"]'],
    [
      'text for a list',
      '{apiVersion: v1, kind: Pod, metadata: {finalizers: a}}',
      'decode-type',
      'each item after "- "',
    ],
    [
      'a missing space',
      '{apiVersion: v1, kind: Pod, metadata: "name:x"}',
      'decode-type',
      'Write a space after the ":"',
    ],
    ['an image for a container', pod('{containers: ["nginx:1"]}'), 'decode-type', '"nginx:1". Write an object'],
    [
      'a label without a space',
      '{apiVersion: v1, kind: Pod, metadata: {labels: "app:x"}}',
      'decode-type',
      'Write a space after the ":"',
    ],
    [
      'the labels of another selector',
      '{apiVersion: v1, kind: Service, spec: {selector: {matchLabels: {a: b}}}}',
      'decode-type',
      '"spec.selector" is a plain map of labels, without "matchLabels". Put the labels directly below "selector"',
    ],
    [
      'an object of that name that is no selector',
      '{apiVersion: v1, kind: ConfigMap, data: {matchLabels: {a: b}}}',
      'decode-type',
      'An object where the API wants text. Write text',
    ],
    [
      'a source for a value',
      container('env: [{name: A, value: {configMapKeyRef: {name: a, key: b}}}]'),
      'decode-type',
      'An object where the API wants text. Write "valueFrom" for "value"',
    ],
    [
      'something else for a value',
      container('env: [{name: A, value: {a: b}}]'),
      'decode-type',
      'An object where the API wants text. Write text',
    ],
    [
      'a source for a value, beside another',
      container('env: [{name: A, value: {fieldRef: {fieldPath: a}}, valueFrom: {}}]'),
      'decode-type',
      'Write text',
    ],
    ['a list for an object', pod('[a]'), 'decode-type', 'A list where the API wants an object'],
    [
      'text for a map',
      '{apiVersion: v1, kind: ConfigMap, data: text}',
      'decode-type',
      'Text where the API wants an object',
    ],
    [
      'a number in a map',
      '{apiVersion: v1, kind: ConfigMap, data: {a.b: 1}}',
      'decode-number-in-string',
      'data[a.b]: A number',
    ],
    [
      'a time',
      '{apiVersion: v1, kind: Pod, metadata: {name: a, deletionTimestamp: yesterday}}',
      'decode-time',
      'Write it as "2026-01-31T12:00:00Z"',
    ],
  ])('%s', (_, text, id, expected) => {
    expect(told(text)).toEqual([expect.stringContaining(expected)]);
    expect(told(text)[0]).toMatch(new RegExp(`^${id} `));
  });

  test.each([
    ['a fraction that is none', container('ports: [{containerPort: 80.0}]')],
    [
      'null anywhere',
      '{apiVersion: v1, kind: Pod, metadata: {labels: {a: null}}, spec: {containers: [null], volumes: null}}',
    ],
    ['a number as a quantity', container('resources: {limits: {cpu: 2, memory: 1e9}}')],
    ['the limits of 32 bits', container('ports: [{containerPort: 2147483647}, {containerPort: -2147483648}]')],
    [
      'anything in a definition’s schema',
      '{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: {group: a, names: {kind: A, plural: as}, scope: Namespaced, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, default: [1, {a: true}]}}}]}}',
    ],
  ])('%s is taken', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  test('what YAML made of it is told, where the text is known', () => {
    const [yes] = problemsOf(container('workingDir: yes'));
    expect(yes?.asWritten?.('yes')).toEqual({
      message: 'YAML reads yes as the boolean true, where the API wants text',
      fix: 'Put it in quotes: "yes"',
    });
    const [octal] = problemsOf(container('workingDir: 0644'));
    expect(octal?.asWritten?.('0644').message).toBe('YAML reads 0644 as the number 420, where the API wants text');
  });
});

describe('a Secret', () => {
  const secret = (fields: string): string => `{apiVersion: v1, kind: Secret, metadata: {name: a}, ${fields}}`;

  test.each([
    ['a number', secret('stringData: {pin: 4711}'), '4711'],
    ['a list', secret('data: {pin: [4711]}'), '4711'],
    ['no base64', secret('data: {pin: "47 11"}'), '47'],
    ['base64 without its padding', secret('data: {password: cGFzc3dvcmQxMjM}'), 'cGFz'],
  ])('%s is told without the value', (_, text, value) => {
    const found = problemsOf(text);
    expect(found).toHaveLength(1);
    const [{ asWritten, message, fix }] = found as [(typeof found)[number]];
    expect(JSON.stringify([message, fix, asWritten?.(value)])).not.toContain(value);
  });
});

describe('versions', () => {
  test.each([
    [
      'a field that is not there yet',
      pod('{hostnameOverride: a}'),
      '1.28',
      [
        'decode-field-version spec.hostnameOverride: "hostnameOverride" is there since 1.34; you target 1.28. Remove it, or target a version that has it',
      ],
    ],
    ['a field that is there', pod('{hostnameOverride: a}'), '1.36', []],
    [
      'an API version that has gone',
      '{apiVersion: extensions/v1beta1, kind: Deployment}',
      '1.28',
      ['gvk-known apiVersion: Deployment of "extensions/v1beta1" is gone since 1.16. Write "apiVersion: apps/v1"'],
    ],
    [
      'a kind that has gone',
      '{apiVersion: policy/v1beta1, kind: PodSecurityPolicy}',
      '1.28',
      [
        'gvk-known apiVersion: PodSecurityPolicy of "policy/v1beta1" is gone since 1.25. Remove it: nothing has taken its place',
      ],
    ],
    [
      'an API version that is not there yet',
      '{apiVersion: resource.k8s.io/v1, kind: DeviceClass}',
      '1.28',
      [expect.stringContaining('DeviceClass of "resource.k8s.io/v1" is there since 1.34; you target 1.28')],
    ],
    [
      'another group',
      '{apiVersion: v1, kind: Deployment}',
      '1.28',
      ['gvk-known apiVersion: "v1" has no Deployment. Write "apiVersion: apps/v1"'],
    ],
    [
      'a slip in the kind',
      '{apiVersion: v1, kind: Podd}',
      '1.28',
      ['gvk-known kind: "v1" has no kind "Podd". Write "kind: Pod"'],
    ],
    [
      'the case of the kind',
      '{apiVersion: apps/v1, kind: deployment}',
      '1.28',
      ['gvk-known kind: "apps/v1" has no kind "deployment". Write "kind: Deployment"'],
    ],
    [
      'the case and the group',
      '{apiVersion: v1, kind: deployment}',
      '1.28',
      ['gvk-known kind: "v1" has no kind "deployment". Write "apiVersion: apps/v1" and "kind: Deployment"'],
    ],
    [
      'a version of a group',
      '{apiVersion: apps/v2, kind: Deployment}',
      '1.28',
      ['gvk-known apiVersion: "apps/v2" has no Deployment. Write "apiVersion: apps/v1"'],
    ],
  ] as const)('%s', (_, text, version, expected) => {
    expect(told(text, version)).toEqual(expected);
  });
});

test('a kind that nothing describes is a note, or an error if asked for', () => {
  const [manifest] = fromYaml('{apiVersion: example.com/v1, kind: Robot, metadata: {name: a}}') as [Manifest];
  const severity = (strict: boolean) =>
    checkStructure(manifest, { shapes: shapesOf(28), leavesRequired: false, strict }).map((found) => found.severity);
  expect(severity(false)).toEqual(['note']);
  expect(severity(true)).toEqual(['error']);
});

describe('a field that has to be there', () => {
  const required = (text: string) => problemsOf(text, '1.28', false).map(({ id, at }) => `${id} ${at}`);

  test('is told where it is missing', () => {
    expect(required('{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: a}}')).toEqual([
      'required-field roleRef',
    ]);
  });

  test('is not told where the API server does without it', () => {
    const policy = '{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {}}';
    expect(required(policy)).toEqual([]);
  });

  test('is not told of a status', () => {
    const budget = '{apiVersion: policy/v1, kind: PodDisruptionBudget, spec: {}, status: {conditions: [{}]}}';
    expect(required(budget)).toEqual([]);
  });
});

test('every id that is reported is in the list of checks', () => {
  const ids = new Set<string>(STRUCTURE_CHECKS.map(({ id }) => id));
  const texts = [
    pod('{a: 1, hostnameOverride: b, hostNetwork: "x"}'),
    container('ports: [{containerPort: 1.5}]'),
    '{apiVersion: a/v1, kind: B}',
  ];
  for (const text of texts) for (const { id } of problemsOf(text)) expect(ids).toContain(id);
});
