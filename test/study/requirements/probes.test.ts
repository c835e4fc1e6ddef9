import { expectGrades, type Fields, pod } from './graded';

const target = { kind: 'Pod', name: 'web' };
const ports = [{ containerPort: 8080, name: 'http' }];
const live = { path: '/live', port: 8080 };

function probed(livenessProbe: Fields): Fields[] {
  return [pod({ ports, livenessProbe })];
}

expectGrades(
  'HTTP',
  {
    sort: 'probe',
    target,
    container: 'app',
    probe: 'livenessProbe',
    handler: { httpGet: live },
    timing: { initialDelaySeconds: 5, periodSeconds: 10, failureThreshold: 3 },
  },
  {
    'as it is': probed({ httpGet: live, initialDelaySeconds: 5, periodSeconds: 10, failureThreshold: 3 }),
    'with the defaults left out': probed({ httpGet: live, initialDelaySeconds: 5 }),
    'with more': probed({ httpGet: { ...live, scheme: 'HTTP' }, initialDelaySeconds: 5, timeoutSeconds: 2 }),
    'by the name of the port': probed({ httpGet: { path: 'live', port: 'http' }, initialDelaySeconds: 5 }),
  },
  {
    none: [[pod()], 'Container `app` has no liveness probe yet'],
    'another probe': [[pod({ ports, readinessProbe: { httpGet: live } })], 'Container `app` has no liveness probe yet'],
    'another way': [
      probed({ tcpSocket: { port: 8080 } }),
      'The liveness probe of container `app` checks in another way than asked for',
    ],
    'a port by a name that there is not': [
      probed({ httpGet: { path: '/live', port: 'web' } }),
      'The liveness probe of container `app` names a port that the container does not have',
    ],
    'another port': [
      probed({ httpGet: { ...live, port: 80 } }),
      'The liveness probe of container `app` checks another port',
    ],
    'another path': [probed({ httpGet: { port: 8080 } }), 'The liveness probe of container `app` checks another path'],
    'by HTTPS': [
      probed({ httpGet: { ...live, scheme: 'HTTPS' } }),
      'The liveness probe of container `app` does not ask by plain HTTP',
    ],
    'another host': [
      probed({ httpGet: { ...live, host: 'example.com' } }),
      'The liveness probe of container `app` checks another host than the Pod',
    ],
    'at once': [probed({ httpGet: live }), 'The liveness probe of container `app` begins at another time'],
    'less often': [
      probed({ httpGet: live, initialDelaySeconds: 5, periodSeconds: 30 }),
      'The liveness probe of container `app` is repeated after another time',
    ],
  },
);

expectGrades(
  'a command',
  { sort: 'probe', target, container: 'app', probe: 'livenessProbe', handler: { exec: ['cat', '/x'] } },
  { there: probed({ exec: { command: ['cat', '/x'] }, periodSeconds: 1 }) },
  {
    'in one word': [
      probed({ exec: { command: ['cat /x'] } }),
      'The liveness probe of container `app` runs another command',
    ],
  },
);

expectGrades(
  'TCP',
  { sort: 'probe', target, container: 'app', probe: 'livenessProbe', handler: { tcpSocket: { port: 8080 } } },
  { there: probed({ tcpSocket: { port: 8080 } }), 'by name': probed({ tcpSocket: { port: 'http' } }) },
  { another: [probed({ tcpSocket: { port: 80 } }), 'The liveness probe of container `app` checks another port'] },
);

expectGrades(
  'gRPC',
  { sort: 'probe', target, container: 'app', probe: 'livenessProbe', handler: { grpc: { port: 8080 } } },
  { there: probed({ grpc: { port: 8080 } }), 'an empty service': probed({ grpc: { port: 8080, service: '' } }) },
  {
    'another service': [
      probed({ grpc: { port: 8080, service: 'x' } }),
      'The liveness probe of container `app` checks another service',
    ],
  },
);
