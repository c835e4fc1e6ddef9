import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { minorOf } from '../../src/kubernetes/versions';
import { admissionOf } from '../support/admission';

const PORTS = [{ port: 80 }];
const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const service = (spec: object, annotations?: object) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'a', ...(annotations && { annotations: annotations as Record<string, string> }) },
  spec: { ports: PORTS, ...spec },
});
const of = (spec: object, version = '1.28', annotations?: object) => admissionOf(service(spec, annotations), version);
const aliases = (spec: object, version = '1.28') =>
  admit(service(spec), minorOf(version)).map(({ at, alias }) => [`${at}`, alias]);

test.each([
  [{}, []],
  [{ type: '' }, []],
  [{ type: null, sessionAffinity: null, selector: null, ipFamilyPolicy: null, loadBalancerClass: null }, []],
  [{ type: 'clusterIP' }, ['svc-type spec.type']],
  [{ selector: {} }, []],
  [{ selector: { a: 'b c' } }, ['svc-selector-format spec.selector']],
  [{ selector: { 'a/b/c': '' } }, ['svc-selector-format spec.selector']],
  [{ sessionAffinity: '' }, []],
  [{ sessionAffinity: 'clientIP' }, ['svc-session-affinity spec.sessionAffinity']],
  [{ internalTrafficPolicy: 'Local' }, []],
  [{ internalTrafficPolicy: '' }, ['svc-internal-traffic-policy spec.internalTrafficPolicy']],
  [{ internalTrafficPolicy: 'Global' }, ['svc-internal-traffic-policy spec.internalTrafficPolicy']],
])('%j', (spec, problems) => {
  expect(of(spec)).toEqual(problems);
});

test('a session has a length, where it has any', () => {
  const timeout = (timeoutSeconds: unknown, sessionAffinity = 'ClientIP') =>
    of({ sessionAffinity, sessionAffinityConfig: { clientIP: { timeoutSeconds } } });
  const path = 'svc-session-timeout spec.sessionAffinityConfig.clientIP.timeoutSeconds';
  for (const seconds of [1, 86_400, null, undefined]) expect(timeout(seconds)).toEqual([]);
  for (const seconds of [0, 86_401, -1]) expect(timeout(seconds)).toEqual([path]);
  for (const affinity of ['None', '']) expect(timeout(0, affinity)).toEqual([]);
});

test('traffic is distributed since 1.30, nearer since 1.34', () => {
  const distribution = (value: string, version: string) => of({ trafficDistribution: value }, version).length;
  expect(distribution('Any', '1.29')).toBe(0);
  expect(distribution('Any', '1.30')).toBe(1);
  expect(distribution('Any', '1.31')).toBe(1);
  expect(distribution('', '1.31')).toBe(1);
  expect(distribution('PreferClose', '1.31')).toBe(0);
  expect(distribution('PreferSameNode', '1.33')).toBe(1);
  expect(distribution('PreferSameNode', '1.34')).toBe(0);
});

test('the annotations for topology agree', () => {
  const [mode, hints] = ['service.kubernetes.io/topology-mode', 'service.kubernetes.io/topology-aware-hints'];
  expect(of({}, '1.28', { [mode]: 'Auto' })).toEqual([]);
  expect(of({}, '1.28', { [mode]: 'Auto', [hints]: 'Auto' })).toEqual([]);
  expect(of({}, '1.28', { [mode]: 'Auto', [hints]: 'auto' })).toEqual([
    `svc-topology-annotations metadata.annotations[${mode}]`,
  ]);
});

describe('ports', () => {
  const port = (fields: object) => of({ ports: [{ port: 80, ...fields }] });

  test.each([
    [{ name: 'a'.repeat(63) }, []],
    [{ name: 'a'.repeat(64) }, ['svc-port-name-format spec.ports[0].name']],
    [{ name: 'A' }, ['svc-port-name-format spec.ports[0].name']],
    [{ port: 1 }, []],
    [{ port: 65_535 }, []],
    [{ port: 0 }, ['svc-port-number spec.ports[0].port']],
    [{ port: null }, ['svc-port-number spec.ports[0].port']],
    [{ port: 65_536 }, ['svc-port-number spec.ports[0].port']],
    [{ protocol: 'SCTP' }, []],
    [{ protocol: '' }, []],
    [{ protocol: 'tcp' }, ['svc-port-protocol spec.ports[0].protocol']],
    [{ targetPort: 'a'.repeat(15) }, []],
    [{ targetPort: 0 }, []],
    [{ targetPort: '' }, []],
    [{ targetPort: 65_536 }, ['svc-target-port spec.ports[0].targetPort']],
    [{ targetPort: 'a'.repeat(16) }, ['svc-target-port spec.ports[0].targetPort']],
    [{ targetPort: '80' }, ['svc-target-port spec.ports[0].targetPort']],
    [{ appProtocol: 'kubernetes.io/h2c' }, []],
    [{ appProtocol: null }, []],
    [{ appProtocol: '' }, ['svc-app-protocol spec.ports[0].appProtocol']],
  ])('%j', (fields, problems) => {
    expect(port(fields)).toEqual(problems);
  });

  test('a number in quotes loses them', () => {
    const [problem] = admit(service({ ports: [{ port: 80, targetPort: '8080' }] }), 28);
    expect(problem?.correction).toEqual({ value: 8080 });
    const [other] = admit(service({ ports: [{ port: 80, targetPort: '80800' }] }), 28);
    expect(other?.correction).toBeUndefined();
  });

  test('are there, but for headless Services and those outside', () => {
    for (const ports of [undefined, null, []]) {
      expect(of({ ports })).toEqual(['svc-ports-required spec.ports']);
      expect(of({ ports, clusterIP: 'None' })).toEqual([]);
      expect(of({ ports, clusterIP: 'None', clusterIPs: ['None'] })).toEqual([]);
      expect(of({ ports, type: 'ExternalName', externalName: 'a' })).toEqual([]);
    }
    expect(of({ ports: [], clusterIP: 'None', clusterIPs: ['None', 'None'] })).toContain(
      'svc-ports-required spec.ports',
    );
    expect(of({ ports: [null] })).toEqual(['svc-port-number spec.ports[0].port']);
    expect(of({ ports: 'http' })).toEqual([]);
  });

  test('have names of their own where they are many', () => {
    const names = (...given: unknown[]) => of({ ports: given.map((name, index) => ({ name, port: 80 + index })) });
    expect(names('a', 'b')).toEqual([]);
    expect(names('a', undefined)).toEqual(['svc-port-name-required spec.ports[1].name']);
    expect(names('a', 'a')).toEqual(['svc-port-name-unique spec.ports[1].name']);
  });

  test('are a number and a protocol each', () => {
    const ports = (...protocols: unknown[]) =>
      of({ ports: protocols.map((protocol, index) => ({ name: `p${index}`, port: 80, protocol })) });
    expect(ports('TCP', 'UDP')).toEqual([]);
    expect(ports('TCP', '')).toEqual(['svc-port-duplicate spec.ports[1]']);
  });

  test("leave out the kubelet's for a load balancer until 1.32", () => {
    const spec = { type: 'LoadBalancer', ports: [{ port: 10_250 }] };
    expect(of(spec, '1.32')).toEqual(['svc-lb-kubelet-port spec.ports[0]']);
    expect(of(spec, '1.33')).toEqual([]);
    expect(of({ ...spec, type: 'NodePort' })).toEqual([]);
  });
});

describe('ports of nodes', () => {
  type Port = readonly [port: number, nodePort?: number, protocol?: string];
  const nodePorts = (type: string, ...ports: Port[]) =>
    of({ type, ports: ports.map(([port, nodePort, protocol], i) => ({ name: `p${i}`, port, nodePort, protocol })) });

  test('are for types that have them', () => {
    expect(nodePorts('ClusterIP', [80, 0])).toEqual([]);
    expect(nodePorts('ClusterIP', [80, 30_080])).toEqual(['svc-node-port-type spec.ports[0].nodePort']);
    expect(nodePorts('NodePort', [80, 30_080])).toEqual([]);
  });

  test.each<[Port[], string[]]>([
    [
      [
        [80, 30_080],
        [81, 30_081],
      ],
      [],
    ],
    [
      [
        [80, 30_080],
        [81, 30_080],
      ],
      ['svc-node-port-duplicate spec.ports[1].nodePort'],
    ],
    [
      [
        [80, 30_080],
        [80, 30_080, 'UDP'],
      ],
      [],
    ],
    [
      [
        [80, 30_080],
        [80, 30_081, 'UDP'],
      ],
      [],
    ],
    [
      [
        [80, 30_080],
        [81, 30_080, 'UDP'],
      ],
      ['svc-node-port-shared spec.ports[1].nodePort'],
    ],
    [
      [
        [80, 30_080],
        [81, 30_081],
        [80, 30_081, 'UDP'],
      ],
      ['svc-node-port-shared spec.ports[2].nodePort'],
    ],
    [[[80], [81, 30_080], [80, 30_080, 'UDP']], ['svc-node-port-shared spec.ports[1].nodePort']],
    [[[81, 30_080], [80], [80, 30_080, 'UDP']], ['svc-node-port-shared spec.ports[1].nodePort']],
  ])('serve one port each: %j', (ports, problems) => {
    expect(nodePorts('NodePort', ...ports)).toEqual(problems);
  });

  test('are not those of health checks', () => {
    const spec = { type: 'LoadBalancer', externalTrafficPolicy: 'Local', ports: [{ port: 80, nodePort: 30_080 }] };
    expect(of({ ...spec, healthCheckNodePort: 30_081 })).toEqual([]);
    expect(of({ ...spec, healthCheckNodePort: 30_080 })).toEqual(['svc-node-port-shared spec.healthCheckNodePort']);
  });
});

describe('addresses', () => {
  const ONE = '10.96.0.10';
  const SIX = 'fd00::10';
  const two = { clusterIP: ONE, clusterIPs: [ONE, SIX], ipFamilyPolicy: 'PreferDualStack' };

  test.each([
    [{ clusterIP: '' }, []],
    [{ clusterIP: ONE }, []],
    [{ clusterIP: ONE, clusterIPs: [ONE] }, []],
    [two, []],
    [{ clusterIP: 'none' }, ['svc-cluster-ip-format spec.clusterIP']],
    [{ clusterIP: '10.96.0.256' }, ['svc-cluster-ip-format spec.clusterIP']],
    [{ ...two, clusterIPs: [ONE, 'x'] }, ['svc-cluster-ip-format spec.clusterIPs[1]']],
    [{ clusterIP: 'None', clusterIPs: ['None', ONE] }, ['svc-cluster-ip-format spec.clusterIPs']],
    [{ clusterIPs: [ONE] }, ['svc-cluster-ips-first spec.clusterIPs']],
    [{ clusterIP: ONE, clusterIPs: ['10.96.0.11'] }, ['svc-cluster-ips-first spec.clusterIPs']],
    [{ ...two, clusterIPs: [ONE, '10.96.0.11'] }, ['svc-cluster-ips-max spec.clusterIPs']],
    [{ ...two, clusterIPs: [ONE, SIX, SIX] }, ['svc-cluster-ips-max spec.clusterIPs']],
    [{ clusterIP: ONE, ipFamilies: ['IPv4'] }, []],
    [{ clusterIP: ONE, ipFamilies: ['IPv6'] }, ['svc-cluster-ips-family spec.clusterIP']],
    [{ ...two, ipFamilies: ['IPv4', 'IPv6'] }, []],
    [
      { ...two, ipFamilies: ['IPv6', 'IPv4'] },
      ['svc-cluster-ips-family spec.clusterIPs[0]', 'svc-cluster-ips-family spec.clusterIPs[1]'],
    ],
    [{ ipFamilies: ['ipv4'] }, ['svc-ip-families spec.ipFamilies[0]']],
    [{ ipFamilies: [null] }, ['svc-ip-families spec.ipFamilies[0]']],
    [{ ipFamilies: ['IPv4', 'IPv4'] }, ['svc-ip-families-unique spec.ipFamilies[1]']],
    [{ ipFamilyPolicy: 'DualStack' }, ['svc-ip-family-policy spec.ipFamilyPolicy']],
    [{ ipFamilyPolicy: '' }, ['svc-ip-family-policy spec.ipFamilyPolicy']],
    [{ ipFamilies: ['IPv4', 'IPv6'] }, ['svc-ip-family-policy-single spec.ipFamilyPolicy']],
    [{ ...two, ipFamilyPolicy: 'SingleStack' }, ['svc-ip-family-policy-single spec.ipFamilyPolicy']],
    [{ clusterIP: 'None', ipFamilies: ['IPv6'] }, []],
    [{ clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'] }, []],
    [
      { clusterIP: 'None', selector: { a: 'b' }, ipFamilies: ['IPv4', 'IPv6'] },
      ['svc-ip-family-policy-single spec.ipFamilyPolicy'],
    ],
  ])('%j', (spec, problems) => {
    expect(of(spec)).toEqual(problems);
  });

  test('a headless Service is a ClusterIP', () => {
    for (const type of ['NodePort', 'LoadBalancer']) {
      expect(of({ type, clusterIP: 'None' })).toEqual(['svc-headless-type spec.clusterIP']);
    }
    expect(aliases({ type: 'NodePort', clusterIP: 'None' })).toEqual([['spec.clusterIP', 'spec.clusterIPs[0]']]);
  });

  test('are read narrowly from 1.36 on', () => {
    for (const clusterIP of ['10.96.0.010', '::ffff:10.96.0.10']) {
      expect(of({ clusterIP }, '1.35')).toEqual([]);
      expect(of({ clusterIP }, '1.36')).toEqual(['svc-cluster-ip-format spec.clusterIP']);
    }
  });

  test('"None" in another case is corrected', () => {
    expect(admit(service({ clusterIP: 'none' }), 28)[0]?.correction).toEqual({ value: 'None' });
  });
});

describe('a Service outside', () => {
  const outside = (spec: object) => of({ type: 'ExternalName', ports: undefined, externalName: 'a.b', ...spec });

  test.each(['a.b', 'a.b.', '1.2.3.4', 'a'.repeat(253)])('may have the name %.20s', (externalName) => {
    expect(outside({ externalName })).toEqual([]);
  });

  test.each([
    ['', 'required'],
    ['.', 'required'],
    [null, 'required'],
    ['a..', 'format'],
    ['A.b', 'format'],
    ['a'.repeat(254), 'format'],
  ])('may not have the name %.20s', (externalName, what) => {
    expect(outside({ externalName })).toEqual([`svc-external-name-${what} spec.externalName`]);
  });

  test('has no addresses', () => {
    expect(outside({ clusterIP: '', clusterIPs: [], ipFamilies: [], ipFamilyPolicy: null })).toEqual([]);
    expect(outside({ clusterIP: 'None' })).toEqual(['svc-external-name-fields spec.clusterIP']);
    expect(outside({ clusterIPs: ['x'], ipFamilies: ['x'], ipFamilyPolicy: '' })).toEqual([
      'svc-external-name-fields spec.clusterIPs',
      'svc-external-name-fields spec.ipFamilies',
      'svc-external-name-fields spec.ipFamilyPolicy',
    ]);
  });
});

describe('access from outside', () => {
  test.each([
    ['1.2.3.4', undefined],
    ['224.0.1.1', undefined],
    ['2001:DB8::1', undefined],
    ['x', 'svc-external-ips'],
    ['', 'svc-external-ips'],
    [null, 'svc-external-ips'],
    ['0.0.0.0', 'svc-external-ips-special'],
    ['127.0.0.1', 'svc-external-ips-special'],
    ['::1', 'svc-external-ips-special'],
    ['169.254.1.1', 'svc-external-ips-special'],
    ['fe80::1', 'svc-external-ips-special'],
    ['224.0.0.1', 'svc-external-ips-special'],
  ])('the external IP %p: %p', (ip, id) => {
    expect(of({ externalIPs: [ip] })).toEqual(id === undefined ? [] : [`${id} spec.externalIPs[0]`]);
  });

  test('external IPs are read narrowly from 1.36 on', () => {
    expect(of({ externalIPs: ['01.2.3.4'] }, '1.35')).toEqual([]);
    expect(of({ externalIPs: ['01.2.3.4'] }, '1.36')).toEqual(['svc-external-ips spec.externalIPs[0]']);
  });

  test('ranges of sources are for load balancers', () => {
    const ranges = (...loadBalancerSourceRanges: unknown[]) => of({ type: 'LoadBalancer', loadBalancerSourceRanges });
    expect(ranges('10.0.0.0/8', ' 2001:db8::/32\n', '10.0.0.1/8')).toEqual([]);
    for (const range of ['10.0.0.0', '10.0.0.0/33', '', null]) {
      expect(ranges(range)).toEqual(['svc-lb-source-ranges spec.loadBalancerSourceRanges[0]']);
    }
    expect(of({ loadBalancerSourceRanges: [] })).toEqual([]);
    expect(of({ loadBalancerSourceRanges: ['10.0.0.0/8'] })).toEqual([
      'svc-lb-source-ranges-type spec.loadBalancerSourceRanges',
    ]);
  });

  test('the API server prints another path of theirs, with an index since 1.30', () => {
    const spec = { type: 'LoadBalancer', loadBalancerSourceRanges: ['x'] };
    const path = 'spec.loadBalancerSourceRanges[0]';
    expect(aliases(spec, '1.29')).toEqual([[path, 'spec.LoadBalancerSourceRanges']]);
    expect(aliases(spec, '1.30')).toEqual([[path, 'spec.LoadBalancerSourceRanges[0]']]);
  });

  test('the annotation of theirs counts where the field says nothing', () => {
    const key = 'service.beta.kubernetes.io/load-balancer-source-ranges';
    const annotated = (value: string, spec: object = { type: 'LoadBalancer' }) => of(spec, '1.28', { [key]: value });
    expect(annotated('10.0.0.0/8, 11.0.0.0/8')).toEqual([]);
    expect(annotated(' ')).toEqual([]);
    expect(annotated('10.0.0.0/8,')).toEqual([`svc-lb-source-ranges metadata.annotations[${key}]`]);
    expect(annotated('x', { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] })).toEqual([]);
    expect(annotated('', {})).toEqual([`svc-lb-source-ranges-type metadata.annotations[${key}]`]);
  });

  test.each([
    ['LoadBalancer', { allocateLoadBalancerNodePorts: false, loadBalancerClass: 'a.b/c' }, []],
    ['NodePort', { allocateLoadBalancerNodePorts: false }, ['svc-lb-node-ports spec.allocateLoadBalancerNodePorts']],
    ['ClusterIP', { loadBalancerClass: '' }, ['svc-lb-class spec.loadBalancerClass']],
    ['LoadBalancer', { loadBalancerClass: '' }, ['svc-lb-class-format spec.loadBalancerClass']],
    ['LoadBalancer', { externalTrafficPolicy: 'Local' }, []],
    ['NodePort', { externalTrafficPolicy: 'Global' }, ['svc-external-traffic-policy spec.externalTrafficPolicy']],
    ['ClusterIP', { externalTrafficPolicy: '' }, []],
    ['ClusterIP', { externalTrafficPolicy: 'Local' }, ['svc-external-traffic-policy-type spec.externalTrafficPolicy']],
    ['NodePort', { externalTrafficPolicy: 'Local', healthCheckNodePort: 0 }, []],
    [
      'NodePort',
      { externalTrafficPolicy: 'Local', healthCheckNodePort: 30_080 },
      ['svc-health-check-port spec.healthCheckNodePort'],
    ],
    ['LoadBalancer', { healthCheckNodePort: 30_080 }, ['svc-health-check-port spec.healthCheckNodePort']],
    [
      'LoadBalancer',
      { externalTrafficPolicy: 'Local', healthCheckNodePort: -1 },
      ['svc-health-check-port-number spec.healthCheckNodePort'],
    ],
  ])('%s %j', (type, spec, problems) => {
    expect(of({ type, ...spec })).toEqual(problems);
  });

  test('a ClusterIP with external IPs has a policy for traffic from 1.29 on', () => {
    const spec = { externalIPs: ['1.2.3.4'], externalTrafficPolicy: 'Local' };
    expect(of(spec, '1.28')).toEqual(['svc-external-traffic-policy-type spec.externalTrafficPolicy']);
    expect(of(spec, '1.29')).toEqual([]);
    expect(of({ ...spec, externalTrafficPolicy: 'x' }, '1.29')).toHaveLength(1);
  });
});

test.each(TYPES)('a plain Service of type %s is fine in every version', (type) => {
  for (const version of ['1.28', '1.32', '1.36']) expect(of({ type, externalName: 'a.b' }, version)).toEqual([]);
});
