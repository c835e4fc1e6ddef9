import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith, reviewPairs } from '../support/pod-manifests';

const config = (dnsConfig: unknown) => ({ dnsConfig });
const at = 'spec.dnsConfig';

/** Domains that have so many characters with a space between them. */
function searches(length: number): string[] {
  const domains = Array.from({ length: 20 }, () => 'a'.repeat(100));
  return [...domains, 'b'.repeat(length - 20 * 101)];
}

describe('the DNS of a Pod', () => {
  reviewPairs([
    ['a policy in the wrong case', { dnsPolicy: 'clusterFirst' }, ['pod-dns-policy spec.dnsPolicy']],
    ['an empty policy, which is the default', { dnsPolicy: '' }, []],
    ['no name server of its own', { dnsPolicy: 'None' }, [`pod-dns-none-config ${at}`]],
    ['an empty config', { dnsPolicy: 'None', ...config({}) }, [`pod-dns-none-nameserver ${at}.nameservers`]],
    [
      'no name servers',
      { dnsPolicy: 'None', ...config({ nameservers: [] }) },
      [`pod-dns-none-nameserver ${at}.nameservers`],
    ],
    ['a name server', { dnsPolicy: 'None', ...config({ nameservers: ['1.1.1.1'] }) }, []],
    ['three name servers', config({ nameservers: ['1.1.1.1', '::1', '1.1.1.3'] }), []],
    [
      'four name servers',
      config({ nameservers: ['1.1.1.1', '::1', '1.1.1.3', '1.1.1.4'] }),
      [`pod-dns-nameservers-max ${at}.nameservers`],
    ],
    [
      'a name for an address',
      config({ nameservers: ['1.1.1.1', 'dns.example.com', null] }),
      [`pod-dns-nameserver-ip ${at}.nameservers[1]`, `pod-dns-nameserver-ip ${at}.nameservers[2]`],
    ],
    ['32 domains', config({ searches: Array.from({ length: 32 }, () => 'a') }), []],
    [
      '33 domains',
      config({ searches: Array.from({ length: 33 }, () => 'a') }),
      [`pod-dns-searches-max ${at}.searches`],
    ],
    ['2048 characters', config({ searches: searches(2048) }), []],
    ['2049 characters', config({ searches: searches(2049) }), [`pod-dns-searches-max ${at}.searches`]],
    ['a domain with a dot at the end', config({ searches: ['a.example.'] }), []],
    ['an empty domain', config({ searches: [''] }), [`pod-dns-search-format ${at}.searches[0]`]],
    [
      'an option without a name',
      config({ options: [{ name: 'ndots' }, { value: '2' }] }),
      [`pod-dns-option-name ${at}.options[1].name`],
    ],
  ]);

  test.each([
    ['_tcp.example', '1.32', true],
    ['_tcp.example', '1.33', false],
    ['.', '1.32', true],
    ['.', '1.33', false],
    ['a..b', '1.33', true],
    ['A', '1.36', true],
  ])('the domain "%s" in %s', (domain, version, isWrong) => {
    const found = isWrong ? [`pod-dns-search-format ${at}.searches[0]`] : [];

    expect(admissionOf(podWith(config({ searches: [domain] })), version)).toEqual(found);
  });

  test.each([
    ['1.35', []],
    ['1.36', [`pod-dns-nameserver-ip ${at}.nameservers[0]`]],
  ])('an address with leading zeros in %s', (version, found) => {
    expect(admissionOf(podWith(config({ nameservers: ['10.0.0.010'] })), version)).toEqual(found);
  });
});
