import { configMap, deployment, expectGrades, pod, secret } from './graded';

const target = { kind: 'Pod', name: 'web' };
const shop = { kind: 'Deployment', name: 'shop' };

expectGrades(
  'object',
  { sort: 'object', target },
  {
    'as it is': [pod()],
    'in the namespace default': [pod({}, {}, { namespace: 'default' })],
    'beside others': [configMap({}), pod(), deployment()],
    'twice the same': [pod(), pod()],
    'in a list': [{ apiVersion: 'v1', kind: 'List', items: [pod()] }],
    'a Pod of the name in another namespace beside it': [pod(), pod({}, {}, { namespace: 'test' })],
  },
  {
    'another name': [[pod({}, {}, { name: 'wep' })], 'There is no Pod `web` yet: the only Pod is `wep`'],
    'several other names': [[pod({}, {}, { name: 'wep' }), pod({}, {}, { name: 'webb' })], 'There is no Pod `web` yet'],
    'another kind': [
      [{ ...deployment(), metadata: { name: 'web' } }, pod({}, {}, { name: 'wep' })],
      'There is no Pod `web` yet: what has this name is a Deployment',
    ],
    'another kind that makes no Pods': [[configMap({}, { metadata: { name: 'web' } })], 'There is no Pod `web` yet'],
    'another namespace': [[pod({}, {}, { namespace: 'test' })], 'Pod `web` is there, but in another namespace'],
    twice: [
      [pod(), pod({ image: 'x' })],
      'Pod `web` is there 2 times, and the later would replace the earlier: leave one',
    ],
    'a kind of that name from somebody else': [
      [
        configMap({}),
        {
          apiVersion: 'apiextensions.k8s.io/v1',
          kind: 'CustomResourceDefinition',
          metadata: { name: 'pods.example.com' },
          spec: {
            group: 'example.com',
            names: { kind: 'Pod', plural: 'pods' },
            scope: 'Namespaced',
            versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
          },
        },
        { apiVersion: 'example.com/v1', kind: 'Pod', metadata: { name: 'web' } },
      ],
      'There is no Pod `web` yet',
    ],
  },
);

expectGrades(
  'object in a namespace',
  { sort: 'object', target: { ...target, namespace: 'prod' } },
  { there: [pod({}, {}, { namespace: 'prod' })] },
  { 'none written': [[pod()], 'Pod `web` in the namespace `prod` is there, but in another namespace'] },
);

expectGrades(
  'metadata of an object',
  { sort: 'metadata', target, of: 'object', labels: { app: 'web', tier: '1' }, annotations: { 'a.b/c': 'x' } },
  {
    'with more': [pod({}, {}, { labels: { other: 'y', tier: '1', app: 'web' }, annotations: { 'a.b/c': 'x' } })],
    'in YAML':
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web, tier: "1"}\n  annotations:\n    a.b/c: x\n' +
      'spec:\n  containers: [{name: app, image: nginx}]\n',
  },
  {
    'no label': [[pod({}, {}, { labels: { app: 'web' } })], 'Pod `web` has no label `tier`'],
    'another value': [
      [pod({}, {}, { labels: { app: 'wed', tier: '1' } })],
      'The label `app` of Pod `web` has another value',
    ],
    'no annotation': [[pod({}, {}, { labels: { app: 'web', tier: '1' } })], 'Pod `web` has no annotation `a.b/c`'],
    'nothing at all': [[pod()], 'Pod `web` has no label `app`'],
  },
);

expectGrades(
  'metadata of the Pods that an object makes',
  { sort: 'metadata', target: shop, of: 'pods', labels: { tier: 'x' } },
  { 'in the template': [deployment({}, {}, { app: 'shop', tier: 'x' })] },
  {
    'on the Deployment alone': [
      [{ ...deployment(), metadata: { name: 'shop', labels: { tier: 'x' } } }],
      'The Pods of Deployment `shop` have no label `tier`',
    ],
  },
);

expectGrades(
  'metadata of the Deployment itself',
  { sort: 'metadata', target: shop, of: 'object', labels: { tier: 'x' } },
  { there: [{ ...deployment(), metadata: { name: 'shop', labels: { tier: 'x' } } }] },
  {
    'in the template alone': [
      [deployment({}, {}, { app: 'shop', tier: 'x' })],
      'Deployment `shop` has no label `tier`',
    ],
  },
);

expectGrades(
  'replicas',
  { sort: 'replicas', target: shop, replicas: 3 },
  { written: [deployment({ replicas: 3 })] },
  {
    'another number': [[deployment({ replicas: 2 })], 'Deployment `shop` would keep another number of Pods: 2'],
    none: [[deployment()], 'Deployment `shop` would keep another number of Pods: 1'],
  },
);

expectGrades(
  'one replica',
  { sort: 'replicas', target: shop, replicas: 1 },
  { written: [deployment({ replicas: 1 })], 'not written': [deployment()] },
  { none: [[deployment({ replicas: 0 })], 'Deployment `shop` would keep another number of Pods: 0'] },
);

expectGrades(
  'data of a ConfigMap',
  { sort: 'data', target: { kind: 'ConfigMap', name: 'conf' }, data: { level: 'debug', 'a.conf': 'x=1\ny=2\n' } },
  {
    'with more': [configMap({ other: '1', 'a.conf': 'x=1\ny=2\n', level: 'debug' })],
    'a block of YAML':
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: conf\ndata:\n  level: debug\n  a.conf: |\n    x=1\n    y=2\n',
    immutable: [configMap({ level: 'debug', 'a.conf': 'x=1\ny=2\n' }, { immutable: true })],
  },
  {
    'a key less': [[configMap({ level: 'debug' })], 'ConfigMap `conf` has no key `a.conf`'],
    'another value': [
      [configMap({ level: 'info', 'a.conf': 'x=1\ny=2\n' })],
      'ConfigMap `conf` holds another value under `level`',
    ],
    'a line break less': [
      [configMap({ level: 'debug', 'a.conf': 'x=1\ny=2' })],
      'The value under `a.conf` of ConfigMap `conf` differs in white space or a line break at its start or end',
    ],
    'lines folded into one': [
      [configMap({ level: 'debug', 'a.conf': 'x=1 y=2\n' })],
      'The value under `a.conf` of ConfigMap `conf` differs in its white space or line breaks',
    ],
    'encoded where nothing is': [
      [configMap({ level: 'ZGVidWc=', 'a.conf': 'x=1\ny=2\n' })],
      'What ConfigMap `conf` holds under `level` is Base64, and not what it stands for: it was encoded once too often',
    ],
    binary: [
      [configMap({ level: 'debug' }, { binaryData: { 'a.conf': 'eD0xCnk9Mgo=' } })],
      'The key `a.conf` of ConfigMap `conf` holds bytes, which no variable could have, instead of text',
    ],
    'of a Secret': [[secret({ stringData: { level: 'debug' } })], 'There is no ConfigMap `conf` yet'],
  },
);

const sec = { kind: 'Secret', name: 'sec' };

expectGrades(
  'data of a Secret',
  { sort: 'data', target: sec, data: { user: 'me', password: 's3cr3t-42' } },
  {
    'as text': [secret({ stringData: { user: 'me', password: 's3cr3t-42' } })],
    encoded: [secret({ data: { user: 'bWU=', password: 'czNjcjN0LTQy' } })],
    'both, the text over the other': [
      secret({ data: { user: 'bWU=', password: 'd3Jvbmc=' }, stringData: { password: 's3cr3t-42' } }),
    ],
    'with its type': [secret({ type: 'Opaque', stringData: { user: 'me', password: 's3cr3t-42' } })],
  },
  {
    'not encoded under data': [
      [secret({ data: { user: 'bWU=', password: 'abcd' } })],
      'Secret `sec` holds another value under `password`',
    ],
    'encoded under stringData': [
      [secret({ stringData: { user: 'bWU=', password: 's3cr3t-42' } })],
      'What Secret `sec` holds under `user` is Base64, and not what it stands for: it was encoded once too often',
    ],
    'a line break encoded with it': [
      [secret({ data: { user: 'bWUK', password: 'czNjcjN0LTQy' } })],
      'The value under `user` of Secret `sec` differs in white space or a line break at its start or end',
    ],
    'the wrong one on top': [
      [secret({ data: { user: 'bWU=', password: 'czNjcjN0LTQy' }, stringData: { password: 'x' } })],
      'Secret `sec` holds another value under `password`',
    ],
    'a key less': [[secret({ stringData: { user: 'me' } })], 'Secret `sec` has no key `password`'],
  },
);

expectGrades(
  'type and immutability',
  { sort: 'data', target: sec, data: { a: 'b' }, type: 'Opaque', immutable: true },
  { 'the type by default': [secret({ stringData: { a: 'b' }, immutable: true })] },
  {
    'another type': [
      [secret({ stringData: { a: 'b' }, immutable: true, type: 'example.com/x' })],
      'Secret `sec` is of another type',
    ],
    mutable: [[secret({ stringData: { a: 'b' } })], 'The data of Secret `sec` could still be changed'],
  },
);

expectGrades(
  'data that stays mutable',
  { sort: 'data', target: sec, data: { a: 'b' }, immutable: false },
  { 'nothing said': [secret({ stringData: { a: 'b' } })] },
  {
    immutable: [
      [secret({ stringData: { a: 'b' }, immutable: true })],
      'The data of Secret `sec` could not be changed any more',
    ],
  },
);
