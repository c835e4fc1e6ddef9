import type { FieldPath } from '../kubernetes/field-path';
import { DNS_SEARCH_RELAXED, DNS_SEARCH_STRICT } from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf, objectsOf } from '../manifest/fields';
import { checks } from './check';
import { ipReport } from './ip-report';
import type { Review } from './review';

/** What the API server checks of PodDNSConfig and of the policy that belongs to it. */
export const DNS_CONFIG_CHECKS = checks('PodDNSConfig', {
  'pod-dns-policy': {
    path: 'spec.dnsPolicy',
    says: 'Is "ClusterFirst", "ClusterFirstWithHostNet", "Default" or "None"',
    cause: 'NotSupported',
  },
  'pod-dns-none-config': {
    path: 'spec.dnsConfig',
    says: 'Stands beside the DNS policy "None"',
    cause: 'Required',
  },
  'pod-dns-none-nameserver': {
    path: 'spec.dnsConfig.nameservers',
    says: 'Has at least one name server with the DNS policy "None"',
    cause: 'Required',
  },
  'pod-dns-nameservers-max': {
    path: 'spec.dnsConfig.nameservers',
    says: 'Has at most 3 name servers',
    cause: 'Invalid',
  },
  'pod-dns-nameserver-ip': {
    path: 'spec.dnsConfig.nameservers[]',
    says: 'Is an IP address; from 1.36 on without leading zeros, and none of IPv4 written as one of IPv6',
    cause: 'Invalid',
  },
  'pod-dns-searches-max': {
    path: 'spec.dnsConfig.searches',
    says: 'Has at most 32 domains, and 2048 characters with a space between them',
    cause: 'Invalid',
  },
  'pod-dns-search-format': {
    path: 'spec.dnsConfig.searches[]',
    says: 'Is a DNS-1123 subdomain, "." at its end or not; from 1.33 on with "_" in it or "." alone, too',
    cause: 'Invalid',
  },
  'pod-dns-option-name': {
    path: 'spec.dnsConfig.options[].name',
    says: 'Names the option',
    cause: 'Required',
  },
});

const POLICIES = ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'];
const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const MAX_SEARCH_BYTES = 2048;

/** Checks `dnsPolicy` and `dnsConfig` of a Pod; `at` is the Pod's spec. */
export function reviewDns({ dnsPolicy, dnsConfig }: Fields, at: FieldPath, review: Review): void {
  if (dnsPolicy !== undefined) {
    review.oneOf(DNS_CONFIG_CHECKS['pod-dns-policy'], dnsPolicy, POLICIES, at.field('dnsPolicy'));
  }
  if (dnsPolicy === 'None' && lacksNameservers(dnsConfig, at.field('dnsConfig'), review)) return;
  if (dnsConfig === undefined) return;
  const configAt = at.field('dnsConfig');
  const { nameservers, searches, options } = fieldsOf(dnsConfig);
  if (nameservers !== undefined) reviewNameservers(nameservers, configAt.field('nameservers'), review);
  if (searches !== undefined) reviewSearches(searches, configAt.field('searches'), review);
  for (const [{ name }, index] of objectsOf(options)) {
    if (typeof name === 'string' && name !== '') continue;
    const optionAt = configAt.field('options').index(index);
    review.required(DNS_CONFIG_CHECKS['pod-dns-option-name'], name, optionAt.field('name'), {
      message: 'The DNS option has no name',
      fix: 'Write the name of the option, as "ndots"',
      alias: `${optionAt}`,
    });
  }
}

function lacksNameservers(config: unknown, at: FieldPath, review: Review): boolean {
  if (config === undefined || config === null) {
    review.report(DNS_CONFIG_CHECKS['pod-dns-none-config'], at, {
      message: 'With the DNS policy "None" there is no name server unless "dnsConfig" names one',
      fix: 'Write "dnsConfig" with its "nameservers", or another DNS policy',
    });
    return true;
  }
  const { nameservers } = fieldsOf(config);
  const isAbsent = nameservers === undefined || nameservers === null;
  if (!isAbsent && !(Array.isArray(nameservers) && nameservers.length === 0)) return false;
  review.report(DNS_CONFIG_CHECKS['pod-dns-none-nameserver'], at.field('nameservers'), {
    message: 'With the DNS policy "None" there is no name server unless "nameservers" has one',
    fix: 'Write at least one IP address under "nameservers", or another DNS policy',
  });
  return true;
}

function reviewNameservers(nameservers: unknown, at: FieldPath, review: Review): void {
  const servers = itemsOf(nameservers);
  if (servers.length > MAX_NAMESERVERS) {
    review.report(DNS_CONFIG_CHECKS['pod-dns-nameservers-max'], at, {
      message: `There are ${servers.length} name servers, and a Pod can have ${MAX_NAMESERVERS}`,
      fix: `Keep at most ${MAX_NAMESERVERS} of them`,
    });
  }
  servers.forEach((server, index) => {
    const text = server ?? '';
    const report = typeof text === 'string' ? ipReport(text, review.since('1.36')) : undefined;
    if (report) review.report(DNS_CONFIG_CHECKS['pod-dns-nameserver-ip'], at.index(index), report);
  });
}

function reviewSearches(searches: unknown, at: FieldPath, review: Review): void {
  const domains = itemsOf(searches);
  if (domains.length > MAX_SEARCHES) {
    review.report(DNS_CONFIG_CHECKS['pod-dns-searches-max'], at, {
      message: `There are ${domains.length} search domains, and a Pod can have ${MAX_SEARCHES}`,
      fix: `Keep at most ${MAX_SEARCHES} of them`,
    });
  }
  let bytes = Math.max(domains.length - 1, 0);
  const format = review.since('1.33') ? DNS_SEARCH_RELAXED : DNS_SEARCH_STRICT;
  domains.forEach((domain, index) => {
    const text = domain ?? '';
    if (typeof text !== 'string') return;
    bytes += Buffer.byteLength(text);
    if (!format.test(text)) review.format(DNS_CONFIG_CHECKS['pod-dns-search-format'], text, format, at.index(index));
  });
  if (bytes > MAX_SEARCH_BYTES) {
    review.report(DNS_CONFIG_CHECKS['pod-dns-searches-max'], at, {
      message: `The search domains have ${bytes} characters with the spaces between them, and can have ${MAX_SEARCH_BYTES}`,
      fix: 'Remove some of them',
    });
  }
}
