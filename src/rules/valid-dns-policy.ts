import type { PodRule } from './rule';

/** A Pod in the network of its node says that it means the cluster's DNS. */
export const validDnsPolicy = {
  id: 'valid-dns-policy',
  says: 'A Pod with hostNetwork that asks for the DNS of the cluster has the policy ClusterFirstWithHostNet',
  severity: 'warning',
  checkPod({ spec, at }, report) {
    if (spec.hostNetwork !== true || spec.dnsPolicy !== 'ClusterFirst') return;
    report({
      at: at.field('dnsPolicy'),
      message: 'With "hostNetwork" this means the DNS of the node, so names of Services cannot be looked up',
      fix: 'Write "ClusterFirstWithHostNet", or "Default" where the DNS of the node is meant',
    });
  },
} as const satisfies PodRule;
