import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { containersOf, effectiveResources, qosClass } from '../../src/kubernetes/pod-spec';

const SIDECAR = { restartPolicy: 'Always' };
type List = Readonly<Record<string, unknown>>;

const box = (requests?: List, limits?: List) => ({
  resources: { ...(requests && { requests }), ...(limits && { limits }) },
});

describe('the containers of a Pod', () => {
  test('are those of all lists, with what each is', () => {
    const spec = {
      ephemeralContainers: [{ name: 'd' }],
      containers: [{ name: 'c', ...SIDECAR }],
      initContainers: [{ name: 'a' }, 'no container', { name: 'b', ...SIDECAR }],
    };
    expect(containersOf(spec).map(({ list, index, container, kind }) => [list, index, container.name, kind])).toEqual([
      ['initContainers', 0, 'a', 'init'],
      ['initContainers', 2, 'b', 'sidecar'],
      ['containers', 0, 'c', 'container'],
      ['ephemeralContainers', 0, 'd', 'ephemeral'],
    ]);
  });

  test.each([{}, { containers: null }, { containers: 'a' }, { containers: { a: {} } }, { containers: [null, [], 1] }])(
    'are none in %j',
    (spec) => {
      expect(containersOf(spec)).toEqual([]);
    },
  );
});

describe('what a Pod asks for', () => {
  const asked = (spec: List) => {
    const { requests, limits } = effectiveResources(spec);
    const printed = (list: typeof requests) =>
      Object.fromEntries([...list].map(([name, amount]) => [name, `${amount}`]));
    return { requests: printed(requests), limits: printed(limits) };
  };

  test('is the sum of its containers', () => {
    const containers = [box({ cpu: '100m', memory: '64Mi' }, { cpu: 1 }), box({ cpu: 1, 'nvidia.com/gpu': 1 })];
    expect(asked({ containers })).toEqual({
      requests: { cpu: '1100m', memory: '64Mi', 'nvidia.com/gpu': '1' },
      limits: { cpu: '1' },
    });
  });

  test('counts a limit as the request that is missing', () => {
    const containers = [box({ cpu: '100m' }, { cpu: 1, memory: '1Gi' })];
    expect(asked({ containers }).requests).toEqual({ cpu: '100m', memory: '1Gi' });
  });

  test('is what the largest init container needs, where that is more', () => {
    const initContainers = [box({ cpu: 2, memory: '32Mi' }), box({ cpu: 1 })];
    expect(asked({ initContainers, containers: [box({ cpu: 1, memory: '64Mi' })] }).requests).toEqual({
      cpu: '2',
      memory: '64Mi',
    });
  });

  test('has the sidecars beside the containers, and beside the init containers after them', () => {
    const containers = [box({ cpu: 1 })];
    const sidecar = { ...box({ cpu: '500m' }), ...SIDECAR };
    expect(asked({ containers, initContainers: [sidecar] }).requests).toEqual({ cpu: '1500m' });
    expect(asked({ containers, initContainers: [sidecar, box({ cpu: 2 })] }).requests).toEqual({ cpu: '2500m' });
    expect(asked({ containers, initContainers: [box({ cpu: 2 }), sidecar] }).requests).toEqual({ cpu: '2' });
  });

  test('has the overhead on top, but no limit from it', () => {
    const overhead = { cpu: '250m', memory: '100Mi' };
    const containers = [box({ cpu: 1 }, { cpu: 1, memory: 0 })];
    expect(asked({ containers, overhead })).toEqual({
      requests: { cpu: '1250m', memory: '100Mi' },
      limits: { cpu: '1250m', memory: '0' },
    });
  });

  test('is what the Pod itself asks for, of cpu, memory and huge pages', () => {
    const resources = { requests: { cpu: 4, 'nvidia.com/gpu': 9 }, limits: { memory: '1Gi' } };
    const containers = [box({ cpu: 1, memory: '64Mi', 'nvidia.com/gpu': 1 }, { 'hugepages-2Mi': '4Mi' })];
    expect(asked({ containers, resources, overhead: { cpu: 1 } })).toEqual({
      requests: { cpu: '5', memory: '64Mi', 'nvidia.com/gpu': '1', 'hugepages-2Mi': '4Mi' },
      limits: { memory: '1Gi', 'hugepages-2Mi': '4Mi' },
    });
    expect(asked({ containers: [box()], resources: { limits: { cpu: 2 } } }).requests).toEqual({ cpu: '2' });
    const larger = { limits: { 'hugepages-2Mi': '8Mi' } };
    expect(asked({ containers, resources: larger }).limits).toEqual({ 'hugepages-2Mi': '8Mi' });
  });

  test('leaves out what it cannot read, and ephemeral containers', () => {
    const containers = [
      box({ cpu: '1x', memory: null, a: {} }),
      { resources: 'none' },
      { resources: { requests: [] } },
    ];
    expect(asked({ containers, ephemeralContainers: [box({ cpu: 1 })] })).toEqual({ requests: {}, limits: {} });
  });
});

describe('the QoS class', () => {
  const full = { cpu: '1', memory: '1Gi' };

  test.each([
    ['BestEffort', { containers: [box()] }],
    ['BestEffort', { containers: [box({ 'nvidia.com/gpu': 1 }, { 'nvidia.com/gpu': 1 })] }],
    ['BestEffort', { containers: [box({ cpu: 0 })] }],
    ['BestEffort', {}],
    ['Guaranteed', { containers: [box(full, full)] }],
    ['Guaranteed', { containers: [box(undefined, full)] }],
    ['Guaranteed', { containers: [box({ cpu: '1000m', memory: '1024Mi' }, full)] }],
    ['Guaranteed', { containers: [box(full, full)], initContainers: [box(full, full)] }],
    ['Burstable', { containers: [box(full)] }],
    ['Burstable', { containers: [box({ cpu: '1' }, full), box()] }],
    ['Burstable', { containers: [box(full, full), box()] }],
    ['Burstable', { containers: [box(full, full)], initContainers: [box()] }],
    ['Burstable', { containers: [box({ cpu: '500m', memory: '1Gi' }, full)] }],
    ['Burstable', { containers: [box(undefined, { cpu: 1 })] }],
    // The sums agree, the containers each have both limits: it is the sums that count.
    [
      'Guaranteed',
      {
        containers: [
          box({ cpu: 1, memory: 1 }, { cpu: 2, memory: 1 }),
          box({ cpu: 2, memory: 1 }, { cpu: 1, memory: 1 }),
        ],
      },
    ],
    ['Guaranteed', { containers: [box()], resources: { limits: full } }],
    ['Burstable', { containers: [box(full, full)], resources: { requests: full } }],
    ['BestEffort', { containers: [box(full, full)], resources: {} }],
  ])('%s: %j', (expected, spec) => {
    expect(qosClass(spec)).toBe(expected);
  });

  test('is one of the three, whatever the spec', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (list, resources, more) => {
        const spec = { containers: [{ resources: list }, resources], initContainers: more, overhead: list, resources };
        expect(['Guaranteed', 'Burstable', 'BestEffort']).toContain(qosClass(spec));
        effectiveResources(spec);
      }),
    );
  });
});
