import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL, DNS_1123_SUBDOMAIN, QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, itemsOf, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewContainers } from './container';
import { reviewDns } from './dns-config';
import { reviewHostNamespaces } from './host-namespaces';
import { ipReport } from './ip-report';
import type { PodContext } from './pod-context';
import { reviewPodOs } from './pod-os';
import { reviewPodSecurityContext } from './pod-security-context';
import { reviewResourceClaims } from './resource-claim';
import { reviewResourceList } from './resources';
import type { Review } from './review';
import { reviewScheduling } from './scheduling';
import { reviewVolumes } from './volume';

/** What the API server checks of PodSpec. */
export const POD_SPEC_CHECKS = checks('PodSpec', {
  'pod-containers-required': {
    path: 'spec.containers',
    says: 'Has at least one container',
    cause: 'Required',
  },
  'pod-ephemeral-on-create': {
    path: 'spec.ephemeralContainers',
    says: 'Is left out: a Pod gets ephemeral containers only while it runs',
    cause: 'Forbidden',
  },
  'pod-restart-policy': {
    path: 'spec.restartPolicy',
    says: 'Is "Always", "OnFailure" or "Never"',
    cause: 'NotSupported',
  },
  'pod-active-deadline': {
    path: 'spec.activeDeadlineSeconds',
    says: 'Is a number from 1 to 2147483647',
    cause: 'Invalid',
  },
  'pod-hostname': {
    path: 'spec.hostname',
    says: 'Is a DNS-1123 label',
    cause: 'Invalid',
  },
  'pod-subdomain': {
    path: 'spec.subdomain',
    says: 'Is a DNS-1123 label',
    cause: 'Invalid',
  },
  'pod-hostname-override': {
    path: 'spec.hostnameOverride',
    says: 'Is a DNS-1123 subdomain',
    cause: 'Invalid',
    since: '1.34',
    gate: FEATURE_GATES.HostnameOverride,
  },
  'pod-hostname-override-length': {
    path: 'spec.hostnameOverride',
    says: 'Has at most 64 characters',
    cause: 'TooLong',
    since: '1.34',
    gate: FEATURE_GATES.HostnameOverride,
  },
  'pod-hostname-override-conflict': {
    path: 'spec.hostnameOverride',
    says: 'Stands neither beside "setHostnameAsFQDN" nor beside "hostNetwork"',
    cause: 'Forbidden',
    since: '1.34',
    gate: FEATURE_GATES.HostnameOverride,
  },
  'pod-service-account-name': {
    path: 'spec.serviceAccountName',
    says: 'Is a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'pod-runtime-class-name': {
    path: 'spec.runtimeClassName',
    says: 'Is a DNS-1123 subdomain, and not empty',
    cause: 'Invalid',
  },
  'pod-host-alias-ip': {
    path: 'spec.hostAliases[].ip',
    says: 'Is an IP address; from 1.36 on without leading zeros, and none of IPv4 written as one of IPv6',
    cause: 'Invalid',
  },
  'pod-host-alias-name': {
    path: 'spec.hostAliases[].hostnames[]',
    says: 'Is a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'pod-readiness-gates': {
    path: 'spec.readinessGates[].conditionType',
    says: 'Is a qualified name',
    cause: 'Invalid',
  },
});

const RESTART_POLICIES = ['Always', 'OnFailure', 'Never'];
const MAX_INT32 = 2147483647;
const MAX_HOSTNAME_BYTES = 64;

/** Checks the spec of a Pod or of a template; `at` is the spec. */
export function reviewPodSpec(context: PodContext, at: FieldPath, review: Review): void {
  const { spec } = context;
  reviewVolumes(context, at, review);
  if (spec.resourceClaims !== undefined) reviewResourceClaims(context, at.field('resourceClaims'), review);
  reviewContainerLists(spec, at, review);
  reviewContainers(context, at, review);
  reviewPodSecurityContext(context, at, review);
  reviewHostNamespaces(spec, at, review);
  reviewDns(spec, at, review);
  reviewScheduling(context, at, review);
  if (spec.restartPolicy !== undefined) {
    review.oneOf(
      POD_SPEC_CHECKS['pod-restart-policy'],
      spec.restartPolicy,
      RESTART_POLICIES,
      at.field('restartPolicy'),
    );
  }
  if (spec.activeDeadlineSeconds !== undefined) {
    const deadlineAt = at.field('activeDeadlineSeconds');
    review.range(POD_SPEC_CHECKS['pod-active-deadline'], spec.activeDeadlineSeconds, 1, MAX_INT32, deadlineAt);
  }
  reviewNames(spec, at, review);
  if (spec.hostnameOverride !== undefined) reviewHostnameOverride(spec, at.field('hostnameOverride'), review);
  if (spec.hostAliases !== undefined) reviewHostAliases(spec.hostAliases, at.field('hostAliases'), review);
  if (spec.readinessGates !== undefined) reviewReadinessGates(spec.readinessGates, at.field('readinessGates'), review);
  if (spec.overhead !== undefined) reviewResourceList(spec.overhead, at.field('overhead'), review);
  if (spec.os !== undefined) reviewPodOs(spec, at, review);
}

function reviewContainerLists({ containers, ephemeralContainers }: Fields, at: FieldPath, review: Review): void {
  if (containers === undefined || containers === null || (Array.isArray(containers) && containers.length === 0)) {
    review.report(POD_SPEC_CHECKS['pod-containers-required'], at.field('containers'), {
      message: 'The Pod has no containers',
      fix: 'Write at least one container with its "name" and its "image" under "containers"',
    });
  }
  if (itemsOf(ephemeralContainers).length > 0) {
    review.report(POD_SPEC_CHECKS['pod-ephemeral-on-create'], at.field('ephemeralContainers'), {
      message: 'A Pod gets ephemeral containers only while it runs',
      fix: 'Remove "ephemeralContainers", and use "kubectl debug" on the running Pod',
    });
  }
}

function reviewNames(spec: Fields, at: FieldPath, review: Review): void {
  const { hostname, subdomain, serviceAccountName, serviceAccount, runtimeClassName } = spec;
  if (textOf(hostname) !== undefined) {
    review.format(POD_SPEC_CHECKS['pod-hostname'], hostname, DNS_1123_LABEL, at.field('hostname'));
  }
  if (textOf(subdomain) !== undefined) {
    review.format(POD_SPEC_CHECKS['pod-subdomain'], subdomain, DNS_1123_LABEL, at.field('subdomain'));
  }
  const accountCheck = POD_SPEC_CHECKS['pod-service-account-name'];
  if (textOf(serviceAccountName) !== undefined) {
    review.format(accountCheck, serviceAccountName, DNS_1123_SUBDOMAIN, at.field('serviceAccountName'));
  } else if (textOf(serviceAccount) !== undefined) {
    // The field's old name counts where the new one is left out.
    const alias = `${at}.serviceAccountName`;
    review.format(accountCheck, serviceAccount, DNS_1123_SUBDOMAIN, at.field('serviceAccount'), { alias });
  }
  if (runtimeClassName === '') {
    review.report(POD_SPEC_CHECKS['pod-runtime-class-name'], at.field('runtimeClassName'), {
      message: 'The name of the RuntimeClass is empty, which is not the same as none',
      fix: 'Write the name, or remove "runtimeClassName"',
    });
  } else if (runtimeClassName !== undefined) {
    const nameAt = at.field('runtimeClassName');
    review.format(POD_SPEC_CHECKS['pod-runtime-class-name'], runtimeClassName, DNS_1123_SUBDOMAIN, nameAt);
  }
}

function reviewHostnameOverride(spec: Fields, at: FieldPath, review: Review): void {
  const { hostnameOverride, setHostnameAsFQDN, hostNetwork } = spec;
  if (typeof hostnameOverride !== 'string') return;
  for (const [name, value] of [
    ['setHostnameAsFQDN', setHostnameAsFQDN],
    ['hostNetwork', hostNetwork],
  ] as const) {
    if (value !== true) continue;
    review.report(POD_SPEC_CHECKS['pod-hostname-override-conflict'], at, {
      message: `"hostnameOverride" and "${name}" both decide about the name of the host`,
      fix: `Remove "hostnameOverride" or "${name}"`,
    });
  }
  if (Buffer.byteLength(hostnameOverride) > MAX_HOSTNAME_BYTES) {
    review.report(POD_SPEC_CHECKS['pod-hostname-override-length'], at, {
      message: `The name of the host has ${hostnameOverride.length} characters, and can have ${MAX_HOSTNAME_BYTES}`,
      fix: `Write a name of at most ${MAX_HOSTNAME_BYTES} characters`,
    });
  }
  review.format(POD_SPEC_CHECKS['pod-hostname-override'], hostnameOverride, DNS_1123_SUBDOMAIN, at);
}

function reviewHostAliases(aliases: unknown, at: FieldPath, review: Review): void {
  // Until 1.29 the API server leaves out which of the aliases it is.
  const isVague = !review.since('1.30');
  for (const [{ ip, hostnames }, index] of objectsOf(aliases)) {
    const aliasAt = at.index(index);
    const address = ip ?? '';
    const report = typeof address === 'string' ? ipReport(address, review.since('1.36')) : undefined;
    if (report) {
      const alias = isVague ? { alias: `${at}.ip` } : {};
      review.report(POD_SPEC_CHECKS['pod-host-alias-ip'], aliasAt.field('ip'), { ...report, ...alias });
    }
    itemsOf(hostnames).forEach((name, place) => {
      const text = name ?? '';
      if (typeof text !== 'string' || DNS_1123_SUBDOMAIN.test(text)) return;
      const nameAt = aliasAt.field('hostnames').index(place);
      const alias = isVague ? { alias: `${at}.hostnames` } : {};
      review.format(POD_SPEC_CHECKS['pod-host-alias-name'], text, DNS_1123_SUBDOMAIN, nameAt, alias);
    });
  }
}

function reviewReadinessGates(gates: unknown, at: FieldPath, review: Review): void {
  const check = POD_SPEC_CHECKS['pod-readiness-gates'];
  for (const [{ conditionType }, index] of objectsOf(gates)) {
    const typeAt = at.index(index).field('conditionType');
    const named = review.required(check, conditionType, typeAt, {
      message: 'The readiness gate has no condition type',
      fix: 'Write the type of the condition, as "example.com/ready"',
    });
    if (named) review.format(check, conditionType, QUALIFIED_NAME, typeAt);
  }
}
