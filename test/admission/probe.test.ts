import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { reviewContainer } from '../support/container-manifests';
import { podWith } from '../support/pod-manifests';

const EXEC = { exec: { command: ['true'] } };

describe.each(['livenessProbe', 'readinessProbe', 'startupProbe'])('%s', (name) => {
  const probe = (fields: unknown) => ({ [name]: fields });
  const port = (value: unknown) => probe({ tcpSocket: { port: value } });
  reviewContainer([
    ['null', probe(null), []],
    ['nothing', probe({}), [`probe-handler-required ${name}`]],
    ['times alone', probe({ periodSeconds: 5 }), [`probe-handler-required ${name}`]],
    ['what the form reports', probe({ httpget: { port: 80 } }), []],
    ['a command', probe(EXEC), []],
    ['an empty command', probe({ exec: { command: [] } }), [`probe-exec-command ${name}.exec.command`]],
    ['no command', probe({ exec: {} }), [`probe-exec-command ${name}.exec.command`]],
    ['two handlers', probe({ ...EXEC, grpc: { port: 0 } }), [`probe-handler-single ${name}.grpc`]],
    [
      'three handlers',
      probe({ ...EXEC, httpGet: { port: 80 }, tcpSocket: { port: 80 } }),
      [`probe-handler-single ${name}.httpGet`, `probe-handler-single ${name}.tcpSocket`],
    ],
    ['the least port', port(1), []],
    ['the highest port', port(65535), []],
    ['port 0', port(0), [`probe-port ${name}.tcpSocket.port`]],
    ['a port past the highest', port(65536), [`probe-port ${name}.tcpSocket.port`]],
    ['a port by name', port('http'), []],
    ['a port by a bad name', port('HTTP'), [`probe-port ${name}.tcpSocket.port`]],
    ['a port in quotes', port('80'), [`probe-port ${name}.tcpSocket.port`]],
    ['no port', port(undefined), [`probe-port ${name}.tcpSocket.port`]],
    ['an empty port', port(''), [`probe-port ${name}.tcpSocket.port`]],
    ['no port for HTTP', probe({ httpGet: {} }), [`probe-port ${name}.httpGet.port`]],
    ['a path without a slash', probe({ httpGet: { port: 80, path: 'x' } }), []],
    ['an empty scheme', probe({ httpGet: { port: 80, scheme: '' } }), []],
    [
      'a scheme in lower case',
      probe({ httpGet: { port: 80, scheme: 'https' } }),
      [`probe-http-scheme ${name}.httpGet.scheme`],
    ],
    ['a header', probe({ httpGet: { port: 80, httpHeaders: [{ name: 'X-A', value: '' }] } }), []],
    [
      'a header with a space',
      probe({
        httpGet: {
          port: 80,
          httpHeaders: [
            { name: 'X-A', value: '' },
            { name: 'X A', value: '' },
          ],
        },
      }),
      [`probe-http-header ${name}.httpGet.httpHeaders[1].name`],
    ],
    [
      'a header without a name',
      probe({ httpGet: { port: 80, httpHeaders: [{}] } }),
      [`probe-http-header ${name}.httpGet.httpHeaders[0].name`],
    ],
    ['gRPC', probe({ grpc: { port: 65535, service: 'x' } }), []],
    ['gRPC without a port', probe({ grpc: {} }), [`probe-grpc-port ${name}.grpc.port`]],
    ['gRPC past the highest port', probe({ grpc: { port: 65536 } }), [`probe-grpc-port ${name}.grpc.port`]],
    ['times of 0', probe({ ...EXEC, initialDelaySeconds: 0, periodSeconds: 0, failureThreshold: 0 }), []],
    [
      'a negative delay',
      probe({ ...EXEC, initialDelaySeconds: -1 }),
      [`probe-nonnegative ${name}.initialDelaySeconds`],
    ],
    ['a negative timeout', probe({ ...EXEC, timeoutSeconds: -1 }), [`probe-nonnegative ${name}.timeoutSeconds`]],
    ['a negative period', probe({ ...EXEC, periodSeconds: -1 }), [`probe-nonnegative ${name}.periodSeconds`]],
    [
      'a negative number of failures',
      probe({ ...EXEC, failureThreshold: -1 }),
      [`probe-nonnegative ${name}.failureThreshold`],
    ],
  ]);
});

describe.each(['livenessProbe', 'startupProbe'])('what %s has alone', (name) => {
  const probe = (fields: object) => ({ [name]: { ...EXEC, ...fields } });
  reviewContainer([
    ['one success', probe({ successThreshold: 1 }), []],
    ['no number of successes', probe({ successThreshold: 0 }), []],
    ['two successes', probe({ successThreshold: 2 }), [`probe-success-threshold ${name}.successThreshold`]],
    ['less than no success', probe({ successThreshold: -1 }), [`probe-success-threshold ${name}.successThreshold`]],
    ['1 second to end', probe({ terminationGracePeriodSeconds: 1 }), []],
    [
      'no second to end',
      probe({ terminationGracePeriodSeconds: 0 }),
      [`probe-grace-positive ${name}.terminationGracePeriodSeconds`],
    ],
  ]);
});

describe('what readinessProbe has alone', () => {
  const probe = (fields: object) => ({ readinessProbe: { ...EXEC, ...fields } });
  const at = 'readinessProbe.terminationGracePeriodSeconds';
  reviewContainer([
    ['two successes', probe({ successThreshold: 2 }), []],
    ['less than no success', probe({ successThreshold: -1 }), ['probe-nonnegative readinessProbe.successThreshold']],
    ['a time to end', probe({ terminationGracePeriodSeconds: 10 }), [`probe-readiness-grace ${at}`]],
    ['no second to end', probe({ terminationGracePeriodSeconds: 0 }), [`probe-readiness-grace ${at}`]],
    ['null to end', probe({ terminationGracePeriodSeconds: null }), []],
  ]);
});

test('a number in quotes is corrected', () => {
  const containers = [{ name: 'web', image: 'i', livenessProbe: { httpGet: { port: '8080' } } }];

  expect(admit(podWith({ containers }), 28)[0]).toMatchObject({
    fix: 'Write 8080 without quotes',
    correction: { value: 8080 },
  });
});

test('the server names the headers as a whole', () => {
  const httpGet = { port: 80, httpHeaders: [{ name: 'a b', value: 'x' }] };
  const containers = [{ name: 'web', image: 'i', livenessProbe: { httpGet } }];

  expect(admit(podWith({ containers }), 28)[0]?.alias).toBe('spec.containers[0].livenessProbe.httpGet.httpHeaders');
});
