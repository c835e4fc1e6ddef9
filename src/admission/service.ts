import { FEATURE_GATES } from '../kubernetes/feature-gates';
import { FieldPath } from '../kubernetes/field-path';
import { DNS_1035_LABEL, DNS_1123_LABEL, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf } from '../manifest/fields';
import { checks } from './check';
import { reviewChoice } from './choice';
import { reviewLabels, reviewObjectMeta } from './object-meta';
import { quoted, type Review } from './review';
import { reviewExternalAccess } from './service-external';
import { type ServiceFacts, serviceFacts } from './service-facts';
import { reviewClusterIps } from './service-ips';
import { reviewServicePorts } from './service-ports';

/** What the API server checks of a Service. */
export const SERVICE_CHECKS = checks('Service', {
  'svc-type': {
    path: 'spec.type',
    says: 'The type is "ClusterIP", "NodePort", "LoadBalancer" or "ExternalName"',
    cause: 'NotSupported',
  },
  'svc-selector-format': {
    path: 'spec.selector',
    says: 'The selector has keys and values of labels',
    cause: 'Invalid',
  },
  'svc-session-affinity': {
    path: 'spec.sessionAffinity',
    says: 'The affinity of sessions is "None" or "ClientIP"',
    cause: 'NotSupported',
  },
  'svc-session-timeout': {
    path: 'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
    says: 'A session sticks to its Pod for 1 to 86400 seconds',
    cause: 'Invalid',
  },
  'svc-external-name-required': {
    path: 'spec.externalName',
    says: 'A Service of type ExternalName has an externalName',
    cause: 'Required',
  },
  'svc-external-name-format': {
    path: 'spec.externalName',
    says: 'An externalName is a DNS-1123 subdomain, with a "." at its end or without',
    cause: 'Invalid',
  },
  'svc-external-name-fields': {
    path: 'spec.clusterIPs, spec.ipFamilies, spec.ipFamilyPolicy',
    says: 'A Service of type ExternalName has no addresses of its own',
    cause: 'Forbidden',
  },
  'svc-internal-traffic-policy': {
    path: 'spec.internalTrafficPolicy',
    says: 'The policy for traffic from within the cluster is "Cluster" or "Local"',
    cause: 'NotSupported',
  },
  'svc-traffic-distribution': {
    path: 'spec.trafficDistribution',
    says: 'Traffic is distributed as "PreferClose", from 1.34 on also as "PreferSameZone" or "PreferSameNode"',
    cause: 'NotSupported',
    since: '1.30',
    gate: FEATURE_GATES.ServiceTrafficDistribution,
  },
  'svc-topology-annotations': {
    path: 'metadata.annotations[service.kubernetes.io/topology-mode]',
    says: 'The annotations topology-mode and topology-aware-hints say the same where both are there',
    cause: 'Invalid',
  },
});

const SPEC = FieldPath.of('spec');
const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const POLICIES = ['Cluster', 'Local'];

/** Checks a Service. */
export function reviewService(review: Review): void {
  const nameFormat = review.since('1.36') ? DNS_1123_LABEL : DNS_1035_LABEL;
  reviewObjectMeta(review, { nameFormat, namespaced: true });
  const service = serviceFacts(review);
  const { spec, type } = service;
  review.oneOf(SERVICE_CHECKS['svc-type'], spec.type, TYPES, SPEC.field('type'));
  reviewSelector(spec.selector, review);
  reviewAffinity(spec, review);
  if (type === 'ExternalName') reviewExternalName(service, review);
  else reviewClusterIps(service, review);
  reviewServicePorts(service, review);
  reviewExternalAccess(service, review);
  const policy = SERVICE_CHECKS['svc-internal-traffic-policy'];
  reviewChoice(policy, spec.internalTrafficPolicy, POLICIES, SPEC.field('internalTrafficPolicy'), review);
  const distributions = review.since('1.34') ? ['PreferClose', 'PreferSameZone', 'PreferSameNode'] : ['PreferClose'];
  const distribution = SERVICE_CHECKS['svc-traffic-distribution'];
  reviewChoice(distribution, spec.trafficDistribution, distributions, SPEC.field('trafficDistribution'), review);
  reviewTopology(service.annotations, review);
}

function reviewSelector(selector: unknown, review: Review): void {
  if (selector === undefined) return;
  const check = SERVICE_CHECKS['svc-selector-format'];
  reviewLabels(selector, SPEC.field('selector'), review, { key: check, value: check });
}

const LONGEST_SESSION = 86_400;

function reviewAffinity({ sessionAffinity, sessionAffinityConfig }: Fields, review: Review): void {
  const check = SERVICE_CHECKS['svc-session-affinity'];
  review.oneOf(check, sessionAffinity, ['None', 'ClientIP'], SPEC.field('sessionAffinity'));
  // With "None" the server takes the rest off before it looks.
  if (sessionAffinity !== 'ClientIP') return;
  const { timeoutSeconds } = fieldsOf(fieldsOf(sessionAffinityConfig).clientIP);
  const at = SPEC.down('sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  review.range(SERVICE_CHECKS['svc-session-timeout'], timeoutSeconds, 1, LONGEST_SESSION, at);
}

function reviewExternalName({ spec, clusterIps }: ServiceFacts, review: Review): void {
  const at = SPEC.field('externalName');
  const name = spec.externalName ?? '';
  if (name === '' || name === '.') {
    review.report(SERVICE_CHECKS['svc-external-name-required'], at, {
      message: 'The Service of type ExternalName names nothing',
      fix: 'Write spec.externalName, as in "db.example.com"',
    });
  } else if (typeof name === 'string' && !DNS_1123_SUBDOMAIN.test(name.replace(/\.$/, ''))) {
    review.format(SERVICE_CHECKS['svc-external-name-format'], name, DNS_1123_SUBDOMAIN, at);
  }
  if (clusterIps.length > 0) {
    const isPlural = itemsOf(spec.clusterIPs).length > 0;
    forbid(isPlural ? 'clusterIPs' : 'clusterIP', 'spec.clusterIPs');
  }
  if (itemsOf(spec.ipFamilies).length > 0) forbid('ipFamilies');
  if (typeof spec.ipFamilyPolicy === 'string') forbid('ipFamilyPolicy');

  function forbid(field: string, path?: string): void {
    const place = SPEC.field(field);
    review.report(SERVICE_CHECKS['svc-external-name-fields'], place, {
      message: `A Service of type ExternalName cannot have ${field}`,
      fix: `Remove spec.${field}`,
      ...(path === undefined || path === place.toString() ? {} : { alias: path }),
    });
  }
}

const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';
const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';

function reviewTopology(annotations: Fields, review: Review): void {
  if (!Object.hasOwn(annotations, TOPOLOGY_MODE) || !Object.hasOwn(annotations, TOPOLOGY_HINTS)) return;
  if ((annotations[TOPOLOGY_MODE] ?? '') === (annotations[TOPOLOGY_HINTS] ?? '')) return;
  review.report(
    SERVICE_CHECKS['svc-topology-annotations'],
    FieldPath.of('metadata', 'annotations').key(TOPOLOGY_MODE),
    {
      message: `The annotations ${quoted(TOPOLOGY_MODE)} and ${quoted(TOPOLOGY_HINTS)} differ`,
      fix: `Remove ${quoted(TOPOLOGY_HINTS)}, the older one`,
    },
  );
}
