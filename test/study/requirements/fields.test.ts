import { app, deployment, expectGrades, type Fields, pod } from './graded';

const target = { kind: 'Pod', name: 'web' };
const shop = { kind: 'Deployment', name: 'shop' };

expectGrades(
  'a field of an object',
  { sort: 'field', target: shop, of: 'object', path: 'spec.strategy.type', value: 'RollingUpdate' },
  { written: [deployment({ strategy: { type: 'RollingUpdate' } })], 'by default': [deployment()] },
  {
    another: [
      [deployment({ strategy: { type: 'Recreate' } })],
      'Deployment `shop`: how Pods are replaced is not as asked for',
    ],
  },
);

expectGrades(
  'a field that is not the default',
  { sort: 'field', target: shop, of: 'object', path: 'spec.strategy.type', value: 'Recreate' },
  { written: [deployment({ strategy: { type: 'Recreate' } })] },
  {
    'by default': [[deployment()], 'Deployment `shop`: how Pods are replaced is still the default'],
  },
);

expectGrades(
  'a field of the Pods',
  { sort: 'field', target: shop, of: 'pods', path: 'spec.terminationGracePeriodSeconds', value: 30 },
  { written: [deployment({}, { terminationGracePeriodSeconds: 30 })], 'by default': [deployment()] },
  {
    another: [
      [deployment({}, { terminationGracePeriodSeconds: 0 })],
      'The Pods of Deployment `shop`: the time to shut down is not as asked for',
    ],
  },
);

expectGrades(
  'a flag',
  { sort: 'field', target, of: 'pods', path: 'spec.shareProcessNamespace', value: true },
  { set: [pod({}, { shareProcessNamespace: true })] },
  {
    'not set': [[pod()], 'Pod `web`: whether its containers see each other is not set yet'],
    unset: [
      [pod({}, { shareProcessNamespace: false })],
      'Pod `web`: whether its containers see each other is not as asked for',
    ],
  },
);

expectGrades(
  'a flag that is not set',
  { sort: 'field', target, of: 'object', path: 'spec.hostNetwork', value: false },
  { unset: [pod({}, { hostNetwork: false })], 'not set': [pod()] },
  { set: [[pod({}, { hostNetwork: true })], '`spec.hostNetwork` of Pod `web` is something else'] },
);

expectGrades(
  'a field of a container',
  { sort: 'field', target, of: 'pods', container: 'app', path: 'imagePullPolicy', value: 'IfNotPresent' },
  { written: [pod({ imagePullPolicy: 'IfNotPresent' })], 'by default of a tag': [pod()] },
  {
    'by default of latest': [
      [pod({ image: 'nginx' })],
      'Container `app` of Pod `web`: when its image is pulled is still the default',
    ],
    another: [
      [pod({ imagePullPolicy: 'Never' })],
      'Container `app` of Pod `web`: when its image is pulled is not as asked for',
    ],
  },
);

expectGrades(
  'a user',
  { sort: 'field', target, of: 'pods', container: 'app', path: 'securityContext.runAsUser', value: 1000 },
  {
    'of the container': [pod({ securityContext: { runAsUser: 1000 } })],
    'of the Pod': [pod({}, { securityContext: { runAsUser: 1000 } })],
    "the container's over the Pod's": [
      pod({}, { containers: [app({ securityContext: { runAsUser: 1000 } })], securityContext: { runAsUser: 1 } }),
    ],
  },
  {
    "the Pod's below the container's": [
      [pod({}, { containers: [app({ securityContext: { runAsUser: 1 } })], securityContext: { runAsUser: 1000 } })],
      'Container `app` of Pod `web`: the user is not as asked for',
    ],
  },
);

expectGrades(
  'a hook',
  {
    sort: 'field',
    target,
    of: 'pods',
    container: 'app',
    path: 'lifecycle.preStop',
    value: { httpGet: { path: '/stop', port: 8080 } },
  },
  {
    'as it is': [pod({ lifecycle: { preStop: { httpGet: { port: 8080, path: '/stop' } } } })],
    'by the name of the port': [
      pod({
        ports: [{ containerPort: 8080, name: 'http' }],
        lifecycle: { preStop: { httpGet: { port: 'http', path: '/stop', scheme: 'HTTP' } } },
      }),
    ],
  },
  {
    'another path': [
      [pod({ lifecycle: { preStop: { httpGet: { port: 8080, path: '/' } } } })],
      '`lifecycle.preStop` of container `app` of Pod `web` is something else',
    ],
  },
);

expectGrades(
  'a working directory',
  { sort: 'field', target, of: 'pods', container: 'app', path: 'workingDir', value: '/var/tmp' },
  { there: [pod({ workingDir: '/var/tmp' })], 'with a slash at the end': [pod({ workingDir: '/var//tmp/' })] },
  {
    another: [
      [pod({ workingDir: '/var' })],
      'Container `app` of Pod `web`: the directory to start in is not as asked for',
    ],
  },
);

expectGrades(
  'a command of a hook, which is exact',
  {
    ...{ sort: 'field', target, of: 'pods', container: 'app' },
    path: 'lifecycle.preStop.exec.command',
    value: ['ls', '/tmp'],
  },
  { there: [pod({ lifecycle: { preStop: { exec: { command: ['ls', '/tmp'] } } } })] },
  {
    'with a slash at the end': [
      [pod({ lifecycle: { preStop: { exec: { command: ['ls', '/tmp/'] } } } })],
      '`lifecycle.preStop.exec.command` of container `app` of Pod `web` is something else',
    ],
  },
);

expectGrades(
  'an amount',
  { sort: 'field', target, of: 'pods', container: 'app', path: 'resources.limits', value: { memory: '1Gi' } },
  { 'in other units': [pod({ resources: { limits: { memory: '1024Mi', cpu: 1 } } })] },
  {
    another: [
      [pod({ resources: { limits: { memory: '1G' } } })],
      '`resources.limits` of container `app` of Pod `web` is something else',
    ],
  },
);

expectGrades(
  'a list, and a key with dots',
  { sort: 'field', target, of: 'object', path: "metadata.annotations['a.b/c']", value: '1' },
  { there: [pod({}, {}, { annotations: { 'a.b/c': '1' } })] },
  {
    'the same amount, which is another text': [
      [pod({}, {}, { annotations: { 'a.b/c': '1000m' } })],
      "`metadata.annotations['a.b/c']` of Pod `web` is something else",
    ],
  },
);

expectGrades(
  'an item of a list',
  { sort: 'field', target, of: 'pods', path: 'spec.tolerations[0].key', value: 'x' },
  { there: [pod({}, { tolerations: [{ key: 'x', operator: 'Exists' }] })] },
  { none: [[pod()], '`spec.tolerations[0].key` of Pod `web` is not set'] },
);

expectGrades(
  'a field for which there are no words',
  { sort: 'field', target: shop, of: 'pods', path: 'spec.schedulerName', value: 'mine' },
  { there: [deployment({}, { schedulerName: 'mine' })] },
  {
    'by default': [
      [deployment()],
      '`spec.schedulerName` of the Pods of Deployment `shop` is not set, so it is what the API makes of that',
    ],
  },
);

/** The Deployment with so many Pods and such limits of an update. */
function updated(replicas: number | undefined, rollingUpdate?: Fields): Fields[] {
  return [deployment({ ...(replicas !== undefined && { replicas }), strategy: { rollingUpdate } })];
}

const surge = 'spec.strategy.rollingUpdate.maxSurge';
const unavailable = 'spec.strategy.rollingUpdate.maxUnavailable';

expectGrades(
  'a number of Pods more',
  { sort: 'field', target: shop, of: 'object', path: surge, value: 1 },
  {
    'as a number': updated(4, { maxSurge: 1 }),
    'as a share': updated(4, { maxSurge: '25%' }),
    'as a share, rounded up': updated(3, { maxSurge: '10%' }),
    'of the only Pod': updated(undefined, { maxSurge: '100%' }),
    'by default': updated(4),
  },
  {
    'a larger share': [
      updated(4, { maxSurge: '26%' }),
      'Deployment `shop`: how many extra Pods there may be is not as asked for',
    ],
    'by default, of more': [updated(8), 'Deployment `shop`: how many extra Pods there may be is still the default'],
  },
);

expectGrades(
  'no Pod less',
  { sort: 'field', target: shop, of: 'object', path: unavailable, value: 0 },
  {
    'as a number': updated(4, { maxUnavailable: 0 }),
    'as a share': updated(4, { maxUnavailable: '0%' }),
    'as a share, rounded down': updated(4, { maxUnavailable: '20%' }),
  },
  {
    'by default': [updated(4), 'Deployment `shop`: how many Pods may be unavailable is still the default'],
    'all at once': [
      [deployment({ strategy: { type: 'Recreate' } })],
      'Deployment `shop`: how many Pods may be unavailable is not limited, since all Pods are replaced at once',
    ],
  },
);

expectGrades(
  'a share of the Pods',
  { sort: 'field', target: shop, of: 'object', path: unavailable, value: '50%' },
  { 'as a share': updated(4, { maxUnavailable: '50%' }) },
  {
    'as a number, which does not grow': [
      updated(4, { maxUnavailable: 2 }),
      'Deployment `shop`: how many Pods may be unavailable is not as asked for',
    ],
  },
);

expectGrades(
  'no share of the Pods',
  { sort: 'field', target: shop, of: 'object', path: unavailable, value: '0%' },
  { 'as a number': updated(4, { maxUnavailable: 0 }) },
);
