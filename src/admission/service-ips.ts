import { FieldPath } from '../kubernetes/field-path';
import { parseIp } from '../kubernetes/ip-address';
import { fieldsOf, itemsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewChoice } from './choice';
import { ipReport } from './ip-report';
import { quoted, type Review } from './review';
import type { ServiceFacts } from './service-facts';

/** What the API server checks of the addresses of a Service within the cluster. */
export const SERVICE_IP_CHECKS = checks('Service addresses', {
  'svc-headless-type': {
    path: 'spec.clusterIP',
    says: 'A headless Service is of type ClusterIP',
    cause: 'Invalid',
  },
  'svc-cluster-ip-format': {
    path: 'spec.clusterIP, spec.clusterIPs[]',
    says: 'A clusterIP is an IP address, from 1.36 on without leading zeros and not IPv4 written as IPv6; or "None", alone',
    cause: 'Invalid',
  },
  'svc-cluster-ips-first': {
    path: 'spec.clusterIPs',
    says: 'The first of clusterIPs is the clusterIP',
    cause: 'Invalid',
  },
  'svc-cluster-ips-max': {
    path: 'spec.clusterIPs',
    says: 'A Service has at most two clusterIPs, one of each family',
    cause: 'Invalid',
  },
  'svc-cluster-ips-family': {
    path: 'spec.clusterIPs[]',
    says: 'A clusterIP is of the family at its place in ipFamilies',
    cause: 'Invalid',
  },
  'svc-ip-families': {
    path: 'spec.ipFamilies[]',
    says: 'A family of addresses is "IPv4" or "IPv6"',
    cause: 'NotSupported',
  },
  'svc-ip-families-unique': {
    path: 'spec.ipFamilies[]',
    says: 'Each family of addresses is named once',
    cause: 'Duplicate',
  },
  'svc-ip-family-policy': {
    path: 'spec.ipFamilyPolicy',
    says: 'The policy for families is "SingleStack", "PreferDualStack" or "RequireDualStack"',
    cause: 'NotSupported',
  },
  'svc-ip-family-policy-single': {
    path: 'spec.ipFamilyPolicy',
    says: 'A Service with two families or two clusterIPs says "PreferDualStack" or "RequireDualStack"; without a policy it has one',
    cause: 'Invalid',
  },
});

const SPEC = FieldPath.of('spec');
const IPS = SPEC.field('clusterIPs');
const FAMILIES = SPEC.field('ipFamilies');

/** Checks the addresses of a Service that has any. */
export function reviewClusterIps(service: ServiceFacts, review: Review): void {
  const { spec, clusterIps } = service;
  const families = itemsOf(spec.ipFamilies).map((family) => family ?? '');
  reviewHeadlessType(service, review);
  const before = review.problems.length;
  if (itemsOf(spec.clusterIPs).length > 0) reviewFirst(service, review);
  reviewFamilies(families, review);
  const policies = ['SingleStack', 'PreferDualStack', 'RequireDualStack'];
  reviewChoice(
    SERVICE_IP_CHECKS['svc-ip-family-policy'],
    spec.ipFamilyPolicy,
    policies,
    SPEC.field('ipFamilyPolicy'),
    review,
  );
  const isSound = reviewFormats(service, review);
  if (clusterIps.length > 2) {
    reportCount(`There are ${clusterIps.length} clusterIPs`, review);
  } else if (isSound && clusterIps.length === 2 && familyOf(clusterIps[0]) === familyOf(clusterIps[1])) {
    reportCount('Both clusterIPs are of one family', review);
  }
  if (isSound) reviewAgreement(service, families, review);
  // The server gets as far as this only where all is well so far.
  if (review.problems.length === before) reviewSingleStack(service, families.length, review);
}

/** The field where the only clusterIP is written. */
function placeOf({ spec }: ServiceFacts, index: number): FieldPath {
  return itemsOf(spec.clusterIPs).length === 0 ? SPEC.field('clusterIP') : IPS.index(index);
}

/** With its alias: the server has clusterIPs made of a clusterIP before it looks. */
function aliasOf(service: ServiceFacts, index: number): { readonly alias?: string } {
  return itemsOf(service.spec.clusterIPs).length === 0 ? { alias: IPS.index(index).toString() } : {};
}

function reviewHeadlessType(service: ServiceFacts, review: Review): void {
  const { type, isHeadless } = service;
  if (!isHeadless || (type !== 'NodePort' && type !== 'LoadBalancer')) return;
  review.report(SERVICE_IP_CHECKS['svc-headless-type'], placeOf(service, 0), {
    message: `A Service of type ${type} cannot be headless`,
    fix: 'Remove the clusterIP "None", or the type',
    ...aliasOf(service, 0),
  });
}

function reviewFirst({ spec, clusterIps }: ServiceFacts, review: Review): void {
  const first = textOf(spec.clusterIP);
  if (first === clusterIps[0]) return;
  review.report(SERVICE_IP_CHECKS['svc-cluster-ips-first'], IPS, {
    message:
      first === undefined
        ? 'There are clusterIPs, but no clusterIP'
        : `The clusterIP is ${quoted(first)}, and the first of clusterIPs is ${quoted(clusterIps[0] ?? '')}`,
    fix: `Write ${quoted(clusterIps[0] ?? '')} as clusterIP, or remove clusterIPs`,
  });
}

function reviewFamilies(families: readonly unknown[], review: Review): void {
  const check = SERVICE_IP_CHECKS['svc-ip-families'];
  const seen = new Set<unknown>();
  for (const [index, family] of families.entries()) {
    const at = FAMILIES.index(index);
    if (family === '') review.report(check, at, { message: 'The family is empty', fix: 'Write "IPv4" or "IPv6"' });
    else review.oneOf(check, family, ['IPv4', 'IPv6'], at);
    if (typeof family === 'string' && seen.has(family)) {
      review.report(SERVICE_IP_CHECKS['svc-ip-families-unique'], at, {
        message: `The family ${quoted(family)} is named twice`,
        fix: 'Remove one of the two',
      });
    }
    seen.add(family);
  }
}

/** Tells whether all are sound: more is checked only then. */
function reviewFormats(service: ServiceFacts, review: Review): boolean {
  const { clusterIps } = service;
  const check = SERVICE_IP_CHECKS['svc-cluster-ip-format'];
  let isSound = true;
  clusterIps.forEach((ip, index) => {
    if (ip === 'None' && index === 0) {
      if (clusterIps.length === 1) return;
      isSound = false;
      review.report(check, IPS, {
        message: '"None" stands among other clusterIPs',
        fix: 'Leave "None" alone, or remove it',
      });
      return;
    }
    const report = ipReport(ip, review.since('1.36'));
    if (report === undefined) return;
    isSound = false;
    const isNone = ip.toLowerCase() === 'none' && clusterIps.length === 1;
    review.report(check, placeOf(service, index), {
      ...report,
      ...(isNone ? { fix: 'Write "None"', correction: { value: 'None' } } : {}),
      ...aliasOf(service, index),
    });
  });
  return isSound;
}

function familyOf(ip: string | undefined): 4 | 6 | undefined {
  return ip === undefined ? undefined : parseIp(ip)?.family;
}

function reportCount(problem: string, review: Review): void {
  review.report(SERVICE_IP_CHECKS['svc-cluster-ips-max'], IPS, {
    message: problem,
    fix: 'Leave one IPv4 and one IPv6 address at most',
  });
}

function reviewAgreement(service: ServiceFacts, families: readonly unknown[], review: Review): void {
  if (service.isHeadless) return;
  service.clusterIps.forEach((ip, index) => {
    const family = families[index];
    if (family !== 'IPv4' && family !== 'IPv6') return;
    if ((family === 'IPv6') === (familyOf(ip) === 6)) return;
    review.report(SERVICE_IP_CHECKS['svc-cluster-ips-family'], placeOf(service, index), {
      message: `${quoted(ip)} is no ${family} address, as ipFamilies says`,
      fix: `Write an ${family} address, or another family`,
      ...aliasOf(service, index),
    });
  });
}

function reviewSingleStack({ spec, clusterIps }: ServiceFacts, families: number, review: Review): void {
  const hasPolicy = spec.ipFamilyPolicy !== undefined && spec.ipFamilyPolicy !== null;
  // A headless Service that selects nothing asks for both families by itself.
  const isOpen = spec.clusterIP === 'None' && Object.keys(fieldsOf(spec.selector)).length === 0;
  if (hasPolicy ? spec.ipFamilyPolicy !== 'SingleStack' : isOpen) return;
  if (clusterIps.length !== 2 && families !== 2) return;
  const two = families === 2 ? FAMILIES : IPS;
  review.report(SERVICE_IP_CHECKS['svc-ip-family-policy-single'], SPEC.field('ipFamilyPolicy'), {
    message: hasPolicy
      ? `There are two ${two.last}, and the policy is "SingleStack"`
      : `There are two ${two.last}, and no ipFamilyPolicy, which means "SingleStack"`,
    fix: 'Write "PreferDualStack" or "RequireDualStack"',
    ...(hasPolicy ? {} : { mark: two }),
  });
}
