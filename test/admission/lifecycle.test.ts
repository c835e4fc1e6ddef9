import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { containerSays, reviewContainer } from '../support/container-manifests';
import { podWith, templateWith } from '../support/pod-manifests';

const EXEC = { exec: { command: ['true'] } };

describe.each(['postStart', 'preStop'])('%s', (name) => {
  const hook = (fields: unknown) => ({ lifecycle: { [name]: fields } });
  const at = `lifecycle.${name}`;
  reviewContainer([
    ['null', hook(null), []],
    ['nothing', hook({}), [`lifecycle-handler-required ${at}`]],
    ['what the form reports', hook({ grpc: { port: 80 } }), []],
    ['a command', hook(EXEC), []],
    ['an empty command', hook({ exec: {} }), [`probe-exec-command ${at}.exec.command`]],
    ['a bad port', hook({ tcpSocket: { port: 0 } }), [`probe-port ${at}.tcpSocket.port`]],
    ['a bad scheme', hook({ httpGet: { port: 80, scheme: 'http' } }), [`probe-http-scheme ${at}.httpGet.scheme`]],
    ['two handlers', hook({ ...EXEC, httpGet: { port: 80 } }), [`lifecycle-handler-single ${at}.httpGet`]],
  ]);
});

describe('sleep', () => {
  const sleep = (seconds: unknown) => ({ lifecycle: { preStop: { sleep: { seconds } } } });
  const refused = ['lifecycle-sleep lifecycle.preStop.sleep'];

  test.each([
    [1, [], []],
    [30, [], []],
    [31, refused, refused],
    [-1, refused, refused],
    [0, refused, []],
    [undefined, refused, []],
  ])('%s seconds', (seconds, before, since) => {
    expect(containerSays(sleep(seconds), '1.30')).toEqual(before);
    expect(containerSays(sleep(seconds), '1.32')).toEqual(before);
    expect(containerSays(sleep(seconds), '1.33')).toEqual(since);
  });

  test('is as long as the Pod may take to end', () => {
    expect(containerSays(sleep(31), '1.33', { terminationGracePeriodSeconds: 31 })).toEqual([]);
    expect(containerSays(sleep(2), '1.33', { terminationGracePeriodSeconds: 1 })).toEqual(refused);
  });

  test('a Pod that may take less than no time takes a second', () => {
    const spec = { terminationGracePeriodSeconds: -1, containers: [{ name: 'web', image: 'i', ...sleep(1) }] };

    expect(admissionOf(podWith(spec), '1.33')).toEqual([]);
    expect(admissionOf(templateWith(spec), '1.33')).toEqual([
      'lifecycle-sleep template.spec.containers[0].lifecycle.preStop.sleep',
    ]);
  });

  test('is no second handler', () => {
    expect(containerSays({ lifecycle: { preStop: { ...EXEC, sleep: { seconds: 1 } } } }, '1.30')).toEqual([
      'lifecycle-handler-single lifecycle.preStop.sleep',
    ]);
  });
});

describe('the signal that ends a container', () => {
  const os = 'lifecycle-stop-signal-os lifecycle.stopSignal';
  const none = 'lifecycle-stop-signal lifecycle.stopSignal';

  test.each([
    ['SIGTERM', undefined, [os]],
    ['SIGTERM', 'linux', []],
    ['SIGHUP', 'linux', []],
    ['SIGRTMIN+15', 'linux', []],
    ['SIGRTMIN+16', 'linux', [none]],
    ['SIGRTMAX-14', 'linux', []],
    ['SIGRTMAX-15', 'linux', [none]],
    ['TERM', 'linux', [none]],
    ['', 'linux', [none]],
    ['SIGKILL', 'windows', []],
    ['SIGHUP', 'windows', [none]],
    [null, undefined, []],
  ])('%j on %s', (stopSignal, name, found) => {
    const spec = name === undefined ? {} : { os: { name } };
    expect(containerSays({ lifecycle: { stopSignal } }, '1.36', spec)).toEqual(found);
    expect(containerSays({ lifecycle: { stopSignal } }, '1.33', spec)).toEqual(found);
  });
});
