import { type Fields, fieldsOf, itemsOf, textOf } from '../manifest/fields';
import { drop, type Edit, type MutationGroup, mutationGroup, put } from './mutation';
import { type ServiceSite, serviceSites, spec } from './service';

const NODE_PORT = 32_111;

/** Breaks of the ports of a Service. */
export const SERVICE_PORT_MUTATIONS: MutationGroup = mutationGroup(serviceSites, {
  *'svc-ports-required'({ type, isHeadless, isAlone }) {
    if (isAlone && !isHeadless && type !== 'ExternalName') yield drop(spec('ports'));
  },
  *'svc-port-name-required'(site) {
    if (portsOf(site).length > 1) yield drop(spec('ports', 1, 'name'));
  },
  *'svc-port-name-format'(site) {
    if (portsOf(site).length > 0) yield put(spec('ports', 0, 'name'), 'Bad_Name');
  },
  *'svc-port-name-unique'(site) {
    const [first, second] = portsOf(site);
    if (second && textOf(first?.name) !== undefined) yield put(spec('ports', 1, 'name'), first?.name);
  },
  *'svc-port-number'(site) {
    const [first, ...others] = portsOf(site);
    // Ports of one number share what one of them asks for.
    if (first && !others.some(({ port }) => port === first.port)) yield numbered(70_000, first);
  },
  *'svc-port-protocol'(site) {
    if (portsOf(site).length > 0) yield put(spec('ports', 0, 'protocol'), 'HTTP');
  },
  *'svc-target-port'(site) {
    if (site.isAlone && portsOf(site).length > 0) yield put(spec('ports', 0, 'targetPort'), 'Not_A_Port');
  },
  *'svc-app-protocol'(site) {
    if (portsOf(site).length > 0) yield put(spec('ports', 0, 'appProtocol'), 'not a protocol');
  },
  *'svc-port-duplicate'(site) {
    const [first] = portsOf(site);
    if (first === undefined) return;
    const { nodePort: _nodePort, ...same } = first;
    yield added({ ...same, name: 'the-same-again' }, site);
  },
  *'svc-lb-kubelet-port'(site) {
    const [first] = portsOf(site);
    if (first && site.type === 'LoadBalancer') yield numbered(10_250, first);
  },
});

/** Breaks of the ports on nodes that a Service asks for. */
export const SERVICE_NODE_PORT_MUTATIONS: MutationGroup = mutationGroup(serviceSites, {
  *'svc-node-port-type'(site) {
    if (portsOf(site).length > 0 && site.type === 'ClusterIP') yield put(spec('ports', 0, 'nodePort'), NODE_PORT);
  },
  *'svc-node-port-duplicate'(site) {
    const [first, second] = portsOf(site);
    if (!site.hasNodePorts || !second || protocolOf(first) !== protocolOf(second)) return;
    yield [put(spec('ports', 0, 'nodePort'), NODE_PORT), put(spec('ports', 1, 'nodePort'), NODE_PORT)];
  },
  *'svc-node-port-shared'(site) {
    if (portsOf(site).length === 0 || site.type !== 'LoadBalancer') return;
    yield [
      put(spec('externalTrafficPolicy'), 'Local'),
      put(spec('healthCheckNodePort'), NODE_PORT),
      put(spec('ports', 0, 'nodePort'), NODE_PORT),
    ];
  },
  *'valid-node-port'(site) {
    if (portsOf(site).length > 0 && site.hasNodePorts) yield put(spec('ports', 0, 'nodePort'), 80);
  },
});

function portsOf(site: ServiceSite): readonly Fields[] {
  return site.type === 'ExternalName' ? [] : itemsOf(site.spec.ports).map(fieldsOf);
}

function protocolOf(port: Fields | undefined): string {
  return textOf(port?.protocol) ?? 'TCP';
}

/** Gives the first port another number, but leads to where it led. */
function numbered(number: number, { port, targetPort }: Fields): readonly Edit[] {
  const change = put(spec('ports', 0, 'port'), number);
  return targetPort === undefined ? [change, put(spec('ports', 0, 'targetPort'), port)] : [change];
}

/** Adds a port; where it was the only one, it gets a name. */
function added(port: Fields, site: ServiceSite): readonly Edit[] {
  const ports = portsOf(site);
  const change = put(spec('ports', ports.length), port);
  const isNamed = textOf(ports[0]?.name) !== undefined;
  return isNamed ? [change] : [put(spec('ports', 0, 'name'), 'the-first'), change];
}
