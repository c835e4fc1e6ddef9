import { describe, expect, test } from '@jest/globals';
import { emptyDir, hostPath, SidecarPod } from 'podwright';
import { errorOf, newChart } from '../support/chart';

const MAIN = { name: 'main', image: 'm' } as const;
const HELPER = { name: 'helper', image: 'h' } as const;

describe('sidecars', () => {
  test('are ordinary containers after the main ones', () => {
    const pod = new SidecarPod(newChart(), 'p', { hostNetwork: true, containers: [MAIN], sidecars: [HELPER] });
    expect(pod.toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p' },
      spec: { hostNetwork: true, containers: [MAIN, HELPER] },
    });
  });

  test('or native ones, after the other init containers', () => {
    const pod = new SidecarPod(newChart(), 'p', {
      native: true,
      initContainers: [{ name: 'init' }],
      containers: [MAIN],
      sidecars: [HELPER],
    });
    expect(pod.toJson().spec).toEqual({
      initContainers: [{ name: 'init' }, { ...HELPER, restartPolicy: 'Always' }],
      containers: [MAIN],
    });
  });

  test('have names of their own', () => {
    expect(errorOf(() => new SidecarPod(newChart(), 'p', { containers: [MAIN], sidecars: [MAIN] })).code).toBe(
      'DUPLICATE_CONTAINER',
    );
  });

  test('have to be there', () => {
    const error = errorOf(() => new SidecarPod(newChart(), 'p', { containers: [MAIN] } as never));
    expect(error.message).toBe('[chart/p] "spec.sidecars" has to be a list, and is missing. Add it');
  });

  test('their ports are the Pod’s', () => {
    const ports = (name: string): [{ name: string; containerPort: number }] => [{ name, containerPort: 1 }];
    const pod = new SidecarPod(newChart(), 'p', {
      containers: [{ ...MAIN, ports: ports('http') }],
      sidecars: [{ ...HELPER, ports: ports('metrics') }],
    });
    expect(pod.portNames).toEqual(['http', 'metrics']);
  });
});

describe('shared volumes', () => {
  const logs = emptyDir('logs');

  test('are mounted into all, after their own mounts', () => {
    const pod = new SidecarPod(newChart(), 'p', {
      containers: [{ ...MAIN, volumeMounts: { '/data': emptyDir('data') } }],
      sidecars: [HELPER],
      share: { '/logs': logs },
    });
    expect(pod.toJson().spec).toEqual({
      containers: [
        {
          ...MAIN,
          volumeMounts: [
            { name: 'data', mountPath: '/data' },
            { name: 'logs', mountPath: '/logs' },
          ],
        },
        { ...HELPER, volumeMounts: [{ name: 'logs', mountPath: '/logs' }] },
      ],
      volumes: [
        { name: 'data', emptyDir: {} },
        { name: 'logs', emptyDir: {} },
      ],
    });
  });

  test('stand back where a container mounts at the path itself', () => {
    const own = { mountPath: '/logs', name: 'logs', readOnly: true };
    const pod = new SidecarPod(newChart(), 'p', {
      containers: [{ ...MAIN, volumeMounts: { '/logs': logs.mount({ readOnly: true }) } }],
      sidecars: [
        { ...HELPER, volumeMounts: [own] },
        { name: 'other', volumeMounts: [{ name: 'x', mountPath: '/x' }] },
      ],
      share: { '/logs': logs },
      volumes: [{ name: 'x' }],
    });
    expect(pod.toJson().spec).toMatchObject({
      containers: [
        { volumeMounts: [{ name: 'logs', mountPath: '/logs', readOnly: true }] },
        { volumeMounts: [own] },
        {
          volumeMounts: [
            { name: 'x', mountPath: '/x' },
            { name: 'logs', mountPath: '/logs' },
          ],
        },
      ],
      volumes: [{ name: 'x' }, { name: 'logs', emptyDir: {} }],
    });
  });

  test('clash like any others', () => {
    const error = errorOf(
      () =>
        new SidecarPod(newChart(), 'p', {
          containers: [{ ...MAIN, volumeMounts: { '/x': hostPath('logs', '/x') } }],
          sidecars: [HELPER],
          share: { '/logs': logs },
        }),
    );
    expect(error.code).toBe('DUPLICATE_VOLUME');
  });
});
