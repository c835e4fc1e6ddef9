import type { Manifest } from '../manifest/manifest';
import { mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

const OWN = 'dnsConfig';

/** Breaks of the checks of a Pod's DNS. */
export const DNS_CONFIG_MUTATIONS = mutationGroup(podsWithoutDns, {
  'pod-dns-policy': ({ path }) => [put([...path, 'dnsPolicy'], 'Cluster')],
  'pod-dns-none-config': ({ path }) => [put([...path, 'dnsPolicy'], 'None')],
  'pod-dns-none-nameserver': ({ path }) => [[put([...path, 'dnsPolicy'], 'None'), put([...path, OWN], {})]],
  'pod-dns-nameservers-max': ({ path }) => [
    put([...path, OWN], { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] }),
  ],
  'pod-dns-nameserver-ip': ({ path }) => [put([...path, OWN], { nameservers: ['10.0.0'] })],
  'pod-dns-searches-max': ({ path }) => [
    put([...path, OWN], { searches: Array.from({ length: 33 }, (_, index) => `domain-${index}.example`) }),
    put([...path, OWN], { searches: Array.from({ length: 17 }, () => `${'a'.repeat(60)}.${'b'.repeat(60)}`) }),
  ],
  'pod-dns-search-format': ({ path }) => [put([...path, OWN], { searches: ['not a domain'] })],
  'pod-dns-option-name': ({ path }) => [put([...path, OWN], { options: [{ value: '2' }] })],
});

function* podsWithoutDns(manifest: Manifest): Iterable<PodSite> {
  for (const site of podSites(manifest)) {
    const { dnsPolicy, dnsConfig, hostNetwork } = site.spec;
    if (dnsPolicy === undefined && dnsConfig === undefined && hostNetwork !== true) yield site;
  }
}
