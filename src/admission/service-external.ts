import { FieldPath } from '../kubernetes/field-path';
import { parseIp } from '../kubernetes/ip-address';
import { QUALIFIED_NAME } from '../kubernetes/names';
import { itemsOf, numberOf } from '../manifest/fields';
import { checks } from './check';
import { cidrReport, ipReport } from './ip-report';
import { quoted, type Review } from './review';
import type { ServiceFacts } from './service-facts';

/** What the API server checks of a Service that is reached from outside of the cluster. */
export const SERVICE_EXTERNAL_CHECKS = checks('Service from outside', {
  'svc-external-ips': {
    path: 'spec.externalIPs[]',
    says: 'An external IP is an address, from 1.36 on without leading zeros and not IPv4 written as IPv6',
    cause: 'Invalid',
  },
  'svc-external-ips-special': {
    path: 'spec.externalIPs[]',
    says: 'An external IP is not unspecified, of the loopback, link-local or link-local multicast',
    cause: 'Invalid',
  },
  'svc-lb-source-ranges-type': {
    path: 'spec.loadBalancerSourceRanges',
    says: 'Only a Service of type LoadBalancer has loadBalancerSourceRanges, or the annotation that says the same',
    cause: 'Forbidden',
  },
  'svc-lb-source-ranges': {
    path: 'spec.loadBalancerSourceRanges[]',
    says: 'A source range is a block of addresses, from 1.36 on without leading zeros and with no bits beyond its prefix',
    cause: 'Invalid',
  },
  'svc-lb-node-ports': {
    path: 'spec.allocateLoadBalancerNodePorts',
    says: 'Only a Service of type LoadBalancer has allocateLoadBalancerNodePorts',
    cause: 'Forbidden',
  },
  'svc-lb-class': {
    path: 'spec.loadBalancerClass',
    says: 'Only a Service of type LoadBalancer has a loadBalancerClass',
    cause: 'Forbidden',
  },
  'svc-lb-class-format': {
    path: 'spec.loadBalancerClass',
    says: 'A loadBalancerClass is a name, with a domain and "/" before it or without',
    cause: 'Invalid',
  },
  'svc-external-traffic-policy': {
    path: 'spec.externalTrafficPolicy',
    says: 'The policy for traffic from outside is "Cluster" or "Local"',
    cause: 'NotSupported',
  },
  'svc-external-traffic-policy-type': {
    path: 'spec.externalTrafficPolicy',
    says: 'Only a Service of type NodePort or LoadBalancer has an externalTrafficPolicy, from 1.29 on also a ClusterIP with externalIPs',
    cause: 'Invalid',
  },
  'svc-health-check-port': {
    path: 'spec.healthCheckNodePort',
    says: 'Only a Service of type LoadBalancer whose externalTrafficPolicy is "Local" has a healthCheckNodePort',
    cause: 'Invalid',
  },
  'svc-health-check-port-number': {
    path: 'spec.healthCheckNodePort',
    says: 'A healthCheckNodePort is a number from 1 to 65535',
    cause: 'Invalid',
  },
});

const SPEC = FieldPath.of('spec');
const RANGES = SPEC.field('loadBalancerSourceRanges');
const SERVER_RANGES = 'spec.LoadBalancerSourceRanges';
const RANGES_ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const ANNOTATED_RANGES = FieldPath.of('metadata', 'annotations').key(RANGES_ANNOTATION);
const MAX_PORT = 65_535;

/** Checks how a Service is reached from outside of the cluster. */
export function reviewExternalAccess(service: ServiceFacts, review: Review): void {
  const { spec } = service;
  itemsOf(spec.externalIPs).forEach((ip, index) => {
    const text = ip === null ? '' : ip;
    if (typeof text === 'string') reviewExternalIp(text, SPEC.field('externalIPs').index(index), review);
  });
  reviewSourceRanges(service, review);
  reviewLoadBalancer(service, review);
  reviewTrafficPolicy(service, review);
  reviewHealthCheck(service, review);
}

function reviewExternalIp(text: string, at: FieldPath, review: Review): void {
  const report = ipReport(text, review.since('1.36'));
  if (report !== undefined) {
    review.report(SERVICE_EXTERNAL_CHECKS['svc-external-ips'], at, report);
    return;
  }
  const ip = parseIp(text);
  const special =
    (ip?.isUnspecified && 'stands for no address') ||
    (ip?.isLoopback && 'is of the loopback') ||
    (ip?.isLinkLocal && 'is link-local') ||
    (ip?.isLinkLocalMulticast && 'is link-local multicast');
  if (!special) return;
  review.report(SERVICE_EXTERNAL_CHECKS['svc-external-ips-special'], at, {
    message: `The external IP ${quoted(text)} ${special}`,
    fix: 'Write an address that leads to a node',
  });
}

function reviewSourceRanges({ spec, type, annotations }: ServiceFacts, review: Review): void {
  const ranges = itemsOf(spec.loadBalancerSourceRanges);
  const isAnnotated = ranges.length === 0 && Object.hasOwn(annotations, RANGES_ANNOTATION);
  if (ranges.length === 0 && !isAnnotated) return;
  if (type !== 'LoadBalancer') {
    review.report(SERVICE_EXTERNAL_CHECKS['svc-lb-source-ranges-type'], isAnnotated ? ANNOTATED_RANGES : RANGES, {
      message: `A Service of type ${type} cannot limit who reaches its load balancer`,
      fix: isAnnotated ? 'Remove the annotation' : 'Remove spec.loadBalancerSourceRanges',
      ...(isAnnotated ? {} : { alias: SERVER_RANGES }),
    });
  }
  ranges.forEach((range, index) => {
    // Before 1.30 the server prints no index.
    const alias = review.since('1.30') ? `${SERVER_RANGES}[${index}]` : SERVER_RANGES;
    reviewSourceRange(range ?? '', RANGES.index(index), review, alias);
  });
  const annotation = isAnnotated ? annotations[RANGES_ANNOTATION] : undefined;
  if (typeof annotation !== 'string' || trim(annotation) === '') return;
  for (const range of annotation.split(',')) reviewSourceRange(range, ANNOTATED_RANGES, review);
}

function reviewSourceRange(range: unknown, at: FieldPath, review: Review, alias?: string): void {
  const report = typeof range === 'string' ? cidrReport(trim(range), review.since('1.36')) : undefined;
  if (report === undefined) return;
  review.report(SERVICE_EXTERNAL_CHECKS['svc-lb-source-ranges'], at, {
    ...report,
    ...(alias === undefined ? {} : { alias }),
  });
}

/** Without the white space at both ends that the server takes off. */
function trim(text: string): string {
  return text.replace(/^(?:[^\S\ufeff]|\x85)+/, '').replace(/(?<![\s\x85])(?:[^\S\ufeff]|\x85)+$/, '');
}

function reviewLoadBalancer({ spec, type }: ServiceFacts, review: Review): void {
  const isLoadBalancer = type === 'LoadBalancer';
  if (typeof spec.allocateLoadBalancerNodePorts === 'boolean' && !isLoadBalancer) {
    review.report(SERVICE_EXTERNAL_CHECKS['svc-lb-node-ports'], SPEC.field('allocateLoadBalancerNodePorts'), {
      message: `A Service of type ${type} has no load balancer to allocate ports for`,
      fix: 'Remove spec.allocateLoadBalancerNodePorts',
    });
  }
  if (typeof spec.loadBalancerClass !== 'string') return;
  const at = SPEC.field('loadBalancerClass');
  if (isLoadBalancer) {
    review.format(SERVICE_EXTERNAL_CHECKS['svc-lb-class-format'], spec.loadBalancerClass, QUALIFIED_NAME, at);
  } else {
    review.report(SERVICE_EXTERNAL_CHECKS['svc-lb-class'], at, {
      message: `A Service of type ${type} has no load balancer that could be of a class`,
      fix: 'Remove spec.loadBalancerClass, or write "type: LoadBalancer"',
    });
  }
}

function reviewTrafficPolicy({ spec, type }: ServiceFacts, review: Review): void {
  const policy = spec.externalTrafficPolicy;
  if (typeof policy !== 'string' || policy === '') return;
  const at = SPEC.field('externalTrafficPolicy');
  const isLent = type === 'ClusterIP' && itemsOf(spec.externalIPs).length > 0 && review.since('1.29');
  if (type === 'NodePort' || type === 'LoadBalancer' || isLent) {
    review.oneOf(SERVICE_EXTERNAL_CHECKS['svc-external-traffic-policy'], policy, ['Cluster', 'Local'], at);
  } else {
    review.report(SERVICE_EXTERNAL_CHECKS['svc-external-traffic-policy-type'], at, {
      message: `A Service of type ${type} gets no traffic from outside`,
      fix: 'Remove spec.externalTrafficPolicy, or write "type: NodePort" or "type: LoadBalancer"',
    });
  }
}

function reviewHealthCheck({ spec, type }: ServiceFacts, review: Review): void {
  const port = numberOf(spec.healthCheckNodePort) ?? 0;
  if (port === 0) return;
  const at = SPEC.field('healthCheckNodePort');
  if (type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local') {
    review.range(SERVICE_EXTERNAL_CHECKS['svc-health-check-port-number'], port, 1, MAX_PORT, at);
  } else {
    review.report(SERVICE_EXTERNAL_CHECKS['svc-health-check-port'], at, {
      message: 'Nothing asks for the health of the nodes of this Service',
      fix: 'Remove spec.healthCheckNodePort, or write "type: LoadBalancer" and "externalTrafficPolicy: Local"',
    });
  }
}
