import { type Fields, fieldsOf, itemsOf, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { drop, type Edit, type MutationGroup, mutationGroup, put, type Steps } from './mutation';

/** A Service that can be broken. */
export interface ServiceSite {
  readonly spec: Fields;
  readonly type: string;
  readonly isHeadless: boolean;
  /** Whether it is of a type that has ports on nodes. */
  readonly hasNodePorts: boolean;
  /** Whether nothing else is there that it could lead to. */
  readonly isAlone: boolean;
}

/** Leads to a field of the spec. */
export function spec(...steps: Steps): Steps {
  return ['spec', ...steps];
}

/** Breaks of what a Service is. */
export const SERVICE_MUTATIONS: MutationGroup = mutationGroup(serviceSites, {
  *'svc-type'({ type, spec: { externalTrafficPolicy } }) {
    if (type === 'ClusterIP' && externalTrafficPolicy === undefined) yield put(spec('type'), 'Headless');
  },
  *'svc-selector-format'({ isAlone }) {
    if (isAlone) yield put(spec('selector', 'not a key'), 'x');
  },
  *'svc-session-affinity'({ isHeadless }) {
    if (!isHeadless) yield put(spec('sessionAffinity'), 'Cookie');
  },
  *'svc-session-timeout'({ isHeadless }) {
    if (isHeadless) return;
    yield [
      put(spec('sessionAffinity'), 'ClientIP'),
      put(spec('sessionAffinityConfig'), { clientIP: { timeoutSeconds: 0 } }),
    ];
  },
  *'svc-external-name-required'({ type }) {
    if (type === 'ExternalName') yield drop(spec('externalName'));
  },
  *'svc-external-name-format'({ type }) {
    if (type === 'ExternalName') yield put(spec('externalName'), 'Not_A_Name');
  },
  *'svc-external-name-fields'({ type }) {
    if (type === 'ExternalName') yield put(spec('ipFamilyPolicy'), 'SingleStack');
  },
  *'svc-internal-traffic-policy'() {
    yield put(spec('internalTrafficPolicy'), 'Nearest');
  },
  *'svc-traffic-distribution'() {
    yield put(spec('trafficDistribution'), 'Nearest');
  },
  *'svc-topology-annotations'() {
    yield [
      put(['metadata', 'annotations', 'service.kubernetes.io/topology-mode'], 'Auto'),
      put(['metadata', 'annotations', 'service.kubernetes.io/topology-aware-hints'], 'Disabled'),
    ];
  },
});

const ADDRESS = '10.96.0.10';
const addressed = ({ type, isHeadless }: ServiceSite) => type !== 'ExternalName' && !isHeadless;

/** Breaks of the addresses of a Service within the cluster. */
export const SERVICE_IP_MUTATIONS: MutationGroup = mutationGroup(serviceSites, {
  *'svc-headless-type'({ hasNodePorts, spec: { clusterIPs, externalIPs, sessionAffinity, loadBalancerIP } }) {
    // What a headless Service leaves aside is another mistake.
    const isPlain = [clusterIPs, externalIPs, sessionAffinity, loadBalancerIP].every((field) => field === undefined);
    if (hasNodePorts && isPlain) yield put(spec('clusterIP'), 'None');
  },
  *'svc-cluster-ip-format'(site) {
    if (addressed(site) && site.spec.clusterIPs === undefined) yield put(spec('clusterIP'), 'not-an-ip');
  },
  *'svc-cluster-ips-first'(site) {
    if (addressed(site)) yield addresses(ADDRESS, ['10.96.0.11'], site);
  },
  *'svc-cluster-ips-max'(site) {
    if (addressed(site)) yield addresses(ADDRESS, [ADDRESS, '10.96.0.11'], site);
  },
  *'svc-cluster-ips-family'(site) {
    if (addressed(site)) yield [...addresses(ADDRESS, [ADDRESS], site), put(spec('ipFamilies'), ['IPv6'])];
  },
  *'svc-ip-families'(site) {
    if (addressed(site) && site.spec.clusterIPs === undefined) yield put(spec('ipFamilies'), ['IPv5']);
  },
  *'svc-ip-families-unique'(site) {
    if (addressed(site) && site.spec.clusterIP === undefined) yield put(spec('ipFamilies'), ['IPv4', 'IPv4']);
  },
  *'svc-ip-family-policy'(site) {
    if (addressed(site)) yield put(spec('ipFamilyPolicy'), 'DualStack');
  },
  *'svc-ip-family-policy-single'(site) {
    if (!addressed(site) || site.spec.clusterIP !== undefined) return;
    yield [put(spec('ipFamilies'), ['IPv4', 'IPv6']), put(spec('ipFamilyPolicy'), 'SingleStack')];
  },
});

/** Breaks of how a Service is reached from outside of the cluster. */
export const SERVICE_EXTERNAL_MUTATIONS: MutationGroup = mutationGroup(serviceSites, {
  *'svc-external-ips'(site) {
    if (addressed(site)) yield put(spec('externalIPs'), ['not-an-ip']);
  },
  *'svc-external-ips-special'(site) {
    if (addressed(site)) yield put(spec('externalIPs'), ['127.0.0.1']);
  },
  *'svc-lb-source-ranges-type'({ type }) {
    if (type !== 'LoadBalancer') yield put(spec('loadBalancerSourceRanges'), ['10.0.0.0/8']);
  },
  *'svc-lb-source-ranges'({ type }) {
    if (type === 'LoadBalancer') yield put(spec('loadBalancerSourceRanges'), ['10.0.0.0']);
  },
  *'svc-lb-node-ports'({ type }) {
    if (type !== 'LoadBalancer') yield put(spec('allocateLoadBalancerNodePorts'), true);
  },
  *'svc-lb-class'({ type }) {
    if (type !== 'LoadBalancer') yield put(spec('loadBalancerClass'), 'example.com/internal');
  },
  *'svc-lb-class-format'({ type }) {
    if (type === 'LoadBalancer') yield put(spec('loadBalancerClass'), 'not a class');
  },
  *'svc-external-traffic-policy'({ hasNodePorts, spec: { healthCheckNodePort } }) {
    if (hasNodePorts && healthCheckNodePort === undefined) yield put(spec('externalTrafficPolicy'), 'Nearest');
  },
  *'svc-external-traffic-policy-type'({ type, spec: { externalIPs } }) {
    if (type === 'ClusterIP' && externalIPs === undefined) yield put(spec('externalTrafficPolicy'), 'Local');
  },
  *'svc-health-check-port'({ type, spec: { externalTrafficPolicy } }) {
    if (type === 'LoadBalancer' && externalTrafficPolicy === 'Local') return;
    yield put(spec('healthCheckNodePort'), 30_099);
  },
  *'svc-health-check-port-number'({ type }) {
    if (type !== 'LoadBalancer') return;
    yield [put(spec('externalTrafficPolicy'), 'Local'), put(spec('healthCheckNodePort'), 70_000)];
  },
});

/** The Service that an object is. */
export function* serviceSites(manifest: Manifest, all: readonly Manifest[]): Iterable<ServiceSite> {
  if (manifest.apiVersion !== 'v1' || manifest.kind !== 'Service') return;
  const fields = fieldsOf(manifest.spec);
  const type = textOf(fields.type) ?? 'ClusterIP';
  yield {
    spec: fields,
    type,
    isHeadless: fields.clusterIP === 'None' || itemsOf(fields.clusterIPs).includes('None'),
    hasNodePorts: type === 'NodePort' || type === 'LoadBalancer',
    isAlone: all.length === 1,
  };
}

/** Gives a Service addresses, and nothing that would contradict them. */
function addresses(first: string, all: readonly string[], { spec: { ipFamilies } }: ServiceSite): readonly Edit[] {
  const edits = [put(spec('clusterIP'), first), put(spec('clusterIPs'), all)];
  return ipFamilies === undefined ? edits : [...edits, drop(spec('ipFamilies'))];
}
